import {describe, expect, it} from 'vitest'
import {findDates, findTargetDate} from '../../src/language/dates/index.js'

const target = (goal: string): string | undefined => findTargetDate(goal, {planDate: '2026-01-05'})?.text

describe('a day to reach', () => {
  it.each([
    // Where things are now stands before it.
    ['Noor will raise her reading from the current 3 books to 5 within 90 days.', 'within 90 days'],
    ['Noor, who was late 5 times, will be late once in the next 3 months.', 'in the next 3 months'],
    ['Noor will keep her current weight through the next review.', 'through the next review'],
    // Parts of a day and ends of a stay.
    ['Noor will be comfortable by morning.', 'by morning'],
    ['Noor will call home before the weekend.', 'before the weekend'],
    ['Noor will show no signs of bleeding this shift.', 'this shift'],
    ['Noor will sit up within a 24-hour period.', 'within a 24-hour period'],
    ['Noor will gain 2 pounds in one week.', 'in one week'],
    ['Noor will pay $200 before the year is out.', 'before the year is out'],
    ["Noor will pay $200 by year's end.", "year's end"],
    ['Noor will find a flat before her lease ends.', 'before her lease ends'],
    // Meetings, sessions, birthdays.
    ['Noor will join 2 sing-alongs a week through the review date.', 'through the review date'],
    ['Noor will weigh 150 pounds by her next check-up.', 'by her next check-up'],
    ['Noor will name 3 feelings by the second session.', 'by the second session'],
    ['Noor will say 50 words by her third birthday.', 'by her third birthday'],
    ['Noor will name 3 feelings by visit 4.', 'by visit 4'],
    ['Noor will name 3 feelings by the time of the next visit.', 'by the time of the next visit'],
    ['Noor will name 3 feelings before being discharged.', 'before being discharged'],
    ['Noor will paint a room before her baby is born.', 'before her baby is born'],
    ['Noor will walk 20 feet by POD 2.', 'by POD 2'],
    ['Noor will walk 20 feet by end of wk 6.', 'by end of wk 6'],
    ['At three months, Noor will walk a mile.', 'At three months'],
    ['Noor will walk a mile in the space of 6 weeks.', 'in the space of 6 weeks'],
    ["Noor will walk a mile in one month's time.", "in one month's time"],
    ['Noor will read 40 words by the third marking period.', 'by the third marking period'],
    ['Noor will read 40 words by the next progress report.', 'by the next progress report'],
    ['Noor will visit two colleges before the end of junior year.', 'end of junior year'],
    ['Noor will walk a mile no later than March.', 'March'],
    ['Noor will eat 3 servings a day during the month of March.', 'March'],
    // What is over on a known day.
    ['Noor will keep her grades at C or better through the school year.', 'through the school year'],
    ['Noor will miss 2 days or fewer thru the spring semester.', 'thru the spring semester'],
    ['Noor will have 2 falls or fewer through the certification period.', 'through the certification period'],
    // As nursing homes write it.
    ["Noor's pain will be under 3 through review.", 'through review'],
    ['Noor will walk 50 feet twice a day thru next review.', 'thru next review'],
    ['Noor will weigh 150 pounds by the next MDS.', 'by the next MDS'],
    // Short units, with and without a blank.
    ['Noor will pass water within 8 h.', 'within 8 h'],
    ['Noor will name 3 warning signs within 48h.', 'within 48h'],
    ['Noor will lose 4 pounds in 6wks.', 'in 6wks'],
    ['Noor will change the bag herself on the second postoperative day.', 'on the second postoperative day'],
    ['Noor will sit in a chair by the third hospital day.', 'by the third hospital day'],
    // A hospital's clock.
    ['Noor will walk 20 feet by 1500.', 'by 1500'],
    ['Noor will pass water before 0630 hours.', 'before 0630 hours'],
    [
      'Noor will rate her pain 3 or less within 30 minutes of receiving medication.',
      'within 30 minutes of receiving medication',
    ],
    ['Noor will not harm herself during this hospital stay.', 'during this hospital stay'],
    ['Noor will save $200 over the summer.', 'summer'],
    ["Noor will smoke 5 or fewer a day by Mother's Day.", "by Mother's Day"],
    // What it is about is told in a past form, the goal is not.
    ['Noor will spend 5 minutes a day this week listing jobs she is trained for.', 'this week'],
  ])('%s', (goal, expected) => {
    expect(target(goal)).toBe(expected)
  })
})

describe('no day to reach', () => {
  it.each([
    'Noor will call her aunt on the weekend.',
    'Noor will share the blocks at kindergarten.',
    'Noor will wait at transition times.',
    'Noor will read to her son at bedtime.',
    'Noor will fill in her log at the end of each week.',
    'Noor will stay to the end of class on 4 of 5 days.',
    'Noor will be up by 7 a.m. Monday through Friday.',
    'Noor will take her pill on Monday, Wednesday and Friday.',
    'Noor will hit no more than twice within a two-week period.',
    'Noor will have 2 outbursts or fewer in one week.',
    'Noor will be up by 7 a.m.',
    'Noor will cut her calories by 1500.',
    'Noor will start her work within 2 minutes of being asked.',
    'Noor will get over the fall.',
    'Noor will feel better in the coming weeks.',
    'Noor will find $20 a week through review of her spending.',
    'Noor will learn 5 signs through review and practice.',
    'Noor will sleep 8 h a night.',
    'Noor will build 2 models in 3D.',
    'Noor will have a snack on the second day.',
  ])('%s', (goal) => {
    expect(target(goal)).toBeUndefined()
  })
})

it('hears a rhythm in days and ends that come round', () => {
  const kinds = (text: string) => findDates(text).map(({kind}) => kind)
  expect(kinds('Monday, Wednesday and Friday')).toContain('frequency')
  expect(kinds('at the end of each class')).toEqual(['frequency'])
  expect(kinds('by Friday')).toEqual(['date'])
  expect(kinds('2 drops BID')).toEqual(['frequency'])
  expect(kinds('bid on a job')).toEqual([])
  expect(kinds('in the coming weeks')).toEqual(['vague'])
  expect(kinds('by 2030')).not.toContain('event')
})

it('knows a birthday told in words when the date of birth is known', () => {
  expect(findDates('by her third birthday', {birthDate: '2024-03-14'})[0]?.iso).toBe('2027-03-14')
})
