import {describe, expect, it} from 'vitest'
import {readPlain, readPlan} from './read.js'

const cup = 'Noor will drink from an open cup at two meals a day.'
const bus = 'Noor will ride the bus with her brother on 3 of 5 days.'

describe('labels and values', () => {
  it('whose labels nobody knows are told by their colons', () => {
    const {record} = readPlan(`# Support plan

| Outcome Phrase: | The cup |
|---|---|
| Outcome Statement: | ${cup} |
| Relevant Assessments: | 3/2/2026 |
| By When: | 10/31/2026 |
| NHS number: | 000 |
`)
    expect(record.goals).toMatchObject([{text: cup, targetDate: {text: '10/31/2026'}}])
  })

  it('in turns, in the first row of a table', () => {
    const {record} = readPlan(`# Support plan

| Individual's Name: | Noor Haddad | Form number: | 10/01/2026 |
|---|---|---|---|
| Support Coordinator: | Gil Hart | Unit: | 4 |
`)
    expect(record.person).toBe('Noor Haddad')
    expect(record.people.find(({as}) => as === 'coordinator')?.name).toBe('Gil Hart')
  })

  it('far from one another in one line', () => {
    const {record} = readPlain(
      'Plan of care\n\nCare Coordinator: Ed Wozniak   Agency: Northstar   Next POC Date: 9/18/2026\n',
    )
    expect(record.people.find(({as}) => as === 'coordinator')?.name).toBe('Ed Wozniak')
    expect(record.dates).toMatchObject([{role: 'review', text: '9/18/2026'}])
  })

  it('with lines to write on instead of colons', () => {
    const {record} = readPlain('Plan of care\n\nParent Signature ______________ Date ______\n')
    expect(record.parts.get('signatures')).toMatchObject({isFilled: false})
    expect(record.planDate).toBeUndefined()
  })

  it('the words before a box are filled in, too', () => {
    expect(readPlan('# Support plan\n\nDate: 2/9/2026 ☐ Initial ☒ Update\n').record.planDate).toBe('2026-02-09')
  })

  it('numbered, and named by what follows the number', () => {
    const {record} = readPlan('# Safety plan\n\nSTEP 1: WARNING SIGNS:\n\n1. I stop answering texts.\n')
    expect(record.parts.get('crisis_signs')?.isFilled).toBe(true)
  })

  it('a long title in capitals ends in no label', () => {
    const {record} = readPlan(
      '# Safety plan\n\nTHINGS I CAN DO WITHOUT CONTACTING ANOTHER PERSON: walk the dog. PLACE: the river\n',
    )
    expect(record.person).toBeUndefined()
  })
})

