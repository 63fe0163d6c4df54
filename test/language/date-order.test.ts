import {describe, expect, it} from 'vitest'
import {checkDocument} from '../../src/index.js'
import {findDates, orderOf} from '../../src/language/dates/index.js'

describe('the order of day and month', () => {
  it.each([
    ['Born 30/09/2014. Review on 13/03/2026.', 'day-first'],
    ['Born 3/9/2014. Review on 3/13/2026.', 'month-first'],
    // One that goes the other way is enough to doubt.
    ['Born 30/09/2014, seen 14/02/2026, review on 3/31/2026.', 'month-first'],
    // One alone may be a slip of the hand.
    ['Her next visit is on 23/02/2026.', 'month-first'],
    ['Her next visit is on 23/02/2026. The NHS letter came on Monday.', 'day-first'],
    ['Seen 10/08/2026. Mum has asked the NHS dentist for a place.', 'day-first'],
    ['Seen 10/08/2026. Mom has asked the dentist for a place.', 'month-first'],
    ['No dates at all, only an NHS number and £5 for the bus.', 'month-first'],
    ['Sight 20/40/60, and 24/7/365.', 'month-first'],
  ])('%s', (text, order) => {
    expect(orderOf(text)).toBe(order)
  })

  const daysIn = (text: string) => findDates(text, {order: 'day-first', planDate: '2026-01-05'}).map(({iso}) => iso)

  it('decides which day a date in digits means', () => {
    expect(daysIn('Review on 10/08/2026 and 30.09.2026')).toEqual(['2026-08-10', '2026-09-30'])
    expect(daysIn('Due by 13/3')).toEqual(['2026-03-13'])
    expect(daysIn('Seen 2026-08-10')).toEqual(['2026-08-10'])
  })

  it('leaves a day that no calendar has impossible', () => {
    expect(findDates('Review on 31/06/2026', {order: 'day-first'})).toMatchObject([{impossible: true}])
  })

  it('is what the front matter says, before what the dates show', async () => {
    const plan =
      '# Plan of care\n\nPlan date: 2/1/2026\n\n**Goal 1:** By 1/3/2026, Elsie will swim twice a week.\n\n**Goal 2:** By 5/6/2026, Elsie will bake once a month.\n'
    const rulesOf = async (text: string) =>
      (await checkDocument(new TextEncoder().encode(text), {name: 'plan.md', today: '2026-02-10'})).findings
        .map(({rule}) => rule)
        .filter((rule) => rule === 'impossible-date')
    expect(await rulesOf(plan)).toEqual(['impossible-date'])
    expect(await rulesOf(`---\ndate-order: day-first\n---\n\n${plan}`)).toEqual([])
  })
})
