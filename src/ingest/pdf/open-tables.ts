import type {Word} from './leaf.js'
import {boxAround, chunksOf, type Line, linesOf} from './lines.js'
import type {Extent, Part, TablePart, TextPart} from './outline.js'

/** A table that ends a page, or its header: the next page may go on with it. */
export interface OpenTable {
  readonly columns: readonly Extent[]
  /** Where the words of each column begin; nothing for a column without words. */
  readonly lefts: readonly (number | undefined)[]
  /** What its rows look like; nothing where they do not show it. */
  readonly rows: RowLook | undefined
}

/** How the lines of a table make rows. */
export interface RowLook {
  /** Lines further apart than this, in points, are two rows. */
  readonly gap: number
  /** Lines of the tallest row. */
  readonly tallest: number
}

/** Words that begin nearer than this begin together, in points. */
const SAME_LEFT = 2
/** Gaps between rows are wider than those between lines by at least this much, in text sizes. */
export const CLEAR_JUMP = 0.2
/** A row that stands alone at the end of a page takes no more lines than this. */
const TALLEST_ROW = 3

/** The table that the last of these parts is, or heads. */
export function openTableOf(parts: readonly Part[]): OpenTable | undefined {
  const last = parts.at(-1)
  if (last?.kind === 'table') return {columns: last.columns, lefts: leftsOf(last), rows: rowLookOf(last)}
  const header = last?.words.every((word) => word.bold) ? piecesOf(last) : undefined
  if (!header) return undefined
  const lefts = [...new Set(header.map(({x0}) => Math.round(x0)))].sort((a, b) => a - b)
  const right = Math.max(...header.map(({x1}) => x1))
  const columns = lefts.map((x0, i) => ({x0, x1: lefts[i + 1] ?? right}))
  return {columns, lefts, rows: undefined}
}

/** Number of the column that a piece of a line begins in, if it begins where the words of that column do; -1 otherwise. */
export function columnBegun(open: OpenTable, piece: Line): number {
  return open.lefts.findIndex((left) => left !== undefined && Math.abs(left - piece.x0) <= SAME_LEFT)
}

/** Whether a line begins where the words of a column do, which is not the first, and ends in it. */
export function staysInColumn(open: OpenTable, line: Line): boolean {
  const column = columnBegun(open, line)
  const end = open.lefts.find((left, i) => i > column && left !== undefined) ?? open.columns.at(-1)?.x1 ?? 0
  return column > 0 && line.x1 <= end + SAME_LEFT
}

/** Whether a paragraph is a row of the table behind it: it stands in pieces that begin where the words of the columns do. */
export function isRowOf(part: TextPart, table: TablePart): boolean {
  const open = {columns: table.columns, lefts: leftsOf(table), rows: undefined}
  return piecesOf(part)?.every((piece) => columnBegun(open, piece) >= 0) === true
}

/** The pieces of a paragraph that stand beside each other, as the cells of a row do; nothing if it is no such paragraph. */
function piecesOf(part: TextPart): Line[] | undefined {
  if (part.lines > TALLEST_ROW) return undefined
  const pieces = chunksOf(part.words)
  return pieces.some((piece, i) => i > 0 && piece.x0 > (pieces[i - 1]?.x1 ?? piece.x0)) ? pieces : undefined
}

/** Where the words of each column begin; nothing for a column without words. */
export function leftsOf({columns, rows}: TablePart): (number | undefined)[] {
  return columns.map((_, column) => {
    const words = rows.flatMap(({cells}) => cells.find((cell) => cell.column === column)?.words ?? [])
    return words.length > 0 ? boxAround(words).x0 : undefined
  })
}

/** The gap lies half way between those inside the rows and those between them, if these are all clearly wider. */
function rowLookOf({rows}: TablePart): RowLook | undefined {
  const inside: number[] = []
  const between: number[] = []
  let above: Line[] = []
  let tallest = 0
  for (const row of rows) {
    const lines = linesOf(row.cells.flatMap((cell): readonly Word[] => cell.words))
    inside.push(...gapsOf(lines))
    tallest = Math.max(tallest, lines.length)
    const [first] = lines
    if (first && above.length > 0) between.push(first.y0 - Math.max(...above.map(({y1}) => y1)))
    if (lines.length > 0) above = lines
  }
  const [widest, narrowest] = [Math.max(...inside), Math.min(...between)]
  const size = above[0]?.size ?? 0
  const tellsRows = inside.length > 0 && between.length > 0 && narrowest - widest > CLEAR_JUMP * size
  return tellsRows ? {gap: (narrowest + widest) / 2, tallest} : undefined
}

function gapsOf(lines: readonly Line[]): number[] {
  return lines.slice(1).map((line, i) => line.y0 - (lines[i]?.y1 ?? line.y0))
}
