import type {Word} from './leaf.js'
import {chunksOfLine, type Line, linesOf} from './lines.js'
import {splitListMark} from './list-marks.js'

/** A line of the page with its pieces between wide gaps: the candidates for cells. */
export interface Row {
  readonly line: Line
  readonly chunks: readonly Line[]
}

/** The words of a list item stand no further behind its mark than this, in text sizes: two inches at 12 points. */
const WIDEST_TAB = 12
/** A wrapped line of a cell follows its cell within this many heights of a line. */
export const TIGHTLY_BELOW = 0.6
/** Words that begin nearer than this begin together, in points. */
export const SAME_LEFT = 2

/** The lines of some words with the pieces that may be cells. */
export function rowsOf(words: readonly Word[]): Row[] {
  return linesOf(words).map((line) => ({line, chunks: cellsOfLine(line)}))
}

/** The pieces of a line that may be cells. The mark of a list item is none: it belongs to the words behind its tab. */
function cellsOfLine(line: Line): Line[] {
  const chunks = chunksOfLine(line)
  const mark = chunks[0]?.words.length === 1 ? splitListMark(line.words)?.mark : undefined
  if (!mark || (mark.label !== undefined && chunks.length > 2)) return chunks
  const [first, second, ...rest] = chunks
  if (!first || !second || second.x0 - first.x1 > WIDEST_TAB * line.size) return chunks
  return [{...second, words: [...first.words, ...second.words], x0: first.x0}, ...rest]
}

/** Whether a line has pieces beside each other. */
export function hasColumns(row: Row): boolean {
  return row.chunks.length >= 2
}

/** Whether all words of a line are bold. */
export function isBold({line}: Row): boolean {
  return line.words.every((word) => word.bold)
}

/** Height of a line in points. */
export function heightOf(row: Row): number {
  return row.line.y1 - row.line.y0
}

/** Whether a line follows the one before without a gap. */
export function isTight(before: Row, row: Row): boolean {
  return row.line.y0 - before.line.y1 < TIGHTLY_BELOW * heightOf(before)
}

/** Whether the text of two lines is equally tall. */
export function sameSize(before: Row, row: Row): boolean {
  return Math.abs(row.line.size - before.line.size) < 1
}

/** Points between each line and the lowest of those above it; nothing for the first. */
export function gapsOf(lines: readonly Row[]): number[] {
  let bottom = lines[0]?.line.y1 ?? 0
  return lines.slice(1).map(({line}) => {
    const gap = line.y0 - bottom
    bottom = Math.max(bottom, line.y1)
    return gap
  })
}

/** The height of the middle of a line. */
export function middleOf(row: Row): number {
  return (row.line.y0 + row.line.y1) / 2
}
