import {type Columns, columnsIn} from './aligned-columns.js'
import {groupBy} from './groups.js'
import {CLEAR_JUMP} from './open-tables.js'
import {gapsOf, middleOf, type Row} from './table-lines.js'

/** Where more than this share of the rows would fill all columns in every line, the gaps part groups of rows. */
const MOST_EVEN = 0.5
/** So many cells side by side do not wrap into so many lines each. */
const MANY_EVEN = {columns: 6, lines: 4}
/** At least this share of the rows begins as a row does. */
const MOST_BEGUN = 0.9

/**
 * The heights of the gaps between rows, where they are clearly wider than those between the lines of a cell: then they tell the rows
 * wherever in its row a cell is set. Nothing if the gaps tell no two kinds, or the rows they make do not begin with the first column.
 */
export function gapsBetweenRows(stretch: readonly Row[], columns: Columns): number[] {
  const gaps = gapsOf(stretch)
  const sorted = [...gaps].sort((a, b) => a - b)
  let jump = {size: 0, at: 0}
  sorted.forEach((gap, i) => {
    const size = gap - (sorted[i - 1] ?? gap)
    if (size > jump.size) jump = {size, at: gap - size / 2}
  })
  const size = stretch[0]?.line.size ?? 0
  if (jump.size < CLEAR_JUMP * size) return []
  const found = gaps.flatMap((gap, i) => (gap > jump.at ? [(stretch[i + 1]?.line.y0 ?? 0) - gap / 2] : []))
  // A single wide gap stands below a header and says nothing of the rows.
  if (found.length < 2) return []
  const groups = found.map((at, i) =>
    stretch.filter((row) => middleOf(row) > at && middleOf(row) < (found[i + 1] ?? Infinity)),
  )
  const begun = groups.filter((lines) => beginsLikeRow(lines, columns))
  const tall = groups.filter((lines) => lines.length > 1)
  const even = tall.filter((lines) => endsAtOnce(lines, columns))
  return begun.length >= groups.length * MOST_BEGUN && even.length <= tall.length * MOST_EVEN ? found : []
}

/**
 * Whether every line fills all columns, or many lines the same many, as rows do: the cells of one row wrap into more lines here and fewer
 * there.
 */
function endsAtOnce(lines: readonly Row[], columns: Columns): boolean {
  const filled = lines.map((row) => [...columnsIn(row, columns)].sort((a, b) => a - b))
  const wide = groupBy(
    filled.filter(({length}) => length >= MANY_EVEN.columns),
    (each) => each.join(),
  )
  return (
    filled.every(({length}) => length === columns.extents.length) ||
    [...wide.values()].some(({length}) => length >= MANY_EVEN.lines)
  )
}

/**
 * Whether lines between two gaps are a row of their own: something stands in the first column or, where that is merged with the row above,
 * several cells begin side by side. A second paragraph of a cell stands alone.
 */
function beginsLikeRow(lines: readonly Row[], columns: Columns): boolean {
  const [first] = lines
  if (!first) return false
  const atTop = columnsIn(first, columns)
  return lines.every((row) => [...columnsIn(row, columns)].every((column) => atTop.has(column)))
    ? atTop.size > 1 || atTop.has(0)
    : lines.some((row) => columnsIn(row, columns).has(0))
}
