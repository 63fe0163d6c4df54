import {describe, expect, it} from 'vitest'
import {judgeGoal} from '../../src/record/judge-goal.js'
import {targetDateOf} from '../../src/record/target-date.js'
import {voicesOf} from '../../src/record/voices.js'
import {type Reading, readPlan, TODAY} from './read.js'

const due = ({record, text}: Reading, number = 0) => {
  const goal = record.goals[number]
  const date = goal && targetDateOf(goal, record, text, TODAY)
  return date?.state === 'dated' ? date.iso : date?.state
}
const verdict = ({record, text}: Reading) => record.goals.map((goal) => judgeGoal(goal, record, text, TODAY).verdict)
const ownersOf = (who: string) => {
  const {record} = readPlan(
    `# Plan of care\n\n| Step | Who | By when |\n|---|---|---|\n| Fix the gate | ${who} | 5/4/2026 |\n`,
  )
  return record.actions[0]?.owners.map(({name, kind}) => `${name}: ${kind}`)
}

describe('one goal in two places of a form', () => {
  it('the heading names the area, the label below it says the goal', () => {
    const {record} = readPlan(`# Individualized Education Program

## Annual goal 1: Spelling

**Baseline:** 6 of 20 words

**Annual goal:** Odalys will spell 16 of 20 words from her list by June 2026.
`)
    expect(record.goals.map(({text, baseline}) => [text, baseline?.text])).toEqual([
      ['Odalys will spell 16 of 20 words from her list by June 2026.', '6 of 20 words'],
    ])
  })

  it('a heading that says a goal is not the area of the next one', () => {
    const {record} = readPlan(`# Service plan

## Long-range goal: Odalys will drive to work by 2/1/2027

**Short-range goal 1:** Odalys will pass the written test by 9/1/2026.
`)
    expect(record.goals).toHaveLength(2)
  })

  it('a table lists all outcomes, and each has its steps further down', () => {
    const reading = readPlan(`# Individual support plan

| Life area | Outcome | What will be seen when it is met | By when |
|---|---|---|---|
| Home | Odalys sleeps until the alarm rings. | 6 of 7 nights on the chart | 6/30/2026 |
| Work | Odalys sells her candles at the market. | One Saturday a month | 9/30/2026 |

## Outcome 1: Odalys sleeps until the alarm rings.

| Support activity | Who | Start date | End date |
|---|---|---|---|
| Turn off the hall light at nine | Her brother Dale | 3/2/2026 | 5/1/2026 |
`)
    expect(reading.record.goals.map(({text, actions}) => [text, actions.length])).toEqual([
      ['Odalys sleeps until the alarm rings.', 1],
      ['Odalys sells her candles at the market.', 0],
    ])
    expect(reading.record.goals[0]?.measure?.text).toBe('6 of 7 nights on the chart')
    expect(due(reading)).toBe('2026-06-30')
  })

  it('two people may have a goal in the same words', () => {
    const goal = '**Goal:** Miss no more than two school days a month.\n\n**Target date:** 6/12/2026\n\n'
    expect(readPlan(`# Family plan\n\n## Odalys\n\n${goal}## Dale\n\n${goal}`).record.goals).toHaveLength(2)
  })
})

describe('what belongs to a goal', () => {
  it('what somebody says between the need and its goal', () => {
    const {record} = readPlan(`# Plan of care

**Need:** Odalys needs to know who meets her bus.

**In her own words:** "I stand there and nobody comes."

**Goal:** Odalys will be met at the stop by her cousin on 5 of 5 school days.

**Need:** Dale needs an evening off.

**Goal:** Dale will play cards at the hall on two Fridays a month.
`)
    const quotes = record.goals.map((goal) => voicesOf(goal, record).length)
    expect(quotes).toEqual([1, 0])
  })

  it('not the last day of a service that is listed below it', () => {
    const reading = readPlan(`# Individualized Family Service Plan

## Outcome 1

**What we want to happen:** Odalys will sit on the rug for five minutes, twice a day.

**By when:** 4/15/2026

## Early intervention services

| Service | How often | Start date | End date |
|---|---|---|---|
| Physical therapy | Weekly | 1/5/2026 | 12/2/2026 |
`)
    expect(due(reading)).toBe('2026-04-15')
  })

  it('not the days of its objectives, where its own place for a day is left empty', () => {
    const reading = readPlan(`# Treatment plan

**Goal:** Odalys feels safe.

**Target date:**

| Objective | Who | Target date |
|---|---|---|
| Odalys will show the nurse her card on 4 of 4 days | Nurse Engel | 1/18/2026 |
`)
    expect(due(reading)).toBe('none')
  })

  it('steps under a header that explains itself', () => {
    const {record} = readPlan(`# Individualized Family Service Plan

## Outcome 1

**What we want to happen:** Odalys will drink from a cup at two meals a day.

| Strategies: what will be done | Who will do it | When and where |
|---|---|---|
| Practice with the blue cup | Nana | Weekdays |
`)
    expect(record.goals[0]?.actions.map(({text, owners}) => [text, owners[0]?.kind])).toEqual([
      ['Practice with the blue cup', 'natural-support'],
    ])
  })

  it('a goal for the life after school, in a column of its own; the day beside it is that of the step', () => {
    const reading = readPlan(`# Individualized Education Program

| Area | Measurable postsecondary goal | Transition services and activities | Who | Date |
|---|---|---|---|---|
| Work | After high school, Odalys will work 20 hours a week at a stable. | Visit two stables | Odalys | 12/15/2025 |
`)
    expect(reading.record.goals.map(({text}) => text)).toEqual([
      'After high school, Odalys will work 20 hours a week at a stable.',
    ])
    expect(reading.record.actions[0]?.text).toBe('Visit two stables')
  })
})

