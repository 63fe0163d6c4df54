import {describe, expect, it} from 'vitest'
import {createReviewer} from '../../src/check/reviewer.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {readText} from '../../src/ingest/text/index.js'

// Whole plans of several systems and layouts, read by hand: what the rules about dates and voice should say, and that they say no more.

const RULES = [
  'past-target-date',
  'impossible-date',
  'missing-review-date',
  'missing-target-date',
  'missing-family-voice',
  'goal-without-own-words',
  'borrowed-voice',
]

type Options = Readonly<Record<string, {readonly options?: object}>>

async function said(
  plan: string,
  {today = '2026-01-15', isText = false, rules = {} as Options} = {},
): Promise<string[]> {
  const document = isText ? readText(plan) : readMarkdown(plan)
  const {findings} = await createReviewer({today, settings: {rules}})(document)
  return findings
    .filter(({rule}) => RULES.includes(rule))
    .map(({rule, severity, span}) =>
      `${severity} ${rule} ${document.text.slice(span.start, span.end).replace(/\s+/g, ' ')}`.trim(),
    )
}

const wraparound = `# Wraparound Plan of Care

Youth: Tariq Bell

Date of plan: 12/1/2025

Next team meeting: 1/29/2026

| Need | Benchmark | Strategy | Who | By when |
|---|---|---|---|---|
| Tariq needs to feel he belongs on a team. Tariq: "I just want to be on the bench with everybody." | Tariq goes to 3 of 4 practices a month by 2/27/2026. | Ride on Tuesdays | Ms. Bell | starts 12/9/2025 |
| Ms. Bell needs one quiet evening. Ms. Bell: "Give me one night where nobody needs me." | One evening off a week by 2/27/2026. | Grandma comes on Thursdays | Grandma Jo | 12/11/2025 - done |
`

const recovery = `# Comprehensive Recovery Plan

| Consumer | Delphine Okoro | Service facilitator | Ray Novak |
|---|---|---|---|
| Plan date | 11/3/2025 | Next review | 5/3/2026 |

| Goal | In her own words | Target date | Outcome met? |
|---|---|---|---|
| Delphine swims at the Y twice a week. | "I used to swim before work." | 1/5/2026 | ☐ Yes ☒ Partly ☐ No |
| Delphine pays her rent on the first of 3 months. | "I hate owing." | 12/31/2025 | ☒ Yes ☐ No |
| Delphine works 10 hours a week at the shop. | "Somebody has to fix those shelves." | 1/9/2026 | ☐ Yes ☐ Partly ☐ No |
`

const aging = `MEMBER CARE PLAN
Member: Hubert Kowal          Care plan date: 08/04/2025
Next care plan review: 02/04/2026

What matters to me: I want to get to Mass and back in my own coat.

Goal: Hubert rides the parish van on 3 of 4 Sundays.
Target date: 11/30/2025
Status: Met 11/23/2025

Goal: Hubert uses the grab bars on 7 of 7 days.
Target date: 10/15/2025
Status: Not started
`

const nursing = `# Nursing Care Plan

Care plan date: 11/24/2025

Next care conference: 2/24/2026

What she says: "I was a dancer. Let me move."

| Nursing diagnosis | Goal | Interventions | Evaluation |
|---|---|---|---|
| Low fluid intake | Mrs. Drum drinks 6 glasses a day by 12/24/2025. | Offer at each visit | 12/26/2025: 5 of 6 glasses. |
| Sadness | Mrs. Drum joins one dance hour a week by 12/31/2025. | Walk along | |
`

const education = `# Individualized Education Program

Student: Beau Trahan

IEP dates: 9/18/2025 – 9/17/2026

Mrs. Trahan told the team, "He reads fine when it is about trucks."

**Goal 1:** Beau will read 90 words a minute by 9/17/2026. Beau: "I want to read the manual."

## Goals after high school

| Area | My goal |
|---|---|
| Work | After I graduate, I will fix trucks with my uncle. |
`

const centered = `# Person-Centered Plan

Name: Lorraine Thibodeau

Plan date: 1/5/2026

We will look at this plan again in 90 days.

## Goal 1: Lorraine has company.

Lorraine invites one neighbor for coffee each week by 3/1/2026.

She says, "A table wants more than one cup."
`

