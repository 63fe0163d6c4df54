import {describe, expect, it} from 'vitest'
import {LAYOUTS} from '../../scripts/layouts/layouts.js'
import {measureShares} from '../../scripts/layouts/share.js'

/** A PDF holds no tables and no paragraphs, only words and where they stand: nine records of ten have to come back whole. */
const LEAST = 0.9
const RUNS = 10
const SEED = 20260320

describe.each(Object.keys(LAYOUTS))('a plan laid out as %s', (layout) => {
  it.each(['pdf, ruled', 'pdf, without lines', 'pdf, underlined headers'])(
    'is nearly always the same record in %s',
    async (format) => {
      const [share, ...others] = await measureShares(RUNS, SEED, layout, format)
      expect(others).toEqual([])
      expect(share).toMatchObject({layout, format, of: RUNS})
      expect(share?.held ?? 0, JSON.stringify(share?.miss)).toBeGreaterThanOrEqual(LEAST * RUNS)
    },
  )
})