describe('goals that are over', () => {
  const closed = (head: string, value: string) =>
    readPlan(
      `# Treatment plan\n\n| Objective | Who | Target date | ${head} |\n|---|---|---|---|\n| Odalys will name five friends | Odalys | 1/29/2026 | ${value} |\n`,
    ).record.goals[0]?.isClosed
  it('on the day they were met', () => {
    expect(closed('Date met', '1/27/2026')).toBe(true)
    expect(closed('Date completed', '')).toBe(false)
    expect(closed('Date completed', '2 of 5')).toBe(false)
  })

  it('the day on which one of several steps was done is not that of the goal', () => {
    const {record} = readPlan(`# Housing plan

| Goal | Step | Who | Target date | Date completed |
|---|---|---|---|---|
| Pay the rent by the 5th, six months in a row | Set up the payment | Odalys | 7/5/2026 | |
| | Send the letter | Dale | 1/16/2026 | 1/14/2026 |
`)
    expect(record.goals[0]?.isClosed).toBe(false)
  })
})

describe('what is so on a day that the form names', () => {
  const plan = (goal: string, day: string) => readPlan(`# Case plan\n\n**Goal:** ${goal}\n\n**Target date:** ${day}\n`)
  it.each([
    'Odalys will have her own lease.',
    'Odalys will have a state ID in her hand.',
    'Odalys will see the dentist for her broken tooth.',
    'Odalys and Father Mike will plan the songs for the funeral.',
  ])('%s', (goal) => {
    expect(verdict(plan(goal, '6/1/2026'))).toEqual(['measurable'])
    expect(verdict(plan(goal, 'Ongoing'))).not.toEqual(['measurable'])
  })
  it.each([
    'Odalys has help with her sleep.',
    'Odalys will see things more positively.',
    'Odalys will feel better about school.',
    'I want to have a friend.',
  ])('not: %s', (goal) => {
    expect(verdict(plan(goal, '6/1/2026'))).toEqual(['unmeasurable'])
  })
})

describe('who is who', () => {
  it.each([
    ['Rafa Villaseñor', ['Rafa Villaseñor: unknown']],
    ['Gran and Mum', ['Gran: natural-support', 'Mum: family']],
    ['Paula Engel, RN', ['Paula Engel: staff']],
    ['Dale, MOM', ['Dale: unknown']],
  ])('%s', (who, expected) => {
    expect(ownersOf(who)).toEqual(expected)
  })

  it('letters behind a name are not somebody else', () => {
    const {record} = readPlan('# Treatment plan\n\nCounselor: Renata Flores, LCDC\n')
    expect(record.people.map(({name}) => name)).toEqual(['Renata Flores'])
  })

  it('a name ends where its line does', () => {
    const {record} = readPlan(
      '# Housing plan\n\n**Participant:** Odalys Fontaine  \n**HMIS ID:** 77120  \n**Plan date:** 1/6/2026\n',
    )
    expect(record.person).toBe('Odalys Fontaine')
    expect(record.planDate).toBe('2026-01-06')
  })

  it('a sentence on its own line is not a label', () => {
    const {record} = readPlan('# Plan of care\n\nMom told us  \nwhat helps most: a walk by the river.\n')
    expect(record.fields.map(({label}) => label)).toEqual([])
  })
})

describe('days of the plan', () => {
  it.each([
    ['6-month review due', 'review'],
    ['Treatment plan update due', 'review'],
    ['Date of final EHC plan', 'plan'],
  ])('%s', (label, role) => {
    const {record} = readPlan(`# Plan of care\n\n**${label}:** 6/3/2026\n`)
    expect(record.dates.map((date) => date.role)).toEqual([role])
  })
})

describe('what is paid for', () => {
  it('is no step, though the form calls it a support', () => {
    const {record} = readPlan(`# Support plan

**Goal:** Odalys will take the bus to class three days a week by June 2026.

## My supports

| Support | Budget | Details |
|---|---|---|
| Core supports | $18,200 | 6 hours a week |
`)
    expect(record.actions).toEqual([])
  })
})

describe('needs listed one after the other', () => {
  it('are answered by the goals below them all', () => {
    const {record} = readPlan(`# Education, Health and Care Plan

**Special educational needs:** Odalys speaks in phrases of two words.

**Health needs:** Odalys has epilepsy.

**Outcomes:**

| Outcome | Who will help | By when |
|---|---|---|
| Odalys will say what happened at play in three sentences, 4 days of 5. | Mrs Bevan | July 2027 |
`)
    expect(record.needs.map(({addressed}) => addressed)).not.toContain('no')
  })
})
