import type {Word} from './leaf.js'
import {boxAround, chunksOf, type Line, linesOf} from './lines.js'
import type {Extent, Part, TablePart, TextPart} from './outline.js'

/** A table that ends a page, or its header: the next page may go on with it. */
export interface OpenTable {
  readonly columns: readonly Extent[]
  /** Where the words of each column begin; nothing for a column without words. */
  readonly lefts: readonly (number | undefined)[]
  /** Lines of the table further apart than this, in points, are two rows; nothing where its rows do not show it. */
  readonly rowGap: number | undefined
}

/** Words that begin nearer than this begin together, in points. */
const sameLeft = 2
/** A header takes no more lines than this. */
const tallestHeader = 3

/** The table that the last of these parts is, or heads. */
export function openTableOf(parts: readonly Part[]): OpenTable | undefined {
  const last = parts.at(-1)
  if (last?.kind === 'table') return {columns: last.columns, lefts: leftsOf(last), rowGap: rowGapOf(last)}
  const header = last && headerChunks(last)
  if (!header) return undefined
  const lefts = [...new Set(header.map(({x0}) => Math.round(x0)))].sort((a, b) => a - b)
  const right = Math.max(...header.map(({x1}) => x1))
  const columns = lefts.map((x0, i) => ({x0, x1: lefts[i + 1] ?? right}))
  return {columns, lefts, rowGap: undefined}
}

/** Number of the column that a piece of a line begins in, if it begins where the words of that column do; -1 otherwise. */
export function columnBegun(open: OpenTable, piece: Line): number {
  return open.lefts.findIndex((left) => left !== undefined && Math.abs(left - piece.x0) <= sameLeft)
}

/** Whether a paragraph in bold names the columns of the table behind it: it stands in pieces that begin where those do. */
export function headsTable(part: TextPart, table: TablePart): boolean {
  const header = headerChunks(part)
  const open = {columns: table.columns, lefts: leftsOf(table), rowGap: undefined}
  return header?.every((chunk) => columnBegun(open, chunk) >= 0) === true
}

/** The pieces of what may be the header of a table: bold, in two columns or more. */
function headerChunks(part: Part): Line[] | undefined {
  if (part.kind !== 'text' || part.lines > tallestHeader || !part.words.every((word) => word.bold)) return undefined
  const chunks = chunksOf(part.words)
  const hasColumns = chunks.some((chunk, i) => i > 0 && chunk.x0 > (chunks[i - 1]?.x1 ?? chunk.x0))
  return hasColumns ? chunks : undefined
}

function leftsOf({columns, rows}: TablePart): (number | undefined)[] {
  return columns.map((_, column) => {
    const words = rows.flatMap(({cells}) => cells.find((cell) => cell.column === column)?.words ?? [])
    return words.length > 0 ? boxAround(words).x0 : undefined
  })
}

/** Half way between the gaps inside the rows and those between them, if these are all wider. */
function rowGapOf({rows}: TablePart): number | undefined {
  const inside: number[] = []
  const between: number[] = []
  let above: Line[] = []
  for (const row of rows) {
    const lines = linesOf(row.cells.flatMap((cell): readonly Word[] => cell.words))
    inside.push(...gapsOf(lines))
    const [first] = lines
    if (first && above.length > 0) between.push(first.y0 - Math.max(...above.map(({y1}) => y1)))
    if (lines.length > 0) above = lines
  }
  const [widest, narrowest] = [Math.max(...inside), Math.min(...between)]
  return inside.length > 0 && between.length > 0 && narrowest > widest ? (narrowest + widest) / 2 : undefined
}

function gapsOf(lines: readonly Line[]): number[] {
  return lines.slice(1).map((line, i) => line.y0 - (lines[i]?.y1 ?? line.y0))
}
