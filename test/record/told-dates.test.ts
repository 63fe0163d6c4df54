import {describe, expect, it} from 'vitest'
import {readPlan} from './read.js'

const datesOf = (source: string) => readPlan(source).record.dates.map(({role, text, iso}) => [role, text, iso])
const GOAL = '## Goal 1: Mila rides the bus to school on 4 of 5 days by June 12, 2026.'

describe('sentences tell the days of a plan that no label gives', () => {
  it.each([
    ['This plan was written with Mila and her mother on February 3, 2026.'],
    ['Written on February 3, 2026 at the kitchen table.'],
    ['We met on February 3, 2026 to make this plan.'],
    ['Our family team sat down together on February 3, 2026.'],
    ['On February 3, 2026, we put this plan together.'],
    ['The plan starts on February 3, 2026.'],
    ['It is in effect from February 3, 2026 on.'],
  ])('its date: %s', (line) => {
    const {record} = readPlan(`# Plan of care\n\n${line}\n\n${GOAL}\n`)
    expect(record.planDate).toBe('2026-02-03')
    expect(record.planDateSource).toBe('prose')
  })

  it('the time that it is for', () => {
    expect(datesOf(`# Plan of care\n\nThe plan runs from 2/10/2026 through 2/9/2027.\n\n${GOAL}\n`)).toEqual([
      ['plan', '2/10/2026', '2026-02-10'],
      ['plan-end', '2/9/2027', '2027-02-09'],
    ])
  })

  it.each([
    ['Our next team meeting is on Tuesday, April 7, 2026 at four.'],
    ['We will look at this plan again together by April 7, 2026.'],
    ['The plan will be reviewed with Mila on April 7, 2026.'],
    ['The next meeting will be at the library on April 7, 2026.'],
  ])('its review: %s', (line) => {
    expect(datesOf(`# Plan of care\n\n${GOAL}\n\n## And then\n\n${line}\n`)).toEqual([
      ['review', 'April 7, 2026', '2026-04-07'],
    ])
  })

  it('a day below a heading that asks for it', () => {
    const source = `# Plan of care\n\n${GOAL}\n\n## Next team meeting\n\nApril 7, 2026 at the library\n\n## Signatures\n\nMila\n`
    expect(datesOf(source)).toEqual([['review', 'April 7, 2026', '2026-04-07']])
  })

  it('of minutes', () => {
    const source =
      '# Family team meeting minutes\n\nOn February 3, 2026, Mila, her mother and the team met at the library.\n\n## Next steps\n\nThe next meeting is on 3/24/2026.\n'
    expect(datesOf(source)).toEqual([
      ['plan', 'February 3, 2026', '2026-02-03'],
      ['review', '3/24/2026', '2026-03-24'],
    ])
  })
})

describe('other days stay what they are', () => {
  it.each([
    ['about something else', 'Mila started at Oak School on 1/5/2026. We met at court on 2/1/2026.'],
    ['still to come', 'We met on 5/1/2026 to write.'],
    ['of a visit', 'The next check-up with Dr. Lee is in the fall. We met with the clinic on 2/2/2026.'],
  ])('%s', (_, line) => {
    expect(datesOf(`# Plan of care\n\n${line}\n\n${GOAL}\n`)).toEqual([])
  })

  it('in the middle of a plan', () => {
    const source = `# Plan of care\n\nFor Mila.\n\n${GOAL}\n\nWe met on 2/2/2026. The next meeting is on 3/3/2026.\n\n## Strengths\n\nMila sings.\n`
    expect(datesOf(source)).toEqual([])
  })

  it('in a note', () => {
    expect(datesOf('# Contact note\n\nWe met on 2/3/2026 at the park. The next meeting is on 3/3/2026.\n')).toEqual([])
  })

  it('where a label gives one', () => {
    const {record} = readPlan(`# Plan of care\n\nDate: 1/5/2026\n\nThis plan was updated on 2/3/2026.\n\n${GOAL}\n`)
    expect(record.planDate).toBe('2026-01-05')
    expect(record.dates.map(({text}) => text)).toEqual(['1/5/2026'])
  })
})
