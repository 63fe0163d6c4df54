import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  type DateContext,
  type DateMention,
  findDates,
  findTargetDate,
  judgeTargetDate,
} from '../../src/language/dates/index.js'

/** A plan that starts on a Monday. */
const context: DateContext = {planDate: '2026-01-05', schoolYearEnd: '06-12'}

/** One mention in a line: kind, words, day; ~ for low confidence, ! for a day no calendar has. */
const line = (mention: DateMention | undefined): string =>
  mention === undefined
    ? ''
    : `${mention.kind} "${mention.text}" ${mention.iso ?? '?'}${mention.confidence === 'low' ? '~' : ''}${mention.impossible ? '!' : ''}`

const all = (text: string, known = context): string[] => findDates(text, known).map(line)

describe('dates', () => {
  it.each([
    ['Due 06/30/2026.', 'date "06/30/2026" 2026-06-30'],
    ['Due 6/3/26.', 'date "6/3/26" 2026-06-03'],
    ['Due 6-30-2026.', 'date "6-30-2026" 2026-06-30'],
    ['Due 6.30.2026.', 'date "6.30.2026" 2026-06-30'],
    ['Signed 3/9/98.', 'date "3/9/98" 1998-03-09'],
    ['Due 2026-06-30.', 'date "2026-06-30" 2026-06-30'],
    ['By June 30, 2026 she', 'date "June 30, 2026" 2026-06-30'],
    ['By June 30 2026 she', 'date "June 30 2026" 2026-06-30'],
    ['By Jun. 30th she', 'date "Jun. 30th" 2026-06-30~'],
    ['On 30 June 2026 she', 'date "30 June 2026" 2026-06-30'],
    ['The 4th of March 2026.', 'date "4th of March 2026" 2026-03-04'],
    ['By January 2 she', 'date "January 2" 2027-01-02~'],
    ['by 6/30', 'date "6/30" 2026-06-30~'],
    ['by 1/2', 'date "1/2" 2027-01-02~'],
    ['at the review on 5/14', 'date "5/14" 2026-05-14~'],
    ['by June 2026', 'month "June 2026" 2026-06-30'],
    ['by 02/2028', 'month "02/2028" 2028-02-29'],
    ['by June', 'month "June" 2026-06-30~'],
    ["by June '27", 'month "June \'27" 2027-06-30'],
    ['by the end of June', 'month "end of June" 2026-06-30~'],
    ['by the end of 2026', 'date "end of 2026" 2026-12-31'],
    ['by the end of the month', 'date "end of the month" 2026-01-31~'],
    ['by the end of next month', 'date "end of next month" 2026-02-28~'],
    ['by the end of the week', 'date "end of the week" 2026-01-11~'],
    ['by the end of the quarter', 'date "end of the quarter" 2026-03-31~'],
    ['by the end of the 2nd quarter', 'date "end of the 2nd quarter" 2026-06-30~'],
    ['Q3 2026', 'date "Q3 2026" 2026-09-30'],
    ['by the end of the school year', 'date "end of the school year" 2026-06-12~'],
    ['in the 2026-27 school year', 'date "2026-27 school year" 2027-06-12'],
    ['in the fall semester 2026', 'date "fall semester 2026" 2026-12-31~'],
    ['by Friday', 'date "Friday" 2026-01-09~'],
    ['next Monday', 'date "next Monday" 2026-01-12~'],
    ['by the 15th', 'date "the 15th" 2026-01-15~'],
    ['this month', 'date "this month" 2026-01-31~'],
    ['by tomorrow', 'date "tomorrow" 2026-01-06~'],
    ['within 90 days', 'duration "within 90 days" 2026-04-05'],
    ['within two (2) days', 'duration "within two (2) days" 2026-01-07'],
    ['within 24 hours', 'duration "within 24 hours" 2026-01-06'],
    ['in six weeks', 'duration "in six weeks" 2026-02-16'],
    ['over the next 3 months', 'duration "over the next 3 months" 2026-04-05'],
    ['over the coming month', 'duration "over the coming month" 2026-02-05'],
    ['within 4-6 weeks', 'duration "within 4-6 weeks" 2026-02-16'],
    ['by week 8', 'duration "by week 8" 2026-03-02'],
    ['before 6 months are up', 'duration "before 6 months are up" 2026-07-05'],
    ['within one year', 'duration "within one year" 2027-01-05'],
    ['by 36 weeks', 'duration "by 36 weeks" 2026-09-14'],
    ['over a six-week period', 'duration "over a six-week period" 2026-02-16'],
    ['by the second day', 'duration "by the second day" 2026-01-07'],
    ['by 2027', 'date "2027" 2027-12-31'],
    ['by the end of 12 sessions', 'event "by the end of 12 sessions" ?~'],
    ['by the end of 8th grade', 'event "end of 8th grade" ?~'],
    ['by discharge', 'event "by discharge" ?~'],
    ['by his 18th birthday', 'event "by his 18th birthday" ?~'],
    ['before this shift ends', 'event "before this shift ends" ?~'],
    ['by the next team meeting', 'event "by the next team meeting" ?~'],
    ['before she leaves the hospital', 'event "before she leaves the hospital" ?~'],
    ['on 13/05/2026', 'date "13/05/2026" ?!'],
    ['by 13/45', 'date "13/45" ?!'],
    ['on June 31, 2026', 'date "June 31, 2026" ?!'],
    ['on 2026-02-30', 'date "2026-02-30" ?!'],
  ])('%s → %s', (text, expected) => {
    expect(all(text)).toEqual([expected])
  })

  it('counts a span from the day that is written behind it', () => {
    expect(all('90 days from 4/1/2026')[0]).toBe('duration "90 days" 2026-06-30')
  })
  it('knows a birthday when the date of birth is known', () => {
    expect(findDates('by his 18th birthday', {birthDate: '2009-03-14'})[0]?.iso).toBe('2027-03-14')
  })
  it('resolves nothing without a plan date or today', () => {
    expect(all('within 90 days, by 6/30, by June', {})).toEqual([
      'duration "within 90 days" ?~',
      'date "6/30" ?~',
      'month "June" ?~',
    ])
    expect(all('within 90 days', {today: '2026-01-05'})).toEqual(['duration "within 90 days" 2026-04-05~'])
  })
  it('knows no school year end unless it is told', () => {
    expect(all('by the end of the school year', {planDate: '2026-01-05'})).toEqual(['date "end of the school year" ?~'])
  })
})

