import {describe, expect, it} from 'vitest'
import {measureSentences} from '../../src/report/pretty-summary.js'
import {summarize} from '../../src/report/summary.js'
import {makeReview} from './make-review.js'

const file = (path: string, findings: {rule: string; severity?: 'error' | 'warning' | 'info'; term?: string}[]) =>
  makeReview({path, findings: findings.map((finding) => ({message: 'Look here.', ...finding}))})

describe('summarize', () => {
  it('counts files by how they were read and what they are', () => {
    const summary = summarize([
      makeReview({kind: 'note'}),
      makeReview({status: 'partial'}),
      makeReview({}),
      makeReview({status: 'unreadable', kind: 'other'}),
    ])
    expect(summary).toMatchObject({files: 4, unreadable: 1, partial: 1})
    expect(summary.kinds).toEqual([
      {kind: 'plan', files: 2},
      {kind: 'note', files: 1},
    ])
  })

  it('adds up measures rule by rule', () => {
    const measured = (rule: string, checked: number, met: number) => makeReview({measures: [{rule, checked, met}]})
    expect(summarize([measured('a-rule', 3, 1), measured('b-rule', 1, 1), measured('a-rule', 4, 4)]).measures).toEqual([
      {rule: 'a-rule', checked: 7, met: 5},
      {rule: 'b-rule', checked: 1, met: 1},
    ])
  })

  it('groups repeated terms over all files, whatever their capitals, most frequent first', () => {
    const summary = summarize([
      file('a.md', [
        {rule: 'blaming-language', term: 'refused'},
        {rule: 'undefined-acronym', term: 'ISP'},
        {rule: 'undefined-acronym', term: 'CST'},
        {rule: 'undefined-acronym'},
        {rule: 'undefined-acronym'},
      ]),
      file('b.md', [
        {rule: 'blaming-language', term: 'Refused'},
        {rule: 'blaming-language', term: 'REFUSED'},
        {rule: 'undefined-acronym', term: 'ISP'},
        {rule: 'unexplained-jargon', term: 'ISP'},
      ]),
    ])
    expect(summary.repeats).toEqual([
      {rule: 'blaming-language', term: 'refused', count: 3},
      {rule: 'undefined-acronym', term: 'ISP', count: 2},
    ])
  })

  it('points to the commonest rule of the worst severity, and not to the files that could not be read', () => {
    const findings = [
      {rule: 'unreadable-file', severity: 'error' as const},
      {rule: 'hard-to-read', severity: 'info' as const},
      {rule: 'undefined-acronym'},
      {rule: 'blaming-language'},
      {rule: 'undefined-acronym'},
      {rule: 'hard-to-read', severity: 'info' as const},
      {rule: 'hard-to-read', severity: 'info' as const},
    ]
    expect(summarize([file('a.md', findings)])).toMatchObject({
      counts: {error: 1, warning: 3, info: 3},
      nextRule: 'undefined-acronym',
    })
    expect(summarize([file('a.md', findings.slice(0, 1))]).nextRule).toBeUndefined()
  })
})

describe('where to begin', () => {
  const many = [
    {rule: 'undefined-acronym', category: 'plain-language'},
    {rule: 'undefined-acronym', category: 'plain-language'},
    {rule: 'missing-target-date', category: 'dates'},
    {rule: 'blaming-language', category: 'respect'},
  ] as const
  const withFindings = (path: string, findings: readonly object[]) =>
    makeReview({path, findings: findings.map((finding) => ({message: 'Look here.', ...finding}))})

  it('puts words about people before single words, however many those are', () => {
    const summary = summarize([withFindings('a.md', many)])
    expect(summary.nextRule).toBe('blaming-language')
    expect(summary.topics).toEqual([
      {topic: 'respect', count: 1},
      {topic: 'dates', count: 1},
      {topic: 'plain-language', count: 2},
    ])
  })

  it('names the three files with most to do, errors first', () => {
    const info = {rule: 'hard-to-read', severity: 'info'}
    const error = {rule: 'stigmatizing-term', severity: 'error'}
    const summary = summarize([
      withFindings('quiet.md', [info, info, info]),
      withFindings('two.md', many.slice(0, 2)),
      withFindings('four.md', many),
      withFindings('error.md', [error]),
      withFindings('one.md', many.slice(0, 1)),
    ])
    expect(summary.busiest.map(({path}) => path)).toEqual(['error.md', 'four.md', 'two.md'])
  })
})

describe('helpers', () => {
  it('are told among the goals and steps that name somebody', () => {
    const measures = [
      {rule: 'no-natural-support', checked: 9, met: 3},
      {rule: 'undefined-acronym', checked: 4, met: 1},
    ]
    expect(measureSentences(measures)).toBe(
      'Helpers: 3 of 9 goals and steps with family or natural supports. Acronyms: 1 of 4 spelled out.',
    )
    expect(measureSentences([{rule: 'no-natural-support', checked: 0, met: 0}])).toBe('')
  })
})

describe('dated goals', () => {
  it('leaves out those whose date is a word such as "ongoing"', () => {
    const measures = [
      {rule: 'missing-target-date', checked: 7, met: 6},
      {rule: 'vague-target-date', checked: 7, met: 5},
    ]
    expect(measureSentences(measures)).toBe('Goals: 4 of 7 dated.')
  })
})
