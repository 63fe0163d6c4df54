import {describe, expect, it} from 'vitest'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {readRecord} from '../../src/record/read-record.js'
import {targetDateOf} from '../../src/record/target-date.js'
import {readPlan, TODAY} from './read.js'

const datesOf = (source: string) => {
  const {record, text} = readPlan(source)
  return record.goals.map((goal) => {
    const date = targetDateOf(goal, record, text, TODAY)
    return date.state === 'dated' ? date.iso : undefined
  })
}

const stepsOf = (source: string) =>
  readPlan(source).record.actions.map(({text, owners, targetDate}) => [
    text,
    owners.map(({name}) => name).join(', '),
    targetDate?.text,
  ])

describe('the day of a goal', () => {
  it('is the one its own words name, beside a step with a day of its own', () => {
    expect(
      datesOf(`# Service plan

| Goal | Strategy | Person responsible | Target date |
|---|---|---|---|
| Lena will eat lunch with a friend 3 days a week by 12/15/2026. | Save a seat | Coach Dunn | 9/1/2026 |
`),
    ).toEqual(['2026-12-15'])
  })

  it('is not one of the days of its steps, listed one below the other', () => {
    expect(
      datesOf(`# Wraparound plan

| | |
|---|---|
| Outcome | Lena will choose the Friday game 3 of 4 weeks by 9/25/2026. |
| Strategy 1 | Put a box on the shelf |
| Due date | 7/1/2026 |
| Strategy 2 | Draw a slip on Thursday |
| Due date | 7/9/2026 |
`),
    ).toEqual(['2026-09-25'])
  })

  it('is the one of its field, where no step has it', () => {
    expect(
      datesOf(`# Treatment plan

Goal: Lena will walk to the shop twice a week by June 30, 2026.

Target date: 12/31/2026

Estimated treatment duration: 9 months
`),
    ).toEqual(['2026-12-31'])
  })
})

describe('tables of steps', () => {
  it.each([
    ['a measure', 'Measure | Staff responsible | When'],
    ['an item', 'Item | Assigned to | Due'],
    ['an area of work', 'Job search | To be done by | Date'],
    ['what a worker does', 'Directive | Worker | Due date'],
  ])('may call the step %s', (_, header) => {
    expect(
      stepsOf(`# Support plan

| ${header} |
|---|---|---|
| Walk to the bus with Lena | Ms. Lund | 9/4/2026 |
`),
    ).toEqual([['Walk to the bus with Lena', 'Ms. Lund', '9/4/2026']])
  })

  it('may name their doers by profession, and end on a day', () => {
    expect(
      stepsOf(`# Plan of care

| Intervention | Discipline | Start | End |
|---|---|---|---|
| Practice on the steps | PT | 7/1/2026 | 8/1/2026 |
`),
    ).toEqual([['Practice on the steps', 'PT', '8/1/2026']])
  })

  it('have what is done between the goal and who does it', () => {
    expect(
      stepsOf(`# Development plan

| Intended outcome | Provision in class | Who will deliver it |
|---|---|---|
| Lena will retell a story in five sentences by 3/31/2027. | Story cards | Miss Pugh |
`),
    ).toEqual([['Story cards', 'Miss Pugh', undefined]])
  })

  it('of medicines and contacts hold none', () => {
    expect(
      stepsOf(`# Support plan

| Contact | Who | Phone | When |
|---|---|---|---|
| Night line | County | 555-0100 | always |
`),
    ).toEqual([])
  })
})

