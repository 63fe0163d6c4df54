import type {Box} from './lines.js'
import type {Extent} from './outline.js'
import type {Rule} from './rules.js'

/** Words keep no further away from the side of a cell than this, in points. */
const WIDEST_PADDING = 15

/** From where to where the lines go that are drawn across a table; nothing without any. */
export function drawnAcross({y0, y1}: Box, rules: readonly Rule[]): Extent | undefined {
  const across = rules.filter(({at}) => at > y0 && at < y1)
  if (across.length === 0) return undefined
  return {x0: Math.min(...across.map(({from}) => from)), x1: Math.max(...across.map(({to}) => to))}
}

/**
 * How far to the right the words of each column of a table without walls may go, told by a line `drawn` from side to side: words keep as far
 * from the end of a cell as they do from its beginning. Nothing without such a line. `lefts` tells where the words of the columns begin, as
 * far as known, and `right` where the last of all end.
 */
export function columnEnds(
  lefts: readonly (number | undefined)[],
  right: number,
  drawn: Extent | undefined,
): (number | undefined)[] {
  const padding = (lefts[0] ?? 0) - (drawn?.x0 ?? 0)
  if (!drawn || lefts[0] === undefined || padding <= 0 || padding > WIDEST_PADDING || drawn.x1 < right) return []
  return lefts.map((_, column) => {
    const next = lefts.slice(column + 1).find((left) => left !== undefined)
    return next === undefined ? drawn.x1 - padding : next - 2 * padding
  })
}
