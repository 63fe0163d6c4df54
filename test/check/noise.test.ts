import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {createReviewer} from '../../src/check/reviewer.js'
import {readDocument} from '../../src/ingest/index.js'

// Text that nobody writes, but that a broken export may hold: the same few marks and words, thousands of times.

const PIECES =
  `Step 1:|Goal:|Goal 1:|Date:|Name|Signature: ____|Ana said "|says "|“|”|"|(|)|[ ]|☐|☒|- [ ]|- |1. |> |#|a \\||___|...|. |? |; |: |
  / |–|by May 5|5/6/2027|5 of 5|100%|ABC (|FBA,|A-B-|refuses|suffers from|non-|not|and|Mr.|Team: Ana (mother),|1.1|<|<b>|&amp;|*|\``
    .split('|')
    .map((piece) => `${piece.trim()} `)

const review = createReviewer({today: '2026-01-15'})

async function reviewNoise(text: string) {
  const document = await readDocument(new TextEncoder().encode(text))
  const {findings} = await review(document)
  for (const {span} of findings) {
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeLessThanOrEqual(document.text.length)
  }
}

describe('a review of noise', () => {
  it.each(PIECES)('comes back: %j, again and again', async (piece) => {
    await reviewNoise(piece.repeat(Math.ceil(40_000 / piece.length)))
  })

  it('comes back from any few of them in turn', async () => {
    const noise = fc
      .array(fc.constantFrom(...PIECES, '\n', '\n\n', '\t'), {minLength: 2, maxLength: 4})
      .map((pieces) => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(noise, (unit) => reviewNoise(unit.repeat(Math.ceil(10_000 / unit.length)))),
      {numRuns: 60},
    )
  })
})
