import {type Line, median} from './lines.js'
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
const widestGap = 5
/** Room between the text of a cell and the next column, in text sizes: Word and LibreOffice leave about 11 points. */
const padding = 0.8
/** What a word needs besides its width to stand on a line, in text sizes: the blank before it. */
const blank = 0.3

/**
 * Puts the lines of each row together: by the heights of the lines drawn between the rows, `separators`, or, where there are none,
 * by what looks wrapped.
 */
export function joinWrapped(stretch: readonly Row[], separators: readonly number[], columns: Columns): Row[][] {
  const isSeparated = (before: Row, row: Row) => separators.some((y) => y > middleOf(before) && y < middleOf(row))
  const gaps = stretch.slice(1).map((row, i) => row.line.y0 - (stretch[i]?.line.y1 ?? 0))
  const usualGap = Math.max(median(gaps) + 0.5, 1.5)
  const limits = limitsOf(stretch, columns)

  const rows: Row[][] = []
  stretch.forEach((row, i) => {
    const before = stretch[i - 1]
    const gap = gaps[i - 1] ?? 0
    const above = rows.at(-1)
    const isTight = gap < widestGap && gap <= usualGap
    const goesOn =
      before &&
      above &&
      (separators.length > 0 ? !isSeparated(before, row) : isTight && isWrapped(above, row, columns, limits))
    if (goesOn) above.push(row)
    else rows.push([row])
  })
  return rows
}

/**
 * Whether a line is the wrapped rest of the row above: nothing in the first column and little elsewhere; or fewer cells than there
 * are columns, each going on from a line that had no room left.
 */
function isWrapped(above: readonly Row[], row: Row, columns: Columns, limits: readonly number[]): boolean {
  const filled = new Set(row.chunks.map(columns.columnOf))
  const all = columns.extents.length
  if (!filled.has(0) && filled.size <= Math.max(1, all / 2)) return true
  return (
    filled.size < all &&
    row.chunks.every((chunk) => {
      const column = columns.columnOf(chunk)
      const before = above.flatMap((line) => line.chunks).findLast((other) => columns.columnOf(other) === column)
      const next = chunk.words[0]
      if (!before || !next) return false
      return before.x1 + next.x1 - next.x0 + blank * chunk.size > (limits[column] ?? 0)
    })
  )
}

/** How far to the right the words of each column could go. */
function limitsOf(stretch: readonly Row[], {extents, columnOf}: Columns): number[] {
  const chunks = stretch.flatMap((row) => row.chunks)
  return extents.map((extent, column) => {
    const starts = chunks.filter((chunk) => columnOf(chunk) === column + 1).map((chunk) => chunk.x0)
    const size = chunks[0]?.size ?? 0
    return starts.length > 0 ? Math.min(...starts) - padding * size : extent.x1
  })
}

function middleOf(row: Row): number {
  return (row.line.y0 + row.line.y1) / 2
}
