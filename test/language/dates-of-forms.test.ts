import {describe, expect, it} from 'vitest'
import {type DateContext, judgeTargetDate} from '../../src/language/dates/index.js'

/** A plan of January, with what a record or its settings may tell besides. */
const context: DateContext = {
  planDate: '2025-01-06',
  today: '2025-02-01',
  schoolYearEnd: '06-12',
  birthDate: '2009-03-14',
}

describe('what a target-date field may hold', () => {
  it.each([
    ['06/30/2025', '2025-06-30'],
    ['6/30/25', '2025-06-30'],
    ['6-30-2025', '2025-06-30'],
    ['2025-06-30', '2025-06-30'],
    ['June 30 2025', '2025-06-30'],
    ['June 30', '2025-06-30'],
    ['Jun 30th', '2025-06-30'],
    ['30 June 2025', '2025-06-30'],
    ['6/30', '2025-06-30'],
    ['June 2025', '2025-06-30'],
    ['06/2025', '2025-06-30'],
    ['End of June', '2025-06-30'],
    ['By the end of the 2nd quarter', '2025-06-30'],
    ['Q2 2025', '2025-06-30'],
    ['End of the school year', '2025-06-12'],
    ['School year 2025-2026', '2026-06-12'],
    ['SY 2025-26', '2026-06-12'],
    ['Fall semester 2025', '2025-12-31'],
    ['By his 18th birthday', '2027-03-14'],
    ['Within 30 days', '2025-02-05'],
    ['In 6 weeks', '2025-02-17'],
    ['8 weeks', '2025-03-03'],
    ['In 3 months', '2025-04-06'],
    ['90 days from 4/1', '2025-06-30'],
    ['90 days from 4/1/2025', '2025-06-30'],
    ['By the next team meeting on 5/14', '2025-05-14'],
    ['At annual review 3/2/26', '2026-03-02'],
    ['1/6/2025 - 6/30/2025', '2025-06-30'],
    ['January 6, 2025 to June 30, 2025', '2025-06-30'],
  ])('%s is the day %s', (text, iso) => {
    const {state, mention} = judgeTargetDate(text, context)
    expect(state).toBe('dated')
    expect(mention?.iso).toBe(iso)
    expect(mention?.impossible).toBeUndefined()
  })

  it.each(['13/05/2025', '13/45/2026', '2/30/2025', '02/30', '6/31/25', 'June 31', '2025-02-30'])(
    '%s is a day no calendar has',
    (text) => {
      expect(judgeTargetDate(text, context).mention).toMatchObject({impossible: true})
    },
  )

  it.each([
    ...['Ongoing', 'on-going', 'Continuous', 'continuing', 'current', 'As needed', 'PRN', 'as available'],
    ...['as appropriate', 'as scheduled', 'When ready', 'until further notice', 'TBD', 'TBA', 'To be determined'],
    ...['ASAP', 'soon', 'eventually', 'long term', 'short term', 'next year', 'year-round', 'see above', 'same'],
    ...['annually', 'weekly', 'monthly', 'daily', 'every week', '2x/month', 'every Friday'],
  ])('%s names no day', (text) => {
    expect(judgeTargetDate(text, context).state).toBe('vague')
  })

  it.each(['', '—', '--', 'N/A', 'none', '4/5 days', '____'])('%j says nothing about time', (text) => {
    expect(judgeTargetDate(text, context).state).toBe('none')
  })

  it('takes "immediately" for the day of the plan', () => {
    expect(judgeTargetDate('Immediately', context).mention?.iso).toBe('2025-01-06')
  })
})
