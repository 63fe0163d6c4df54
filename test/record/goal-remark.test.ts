import {describe, expect, it} from 'vitest'
import {createReviewer} from '../../src/check/reviewer.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'

const GOAL_RULES = ['unmeasurable-goal', 'staff-goal', 'service-as-goal', 'absence-goal', 'change-without-baseline']

async function findingsIn(markdown: string, options: object = {}) {
  const review = createReviewer({today: '2026-01-15', settings: {rules: {'unmeasurable-goal': {options}}}})
  const {findings} = await review(readMarkdown(markdown))
  return findings.filter(({rule}) => GOAL_RULES.includes(rule))
}

const plan = (goal: string) => `# Plan of care\n\nName: Ana Ortiz\n\n**Goal 1:** ${goal}\n\n**Target date:** 5/1/2026\n`

const rulesOf = async (goal: string, options?: object) =>
  (await findingsIn(plan(goal), options)).map(({rule, severity}) => `${severity} ${rule}`)

describe('one remark a goal', () => {
  it.each([
    ['The nurse will refer Ana to the clinic.', 'warning staff-goal'],
    ['Staff will not let Ana hit anybody for 30 days.', 'warning staff-goal'],
    ['Ana will attend therapy.', 'warning unmeasurable-goal'],
    ['No hitting.', 'warning unmeasurable-goal'],
    ['Reduce tantrums.', 'warning unmeasurable-goal'],
    ['Ana will attend therapy once a week.', 'info service-as-goal'],
    ['Ana will not hit anybody for 30 days.', 'warning absence-goal'],
    ['Ana will not cut herself with anything for 30 days, no self-harm.', 'info absence-goal'],
    ['Ana will reduce tantrums by 50%.', 'warning change-without-baseline'],
    ['Ana will reduce tantrums to 2 a week.', 'info change-without-baseline'],
    ['Ana will reduce tantrums to 2x/week.', 'info change-without-baseline'],
    ['Ana will feel calm 4 of 5 mornings.', 'info unmeasurable-goal'],
  ])('%s → %s', async (goal, expected) => {
    expect(await rulesOf(goal)).toEqual([expected])
  })
  it.each([
    'Ana will ask for a break with her card 4 of 5 days.',
    'Ana will get her library card.',
    'Ana will have no falls this quarter.',
    'School will be a place where Ana asks for help 4 of 5 days.',
    'Ana and her nurse will count pills together every Sunday.',
  ])('nothing to say: %s', async (goal) => {
    expect(await rulesOf(goal)).toEqual([])
  })
  it('leaves goals alone that were met', async () => {
    expect(await findingsIn(`${plan('Ana will be happier.')}\n**Status:** Met\n`)).toEqual([])
  })
  it('leaves a wish alone that has a step below it which can be told', async () => {
    const wish = '# Plan of care\n\n## Goal 1\n\nI want my own apartment.\n\n**Steps:**\n\n'
    expect(await findingsIn(`${wish}- Ana tours 2 apartments a month.\n`)).toEqual([])
    expect((await findingsIn(`${wish}- Ana looks around.\n`)).map(({rule}) => rule)).toEqual(['unmeasurable-goal'])
  })
})

