import {describe, expect, it} from 'vitest'
import type {Document} from '../../src/document/document.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {readText} from '../../src/ingest/text/index.js'
import {readRecord} from '../../src/record/read-record.js'
import {targetDateOf} from '../../src/record/target-date.js'

const TODAY = '2026-03-01'

/** A record as plain words: every goal with its fields and how its date is judged. */
function read(document: Document) {
  const record = readRecord(document, {}, TODAY)
  const words = ({start, end}: {start: number; end: number}) => document.text.slice(start, end).replace(/\s+/g, ' ')
  const goals = record.goals.map(
    (goal): Record<string, string> => ({
      goal: words(goal.span),
      ...Object.fromEntries(
        goal.fields
          .filter(({name, value}) => name && value.end > value.start)
          .map(({name, value}) => [name, words(value)]),
      ),
      date: targetDateOf(goal, record, document.text, TODAY).state,
    }),
  )
  return {kind: record.family, person: record.person, planDate: record.planDate, goals}
}

const walk = 'Marisol will walk to school with her cousin on 4 of 5 days.'
const read3 = 'Marisol will read to her brother 3 nights a week.'

/** One plan with two goals; each layout says the same. */
const wanted = [
  {goal: walk, measure: 'Her cousin keeps a list', target_date: '6/30/2026', date: 'dated'},
  {goal: read3, measure: 'Stars on the calendar', target_date: 'Ongoing', date: 'vague'},
]

const layouts: Record<string, string> = {
  'a grid': `# Plan of care

| Goal | How will we know? | By when |
|---|---|---|
| ${walk} | Her cousin keeps a list | 6/30/2026 |
| ${read3} | Stars on the calendar | Ongoing |
`,
  'a grid with numbers and other words for its columns': `# Support plan

| # | Desired outcome | Measure of success | Target completion date |
|---|---|---|---|
| 1 | ${walk} | Her cousin keeps a list | 6/30/2026 |
| 2 | ${read3} | Stars on the calendar | Ongoing |
`,
  'goal blocks': `# Plan of care

**Goal 1:** ${walk}

**Measure:** Her cousin keeps a list

**Target date:** 6/30/2026

**Goal 2:** ${read3}

**Measure:** Stars on the calendar

**Target date:** Ongoing
`,
  'headings with labelled lines': `# Plan of care

## Goals

### Goal 1

${walk}

- How we will know: Her cousin keeps a list
- By when: 6/30/2026

### Goal 2

${read3}

- How we will know: Stars on the calendar
- By when: Ongoing
`,
  'goals in their headings': `# Plan of care

## Goal 1: ${walk}

Indicator: Her cousin keeps a list

Due date: 6/30/2026

## Goal 2: ${read3}

Indicator: Stars on the calendar

Due date: Ongoing
`,
  cards: `# Individual Support Plan

| Outcome 1 | ${walk} |
|---|---|
| How we will know | Her cousin keeps a list |
| Target date | 6/30/2026 |

| Outcome 2 | ${read3} |
|---|---|
| How we will know | Stars on the calendar |
| Target date | Ongoing |
`,
  'labels run into one paragraph': `# Treatment plan

Goal 1: ${walk} Measure: Her cousin keeps a list. Target date: 6/30/2026.

Goal 2: ${read3} Measure: Stars on the calendar. Target date: Ongoing.
`,
  'a list under a heading': `# Plan of care

## Goals

1. ${walk} 
2. ${read3}
`,
}