describe('not dates', () => {
  it.each([
    'on 3/4 trials',
    '4/5 days',
    'in 4 of 5 lessons',
    'by 3/4 of the class',
    'on 3/4 tests',
    'from 4/10 to 8/10',
    'pain 3/10',
    'PHQ-9 12/27.',
    'score: 9/13',
    'blood pressure 120/80',
    'call 608-555-0142 or 608.555.0142',
    'case 4471-22-10',
    'code F90.2, room 12/14B',
    'he is 12 years old, in grade 4',
    'takes 5 mg',
    'read 90 words in one minute',
    '3 consecutive weeks',
    'June asks her aunt. May helps.',
    'march in the band; she may 3 days later',
    'the 3rd trial',
    'discharge plan',
    '24/7 help',
    'for 20 minutes',
    'in daily life',
    'activities of daily living',
    'over 3 sessions',
    'in 5 sessions',
  ])('%s', (text) => {
    expect(all(text)).toEqual([])
  })
})

describe('frequencies and vague words', () => {
  it.each([
    ['weekly', 'frequency'],
    ['twice a day', 'frequency'],
    ['3x/wk', 'frequency'],
    ['2-3 times per week', 'frequency'],
    ['every Tuesday', 'frequency'],
    ['each morning', 'frequency'],
    ['annually', 'frequency'],
    ['5 days a week', 'frequency'],
    ['2 times in a week', 'frequency'],
    ['ongoing', 'vague'],
    ['TBD', 'vague'],
    ['as needed', 'vague'],
    ['PRN', 'vague'],
    ['ASAP', 'vague'],
    ['until further notice', 'vague'],
    ['long term', 'vague'],
    ['next year', 'vague'],
  ])('%s is %s', (text, kind) => {
    expect(findDates(`Plan: ${text}.`, context).map((mention) => [mention.kind, mention.text])).toEqual([[kind, text]])
  })
})

describe('the target-date field', () => {
  it.each([
    ['6/30/2026', 'date "6/30/2026" 2026-06-30'],
    ['3/4', 'date "3/4" 2026-03-04~'],
    ['8 weeks', 'duration "8 weeks" 2026-03-02'],
    ['30/60/90 days', 'duration "30/60/90 days" 2026-04-05'],
    ['June', 'month "June" 2026-06-30~'],
    ['discharge', 'event "discharge" ?~'],
    ['annual review', 'event "annual review" ?~'],
    ['today', 'date "today" 2026-01-05~'],
    ['13/45/2026', 'date "13/45/2026" ?!'],
  ])('%s is dated', (text, expected) => {
    const judged = judgeTargetDate(text, context)
    expect([judged.state, line(judged.mention)]).toEqual(['dated', expected])
  })
  it.each([
    'Ongoing.',
    'TBD',
    'as needed',
    'weekly',
    'current',
    'same',
    'see above',
    'next year',
    'Long term',
    'unknown',
  ])('%s is vague', (text) => {
    const judged = judgeTargetDate(text, context)
    expect(judged.state).toBe('vague')
    expect(judged.vague?.text).toBe(text.replace('.', ''))
  })
  it.each(['', '  ', '—', '---', '____', 'N/A', 'none', '4/5 days', 'Ana'])('"%s" is none', (text) => {
    expect(judgeTargetDate(text, context)).toEqual({state: 'none'})
  })
  it('keeps the vague word that stands beside a date', () => {
    const judged = judgeTargetDate(' Ongoing, review 6/30/2026', context)
    expect([judged.state, judged.mention?.text, judged.vague?.start]).toEqual(['dated', '6/30/2026', 1])
  })
  it('takes "immediately" for a date only when it knows the day', () => {
    expect(judgeTargetDate('immediately', {}).state).toBe('vague')
    expect(judgeTargetDate('immediately', context).state).toBe('dated')
  })
})

