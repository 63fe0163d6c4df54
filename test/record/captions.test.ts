import {describe, expect, it} from 'vitest'
import {readPlan} from './read.js'

/** A page does not keep the line between a label in small print and the value below it. */
const face = (...cells: string[]) =>
  readPlan(`# Support plan\n\n| ${cells.join(' | ')} |\n|${'---|'.repeat(cells.length)}\n\nCece will swim.\n`).record

describe('small boxes with their labels above the values', () => {
  it('hold names and days', () => {
    const record = face('Last Name Moreau', 'First Name Celeste', 'Date of Birth 5/30/1989', 'Plan Effective 1/1/2026')
    expect(record.person).toBe('Celeste Moreau')
    expect(record.birthDate).toBe('1989-05-30')
    expect(record.planDate).toBe('2026-01-01')
  })

  it.each([
    ['a sentence', 'Name calling on the bus', undefined],
    ['a day in a sentence', 'Plan start was 1/1/2026', undefined],
  ])('and not %s', (_, words) => {
    const record = face(words, 'School')
    expect(record.person).toBeUndefined()
    expect(record.planDate).toBeUndefined()
  })
})

describe('captions below lines to sign on', () => {
  const parts = (line: string) => readPlan(`# Support plan\n\nName: Ana Rivera\n\n${line}\n`).record.parts
  it('are a place for signatures that is blank', () => {
    const line = '____________ ______   ____________ ______\\\nClient signature   Date   Case manager signature   Date'
    expect(parts(line).get('signatures')?.isFilled).toBe(false)
  })
  it.each(['The signature page has a date', 'Signature dish: a date cake', 'Ana gave her signature on that date.'])(
    'are no sentences: %s',
    (line) => {
      expect(parts(line).has('signatures')).toBe(false)
    },
  )
})

it('other people beside their labels are not the person', () => {
  const source =
    '# Family plan\n\nParent: Blessing Okonjo\n\nSister: Ada Okonjo\n\nBlessing will call. Ada will sing.\n'
  expect(readPlan(source).record.person).toBeUndefined()
})

describe('steps that begin with who acts', () => {
  const owners = (step: string) =>
    readPlan(
      `# Plan\n\n## Goal 1: Ana bikes to school on 4 of 5 days by 5/1/2026.\n\n### Steps\n\n- ${step}\n`,
    ).record.actions[0]?.owners.map(({name, kind}) => `${name}: ${kind}`)
  it.each([
    ['The speech therapist shows a new sign', ['speech therapist: staff']],
    ['Mom packs a lunch', ['Mom: family']],
    ['Her sister Edie shares her table', ['sister Edie: family']],
    ['Ask Grandma Peg to keep a key (Ana)', ['Ana: unknown']],
    ['Call the nurse (Dana)', ['Dana: unknown']],
    ['Apply for the card (Medicaid)', []],
    ['Call the school (Monday)', []],
    ['Family meetings are on Sundays', []],
    ['Therapist notes arrive weekly', []],
  ])('%s', (step, wanted) => {
    expect(owners(step)).toEqual(wanted)
  })
})

describe("what somebody says below a goal's line", () => {
  it('is about that goal', () => {
    const {record} = readPlan(
      '# Plan\n\nName: Ana Rivera\n\n**Strengths:** She sings.\n\nGoal 1: Ana bikes to school on 4 of 5 days by 5/1/2026.\n\nAna says, "I want to ride alone."\n',
    )
    const [goal] = record.goals
    const quote = record.quotes[0]
    expect(goal?.scope.some(({start, end}) => quote && start <= quote.span.start && quote.span.end <= end)).toBe(true)
  })
})
