import {describe, expect, it} from 'vitest'
import {findDates, findTargetDate} from '../../src/language/dates/index.js'

const known = {planDate: '2026-01-05'}
const target = (goal: string): string | undefined => findTargetDate(goal, known)?.text

describe('a day to reach', () => {
  it.each([
    // Dots between the numbers, after a word that announces a day.
    ['Noor will float by 2.9.27.', '2.9.27'],
    ['Noor will float by the middle of May.', 'May'],
    ['Noor will float by mid-year.', 'by mid-year'],
    ['Noor will hand in the form by close of business Friday.', 'by close of business'],
    ["Noor will float by month's end.", "by month's end"],
    // Ends of what a school or a program runs.
    ['Noor will tie her shoes by the end of kindergarten.', 'end of kindergarten'],
    ['Noor will float before the end of school.', 'end of school'],
    ['Noor will float by the last day of school.', 'last day of school'],
    ["Noor will void by the end of the nurse's shift.", "end of the nurse's shift"],
    ['Noor will float by the IEP due date.', 'by the IEP due date'],
    ["Noor will float by next year's IEP.", "by next year's IEP"],
    ['During this IEP year, Noor will float.', 'During this IEP year'],
    ['Noor will float over the course of this IEP.', 'over the course of this IEP'],
    // So many sittings, and so long after something.
    ['Noor will float after 6 sessions.', 'after 6 sessions'],
    ['Noor will float following 4 weeks of lessons.', 'following 4 weeks'],
    ['Noor will climb 12 stairs in 8 visits.', 'in 8 visits'],
    ['Noor will climb 12 stairs in 4-6 therapy visits.', 'in 4-6 therapy visits'],
    ['Three months after discharge, Noor will float.', 'Three months after discharge'],
    ['Noor will walk to the gate 48 hours after surgery.', '48 hours after surgery'],
    ['Noor will climb 12 stairs by third day of her stay.', 'by third day'],
    ['Noor will lift the pan by the tenth day.', 'by the tenth day'],
    ['Noor will sign a lease by the time she graduates.', 'by the time she graduates'],
    ['Noor will paint the room before the baby comes.', 'before the baby comes'],
    ['Noor will lose 10 pounds over 12 weeks.', 'over 12 weeks'],
    ['By bedtime tonight Noor will drink 2 cups of water.', 'tonight'],
  ])('%s', (goal, expected) => {
    expect(target(goal)).toBe(expected)
  })
})

describe('no day to reach', () => {
  it.each([
    'Noor will swallow in 2 seconds on 10/10 therapeutic trials.',
    'Noor will keep her knee pain at 3/10 or less.',
    'Noor will read 90 % of the words over 3 weeks.',
    'Noor will use her words with 80 % accuracy in 3 visits.',
    'Noor will hand in her log within 24 hours on 3 out of 4 occasions.',
    'Noor will pack her bag by the end of school on 4 of 5 days.',
    'After surgery Noor will walk 20 feet.',
    'Noor will go to a day program; she eats lunch in a day program.',
    'Noor will follow section 2.9.27 of the rules.',
  ])('%s', (goal) => {
    expect(target(goal)).toBeUndefined()
  })
})

it('tells what comes round from a plan for the month', () => {
  const kinds = (text: string) => findDates(text, known).map(({kind}) => kind)
  expect(kinds('brush teeth morning and night')).toEqual(['frequency'])
  expect(kinds('use a monthly budget')).toEqual([])
})
