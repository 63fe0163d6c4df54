import {describe, expect, it} from 'vitest'
import {targetDateOf} from '../../src/record/target-date.js'
import {readPlan, TODAY} from './read.js'

const goalsOf = (source: string) => readPlan(`# Support plan\n\n${source}\n`).record.goals

describe('goals', () => {
  it('stand in the columns of a table whose labels are at the left', () => {
    const goals = goalsOf(`| | Goal 1 | Goal 2 |
|---|---|---|
| Goal | Ivo will bake bread twice a week. | Ivo will swim 10 laps. |
| How we will know | Photos on the fridge |  |
| Who | Lena | Aunt Mira |
| Target date | 6/30/2026 | 9/1/2026 |`)
    expect(goals.map(({title, text, measure, targetDate}) => [title, text, measure?.text, targetDate?.text])).toEqual([
      ['Goal 1', 'Ivo will bake bread twice a week.', 'Photos on the fridge', '6/30/2026'],
      ['Goal 2', 'Ivo will swim 10 laps.', undefined, '9/1/2026'],
    ])
    expect(goals.map(({owners}) => owners.map(({name}) => name))).toEqual([['Lena'], ['Aunt Mira']])
  })

  it('of a turned table keep the places that are blank', () => {
    const {record} = readPlan(`# Support plan

| | Goal 1 | Goal 2 |
|---|---|---|
| Goal | Ivo will bake bread twice a week. | Ivo will swim 10 laps. |
| Who | Lena | Aunt Mira |
| Target date | 6/30/2026 |  |
`)
    expect(record.blanks.map(({name, blank}) => [name, blank])).toEqual([['target_date', 'empty']])
  })

  it.each([
    ['STG (2 weeks): Ivo will walk 50 feet with a cane.', '2026-01-29'],
    ['LTG (by 3/30/2026): Ivo will climb 10 stairs.', '2026-03-30'],
    ['### Goal 1 (June 2026)\n\nIvo will call his sister every Sunday.', '2026-06-30'],
    // The day on which it was set, a life area and a frequency are not days to reach.
    ['Goal 1 (set 1/5/2026): Ivo will swim once a week.', undefined],
    ['Goal 1 (Housing): Ivo will pay his rent himself.', undefined],
    ['Goal 1 (twice a week): Ivo will stretch for 10 minutes.', undefined],
  ])('may have their time frame in their name: %s', (source, due) => {
    const {text, record} = readPlan(`# Treatment plan\n\nPlan date: 1/15/2026\n\n## Goals\n\n${source}\n`)
    const dates = record.goals.map((goal) => targetDateOf(goal, record, text, TODAY))
    expect(dates.map((date) => (date.state === 'dated' ? date.iso : undefined))).toEqual([due])
  })

  it('are due on a day that stands alone behind where things are now', () => {
    const source = '**Outcome 1.** Ivo will swim 10 laps. Now: 2 laps. *By 1/29/2027.*'
    const {text, record} = readPlan(`# Support plan\n\n## Outcomes\n\n${source}\n`)
    const dates = record.goals.map((goal) => targetDateOf(goal, record, text, TODAY))
    expect(dates.map((date) => date.state === 'dated' && date.iso)).toEqual(['2027-01-29'])
  })

  it('are not due on a day that tells of the start', () => {
    const source = '**Outcome 1.** Ivo will swim 10 laps. Now: 2 laps, counted on 7/30/2026.'
    const {text, record} = readPlan(`# Support plan\n\n## Outcomes\n\n${source}\n`)
    const dates = record.goals.map((goal) => targetDateOf(goal, record, text, TODAY))
    expect(dates.map(({state}) => state)).toEqual(['none'])
  })

  it('are what the family wants where the form asks so', () => {
    const [goal] = goalsOf(`## Outcome 1

**What we want:** Ivo eats supper with us.

**We will know it when:** He stays at the table on 4 of 7 nights.

**By when:** 9/1/2026

**Ideas we will use:**

- Lena sets the timer.
- Mira cooks soup on Mondays.`)
    expect(goal?.text).toBe('Ivo eats supper with us.')
    expect(goal?.measure?.text).toBe('He stays at the table on 4 of 7 nights.')
    expect(goal?.actions.map(({text}) => text)).toEqual(['Lena sets the timer.', 'Mira cooks soup on Mondays.'])
  })

  it('may be numbered with a period and said in a sentence below their heading', () => {
    const goals = goalsOf(`## Outcomes

### Outcome 1. A loaf of his own

Ivo will bake bread on 2 days a week by June 30, 2026.

- Lena buys the flour.

### Outcome 2. Ivo swims with his cousins.

He likes the deep end.`)
    expect(goals.map(({title, text}) => [title, text])).toEqual([
      ['Outcome 1', 'Ivo will bake bread on 2 days a week by June 30, 2026.'],
      ['Outcome 2', 'Ivo swims with his cousins.'],
    ])
  })

  it('keep their own date when the steps below have others', () => {
    const {record, text} = readPlan(`# Support plan

**Goal:** Ivo will swim 10 laps by May 1, 2026.

| Step | Who | By when |
|---|---|---|
| Buy goggles | Lena | 3/9/2026 |
| Go on Tuesdays | Mira | 8/9/2026 |
`)
    const [goal] = record.goals
    if (!goal) throw new Error('no goal')
    expect(targetDateOf(goal, record, text, TODAY)).toMatchObject({iso: '2026-05-01'})
    expect(goal.actions.map(({targetDate}) => targetDate?.text)).toEqual(['3/9/2026', '8/9/2026'])
  })

  it('are whole sentences with a colon in them', () => {
    const [goal] = goalsOf(`## Goal 1: A coat

Ivo will save 9 dollars a week (now: 2 dollars) by May 1, 2026.`)
    expect(goal?.text).toBe('Ivo will save 9 dollars a week (now: 2 dollars) by May 1, 2026.')
  })

  it('are what the form asks the family to happen', () => {
    const goals = goalsOf(`## Outcome 1

| | |
|---|---|
| What would we like to happen? | Ivo eats two foods from the family plate. |
| What is happening now? | He eats none. |
| Target date | 6/30/2026 |`)
    expect(goals.map(({title, text, baseline}) => [title, text, baseline?.text])).toEqual([
      ['Outcome 1', 'Ivo eats two foods from the family plate.', 'He eats none.'],
    ])
  })

  it('are the lines that somebody numbered by hand', () => {
    const goals = goalsOf('## Goals\n\n1\\) Ivo will swim 10 laps.\n\n2\\) Ivo will bake bread.')
    expect(goals.map(({title, text, confidence}) => [title, text, confidence])).toEqual([
      ['Goal 1', 'Ivo will swim 10 laps.', 'high'],
      ['Goal 2', 'Ivo will bake bread.', 'high'],
    ])
  })

  it('are the behavior that takes the place of another', () => {
    const [goal] = goalsOf(`## Target behavior

Ivo leaves the room.

## Replacement behavior

Ivo will hand over his break card by 6/30/2026.`)
    expect(goal?.text).toBe('Ivo will hand over his break card by 6/30/2026.')
  })

  it('have the objectives of the table below their heading, each with a number and a date', () => {
    const {record, text} = readPlan(`# Support plan

## Goal 1

Ivo bakes for the whole street.

| Objective | Who | Target |
|---|---|---|
| Ivo learns to knead | Lena | 4/1/2026 |
| Ivo buys flour | Ivo | 5/1/2026 |

## Goal 2

Ivo swims with his cousins.

| Objective | Who | Target |
|---|---|---|
| Ivo gets a pool pass | Lena | 6/1/2026 |
`)
    const goals = record.goals.filter(({isObjective}) => !isObjective)
    expect(goals.map(({title, objectives}) => [title, objectives.map((one) => one.title)])).toEqual([
      ['Goal 1', ['Objective 1', 'Objective 2']],
      ['Goal 2', ['Objective 1']],
    ])
    expect(goals.map((goal) => targetDateOf(goal, record, text, TODAY).state)).toEqual(['dated', 'dated'])
  })

  it('have the objective of their own row beside them', () => {
    const [goal, objective] = goalsOf(`| Goal | Objective | Target date |
|---|---|---|
| Ivo will feel at home in the water. | Ivo will swim 10 laps. | 6/30/2026 |`)
    expect(goal?.objectives).toEqual([objective])
    expect([objective?.title, objective?.text, objective?.isObjective]).toEqual([
      'Objective 1',
      'Ivo will swim 10 laps.',
      true,
    ])
    // The day is told of the goal alone.
    expect([goal?.targetDate?.text, objective?.targetDate]).toEqual(['6/30/2026', undefined])
  })
})

describe('dates', () => {
  const roles = (source: string) =>
    readPlan(`# Support plan\n\n${source}\n`).record.dates.map(({role, iso}) => [role, iso])

  it('of a period are the first and the last day of the plan', () => {
    expect(roles('**Plan dates:** 7/1/2026 to 6/30/2027')).toEqual([
      ['plan', '2026-07-01'],
      ['plan-end', '2027-06-30'],
    ])
  })

  it('of a service are not the plan’s', () => {
    expect(
      roles(`| Service | How often | Start date |\n|---|---|---|\n| Speech therapy | weekly | 7/1/2026 |`),
    ).toEqual([])
  })

  it('of a goal may be later than those of its steps', () => {
    const {record, text} = readPlan(`# Support plan

## Goal 1: Be at the games

I go to every game until the season ends on November 14, 2026. I made two.

| Step | Who | When |
|---|---|---|
| Put the days on the fridge | Me | 9/6/2026 |
`)
    expect(record.goals.map((goal) => targetDateOf(goal, record, text, TODAY))).toMatchObject([{iso: '2026-11-14'}])
  })
})
