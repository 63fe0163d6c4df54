import {describe, expect, it} from 'vitest'
import {unreadableDocument} from '../../src/document/create.js'
import {readMarkdown} from '../../src/ingest/markdown/index.js'
import {readRecord} from '../../src/record/read-record.js'
import {renderInspection} from '../../src/report/inspection.js'
import {inspectionData} from '../../src/report/inspection-data.js'

const TODAY = '2026-03-01'

const source = `# Plan of care

Name: Ana Rivera

Date of plan: 2/9/2026

| Name | Relationship |
|---|---|
| Ben Ortiz | uncle |

| Need | Goal | Measure | Target date | Step | Who | By when |
|---|---|---|---|---|---|---|
| To feel safe on the way | Ana will walk to school on 4 of 5 days. | Ben keeps a list | 6/30/2026 | Draw the route together on a Sunday when nobody is in a hurry | Ben | 2/30/2026 |
| To rest at night |  |  |  |  |  |  |

Ana said, “I want to go by myself.”

Next review date: Click or tap to enter a date.

## Snacks

She likes pears.
`
const document = readMarkdown(source)
const record = readRecord(document, {}, TODAY)

describe('the inspection of a record', () => {
  const page = renderInspection(document, record, TODAY)

  it('fits into 80 columns without colour', () => {
    for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(page).not.toContain(String.fromCharCode(27))
  })

  it.each([
    ['the kind and why', 'Kind: plan of care. Its title says so.'],
    ['the person and where that stands', 'Person: Ana Rivera (beside its label)'],
    ['the date', 'Date of the record: 2026-02-09 (beside its label)'],
    ['each goal', 'Goal 1: “Ana will walk to school on 4 of 5 days.”'],
    ['how it was found', 'from a table column'],
    ['its need', '“To feel safe on the way”'],
    ['its measure', '“Ben keeps a list”'],
    ['its target date as a day', '“6/30/2026” = 2026-06-30'],
    ['who does a step', 'Ben, uncle (natural support)'],
    ['a day no calendar has', '“2/30/2026”, which does not exist'],
    ['a need without a goal', '“To rest at night” (no goal and no step beside it)'],
    ['who speaks', 'Ana (the person): “I want to go by myself.”'],
    ['blanks', 'Next review date: the form’s own prompt is still there'],
    ['headings without a name', 'Snacks'],
  ])('shows %s', (_, words) => {
    expect(page.replace(/\n\s+/g, ' ')).toContain(words)
  })

  it('shows the text with its line numbers', () => {
    expect(page).toMatch(/\n +1 {2}Plan of care\n/)
  })
})

describe('the inspection as data', () => {
  const data = JSON.parse(JSON.stringify(inspectionData(document, record, TODAY)))

  it('holds the same', () => {
    expect(data).toMatchObject({
      kind: 'plan-of-care',
      family: 'plan',
      person: 'Ana Rivera',
      planDate: '2026-02-09',
      goals: [
        {
          text: 'Ana will walk to school on 4 of 5 days.',
          need: 'To feel safe on the way',
          targetDate: {state: 'dated', iso: '2026-06-30', text: '6/30/2026'},
          actions: [{owners: [{name: 'Ben', kind: 'natural-support'}], date: {impossible: true}}],
        },
      ],
      needs: [{addressed: 'yes'}, {addressed: 'no'}],
    })
  })

  it('names every field with its words and where they came from', () => {
    expect(data.fields).toContainEqual(
      expect.objectContaining({
        name: 'measure',
        label: 'Measure',
        text: 'Ben keeps a list',
        source: 'column',
        blank: null,
      }),
    )
  })
})

it('says of a file that was not read only why, and nothing of what it may hold', () => {
  const document = unreadableDocument('pdf', {code: 'password', message: 'This PDF is locked with a password.'})
  const shown = renderInspection(document, readRecord(document, {}, TODAY), TODAY)
  expect(shown).toBe('Not read: This PDF is locked with a password.\n')
})