describe('goals are found however the form lays them out', () => {
  it.each(Object.entries(layouts))('%s', (name, source) => {
    const {kind, goals} = read(readMarkdown(source))
    expect(kind).toBe('plan')
    const plain = goals.map((goal) =>
      Object.fromEntries(
        Object.entries(goal).map(([key, value]) => [key, key === 'goal' ? value : value.replace(/\.$/, '')]),
      ),
    )
    const expected = name === 'a list under a heading' ? wanted.map(({goal}) => ({goal, date: 'none'})) : wanted
    expect(plain.map(({goal}) => goal)).toEqual(expected.map(({goal}) => goal))
    for (const [i, goal] of expected.entries()) expect(plain[i]).toMatchObject(goal)
  })

  it('in plain text', () => {
    const source = `PLAN OF CARE\n\nGoal 1: ${walk}\nMeasure: Her cousin keeps a list\nTarget date: 6/30/2026\n\nGoal 2: ${read3}\nMeasure: Stars on the calendar\nTarget date: Ongoing\n`
    const {kind, goals} = read(readText(source))
    expect(kind).toBe('plan')
    expect(goals).toMatchObject(wanted)
  })

  it('takes blank cells below a goal for more of the same goal', () => {
    const {goals} = read(
      readMarkdown(`# Plan of care

| Goal | Action | Who | By when |
|---|---|---|---|
| ${walk} | Practice on Sunday | Ben | 4/5/2026 |
|  | Ask the crossing guard | Marisol | 4/8/2026 |
`),
    )
    expect(goals.map(({goal}) => goal)).toEqual([walk])
  })

  it('takes an objective under a goal for a goal of its own', () => {
    const {goals} = read(
      readMarkdown(`# Treatment plan\n\n## Goal 1\n\nMarisol will feel at home in school.\n\n**Objective:** ${walk}\n`),
    )
    expect(goals.map(({goal}) => goal)).toEqual(['Marisol will feel at home in school.', walk])
  })

  it('takes a line that says how the team will know for a measure', () => {
    const {goals} = read(
      readMarkdown(
        `# Support plan\n\n## Outcomes\n\n- ${walk}\n- We will know it worked when she walks in with a smile.\n`,
      ),
    )
    expect(goals).toMatchObject([{goal: walk, measure: 'We will know it worked when she walks in with a smile.'}])
  })

  it('knows objectives by their number', () => {
    const source = `# Treatment plan\n\n**Long-term goal:** Marisol will feel at home in school.\n\n**Objective 1.1:** ${walk}\n`
    const record = readRecord(readMarkdown(source), {}, TODAY)
    expect(record.goals.map(({title}) => title)).toEqual(['Long-term goal', 'Objective 1.1'])
    expect(record.goals[0]?.objectives).toHaveLength(1)
  })

  it('takes a quote for the own words, and the sentence below it for the goal', () => {
    const {goals} = read(readMarkdown(`# Plan of care\n\n## Goal 1\n\n"I want to walk with Ben."\n\n${walk}\n`))
    expect(goals).toMatchObject([{goal: walk, own_words: '"I want to walk with Ben."'}])
  })

  it.each([
    ['an empty form', '# Plan of care\n\n| Goal | Who | By when |\n|---|---|---|\n|  |  |  |\n'],
    [
      'a form with its prompts left in',
      '# Plan of care\n\n**Goal 1:** Click or tap here to enter text.\n\n**Target date:** Click or tap to enter a date.\n',
    ],
    [
      'steps, people and dates',
      '# Plan of care\n\n## Strengths\n\n- Marisol will try anything once.\n\n## Team\n\n| Name | Role |\n|---|---|\n| Ben | cousin |\n',
    ],
    ['a note that speaks of a goal', `# Progress note\n\nGoal addressed: ${walk}\n`],
  ])('finds no goal in %s', (_, source) => {
    expect(read(readMarkdown(source)).goals).toEqual([])
  })
})

describe('the kind of a record', () => {
  it.each([
    ['# Wraparound Plan of Care', 'plan'],
    ['# Individualized Education Program (IEP)', 'plan'],
    ['# My Person-Centered Plan', 'plan'],
    ['# Crisis and Safety Plan', 'crisis-plan'],
    ['# Team Meeting Minutes', 'minutes'],
    ['# DAP Note', 'note'],
    ['# Home visit note', 'note'],
    ['# Outline for Building Competencies', 'other'],
    ['# Care plan training guide', 'other'],
    ['# Letter to the school', 'other'],
  ])('%s is %s', (title, kind) => {
    expect(read(readMarkdown(`${title}\n\nName: Marisol Vega\n\nA line of text.\n`)).kind).toBe(kind)
  })

  it('is told by its parts when the title is silent', () => {
    expect(
      read(readMarkdown('Data: She came at 3.\n\nAssessment: She is glad.\n\nPlan: She comes again.\n')).kind,
    ).toBe('note')
    expect(read(readMarkdown(`# Marisol Vega\n\n**Goal 1:** ${walk}\n\n**Target date:** 6/30/2026\n`)).kind).toBe(
      'plan',
    )
  })

  it('is what the front matter says', () => {
    expect(read(readMarkdown('---\nkind: minutes\n---\n# Plan of care\n')).kind).toBe('minutes')
  })
})

describe('the head of a record', () => {
  it('tells the person and the date', () => {
    expect(
      read(readMarkdown('# Plan of care\n\n**Name:** Marisol Vega   \n**Plan date:** 2/9/2026\n\nA line.\n')),
    ).toMatchObject({person: 'Marisol Vega', planDate: '2026-02-09'})
    expect(
      read(readMarkdown('# Plan of care\n\n| Name | Đặng Minh |\n|---|---|\n| Date of plan | February 9, 2026 |\n')),
    ).toMatchObject({person: 'Đặng Minh', planDate: '2026-02-09'})
  })

  it('knows labels with the name of the person in them', () => {
    const record = readRecord(
      readMarkdown("# Plan of care\n\nName: Marisol Vega\n\n## Marisol's strengths\n\nShe sings.\n"),
      {},
      TODAY,
    )
    expect(record.sections.map(({name}) => name)).toContain('strength')
  })
})
