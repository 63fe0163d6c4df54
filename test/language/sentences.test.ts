import {describe, expect, it} from 'vitest'
import {sentenceAround, sentencesIn} from '../../src/language/sentences.js'

const said = (text: string) =>
  sentencesIn(text, {start: 0, end: text.length}).map(({start, end}) => text.slice(start, end))

describe('sentencesIn', () => {
  it.each([
    ['Ana sings. Ben hums.', ['Ana sings.', 'Ben hums.']],
    ['Dr. Lee came at 3 p.m. Monday.', ['Dr. Lee came at 3 p.m. Monday.']],
    ['“Come in.” She did.', ['“Come in.”', 'She did.']],
    ['One line\nand the next', ['One line', 'and the next']],
    ['It took 2.5 hours, e.g. on Monday.', ['It took 2.5 hours, e.g. on Monday.']],
    ['   ', []],
  ])('%j', (text, sentences) => {
    expect(said(text)).toEqual(sentences)
  })
})

describe('sentenceAround', () => {
  const around = (text: string, words: string) => {
    const start = text.indexOf(words)
    const {start: from, end} = sentenceAround(text, {start: 0, end: text.length}, {start, end: start + words.length})
    return text.slice(from, end)
  }

  it('finds the sentence in a record that is one long line', () => {
    const line = `${'Ana sings. '.repeat(3000)}Ben hums a tune. ${'Ana sings. '.repeat(3000)}`
    expect(around(line, 'hums')).toBe('Ben hums a tune.')
  })

  it('gives what is near of a sentence that goes on and on', () => {
    const endless = `${'and on '.repeat(3000)}Ben hums ${'and on '.repeat(3000)}`
    const near = around(endless, 'Ben hums')
    expect(near).toContain('and on Ben hums and on')
    expect(near.length).toBeLessThan(endless.length / 4)
  })
})
