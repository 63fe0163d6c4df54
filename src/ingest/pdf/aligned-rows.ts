import type {Word} from './leaf.js'
import {type Line, median} from './lines.js'
import {CLEAR_JUMP, type RowLook} from './open-tables.js'
import type {Extent} from './outline.js'

/** A line of the page with its pieces between wide gaps: the candidates for cells. */
export interface Row {
  readonly line: Line
  readonly chunks: readonly Line[]
}

/** Columns of a table without vertical lines. */
export interface Columns {
  readonly extents: readonly Extent[]
  /** Number of the column a piece begins in, from 0. */
  readonly columnOf: (chunk: Line) => number
}

/** Wrapped lines of a row are no further apart than this, in points. */
const WIDEST_GAP = 5
/** Room between the text of a cell and the next column, in text sizes: Word and LibreOffice leave about 11 points. */
const PADDING = 0.8
/** A row that goes on from another page is no taller than so many times the tallest there: else its gaps were no sign of rows. */
const TALLER_BY = 1.5
/** Where more than this share of the rows would fill all columns in every line, the gaps part groups of rows. */
const MOST_EVEN = 0.5
/** At least this share of the rows begins as a row does. */
const MOST_BEGUN = 0.9
/** A piece of so many words is text that wraps; a shorter one may fill its column as a name or a date does. */
const LONG_PIECE = 4
/** What a word needs besides its width to stand on a line, in text sizes: the blank before it. */
const BLANK = 0.3
/** Words that begin small go on with what was said: they need so much more room before they count as a cell of their own. */
const SAYING_MORE = 0.5

/**
 * Puts the lines of each row together: by the heights of the lines drawn between the rows, `separators`, or, where there are none,
 * by what looks wrapped. `look` is known where the table goes on from another page.
 */
export function joinWrapped(
  stretch: readonly Row[],
  separators: readonly number[],
  columns: Columns,
  look?: RowLook,
): Row[][] {
  const limits = limitsOf(stretch, columns)
  const between = separators.length > 0 ? separators : gapsBetweenRows(stretch, columns)
  const known = between.length === 0 && look ? joinByGap(stretch, look.gap) : []
  if (look && known.length > 0 && known.every((row) => row.length <= TALLER_BY * look.tallest)) return known
  const isSeparated = (before: Row, row: Row) => between.some((y) => y > middleOf(before) && y < middleOf(row))
  const usualGap = Math.max(median(stretch.slice(1).map((row, i) => gapBetween(stretch[i], row))) + 0.5, 1.5)

  const rows: Row[][] = []
  stretch.forEach((row, i) => {
    const before = stretch[i - 1]
    const above = rows.at(-1)
    const gap = gapBetween(before, row)
    const isTight = gap < WIDEST_GAP && gap <= usualGap
    let goesOn = false
    if (before && above) {
      if (separators.length > 0) goesOn = !isSeparated(before, row) && !beginsRow(above, row, columns, limits)
      else if (between.length > 0) goesOn = !isSeparated(before, row)
      else goesOn = isTight && (isFoot(above, row, columns, limits) || isWrapped(above, row, columns, limits))
    }
    if (goesOn) above?.push(row)
    else rows.push([row])
  })
  return rows
}

function joinByGap(stretch: readonly Row[], rowGap: number): Row[][] {
  const rows: Row[][] = []
  stretch.forEach((row, i) => {
    if (i > 0 && gapBetween(stretch[i - 1], row) <= rowGap) rows.at(-1)?.push(row)
    else rows.push([row])
  })
  return rows
}

function gapBetween(before: Row | undefined, row: Row): number {
  return row.line.y0 - (before?.line.y1 ?? 0)
}

/**
 * The heights of the gaps between rows, where they are clearly wider than those between the lines of a cell: then they tell the rows
 * wherever in its row a cell is set. Nothing if the gaps tell no two kinds, or the rows they make do not begin with the first column.
 */
