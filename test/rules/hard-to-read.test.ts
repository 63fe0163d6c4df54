import {describe, expect, it} from 'vitest'
import {createReviewer} from '../../src/check/reviewer.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'

async function found(text: string, options: object = {}): Promise<string[]> {
  const review = createReviewer({today: '2026-01-15', settings: {rules: {'hard-to-read': {options}}}})
  const {findings} = await review(readMarkdown(`---\nkind: plan\n---\n\n${text}\n`))
  return findings
    .filter(({rule}) => rule === 'hard-to-read')
    .map(({excerpt, message}) => excerpt?.text.slice(excerpt.start, excerpt.end) ?? message)
}

const plainPlan = `Rosa is nine and lives with her mom, her grandpa and two cats. She likes to draw and to swim. Her mom told us that mornings are
hard, because the bus comes at seven and Rosa sleeps badly. Grandpa Lou will wake her at six and make eggs. Her teacher, Ms. Amundson-Okafor,
will let her start the day in the art room. Dr. Venkataraghavan at Northwestern Pediatric Neurology Associates gave her new drops for the
night. Jo Lind will call each Friday to hear how it went. If Rosa misses more than two days of school, the team will meet. On weekends she
swims at the pool with her cousin Bea. Bea drives, and Rosa picks the music. When she cannot sleep, her mom reads to her or rubs her back, and
the lights stay low. If a night goes badly, nobody pushes her, and she may come to school at ten with a note from home. We will look at this plan again in June.`

const hardPlan = `Interdisciplinary collaboration necessitates comprehensive documentation of psychosocial functioning. Individualized interventions
facilitate emotional regulation throughout transitional situations. Caregiver participation represents an indispensable consideration.
Environmental modifications accommodate sensory sensitivities. Educational professionals coordinate behavioral accommodations across
instructional settings. Community integration opportunities enhance developmental competencies. Therapeutic recommendations incorporate
evidence-based methodologies. Multidisciplinary communication guarantees consistency. Pharmacological considerations require psychiatric
consultation. Transportation authorization precedes recreational participation. Administrative responsibilities encompass eligibility
determination. Residential stability constitutes a fundamental prerequisite for rehabilitation. Supplementary evaluations determine
appropriate recommendations. Organizational accountability necessitates systematic measurement of individualized accomplishments. Interpretation
services accompany every important conversation. Confidentiality considerations determine information availability for participating
organizations.`

const long = (words: number) =>
  `The team met ${'and sat and talked '
    .repeat(20)
    .trim()
    .split(' ')
    .slice(0, words - 4)
    .join(' ')} today.`

describe('quiet on', () => {
  it.each([
    ['a plain plan with long names in it', plainPlan],
    ['a sentence of forty words', long(40)],
    ['a step with somebody in it', 'Respite will be provided by Aunt Mei by June 1.'],
    ['somebody whose name is a month', 'Rides will be provided by April Stone.'],
    [
      'what happens only if something else does',
      'If he runs, 911 will be called. The team will be called once he is safe.',
    ],
    ['what will not be done', 'He will not be transported alone, and cannot be transported at night.'],
    ['a table that says who', '| Step | Who |\n| --- | --- |\n| A ramp will be installed | Uncle Ray |'],
    ['what the family says', 'Mom said, "Respite should be provided, and nobody calls."'],
    ['a list written as a line', `He likes ${Array.from({length: 45}, (_, i) => `thing${i}`).join(', ')}.`],
    [
      'labels and values in a line',
      `Present: Kim; Joyce (grandma); Pastor Dan: ${'and also the friends who came along '.repeat(7)}today.`,
    ],
    [
      'hard words in headings and tables',
      `# ${hardPlan.slice(0, 300).replace(/\n/g, ' ')}\n\n| ${hardPlan.replace(/\n/g, ' ')} |\n| --- |\n`,
    ],
    ['too little text to judge', hardPlan.split('. ').slice(0, 5).join('. ')],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([])
  })
})

describe('speaks on', () => {
  it.each([
    [
      'hard words throughout',
      hardPlan,
      [
        'The text as a whole needs a college reading level. Shorter sentences and everyday words would make it easier; up to grade 10 is fine here.',
      ],
    ],
    ['a sentence of forty-one words', long(41), [long(41)]],
    ['help that nobody is named for', 'Respite will be provided twice a month.', ['will be provided']],
    ['a day instead of a person', 'A ramp will be installed by June 1.', ['will be installed']],
    ['a time instead of a person', 'By the end of May, rides will be arranged.', ['will be arranged']],
    ['a way instead of a person', 'Mom will be contacted by phone.', ['will be contacted']],
    ['a need', 'Transportation needs to be arranged.', ['needs to be arranged']],
    [
      'a duty',
      'The school must be informed. Lee should also be invited.',
      ['must be informed', 'should also be invited'],
    ],
    ['a list item', '- Counseling shall be offered.', ['shall be offered']],
    ['staff quoting staff', 'The nurse said, "Supplies will be ordered."', ['will be ordered']],
  ])('%s', async (_, text, expected) => {
    expect(await found(text)).toEqual(expected)
  })
})

it('takes the limits that an agency sets', async () => {
  expect(await found(hardPlan, {grade: 6})).toHaveLength(1)
  expect(await found(hardPlan, {grade: 60})).toEqual([])
  expect(await found(long(20), {'sentence-words': 15})).toHaveLength(1)
})

it('leaves contact notes alone', async () => {
  const review = createReviewer({today: '2026-01-15'})
  const {findings} = await review(readMarkdown(`---\nkind: contact-note\n---\n\n${hardPlan} ${long(60)}\n`))
  expect(findings.filter(({rule}) => rule === 'hard-to-read')).toEqual([])
})