describe('questions and instructions', () => {
  it('before the answer, in one cell', () => {
    const {record} = readPlan(`# Individualized Family Service Plan

| Outcome # 1 | Target Date: 2/12/2027 |
|---|---|
| What would your family like to see happen? (The outcome must be measurable.)<br>${cup} | |
| How will we know we've made progress or if revisions are needed? (What criteria will be used?)<br>Three sips at lunch | |
`)
    expect(record.goals).toMatchObject([
      {text: cup, targetDate: {text: '2/12/2027'}, measure: {text: 'Three sips at lunch'}},
    ])
  })

  it('a note in brackets is not the answer', () => {
    const {record, at} = readPlan('# IFSP\n\nStrengths: (include friends and neighbors) Odette cooks every day.\n')
    expect(at(record.parts.get('strength')?.values[0]?.span)).toBe('Odette cooks every day.')
  })

  it('what the family put in brackets stays', () => {
    const {record, at} = readPlan('# Support plan\n\nStrengths: (Odette) cooks every day.\n')
    expect(at(record.parts.get('strength')?.values[0]?.span)).toBe('(Odette) cooks every day.')
  })

  it('what a form says of all goals is none of them', () => {
    const {record} = readPlan(`# IEP

## Goals and objectives/benchmarks

Complete for initial plans and annual reviews only.

The goals and short-term objectives shall meet the needs that result from the disability.

${bus}
`)
    expect(record.goals.map(({text}) => text)).toEqual([bus])
  })

  it('a goal that explains its scale is no legend', () => {
    const words = 'Noor will rate her day (1 = hard, 2 = fair, 3 = good) each night until 6/30/2026.'
    expect(readPlan(`# Support plan\n\nGoal: ${words}\n`).record.goals).toMatchObject([{text: words}])
  })

  it('what only sounds like an instruction stays', () => {
    const {record} = readPlan(`# Support plan

## Goals

1. Family: Noor will call her aunt every Sunday.
2. Home: Noor will check all doors at night.

## Steps

- Check all doors with her brother
- Complete this year's physical
- List her chores on the fridge
- Attach a bell to the gate
`)
    expect(record.goals).toHaveLength(2)
    expect(record.actions).toHaveLength(4)
  })

  it('how progress is reported is no goal', () => {
    const {record} = readPlan(
      `# IEP\n\nHow and When Progress Toward Goals Is Reported: each quarter.\n\nGoal: ${bus}\n`,
    )
    expect(record.goals.map(({text}) => text)).toEqual([bus])
  })

  it('a legend is the form’s, whatever it is called', () => {
    const {record, text} = readPlan('# Contact log\n\nContact kinds: FF = face to face, PH = phone, NS = no show\n')
    const start = text.indexOf('no show')
    expect(record.isFormText({start, end: start + 7})).toBe(true)
  })
})

describe('tables', () => {
  it('a header is told by the words under it, where those are clearer', () => {
    const {record} = readPlan(`# IEP

| ANNUAL GOALS<br>WHAT THE STUDENT WILL ACHIEVE | CRITERIA<br>MEASURE OF SUCCESS | METHOD<br>HOW PROGRESS WILL BE MEASURED |
|---|---|---|
| ${bus} | 3 of 5 days | Bus log |
`)
    expect(record.goals).toMatchObject([{text: bus, measure: {text: '3 of 5 days'}, actions: []}])
  })

  it('a header of mostly known labels may explain one of them', () => {
    const {record} = readPlan(`# Support plan

| Tasks | Person Responsible | By When | Decision: Monitor, Modify, Discontinue |
|---|---|---|---|
| Move her seat | Ms. Quill | 9/10/2026 | |
`)
    expect(record.actions).toMatchObject([{text: 'Move her seat', targetDate: {text: '9/10/2026'}}])
  })

  it('columns say who will do what', () => {
    const {record} = readPlan(`# Housing plan

Goal: ${bus}

| Action Step | Case Manager will… | Target Date |
|---|---|---|
| Find units | send a list each Monday | 11/15/2026 |
`)
    expect(record.actions[0]?.owners).toMatchObject([{name: 'Case Manager', kind: 'staff'}])
  })

  it('a life area before a need does not take its place', () => {
    const {record} = readPlan(`# Plan of care

| Area of Need | Goal |
|---|---|
| Family: time that is fun | ${bus} |
`)
    expect(record.needs).toMatchObject([{text: 'Family: time that is fun', addressed: 'yes'}])
  })

  it('cards one below the other are no columns', () => {
    const {record} = readPlan(`# Support plan

| Goal 1 | ${cup} |
|---|---|
| Current status / baseline | a lid |
| Target date | 12/31/2026 |
| Goal 2 | ${bus} |
| Current status / baseline | none |
| Target date | 11/30/2026 |
`)
    expect(record.goals.map(({text, targetDate}) => [text, targetDate?.text])).toEqual([
      [cup, '12/31/2026'],
      [bus, '11/30/2026'],
    ])
  })

  it('a block that begins below the steps of another is not one of them', () => {
    const {record} = readPlan(`# Plan of care

| Strategies | Who | Target Date |
|---|---|---|
| Drive her home on Fridays | Ms. Haddad | 10/30/2026 |
| Domain: School | Need #2 | Ranking: 1 |
`)
    expect(record.actions.map(({text}) => text)).toEqual(['Drive her home on Fridays'])
  })

  it('the day of a goal may stand in a table of its own', () => {
    const {record} = readPlan(`# Support plan

| Goal | Who is responsible |
|---|---|
| ${bus} | Noor |

| Target Date (Not to exceed 12 months) | Status Code | Progress |
|---|---|---|
| 2/6/2027 | N | |
`)
    expect(record.goals).toMatchObject([{text: bus, targetDate: {text: '2/6/2027'}}])
  })
})

