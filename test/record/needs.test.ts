import {describe, expect, it} from 'vitest'
import {voicesOf} from '../../src/record/voices.js'
import {readPlan} from './read.js'

const needs = (source: string) =>
  readPlan(`# Plan of care\n\n${source}\n`).record.needs.map(({text, addressed}) => [text, addressed])
const walk = 'Ana will walk to school on 4 of 5 days.'

describe('needs', () => {
  it('are answered by what stands in their row', () => {
    expect(
      needs(`| Need | Goal | Action |
|---|---|---|
| To feel safe | ${walk} | Draw the route |
| To rest |  |  |
| To be heard |  | Ask her first |`),
    ).toEqual([
      ['To feel safe', 'yes'],
      ['To rest', 'no'],
      ['To be heard', 'yes'],
    ])
  })

  it('are answered by what stands below their label', () => {
    const {record} = readPlan(
      `# Plan of care\n\n**Need 1:** To feel safe\n\n**Goal:** ${walk}\n\n**Need 2:** To rest\n\n**Need 3:** To be heard\n\n**Goal:** Ana will lead 2 meetings.\n`,
    )
    expect(record.needs.map(({addressed}) => addressed)).toEqual(['yes', 'no', 'yes'])
    expect(record.goals.map(({need}) => need?.text)).toEqual(['To feel safe', 'To be heard'])
  })

  it('belong to the goal above where goals come first', () => {
    const {record} = readPlan(
      `# Plan of care\n\n**Goal 1:** ${walk}\n\n**Underlying need:** To feel safe\n\n**Target date:** 6/30/2026\n\n**Goal 2:** Ana will lead 2 meetings.\n\n**Underlying need:** To be heard\n`,
    )
    expect(record.goals.map(({need, targetDate}) => [need?.text, targetDate?.text])).toEqual([
      ['To feel safe', '6/30/2026'],
      ['To be heard', undefined],
    ])
  })

  it('listed apart are linked by the number that a goal gives', () => {
    const {record} = readPlan(
      `# Plan of care\n\n## Needs\n\n1. To feel safe\n2. To rest\n\n## Goals\n\n**Goal 1:** ${walk} This goal is for Need 1.\n`,
    )
    expect(record.needs.map(({text, addressed}) => [text, addressed])).toEqual([
      ['To feel safe', 'yes'],
      ['To rest', 'unknown'],
    ])
    expect(record.goals[0]?.need?.text).toBe('To feel safe')
  })

  it('said again beside a goal are answered', () => {
    expect(
      needs(`## Needs\n\n- To feel safe\n- To rest\n\n## Goals\n\n**Goal 1:** ${walk}\n\n**Need:** To feel safe.\n`),
    ).toEqual([
      ['To feel safe', 'yes'],
      ['To rest', 'unknown'],
      ['To feel safe.', 'yes'],
    ])
  })

  it('are no barriers', () => {
    expect(needs(`**Barriers:** Night shifts and one car.\n\n**Need 1:** To rest\n\n**Goal:** ${walk}`)).toEqual([
      ['To rest', 'yes'],
    ])
  })

  it('listed apart from the goals may be answered or not', () => {
    expect(needs(`## Needs\n\n- To feel safe\n- To rest\n\n## Goals\n\n- ${walk}`)).toEqual([
      ['To feel safe', 'unknown'],
      ['To rest', 'unknown'],
    ])
  })
})

describe('voices', () => {
  it('belong to the goal in whose block they stand', () => {
    const {record, at} = readPlan(
      `# Plan of care\n\nName: Ana Rivera\n\n## Vision\n\nAna said, “I want to see the sea.”\n\n## Goal 1\n\n${walk}\n\nAna: “I want to go by myself.”\n\n## Goal 2\n\nAna will read 3 nights a week.\n`,
    )
    expect(record.goals.map((goal) => voicesOf(goal, record).map(({span}) => at(span)))).toEqual([
      ['I want to go by myself.'],
      [],
    ])
  })

  it('a sentence with a quote in it is no goal', () => {
    const {record} = readPlan(`# Plan of care\n\n## Goals\n\nAna said, “I want to go by myself.”\n\n- ${walk}\n`)
    expect(record.goals.map(({text}) => text)).toEqual([walk])
  })
})

describe('goals', () => {
  it.each([
    ['Met 2/1/2026', true],
    ['Discontinued', true],
    ['Partially met', false],
    ['Partly met', false],
    ['Not met', false],
    ['In progress', false],
    ['50% complete', false],
  ])('with the status "%s" are closed: %s', (status, closed) => {
    const {record} = readPlan(`# Plan of care\n\n**Goal 1:** ${walk}\n\n**Status:** ${status}\n`)
    expect(record.goals[0]?.isClosed).toBe(closed)
  })
})