const youth = `INDIVIDUAL SERVICE PLAN

Youth: Kendrick Vale
Date of plan: 12/10/2025
Reviewed within 60 days and every 90 days after that.

Goal 1: Kendrick will meet curfew on 6 of 7 nights.
Target date: 2/30/2026
In his own words: If I know the ride is coming, I'll be there.
`

describe('plans of several systems', () => {
  it.each<[string, string, string[], boolean?]>([
    ['wraparound: a step that only starts, and one that is done', wraparound, []],
    ['recovery: only the goal whose outcome nobody has ticked', recovery, ['warning past-target-date 1/9/2026']],
    [
      'aging, plain text: a goal that was met, and one that never started',
      aging,
      ['warning past-target-date 10/15/2025'],
      true,
    ],
    [
      'nursing: an evaluation with a later date says what became of the goal',
      nursing,
      ['warning past-target-date 12/31/2025'],
    ],
    ['IEP: the plan ends in a year, and goals for after school have no day', education, []],
    ['person-centered: the line under the goal says by when', centered, []],
    ['juvenile justice: how often from the day of the plan', youth, ['warning impossible-date 2/30/2026'], true],
  ])('%s', async (_name, plan, expected, isText = false) => {
    const found = await said(plan, {isText})
    expect(found.filter((one) => !one.startsWith('info goal-without-own-words'))).toEqual(expected)
  })
})

describe('options', () => {
  const plan = (days: string) => `# Plan of care

Plan date: 10/1/2025

${days}

**Goal 1:** By 12/30/2025, Imani will ride the bus on 4 of 5 days. Imani: "I like the front seat."

**Goal 2:** By 3/30/2026, Imani will read with Gran on 3 evenings a week. Gran: "She does all the voices."
`

  it('grace-days: a team that meets monthly may wait', async () => {
    const text = plan('Next team meeting: 2/2/2026')
    expect(await said(text)).toEqual(['warning past-target-date 12/30/2025'])
    expect(await said(text, {rules: {'past-target-date': {options: {'grace-days': 30}}}})).toEqual([])
  })

  it('within-days and overdue-days: how soon, and how late, a review may be', async () => {
    const rules = {'past-target-date': {options: {'grace-days': 90}}}
    const soon = plan('Next team meeting: 3/2/2026')
    expect(await said(soon, {rules})).toEqual([])
    expect(await said(soon, {rules: {...rules, 'missing-review-date': {options: {'within-days': 60}}}})).toEqual([
      'warning missing-review-date 3/2/2026',
    ])
    const overdue = plan('Next team meeting: 1/5/2026')
    expect(await said(overdue, {rules})).toEqual([])
    // A review on a day that does not exist is wrong, but not missing.
    expect(await said(plan('Next team meeting: 2/30/2026'), {rules})).toEqual(['warning impossible-date 2/30/2026'])
    expect(await said(overdue, {rules: {...rules, 'missing-review-date': {options: {'overdue-days': 0}}}})).toEqual([
      'warning missing-review-date 1/5/2026',
    ])
  })

  it('person and family: whose words a standard asks for', async () => {
    const text = `# Plan of care

Plan date: 1/5/2026

Next team meeting: 2/2/2026

**Goal 1:** By 3/30/2026, Imani will ride the bus on 4 of 5 days. Her mother said, "She likes the front seat."
`
    expect(await said(text)).toEqual([])
    const rules = (options: object) => ({'missing-family-voice': {options}})
    expect(await said(text, {rules: rules({family: 1})})).toEqual([])
    expect(await said(text, {rules: rules({person: 1, family: 1})})).toEqual(['info missing-family-voice'])
  })
})

describe('the two rules about voice', () => {
  it('never say the same of one plan', async () => {
    const plan = (words: string) => `# Treatment plan

Plan date: 1/5/2026

Next review: 4/6/2026

Client's statement of goals: ${words}

**Goal 1:** Owen will take a walk before homework on 4 of 5 days by 5/1/2026.
`
    expect(await said(plan('"Client wants to be compliant with meds."'))).toEqual([
      'warning borrowed-voice Client wants to be compliant with meds.',
    ])
    expect(await said(plan('to feel well'))).toEqual(['warning missing-family-voice'])
  })
})
