import {type Columns, columnsIn} from './aligned-columns.js'
import {columnEnds} from './column-ends.js'
import type {Word} from './leaf.js'
import {type Line, median} from './lines.js'
import type {RowLook} from './open-tables.js'
import type {Extent} from './outline.js'
import {gapsBetweenRows} from './row-gaps.js'
import {middleOf, type Row} from './table-lines.js'

/** What is drawn between the rows of a table. */
export interface RowMarks {
  /** Heights of the lines between the rows; none where they are too few to tell the rows. */
  readonly separators: readonly number[]
  /** So many lines stand above the first line that is drawn, and look like those of a header. */
  readonly header: number
  /** From where to where these lines go. */
  readonly drawn: Extent | undefined
}

/** Wrapped lines of a row are no further apart than this, in points. */
const WIDEST_GAP = 5
/** Room between the text of a cell and the next column, in text sizes: Word and LibreOffice leave about 11 points. */
const PADDING = 0.8
/** A row that goes on from another page is no taller than so many times the tallest there: else its gaps were no sign of rows. */
const TALLER_BY = 1.5
/** A piece of so many words is text that wraps; a shorter one may fill its column as a name or a date does. */
const LONG_PIECE = 4
/** What a word needs besides its width to stand on a line, in text sizes: the blank before it. */
const BLANK = 0.3
/** Words that begin small go on with what was said: they need so much more room before they count as a cell of their own. */
const SAYING_MORE = 0.5

/**
 * Puts the lines of each row together: by the lines drawn between the rows, or, where there are none, by what looks
 * wrapped. `look` is known where the table goes on from another page.
 */
export function joinWrapped(
  stretch: readonly Row[],
  {separators, header, drawn}: RowMarks,
  columns: Columns,
  look?: RowLook,
): Row[][] {
  const limits = limitsOf(stretch, columns, drawn)
  const between = separators.length > 0 ? separators : gapsBetweenRows(stretch, columns)
  const known = between.length === 0 && look ? joinByGap(stretch, look.gap) : []
  if (look && known.length > 0 && known.every((row) => row.length <= TALLER_BY * look.tallest)) return known
  const isSeparated = (before: Row, row: Row) => between.some((y) => y > middleOf(before) && y < middleOf(row))
  const usualGap = Math.max(median(stretch.slice(1).map((row, i) => gapBetween(stretch[i], row))) + 0.5, 1.5)

  const headerEnd = isHeaderRow(stretch.slice(0, header), columns) ? header : 0
  const rows: Row[][] = []
  stretch.forEach((row, i) => {
    const before = stretch[i - 1]
    const above = rows.at(-1)
    const gap = gapBetween(before, row)
    const isTight = gap < WIDEST_GAP && gap <= usualGap
    let goesOn = false
    if (before && above) {
      if (separators.length > 0) goesOn = !isSeparated(before, row) && !beginsRow(above, row, columns, limits)
      else if (i <= headerEnd) goesOn = i < headerEnd
      else if (between.length > 0) goesOn = !isSeparated(before, row)
      else goesOn = isTight && (isFoot(above, row, columns, limits) || isWrapped(above, row, columns, limits))
    }
    if (goesOn) above?.push(row)
    else rows.push([row])
  })
  return rows
}

/**
 * Whether lines above a drawn line are one row whose cells are set at its foot: they fill more and more columns. Lines that fill the same
 * columns may be rows each.
 */
function isHeaderRow(lines: readonly Row[], columns: Columns): boolean {
  const filled = lines.map((row) => columnsIn(row, columns))
  const [first, last] = [filled[0], filled.at(-1)]
  if (!first || !last || first.size === last.size || last.size * 2 < columns.extents.length) return false
  return filled.every((some, i) => [...(filled[i - 1] ?? [])].every((each) => some.has(each)))
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
 * Whether a line is the wrapped rest of the row above: nothing in the first column and little elsewhere; or fewer cells than there
 * are columns, each going on from a line that had no room left.
 */
function isWrapped(above: readonly Row[], row: Row, columns: Columns, limits: readonly number[]): boolean {
  const filled = columnsIn(row, columns)
  const all = columns.extents.length
  if (beginsAgain(above, filled, columns)) return false
  if (!filled.has(0) && filled.size <= Math.max(1, all / 2)) return true
  if (filled.size < all && runsOn(above, row, columns, limits)) return true
  return (
    filled.size < all &&
    row.chunks.every((chunk) => {
      const before = pieceAbove(above, chunk, columns)
      return before !== undefined && !hadRoom(before, chunk, limits[columns.columnOf(chunk)] ?? 0)
    })
  )
}

/**
 * Whether the first cell is still amid its sentence: its last line had no room left, and the next word is small, or a number behind a
 * small word. Beside it, another cell may begin a paragraph of its own.
 */
function runsOn(above: readonly Row[], row: Row, columns: Columns, limits: readonly number[]): boolean {
  const chunk = row.chunks.find((one) => columns.columnOf(one) === 0)
  const before = chunk && pieceAbove(above, chunk, columns)
  const [next, ...more] = chunk?.words ?? []
  const last = before?.words.at(-1)
  if (!chunk || !before || !next || !last || /[.!?]["”)]?$/.test(last.text)) return false
  const isAmid = /^\p{Ll}/u.test(next.text) || (/^\d/.test(next.text) && more.length > 0 && /^\p{Ll}/u.test(last.text))
  return isAmid && !hadRoom(before, chunk, limits[0] ?? 0)
}

/** Whether several cells that ended in lines above have words again: cells begin side by side and end one by one. */
function beginsAgain(above: readonly Row[], filled: ReadonlySet<number>, columns: Columns): boolean {
  const last = columnsIn(above.at(-1) as Row, columns)
  const before = new Set(above.flatMap((row) => [...columnsIn(row, columns)]))
  return [...filled].filter((column) => before.has(column) && !last.has(column)).length > 1
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
function limitsOf(stretch: readonly Row[], {extents, columnOf}: Columns, drawn: Extent | undefined): number[] {
  const chunks = stretch.flatMap((row) => row.chunks)
  const lefts = extents.map((_, column) => {
    const starts = chunks.filter((chunk) => columnOf(chunk) === column).map((chunk) => chunk.x0)
    return starts.length > 0 ? Math.min(...starts) : undefined
  })
  const ends = columnEnds(lefts, Math.max(...chunks.map((chunk) => chunk.x1)), drawn)
  const padding = PADDING * (chunks[0]?.size ?? 0)
  return extents.map((extent, column) => {
    const next = lefts[column + 1]
    return Math.min(ends[column] ?? Infinity, next === undefined ? extent.x1 : next - padding)
  })
}
