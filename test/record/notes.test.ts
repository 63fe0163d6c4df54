import {describe, expect, it} from 'vitest'
import {readPlan} from './read.js'

const parts = (source: string) => readPlan(source).record.note?.parts.map(({label, value}) => [label, value.text])

describe('notes', () => {
  it.each([
    ['a line each', 'S: She slept well.\n\nO: She smiled.\n\nA: Rest helps.\n\nP: Same time next week.'],
    ['one paragraph', 'S: She slept well. O: She smiled. A: Rest helps. P: Same time next week.'],
    ['slashes', 'S/ She slept well.\n\nO/ She smiled.\n\nA/ Rest helps.\n\nP/ Same time next week.'],
    ['dashes', 'S - She slept well.\n\nO - She smiled.\n\nA - Rest helps.\n\nP - Same time next week.'],
    ['bold letters', '**S** She slept well.\n\n**O** She smiled.\n\n**A** Rest helps.\n\n**P** Same time next week.'],
  ])('have their parts behind letters: %s', (_, body) => {
    expect(parts(`# SOAP note\n\n${body}\n`)).toEqual([
      ['S', 'She slept well.'],
      ['O', 'She smiled.'],
      ['A', 'Rest helps.'],
      ['P', 'Same time next week.'],
    ])
  })

  it('have their parts under headings', () => {
    expect(
      parts('# Progress note\n\n## Data\n\nShe came at 3.\n\n## Plan\n\nShe comes again.\n\nKim Lee, therapist\n'),
    ).toEqual([
      ['Data', 'She came at 3.'],
      ['Plan', 'She comes again.'],
    ])
  })

  it('know no goals: "Objective" and "Goal" mean something else there', () => {
    const {record} = readPlan(
      '# SOAP note\n\n**Goal:** Walk to school on 4 of 5 days\n\n**Subjective:** She slept.\n\n**Objective:** She will smile.\n\n**Plan:** Call on Friday.\n',
    )
    expect(record.goals).toEqual([])
    expect(record.note?.goalReference?.text).toBe('Walk to school on 4 of 5 days')
    expect(record.note?.parts.map(({label}) => label)).toEqual(['Subjective', 'Objective', 'Plan'])
  })

  it('tell about the contact', () => {
    const {record} = readPlan(`# Contact note

Date of contact: 2/9/2026

Time: 3:00 PM Duration: 45 minutes

Type of contact: Home visit

Location: The family’s kitchen

Present: Ana Rivera, Rosa Rivera (mother) and Kim Lee, RN

Purpose: Plan the school visit

Next steps: Kim calls the school on Friday.

Signed 2/10/2026
`)
    expect(record.note).toMatchObject({
      time: {text: '3:00 PM'},
      duration: {text: '45 minutes'},
      mode: {text: 'Home visit'},
      location: {text: 'The family’s kitchen'},
      purpose: {text: 'Plan the school visit'},
      nextStep: {text: 'Kim calls the school on Friday.'},
    })
    expect(record.planDate).toBe('2026-02-09')
    expect(record.dates.map(({role, iso}) => [role, iso])).toEqual([
      ['contact', '2026-02-09'],
      ['signature', '2026-02-10'],
    ])
    expect(record.people.map(({name, kind, as}) => [name, kind, as])).toEqual([
      ['Ana Rivera', 'unknown', 'present'],
      ['Rosa Rivera', 'family', 'present'],
      ['Kim Lee', 'staff', 'present'],
    ])
  })
})

describe('minutes', () => {
  it('tell who was there, what was decided, and who does what', () => {
    const {record} = readPlan(`# Team meeting minutes

Meeting date: 2/9/2026

| Name | Role | Present? |
|---|---|---|
| Ana Rivera | Youth | Yes |
| Ben Rivera | Uncle | ☐ |
| Kim Lee | Care coordinator | Yes |

## What we decided

- Ana picks the day.

## Next steps

| What | Who | By when |
|---|---|---|
| Call the school | Kim | 2/16/2026 |

Next meeting: 3/9/2026
`)
    expect(record.people.map(({name, kind, as}) => [name, kind, as])).toEqual([
      ['Ana Rivera', 'person', 'present'],
      ['Ben Rivera', 'natural-support', 'absent'],
      ['Kim Lee', 'staff', 'present'],
    ])
    expect(record.decisions.map(({text}) => text)).toEqual(['Ana picks the day.'])
    expect(record.dates.map(({role, iso}) => [role, iso])).toEqual([
      ['meeting', '2026-02-09'],
      ['target', '2026-02-16'],
      ['review', '2026-03-09'],
    ])
  })
})
