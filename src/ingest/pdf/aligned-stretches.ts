import {boxAround, type Line} from './lines.js'
import type {Rule} from './rules.js'
import {hasColumns, heightOf, isTight, type Row, SAME_LEFT, sameSize} from './table-lines.js'
import {isUnderlined, splitAtHeaders, topOfHeader} from './underlined-headers.js'

/** Lines further apart than this, in heights of a line, are never one table. */
export const FAR_APART = 2.2
/** So many lines of cells that are centred in their row may come before the first line with several. */
const MOST_LONE_LINES = 4
/** So many cells below so many others are no chance. */
const ENOUGH_CELLS = 3

/** Stretches of lines that may be tables: several lines with two or more pieces, and lone wrapped lines between them. */
export function stretchesOf(rows: readonly Row[], rules: readonly Rule[]): Row[][] {
  const stretches: Row[][] = []
  let stretch: Row[] = []
  /** The line of the stretch with the most pieces: it shows the columns. */
  let widest: Row | undefined
  const close = () => {
    const withColumns = stretch.filter(hasColumns).length
    while (stretch.length && !hasColumns(stretch.at(-1) as Row) && !isWrapped(stretch)) stretch.pop()
    if (withColumns >= 3 || (withColumns === 2 && (stretch.length >= 6 || isShortTable(stretch, rules))))
      stretches.push(stretch)
    stretch = []
    widest = undefined
  }
  rows.forEach((row, i) => {
    const before = stretch.at(-1)
    if (before && row.line.y0 - before.line.y1 > FAR_APART * heightOf(before)) close()
    if (hasColumns(row)) {
      if (!before) stretch.push(...besideOf(rows.slice(0, i), row))
      stretch.push(row)
      if (!widest || row.chunks.length >= widest.chunks.length) widest = row
    } else if (before && widest) {
      const shape = widest
      const fits = (line: Row) => fitsColumn(line.line, shape) && sameSize(before, line)
      const narrow = row.line.x1 - row.line.x0 < 0.5 * widthOf(stretch)
      // The lines of cells that are centred in their row stand between those of the cells beside them.
      const next = nextWithColumns(rows, i)
      const centred = next > i && rows.slice(i, next).every(fits)
      const below = rows[i + 1]
      const between = below && hasColumns(below) && narrow && sameSize(before, row)
      if ((isTight(before, row) && fits(row)) || centred || between) stretch.push(row)
      else close()
    }
  })
  close()
  return stretches
    .flatMap((lines) => splitAtHeaders(lines, rules))
    .map((lines) => {
      const first = lines[0] as Row
      return [...topOfHeader(rows.slice(0, rows.indexOf(first)), lines, rules), ...lines]
    })
}

/**
 * Whether a stretch with two rows is a table all the same: its first lines are in bold or underlined from side to side as a header is, or
 * three cells or more begin below each other.
 */
function isShortTable(stretch: readonly Row[], rules: readonly Rule[]): boolean {
  const end = stretch.findIndex((row) => !row.line.words.every((word) => word.bold))
  const [first, second] = stretch.filter(hasColumns)
  if (end > 0) return areBelow(piecesOf(stretch.slice(end)), piecesOf(stretch.slice(0, end)))
  if (!first || !second || !areBelow(second.chunks, first.chunks)) return false
  return (
    (first.chunks.length >= ENOUGH_CELLS && first.chunks.length === second.chunks.length) ||
    isUnderlined(first, second, rules)
  )
}

function piecesOf(rows: readonly Row[]): Line[] {
  return rows.flatMap((row) => row.chunks)
}

function areBelow(chunks: readonly Line[], above: readonly Line[]): boolean {
  return above.length > 1 && chunks.every((chunk) => above.some(({x0}) => Math.abs(x0 - chunk.x0) < SAME_LEFT))
}

/** Whether the line above stands beside `row`, half a line higher: the first line of a cell in a row whose other cells are centred. */
function isBeside(above: Row, row: Row): boolean {
  return above.line.y1 > row.line.y0 && fitsColumn(above.line, row) && sameSize(above, row)
}

/** The lines above the first row that belong to it: one beside it, or those of a cell whose neighbours are set at its foot. */
function besideOf(above: readonly Row[], row: Row): Row[] {
  const last = above.at(-1)
  if (last && isBeside(last, row)) return [last]
  const found: Row[] = []
  for (const line of above.slice(-MOST_LONE_LINES).reverse()) {
    const isBelow = row.chunks.slice(1).some((chunk) => Math.abs(line.line.x0 - chunk.x0) < SAME_LEFT)
    const next = found[0] ?? row
    if (!isBelow || hasColumns(line) || !isTight(line, next) || !fitsColumn(line.line, row) || !sameSize(line, row))
      break
    found.unshift(line)
  }
  return found
}

/** The next line with columns behind line `i`, among a few that follow each other without a gap; -1 if there is none. */
function nextWithColumns(rows: readonly Row[], i: number): number {
  for (let next = i + 1; next < rows.length && next <= i + MOST_LONE_LINES; next++) {
    const [before, row] = [rows[next - 1], rows[next]]
    if (!before || !row || !isTight(before, row)) return -1
    if (hasColumns(row)) return next
  }
  return -1
}

function isWrapped(stretch: readonly Row[]): boolean {
  const [before, last] = stretch.slice(-2)
  return before !== undefined && last !== undefined && isTight(before, last)
}

function widthOf(stretch: readonly Row[]): number {
  const box = boxAround(stretch.map((row) => row.line))
  return box.x1 - box.x0
}

/** Whether a lone line stays inside one column of `widest`: then it is the wrapped rest of a cell. */
function fitsColumn(line: Line, widest: Row): boolean {
  return widest.chunks.some((chunk, i) => {
    const end = widest.chunks[i + 1]?.x0 ?? Number.POSITIVE_INFINITY
    return line.x0 >= chunk.x0 - 4 && line.x1 <= end - 3
  })
}
