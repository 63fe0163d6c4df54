import {describe, expect, it} from 'vitest'
import {readPlan} from './read.js'

const actionsOf = (source: string) =>
  readPlan(source).record.actions.map(({text, who, targetDate}) => [text, who?.text, targetDate?.text])

describe('column headers', () => {
  it('take a date behind a goal and its steps for the day it is due', () => {
    const {record} = readPlan(`# Support plan

| Goal | Steps | Who | Date |
|---|---|---|---|
| Wanda walks to the mailbox each day. | Put up a rail | Nephew Cy | 8/15/2026 |
`)
    expect(record.goals.map(({targetDate}) => targetDate?.text)).toEqual(['8/15/2026'])
  })

  it.each([
    ['at the left', '| Date | Goal | Who |', '| 1/5/2026 | Wanda walks to the mailbox each day. | Cy |'],
    [
      'behind the progress',
      '| Goal | Progress | Date |',
      '| Wanda walks to the mailbox each day. | Halfway | 1/5/2026 |',
    ],
    [
      'beside a column for the target',
      '| Goal | Date | Target date |',
      '| Wanda walks to the mailbox each day. | 1/5/2026 | |',
    ],
  ])('leave a date %s what it is', (_, header, row) => {
    const {record} = readPlan(`# Support plan\n\n${header}\n|---|---|---|\n${row}\n`)
    expect(record.goals).toHaveLength(1)
    expect(record.goals[0]?.targetDate).toBeUndefined()
  })

  it.each([
    ['days', '1/4/2027', '1/4/2027'],
    ['a month and a year', '30 October 2026', '30 October 2026'],
    ['people', 'Nephew Cy', undefined],
  ])('tell from %s what "By" behind a goal means', (_, cell, date) => {
    const {record} = readPlan(`# Support plan

| Goal | First steps | By |
|---|---|---|
| Wanda walks to the mailbox each day. | Put up a rail | ${cell} |
`)
    expect(record.goals[0]?.targetDate?.text).toBe(date)
  })

  it('tell what was agreed on from what, who and by', () => {
    expect(
      actionsOf(`# Team meeting minutes

## Action items

| What | Who | By |
|---|---|---|
| Ask about the choir | Aunt Lil | 9/20/2026 |
| Find a ride |  |  |
`),
    ).toEqual([
      ['Ask about the choir', 'Aunt Lil', '9/20/2026'],
      ['Find a ride', undefined, undefined],
    ])
  })
})