describe('the target date in a goal', () => {
  it.each([
    ['By August 2026, Ivo will cut arguments from 8 a week (7/2025) to 2.', 'August 2026'],
    ['Ivo will call his aunt twice a week by 5/1/2026 (now 1/5 weeks).', '5/1/2026'],
    ['Within 6 weeks Ivo will cook 2 meals.', 'Within 6 weeks'],
    ['Ivo will cook 2 meals, 4/30/2026', '4/30/2026'],
    ['4/30/2026: Ivo will cook 2 meals', '4/30/2026'],
    ['Ivo will show his budget at the next review on 5/14.', '5/14'],
    ['Ivo will work from 2/1/2026 through 12/31/2026.', '12/31/2026'],
    ['Since 1/2/2026 Ivo walks; he will run a mile by 6/1/2026.', '6/1/2026'],
    ['By 6/1/2025 Ivo will run a mile.', '6/1/2025'],
    ['This month Ivo will apply for 3 jobs.', 'This month'],
    ['Over the next 90 days Ivo will save $50.', 'Over the next 90 days'],
    ['Ivo will dress himself by discharge.', 'by discharge'],
  ])('%s → %s', (text, expected) => {
    expect(findTargetDate(text, context)?.text).toBe(expected)
  })
  it.each([
    'Baseline 7/2025: 8 a week.',
    'Currently (10/2/2025) Ivo calls once a week.',
    'At the team meeting on 1/4/2026 Ana said she wants to cook.',
    'Ivo (DOB 3/4/2011) will cook.',
    'Starting 2/1/2026 Ivo will cook twice a week.',
    'Ivo will cook on 3/4 days, ongoing.',
    'Ivo will cook every Tuesday.',
    'Last updated 1/3/2026. Ivo will cook.',
    'Ivo will cook 4 of 5 days over 3 weeks.',
    'Ivo will read with 80% accuracy over 3 sessions.',
    'Ivo will cook 4 times in a two-week period.',
  ])('%s → none', (text) => {
    expect(findTargetDate(text, context)).toBeUndefined()
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    'by',
    '6/30',
    '2026',
    'June',
    'end of',
    'the',
    'within',
    '3',
    'weeks',
    'every',
    '-',
    '/',
    'Q2',
    '(',
    'next',
    'day',
    'a',
  )
  const texts = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.array(words, {maxLength: 25}).map((list) => list.join(' ')),
  )
  it('gives mentions in order, without overlap, each the slice of its offsets', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0
        for (const mention of findDates(text, context)) {
          expect(mention.start).toBeGreaterThanOrEqual(last)
          expect(mention.end).toBeGreaterThan(mention.start)
          expect(text.slice(mention.start, mention.end)).toBe(mention.text)
          if (mention.iso) expect(new Date(`${mention.iso}T00:00:00Z`).toISOString().slice(0, 10)).toBe(mention.iso)
          last = mention.end
        }
        const {mention, vague} = judgeTargetDate(text, context)
        for (const one of [mention, vague, findTargetDate(text, context)]) {
          if (one) expect(text.slice(one.start, one.end)).toBe(one.text)
        }
      }),
    )
  })
  it('reads every day of the calendar in four notations', () => {
    fc.assert(
      fc.property(fc.date({min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true}), (day) => {
        const iso = day.toISOString().slice(0, 10)
        const [year = '', month = '', date = ''] = iso.split('-')
        const name = day.toLocaleDateString('en-US', {month: 'long', timeZone: 'UTC'})
        const written = [
          iso,
          `${month}/${date}/${year}`,
          `${Number(month)}-${Number(date)}-${year.slice(2)}`,
          `${name} ${Number(date)}, ${year}`,
        ]
        for (const text of written) expect(findDates(`by ${text}.`).map((mention) => mention.iso)).toEqual([iso])
      }),
    )
  })
  it('comes back from 100 kB of digits and slashes', () => {
    for (const noise of ['1/', '1/2/', '12-', '3 ', 'end of the ', 'within 3 ', 'every ', '6/30 ', 'by the ']) {
      const text = noise.repeat(Math.ceil(100_000 / noise.length))
      expect(Array.isArray(findDates(text, context))).toBe(true)
      expect(judgeTargetDate(text, context).state).toBeDefined()
      findTargetDate(text, context)
    }
  })
})