function gapsBetweenRows(stretch: readonly Row[], columns: Columns): number[] {
  const edges: {gap: number; at: number}[] = []
  let bottom = stretch[0]?.line.y1 ?? 0
  for (const {line} of stretch.slice(1)) {
    edges.push({gap: line.y0 - bottom, at: (line.y0 + bottom) / 2})
    bottom = Math.max(bottom, line.y1)
  }
  const gaps = edges.map(({gap}) => gap).sort((a, b) => a - b)
  let jump = {size: 0, at: 0}
  gaps.forEach((gap, i) => {
    const size = gap - (gaps[i - 1] ?? gap)
    if (size > jump.size) jump = {size, at: gap - size / 2}
  })
  const size = stretch[0]?.line.size ?? 0
  if (jump.size < CLEAR_JUMP * size) return []
  const found = edges.filter(({gap}) => gap > jump.at).map(({at}) => at)
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

/** Whether every line fills all columns, as rows do: the cells of one row wrap into more lines here and fewer there. */
function endsAtOnce(lines: readonly Row[], columns: Columns): boolean {
  return lines.every((row) => columnsIn(row, columns).size === columns.extents.length)
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

/**
 * Whether a line is the wrapped rest of the row above: nothing in the first column and little elsewhere; or fewer cells than there
 * are columns, each going on from a line that had no room left.
 */
function isWrapped(above: readonly Row[], row: Row, columns: Columns, limits: readonly number[]): boolean {
  const filled = columnsIn(row, columns)
  const all = columns.extents.length
  if (!filled.has(0) && filled.size <= Math.max(1, all / 2)) return true
  return (
    filled.size < all &&
    row.chunks.every((chunk) => {
      const before = pieceAbove(above, chunk, columns)
      return before !== undefined && !hadRoom(before, chunk, limits[columns.columnOf(chunk)] ?? 0)
    })
  )
}

/**
 * Whether a line between two drawn lines begins a row all the same, as where only the header and the end of a table are drawn. Cells
 * begin at the top of their row and end one by one: a line that fills more columns than the one above begins a row, and so does one
 * behind a cell that had room left, unless longer text runs on from line to line beside it.
 */
function beginsRow(above: readonly Row[], row: Row, columns: Columns, limits: readonly number[]): boolean {
  const filled = columnsIn(row, columns)
  const [first, last] = [above[0], above.at(-1)]
  if (!first || !last || !filled.has(0) || filled.size <= columns.extents.length / 2) return false
  const filledAbove = columnsIn(last, columns)
  if (columnsIn(first, columns).has(0) && [...filled].some((column) => !filledAbove.has(column))) return true
  const pairs = row.chunks.map((chunk) => {
    const before = pieceAbove([last], chunk, columns)
    return {before, room: !before || hadRoom(before, chunk, limits[columns.columnOf(chunk)] ?? 0)}
  })
  return (
    pairs.some(({room}) => room) &&
    pairs.every(({before, room}) => room || !before || sayingWords(before).length < LONG_PIECE)
  )
}

/** Whether a line ends a row whose one tall cell begins above the others, which are set at its foot. */
function isFoot(above: readonly Row[], row: Row, columns: Columns, limits: readonly number[]): boolean {
  if (row.chunks.length < 2 || above.some((line) => line.chunks.length > 1 || columnsIn(line, columns).has(0)))
    return false
  return row.chunks.some((chunk) => {
    const before = pieceAbove(above, chunk, columns)
    return before !== undefined && !hadRoom(before, chunk, limits[columns.columnOf(chunk)] ?? 0)
  })
}

function columnsIn(row: Row, columns: Columns): Set<number> {
  return new Set(row.chunks.map(columns.columnOf))
}

/** The last piece of the rows above that stands in the column of `chunk`. */
function pieceAbove(above: readonly Row[], chunk: Line, {columnOf}: Columns): Line | undefined {
  return above.flatMap((line) => line.chunks).findLast((other) => columnOf(other) === columnOf(chunk))
}

/** Whether the first word of `chunk` had room behind `before`, up to the end of its column: then it did not wrap. */
function hadRoom(before: Line, chunk: Line, limit: number): boolean {
  const next = chunk.words[0]
  if (!next) return false
  const end = sayingWords(before).at(-1)?.x1 ?? before.x1
  const needed = BLANK + (/^\p{Ll}/u.test(next.text) ? SAYING_MORE : 0)
  return end + next.x1 - next.x0 + needed * chunk.size <= limit
}

/** The words of a piece without the dots that lead from them to the next column. */
function sayingWords(piece: Line): Word[] {
  return piece.words.filter((word) => /[\p{L}\p{N}]/u.test(word.text))
}

/** How far to the right the words of each column could go. */
function limitsOf(stretch: readonly Row[], {extents, columnOf}: Columns): number[] {
  const chunks = stretch.flatMap((row) => row.chunks)
  return extents.map((extent, column) => {
    const starts = chunks.filter((chunk) => columnOf(chunk) === column + 1).map((chunk) => chunk.x0)
    const size = chunks[0]?.size ?? 0
    return starts.length > 0 ? Math.min(...starts) - PADDING * size : extent.x1
  })
}

function middleOf(row: Row): number {
  return (row.line.y0 + row.line.y1) / 2
}