describe('goals', () => {
  it('said again in the person’s own words are one goal', () => {
    const {record} = readPlan(`# Individual service plan

## Goal 1: I want to get out more

### My goal (in my own words)

“I want to get out more on my own.”

### What I will do

I will ride the bus to the library 2 times a month by 3/31/2027.
`)
    expect(record.goals.map(({text}) => text)).toEqual([
      'I will ride the bus to the library 2 times a month by 3/31/2027.',
    ])
    expect(record.goals[0]?.ownWords).toMatchObject([{text: '“I want to get out more on my own.”'}])
  })

  it('a step with how and who behind it in one line is one step', () => {
    const {record} = readPlan(`# Support plan

## Goal 1: ${bus}

### How I will do it

- STEP 1: I will learn the route with my worker (2 trips). How: Practice at ten. Who helps: Support worker
`)
    expect(record.actions).toMatchObject([{owners: [{name: 'Support worker'}]}])
  })

  it('the day behind all objectives and what is done for them is theirs', () => {
    const {record} = readPlan(`# Treatment plan

Long-Term Goal 1: Noor will sleep through the night.

Short-Term Objective 1a: Noor will write down three worries a week.

Short-Term Objective 1b: Noor will sleep six hours on five nights a week.

Interventions: A sleep diary, looked at each week.

Target Date: 12/15/2026
`)
    expect(record.goals.map(({targetDate}) => targetDate?.text)).toEqual(['12/15/2026', '12/15/2026', '12/15/2026'])
  })
})

describe('the day of the plan', () => {
  it('is not the day beside a signature', () => {
    const {record} = readPlan(
      '# Support plan\n\nPlan effective date: 9/1/2026\n\nMember Signature: Noor Haddad   Date: 8/24/2026\n',
    )
    expect(record.planDate).toBe('2026-09-01')
    expect(record.dates.map(({role}) => role)).toEqual(['plan', 'signature'])
  })
})

describe('kinds', () => {
  it.each([
    ['iep', '## Goals\n\nIEP date: 2/1/2026'],
    ['isp', '## Goals\n\nISP start date: 2/1/2026'],
    ['plan-of-care', '## Goals\n\nPOC date: 2/1/2026'],
  ])('%s, as a label names it', (kind, head) => {
    const {record} = readPlan(`${head}\n\nGoal 1: ${bus}\n\nTarget date: 6/1/2026\n`)
    expect(record.kind).toBe(kind)
  })

  it('planning tools are plans', () => {
    expect(readPlan('# PATH for Noor Haddad\n\nNoor will sail.\n').record.kind).toBe('plan')
    expect(readPlan('# MAP – Making Action Plans\n\nNoor will sail.\n').record.kind).toBe('plan')
    expect(readPlan('# Path to the lake\n\nNoor will sail.\n').record.kind).toBe('other')
  })
})

describe('voices', () => {
  it('what a nurse writes as subjective is the patient’s', () => {
    const {record} = readPlan('# SOAP Note\n\nPatient: Noor Haddad\n\nSubjective: “My knee is better.”\n')
    expect(record.quotes).toMatchObject([{kind: 'speech', speaker: {kind: 'person'}}])
  })

  it('kin are known by their names', () => {
    const {record} = readPlan(
      '# Support plan\n\nTeam members: Noor Haddad; her aunt Bev Crowe\n\nGoal: Noor will sail.\n\nSteps: Bev drives her to the lake.\n',
    )
    expect(record.people.find(({name}) => name === 'Bev Crowe')).toMatchObject({role: 'aunt', kind: 'natural-support'})
  })
})
