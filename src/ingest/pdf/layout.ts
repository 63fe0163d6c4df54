import {alignedTables, linedTables} from './aligned-tables.js'
import type {Word} from './leaf.js'
import {type Box, boxAround, without} from './lines.js'
import type {OpenTable} from './open-tables.js'
import type {Part} from './outline.js'
import {paragraphsOf} from './paragraphs.js'
import {type PlacedTable, ruledTables} from './ruled-tables.js'
import type {Rules} from './rules.js'
import {blocksOfZone, zonesOf} from './zones.js'

/** What the pages of a file share while they are laid out. */
export interface LayoutContext {
  /** Numbers the columns of text over all pages. */
  readonly nextFlow: () => number
  /** Usual distance of baselines, in text sizes. */
  readonly spacing: number
}

/** A page to lay out. */
export interface LayoutPage {
  readonly number: number
  readonly rules: Rules
  /** The table that ended the page before. */
  readonly open?: OpenTable | undefined
}

interface PlacedPart {
  readonly part: Part
  readonly box: Box
}

/**
 * What a page holds, in reading order, from geometry alone: drawn tables first, then columns, aligned tables inside them, and
 * paragraphs of the rest. */
export function layOut(
  words: readonly Word[],
  {number: page, rules, open}: LayoutPage,
  context: LayoutContext,
): Part[] {
  const grids = ruledTables(rules, words, page)
  const drawn = [...grids, ...linedTables(rules.horizontal, without(words, wordsOf(grids)), page)]
  const zones = zonesOf(without(words, wordsOf(drawn)))
  const parts = zones.flatMap((zone, i) => {
    const goesOn = i === 0 && drawn.length === 0 ? open : undefined
    const aligned = alignedTables(zone, rules.horizontal, page, goesOn)
    const text = blocksOfZone(without(zone, wordsOf(aligned))).flatMap((block): PlacedPart[] => {
      const flow = context.nextFlow()
      return paragraphsOf(block, flow, context.spacing).map((part) => ({part, box: boxAround(part.words)}))
    })
    return insertTables(text, aligned)
  })
  return insertTables(parts, drawn).map(({part}) => part)
}

/** Puts tables before the first part that stands below their upper edge in the same column. */
function insertTables(parts: readonly PlacedPart[], tables: readonly PlacedTable[]): PlacedPart[] {
  const placed = [...parts]
  for (const {table, box} of [...tables].sort((a, b) => b.box.y0 - a.box.y0)) {
    const after = placed.findIndex((other) => other.box.y0 > box.y0 && other.box.x0 < box.x1 && other.box.x1 > box.x0)
    placed.splice(after < 0 ? placed.length : after, 0, {part: table, box})
  }
  return placed
}

function wordsOf(tables: readonly PlacedTable[]): Word[] {
  return tables.flatMap((table) => table.words)
}