describe('a goal that is told elsewhere', () => {
  const rulesIn = async (text: string) => (await findingsIn(text)).map(({rule}) => rule)

  it('is the person’s own words above the goals', async () => {
    const quote = '# Treatment plan\n\n## Goal (in her own words)\n\n“I want to feel like myself.”\n'
    expect(await rulesIn(`${quote}\n## Objective 1\n\nMia walks the dog 5 days a week by 5/1/2026.\n`)).toEqual([])
    // Alone, the wish is all there is.
    expect(await rulesIn(quote)).toEqual(['unmeasurable-goal'])
  })
  it('is a title with its sentence below it', async () => {
    const title = '# My recovery plan\n\n## My goals\n\n### Goal 1: Be at the games\n\n'
    expect(await rulesIn(`${title}I go to 7 of 9 home games. Last year I went to two.\n`)).toEqual([])
    expect(await rulesIn(`${title}I really mean it.\n`)).toEqual(['unmeasurable-goal'])
  })
  it('is one act with its day in a table of objectives', async () => {
    const table = (objective: string, day: string) =>
      `# Support plan\n\n## Goal 1\n\nLou fishes at the lake twice a month by 5/1/2026.\n\n| Objective | Who | Target date |\n|---|---|---|\n| ${objective} | Gus | ${day} |\n`
    expect(await rulesIn(table('Gus and Lou go to the lake', '4/1/2026'))).toEqual([])
    expect(await rulesIn(table('Gus and Lou go to the lake', 'soon'))).toEqual(['unmeasurable-goal'])
    expect(await rulesIn(table('Lou will be happier', '4/1/2026'))).toEqual(['unmeasurable-goal'])
  })
})

describe('require', () => {
  it.each([
    // An act that can be seen is enough, and so is an amount.
    ['Ana will walk to school.', ['warning unmeasurable-goal'], []],
    ['Ana will feel calm 4 of 5 mornings.', ['info unmeasurable-goal'], []],
    // Neither of the two; being served and not doing something are no act.
    ['Ana will be happier.', ['warning unmeasurable-goal'], ['warning unmeasurable-goal']],
    ['Ana will attend therapy.', ['warning unmeasurable-goal'], ['warning unmeasurable-goal']],
    ['No hitting.', ['warning unmeasurable-goal'], ['warning unmeasurable-goal']],
  ])('%s', async (goal, both, either) => {
    expect(await rulesOf(goal, {require: 'both'})).toEqual(both)
    expect(await rulesOf(goal, {require: 'either'})).toEqual(either)
  })
})

describe('steps', () => {
  const steps = (...lines: string[]) =>
    `# Plan of care\n\n## Goal 1\n\nAna will walk to school 4 of 5 days.\n\n**Steps:**\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`
  it.each([
    'Support the family.',
    'Explore hobbies with Ana.',
    'Continue to work on communication.',
    'Monitor progress.',
  ])('asks what is done: %s', async (step) => {
    expect((await findingsIn(steps(step))).map(({rule, severity}) => `${severity} ${rule}`)).toEqual([
      'info unmeasurable-goal',
    ])
  })
  it.each([
    'Call the school.',
    'Follow up with the school nurse.',
    'Monitor blood sugar.',
    'Support Ana to call her aunt.',
    'Explore two clubs with Ana.',
    'Build a shelf with Ben.',
    'Ben: Tuesdays after work',
    'Attend therapy.',
    'Ana and Ben visit 3 libraries by 3/1/2026. Staff will support Ana with reading.',
    'Mom',
  ])('leaves alone: %s', async (step) => {
    expect(await findingsIn(steps(step))).toEqual([])
  })
  it('leaves a step alone whose row says how often', async () => {
    const table = '| Step | Who | How often |\n|---|---|---|\n| Support the family | Dana | Every Friday |\n'
    expect(await findingsIn(`# Plan of care\n\n## Goal 1\n\nAna will walk 4 of 5 days.\n\n${table}`)).toEqual([])
  })
})

it('puts the words of the document in quotation marks', async () => {
  for (const goal of [
    'Tyler will improve his temper.',
    'Tyler will raise his hand regularly.',
    'Tyler will not hit Marcus.',
    'No hitting Marcus for 30 days.',
    'Tyler will attend anger management.',
    'Tyler will attend anger management weekly.',
    'The nurse will call Tyler.',
    'Tyler will cut tantrums by half.',
    'Tyler wants to be a pilot.',
  ]) {
    const [finding] = await findingsIn(plan(goal))
    expect(finding, goal).toBeDefined()
    expect(finding?.message.replace(/“[^”]*”/g, '')).not.toMatch(
      /tyler|marcus|ortiz|temper|hand|hit|anger|nurse|half|pilot/i,
    )
  }
})
