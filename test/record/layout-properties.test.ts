import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {inventedRecord} from '../../scripts/layouts/invent.js'
import {LAYOUTS} from '../../scripts/layouts/layouts.js'
import {FORMATS, factsIn, factsOf} from '../../scripts/layouts/read-back.js'
import {findingsIn, TODAY} from '../../scripts/layouts/share.js'

const RUNS: Readonly<Record<string, number>> = {md: 30, docx: 10}

/** The layout that the findings of the others are held against. */
const PLAINEST = 'goal headings'

describe.each(Object.entries(LAYOUTS))('a plan laid out as %s', (_, layOut) => {
  it.each(Object.entries(RUNS))('is the same record in %s', async (format, numRuns) => {
    const render = FORMATS[format]
    await fc.assert(
      fc.asyncProperty(inventedRecord, async (record) => {
        const document = await render?.(layOut(record))
        expect(document && factsIn(document, TODAY)).toEqual(factsOf(record))
      }),
      {numRuns},
    )
  })

  it('has the same findings', async () => {
    await fc.assert(
      fc.asyncProperty(inventedRecord, async (record) => {
        const plainest = LAYOUTS[PLAINEST]
        expect(await findingsIn(layOut(record))).toEqual(plainest && (await findingsIn(plainest(record))))
      }),
      {numRuns: 10},
    )
  })
})
