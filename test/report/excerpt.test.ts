import {describe, expect, it} from 'vitest'
import {createPalette} from '../../src/report/colour.js'
import {renderExcerpt} from '../../src/report/excerpt.js'

const palette = createPalette(false)

/** The excerpt with `words` marked, 40 columns wide and 2 spaces in unless told otherwise. */
function excerpt(text: string, words: string, width = 40): string {
  const start = text.indexOf(words)
  const marks = [{start, end: start + words.length, severity: 'warning' as const}]
  return renderExcerpt(text, marks, {width, indent: 2, palette}).join('\n')
}

describe('renderExcerpt', () => {
  it('underlines the words', () => {
    expect(excerpt('Ben is a frequent flyer.', 'frequent flyer')).toBe(
      '  Ben is a frequent flyer.\n           ^^^^^^^^^^^^^^',
    )
  })

  it('underlines words that go on in the next line in both', () => {
    expect(excerpt('The team said that Ben is a frequent flyer here.', 'frequent flyer', 39)).toBe(
      '  The team said that Ben is a frequent\n                              ^^^^^^^^\n  flyer here.\n  ^^^^^',
    )
  })

  it('counts wide characters as two columns and combined ones as one reader sees them', () => {
    expect(excerpt('日本 ISP', 'ISP')).toBe('  日本 ISP\n       ^^^')
    expect(excerpt('👩‍👧 ISP', 'ISP')).toBe('  👩‍👧 ISP\n     ^^^')
    expect(excerpt('Lucı\u0301a ISP', 'ISP')).toBe('  Lucı\u0301a ISP\n        ^^^')
    expect(excerpt('says 日本 now', '日本')).toBe('  says 日本 now\n       ^^^^')
  })

  it('makes one space of tabs and line ends', () => {
    expect(excerpt('Goal:\t\tmore ISP\r\nhours', 'ISP\r\nhours')).toBe('  Goal: more ISP hours\n             ^^^^^^^^^')
  })

  it('keeps escape sequences from the terminal and the marks in their columns', () => {
    expect(excerpt('a\u001B[31mred\u009B2J ISP', 'ISP')).toBe('  a\uFFFD[31mred\uFFFD2J ISP\n               ^^^')
    expect(excerpt('soft\u00ADhyphen \u202EISP\u202C', 'ISP')).toBe('  softhyphen ISP\n             ^^^')
  })

  it('shows a window around the words of a very long sentence', () => {
    const shown = excerpt(`${'before '.repeat(2000)}ISP${' after'.repeat(2000)}.`, 'ISP', 62)
    const lines = shown.split('\n')
    expect(lines[0]).toMatch(/^ {2}… before before/)
    expect(shown).toMatch(/after\s+after …$/)
    expect(lines.length).toBeLessThanOrEqual(5)
    const at = lines.findIndex((line) => line.includes('ISP'))
    expect(lines[at + 1]).toBe(`${' '.repeat(lines[at]?.indexOf('ISP') ?? 0)}^^^`)
  })

  it('shows where very long marked words begin', () => {
    const words = 'goal words go on '.repeat(300).trim()
    const lines = excerpt(`Some of what stands before. ${words} The end.`, words, 62).split('\n')
    expect(lines[0]).toMatch(/^ {2}(?:… )?.*goal words/)
    expect(lines[1]?.indexOf('^')).toBe(lines[0]?.indexOf('goal'))
    expect(lines.at(-2)).toMatch(/ …$/)
  })

  it('breaks a word that is longer than a line', () => {
    expect(excerpt(`${'_'.repeat(50)} ISP`, 'ISP', 32)).toBe(
      `  ${'_'.repeat(30)}\n  ${'_'.repeat(20)} ISP\n  ${' '.repeat(21)}^^^`,
    )
  })

  it('leaves the marks out when they would stand under every word of several lines', () => {
    const text = 'Ben will do better at school and at home.'
    expect(excerpt(text, text, 30)).toBe('  Ben will do better at school\n  and at home.')
    expect(excerpt(text, text, 60)).toBe(`  ${text}\n  ${'^'.repeat(text.length)}`)
  })

  it('cuts very long marked words between words', () => {
    const words = 'abcdefghi '.repeat(100).trim()
    for (const width of [40, 41, 43, 47]) expect(excerpt(words, words, width)).toMatch(/\babcdefghi …$/)
  })

  it('shows the sentence alone when no words are marked', () => {
    expect(renderExcerpt('A plan.', [], {width: 40, indent: 2, palette})).toEqual(['  A plan.'])
    expect(renderExcerpt('', [], {width: 40, indent: 2, palette})).toEqual([])
  })

  it('colours each mark by its severity, the worse one where two overlap', () => {
    const marks = [
      {start: 0, end: 8, severity: 'info' as const},
      {start: 4, end: 8, severity: 'error' as const},
    ]
    expect(renderExcerpt('one two.', marks, {width: 40, indent: 0, palette: createPalette(true)})[1]).toBe(
      '\u001B[36m^^^^\u001B[39m\u001B[31m^^^^\u001B[39m',
    )
  })
})
