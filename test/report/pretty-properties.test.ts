import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {columnsOf} from '../../src/report/printable.js'
import {makeReview} from './make-review.js'
import {renderPretty} from './render.js'

/** Anything a document may hold, with much of what is dangerous in a terminal. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({unit: 'grapheme', maxLength: 12}),
      fc.string({unit: 'binary', maxLength: 6}),
      fc.constantFrom(
        '\u001B[2J',
        '\u001B]0;title\u0007',
        '\u009B31m',
        '\t',
        '\r\n',
        '\b',
        '\u202E',
        '\uD800',
        '日本',
        '👩‍👧',
        ' ',
      ),
      fc.lorem({maxCount: 8}),
    ),
    {maxLength: 20},
  )
  .map((parts) => parts.join(''))

const severity = fc.constantFrom('error' as const, 'warning' as const, 'info' as const)
const width = fc.integer({min: 20, max: 120})
const today = '2026-03-02'

/** A review in which every text comes from elsewhere. */
const anyReview = fc
  .record({
    path: anyText,
    before: anyText,
    words: anyText.filter((text) => text.length > 0),
    after: anyText,
    message: anyText,
    term: anyText,
    label: anyText,
    title: anyText,
    problem: anyText,
    severity,
    status: fc.constantFrom('ok' as const, 'partial' as const),
  })
  .map(({path, before, words, after, problem, status, title, ...finding}) =>
    makeReview({
      path,
      status,
      problems: status === 'ok' ? [] : [{code: 'x', message: problem}],
      text: before + words + after,
      findings: [
        {words, suggestions: [{title}], ...finding},
        {words, ...finding},
        {...finding, rule: 'about-all'},
      ],
    }),
  )

describe('the report for people, whatever the documents say', () => {
  it('sends no control character but line ends and its own colours', () => {
    fc.assert(
      fc.property(fc.array(anyReview, {maxLength: 3}), width, fc.boolean(), (reviews, columns, color) => {
        const report = renderPretty(reviews, {width: columns, color, today})
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the codes that the report itself writes.
        const rest = color ? report.replace(/\u001B\[(?:1|2|22|31|33|36|39)m/g, '') : report
        expect(rest).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\u202A-\u202E\u2066-\u2069]/u)
      }),
    )
  })

  it('has no line wider than the width unless it is one word', () => {
    fc.assert(
      fc.property(anyReview, width, (review, columns) => {
        const report = renderPretty([{...review, path: 'plans/rosa.md'}], {width: columns, color: false, today})
        for (const line of report.split('\n')) {
          // The command to copy stays in one piece.
          const words = line.replace(/carelint explain /, 'carelint-explain-').trim()
          if (words.includes(' ')) expect(columnsOf(line)).toBeLessThanOrEqual(columns)
        }
      }),
    )
  })

  it('underlines exactly the words', () => {
    const word = fc.stringMatching(/^[a-z日]{1,14}[,;]?$/)
    const words = fc.array(word, {minLength: 1, maxLength: 60})
    fc.assert(
      fc.property(
        words,
        fc.array(word, {minLength: 1, maxLength: 4}),
        words,
        width,
        (before, marked, after, columns) => {
          const target = `X${marked.join(' ')}Z`
          const text = [...before, target, ...after].join(' ')
          const review = makeReview({text, findings: [{words: target, message: 'A message.'}]})
          const lines = renderPretty([review], {width: columns, color: false, today}).split('\n')
          let underlined = ''
          lines.forEach((line, i) => {
            if (/^ *\^[ ^]*$/.test(line)) underlined += `${textAbove(lines[i - 1] ?? '', line)} `
          })
          // Line breaks may take a space away, or stand inside a word that is longer than a line.
          const shown = underlined.replace(/\s/g, '')
          const wanted = target.replace(/\s/g, '')
          // Words that fill half of the window or more may be cut at its end, never at their beginning.
          if (columnsOf(target) <= (4 * (columns - 4)) / 2) expect(shown).toBe(wanted)
          expect(shown).not.toBe('')
          expect(wanted.startsWith(shown)).toBe(true)
        },
      ),
    )
  })
})

/** The characters of `line` above the marks, counting 日 as two columns. */
function textAbove(line: string, marks: string): string {
  let column = 0
  let text = ''
  for (const character of line) {
    const columns = character === '日' ? 2 : 1
    const under = marks.slice(column, column + columns)
    if (under.includes('^')) {
      expect(under).toBe('^'.repeat(columns))
      text += character
    }
    column += columns
  }
  return text
}