describe('what forms say besides', () => {
  it('of two columns of goals, the one that is worked on is the goal', () => {
    const {record} = readPlan(`# Life plan

| My valued outcome | Provider assigned goal | Frequency |
|---|---|---|
| I want a job with books. | Lena will apply for 3 library jobs by 9/30/2026. | Weekly |
`)
    expect(record.goals.map(({text}) => text)).toEqual(['Lena will apply for 3 library jobs by 9/30/2026.'])
    expect(record.goals[0]?.ownWords).toMatchObject([{text: 'I want a job with books.'}])
  })

  it('what staff do among the safeguards is no goal', () => {
    const {record} = readPlan(`# Life plan

## Section III – Individual Safeguards/Plan of Oversight

| Goal | Provider |
|---|---|
| Staff test the smoke alarms with Lena. | Harbor Homes |
| Lena will call the desk herself by 6/1/2026. | Harbor Homes |
`)
    expect(record.goals.map(({text}) => text)).toEqual(['Lena will call the desk herself by 6/1/2026.'])
  })

  it('why a goal was chosen is no goal', () => {
    const {record} = readPlan(`# Personal plan

## Goal 1: I will take the train to the coast by 10/30/2026.

Why I chose this goal: I have never seen the sea.
`)
    expect(record.goals).toHaveLength(1)
  })

  it('a first step in a crisis plan is not one of the plan', () => {
    expect(
      stepsOf(`# Plan of care

## Crisis plan

Trigger: a late bus. First step: sit beside her.
`),
    ).toEqual([])
  })

  it('a goal under an area of life needs no list', () => {
    const {record} = readPlan(`# Service plan

## Goals for the coming year

Employment: Lena will work 10 hours a week by 6/1/2027.

Independent living: Lena will cook supper twice a week by 6/1/2027.
`)
    expect(record.goals.map(({text}) => text)).toEqual([
      'Lena will work 10 hours a week by 6/1/2027.',
      'Lena will cook supper twice a week by 6/1/2027.',
    ])
  })
})

describe('whose record it is', () => {
  it.each([
    ['a directive', 'I, Lena Ruiz, being of sound mind, write this.'],
    ['a label that nobody knows', 'Club friend: Lena Ruiz\n\nLena will join the choir.'],
    ['who it is for', 'ISP for: Lena Ruiz'],
  ])('is told by %s', (_, words) => {
    expect(readPlan(`# Support record\n\n${words}\n`).record.person).toBe('Lena Ruiz')
  })

  it('is not told by a name that the text does not speak of', () => {
    expect(readPlan('# Support plan\n\nBilling office: Main Street\n\nLena will sing.\n').record.person).toBeUndefined()
  })
})

describe('who says something', () => {
  it.each([
    ['somebody of the same surname', '“We miss Sundays,” said Mrs. Ruiz.', 'family'],
    ['whoever acts in the sentence before', 'Lena showed her boat. “I made the sail from a shirt.”', 'person'],
  ])('is %s', (_, words, kind) => {
    const {record} = readPlan(`# Contact note\n\nName: Lena Ruiz\n\n${words}\n`)
    expect(record.quotes.map(({speaker}) => speaker?.kind)).toEqual([kind])
  })

  it('is left open where somebody else is named in the sentence before', () => {
    const {record} = readPlan('# Contact note\n\nName: Lena Ruiz\n\nLena sat by Tom. “I made the sail from a shirt.”\n')
    expect(record.quotes.map(({speaker}) => speaker?.kind)).not.toContain('person')
  })
})

describe('empty boxes of a PDF form', () => {
  const steps = (boxes: string) =>
    readRecord({...readMarkdown(`# Support plan\n\n## Steps\n\n${boxes}\n`), format: 'pdf'}, {}, TODAY).actions.map(
      ({text}) => text,
    )

  it('are options nobody chose, beside a ticked one', () => {
    expect(steps('- [x] Ride to the clinic\n- [ ] Evening class')).toEqual(['Ride to the clinic'])
  })

  it('are things to do, where none is ticked', () => {
    expect(steps('- [ ] Call the clinic\n- [ ] Ask about a class')).toEqual(['Call the clinic', 'Ask about a class'])
  })
})

describe('the form’s own words', () => {
  it('are not those of the writer', () => {
    const {record, text} = readPlan('# Behavior plan\n\nResponse to Problem Behavior: Point to the card and wait.\n')
    const start = text.indexOf('Problem')
    expect(record.isFormText({start, end: start + 16})).toBe(true)
    const said = text.indexOf('Point')
    expect(record.isFormText({start: said, end: said + 5})).toBe(false)
  })
})
