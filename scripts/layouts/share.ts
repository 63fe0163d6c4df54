import fc from 'fast-check'
import {checkDocument} from '../../src/index.js'
import {inventedRecord} from './invent.js'
import {LAYOUTS} from './layouts.js'
import {toMarkdown} from './markdown.js'
import {type Facts, FORMATS, factsIn, factsOf} from './read-back.js'

/** How often a layout in a format gives back what went in. */
export interface Share {
  readonly layout: string
  readonly format: string
  readonly held: number
  readonly of: number
  /** The first record that did not come back: the facts that differ. */
  readonly miss?: Readonly<Record<string, {readonly wanted: unknown; readonly got: unknown}>>
}

/** The day on which the invented plans are read. */
export const TODAY = '2026-03-20'

/** Renders `runs` invented records to every layout and format whose names hold these words, and reads them back. */
export async function measureShares(runs: number, seed: number, layouts = '', formats = ''): Promise<Share[]> {
  const records = fc.sample(inventedRecord, {numRuns: runs, seed})
  const shares: Share[] = []
  for (const [layout, layOut] of Object.entries(LAYOUTS)) {
    if (!layout.includes(layouts)) continue
    for (const [format, render] of Object.entries(FORMATS)) {
      if (!format.includes(formats)) continue
      let held = 0
      let miss: Share['miss']
      for (const record of records) {
        const differs = difference(factsOf(record), factsIn(await render(layOut(record)), TODAY))
        if (differs === undefined) held++
        else miss ??= differs
      }
      shares.push({layout, format, held, of: records.length, ...(miss ? {miss} : {})})
    }
  }
  return shares
}

/** The facts that are not the same; nothing when all are. */
export function difference(wanted: Facts, got: Facts): Share['miss'] {
  const keys = (Object.keys(wanted) as (keyof Facts)[]).filter(
    (key) => JSON.stringify(wanted[key]) !== JSON.stringify(got[key]),
  )
  if (keys.length === 0) return undefined
  return Object.fromEntries(keys.map((key) => [key, {wanted: wanted[key], got: got[key]}]))
}

/** Rules that look at the form itself: what one layout has a place for, another has not. */
const ABOUT_THE_FORM = new Set(['blank-field', 'missing-review-date', 'missing-plan-part'])

/** The findings about goals, dates, voice and parts in a Markdown layout: rule and words, in alphabetical order. */
export async function findingsIn(blocks: Parameters<typeof toMarkdown>[0]): Promise<string[]> {
  const source = toMarkdown(blocks)
  const review = await checkDocument(new TextEncoder().encode(source), {today: TODAY, name: 'plan.md'})
  return review.findings
    .filter(({category, rule}) => /^(?:goals|dates|voice|plan)$/.test(category) && !ABOUT_THE_FORM.has(rule))
    .map(({rule, excerpt, term}) => `${rule}: ${term ?? excerpt?.text.slice(excerpt.start, excerpt.end) ?? ''}`)
    .sort()
}
