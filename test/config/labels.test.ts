import {describe, expect, it} from 'vitest'
import {complaintAbout, workspace} from './workspace.js'

describe('labels of an agency’s own forms', () => {
  it('come together from all files, by name', async () => {
    const {settings} = workspace({
      'agency.yaml': 'labels:\n  target_date: [Finish line]\n  goal: [Big idea]\n',
      'carelint.yaml': 'extends: ./agency.yaml\nlabels:\n  target_date: [Done when]\n',
    })
    expect((await settings('plan.md')).labels).toEqual({target_date: ['Finish line', 'Done when'], goal: ['Big idea']})
  })

  it.each([
    ['labels: {goals: [Big idea]}', '1:10: there is no part of a record called "goals". Did you mean "goal"?'],
    [
      'labels: {goal: Big idea}',
      '1:16: "goal" should be a list of labels, such as [Finish line]. Here is the text "Big idea".',
    ],
    ['labels: [goal]', '1:9: "labels" should have lines such as target_date: [Finish line]. Here is a list.'],
    [
      'labels: {goal: [3]}',
      '1:17: each label under "goal" should be text as it appears on your form. Here is the number 3.',
    ],
  ])('%j is told in one line', async (yaml, message) => {
    expect(await complaintAbout(yaml)).toBe(`carelint.yaml:${message}`)
  })
})

describe('the last day of the school year', () => {
  it('is a day of every year, or of one', async () => {
    const {settings} = workspace({
      'carelint.yaml': 'school-year-end: 06-12\noverrides:\n  - files: old/**\n    school-year-end: 2025-06-06\n',
    })
    expect((await settings('plan.md')).schoolYearEnd).toBe('06-12')
    expect((await settings('old/plan.md')).schoolYearEnd).toBe('2025-06-06')
  })

  it.each([
    ['school-year-end: June', '1:18: "June" is not a day in the form month-day. Write it like this: "06-12".'],
    ['school-year-end: 06-31', '1:18: there is no day 06-31. Check the month and the day.'],
    ['school-year-end: 6', '1:18: "school-year-end" should be a day, such as 06-12. Here is the number 6.'],
  ])('%j is told in one line', async (yaml, message) => {
    expect(await complaintAbout(yaml)).toBe(`carelint.yaml:${message}`)
  })
})

describe('the order of day and month', () => {
  it('is told for documents that do not show it', async () => {
    const {settings} = workspace({
      'carelint.yaml': 'date-order: day-first\noverrides:\n  - files: us/**\n    date-order: month-first\n',
    })
    expect((await settings('plan.md')).dateOrder).toBe('day-first')
    expect((await settings('us/plan.md')).dateOrder).toBe('month-first')
  })

  it('names the two there are', async () => {
    expect(await complaintAbout('date-order: dmy')).toBe(
      'carelint.yaml:1:13: "dmy" is not a date order. Use month-first or day-first.',
    )
  })
})
