import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {contains, overlaps, type Span} from '../../src/text/span.js'
import {createSpanIndex} from '../../src/text/span-index.js'

const itself = (span: Span) => span

describe('a span index', () => {
  const sentence = {start: 10, end: 30}
  const word = {start: 12, end: 16}
  const next = {start: 40, end: 50}
  const index = createSpanIndex([next, word, sentence], itself)

  it('finds what lies around a span, the innermost last', () => {
    expect(index.around({start: 13, end: 15})).toEqual([sentence, word])
    expect(index.around({start: 13, end: 20})).toEqual([sentence])
    expect(index.around({start: 28, end: 32})).toEqual([])
  })

  it('finds what shares a character with a span, and not what only touches it', () => {
    expect(index.overlapping({start: 15, end: 41})).toEqual([sentence, word, next])
    expect(index.overlapping({start: 30, end: 40})).toEqual([])
  })

  it('answers as a look at every span does', () => {
    const span = fc
      .tuple(fc.nat(60), fc.integer({min: 1, max: 12}))
      .map(([start, length]) => ({start, end: start + length}))
    const inOrder = (spans: readonly Span[]) => [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
    fc.assert(
      fc.property(fc.array(span, {maxLength: 30}), span, (spans, asked) => {
        const found = createSpanIndex(spans, itself)
        expect(found.around(asked)).toEqual(inOrder(spans.filter((one) => contains(one, asked))))
        expect(found.overlapping(asked)).toEqual(inOrder(spans.filter((one) => overlaps(one, asked))))
      }),
    )
  })
})
