import {groupBy} from './groups.js'
import type {Word} from './leaf.js'
import {chunksOfLine, linesOf} from './lines.js'
import {isRowOf} from './open-tables.js'
import type {Extent, Part, TableCell, TablePart, TableRow, TextPart} from './outline.js'

/** The parts of all pages in order, and the words of table headers that were only repeated. */
export interface JoinedPages {
  readonly parts: Part[]
  readonly repeated: (readonly Word[])[]
}

/** Headers that are repeated on every page have no more rows than this. */
const MOST_HEADER_ROWS = 3

/** Two lines of a cell may be moved to the next page to stay together; lines are no taller than this all in all, in text sizes. */
const LINES_LEFT = 3

/** Joins what a page or column break cut in two: tables, their rows, and paragraphs. */
export function joinPages(pages: readonly (readonly Part[])[]): JoinedPages {
  const parts: Part[] = []
  const repeated: (readonly Word[])[] = []
  for (const page of pages) {
    page.forEach((part, i) => {
      const before = parts.at(-1)
      const joined = before && joinParts(before, part, i === 0, repeated)
      if (joined) parts[parts.length - 1] = joined
      else parts.push(part)
      if (i === 0) takeRowsAbove(parts)
    })
  }
  return {parts, repeated}
}

function joinParts(before: Part, part: Part, isFirst: boolean, repeated: JoinedPages['repeated']): Part | undefined {
  if (before.kind === 'table') return part.kind === 'table' && isFirst ? joinTables(before, part, repeated) : undefined
  return part.kind === 'text' ? joinText(before, part) : undefined
}

/** Rows that stayed alone at the end of the page before, as a header may, become rows of the table that is the last of these parts. */
function takeRowsAbove(parts: Part[]): void {
  const table = parts.at(-1)
  if (table?.kind !== 'table') return
  const above: TextPart[] = []
  for (let i = parts.length - 2; i >= 0; i--) {
    const part = parts[i]
    if (part?.kind !== 'text' || part.words[0]?.page === table.page || !isRowOf(part, table)) break
    above.unshift(part)
  }
  if (above.length === 0) return
  const rows = above.flatMap((part) => rowsOfText(part).map((words) => rowOf(words, table)))
  parts.splice(-1 - above.length, above.length + 1, {
    ...table,
    page: rows[0]?.page ?? table.page,
    rows: [...rows, ...table.rows],
  })
}

/** The rows in a paragraph: a line begins one if it has several pieces, the first of them where the paragraph begins. Headers wrap. */
function rowsOfText({words, left}: TextPart): Word[][] {
  const rows: Word[][] = []
  const isHeader = words.every((word) => word.bold)
  for (const line of linesOf(words)) {
    const begins = chunksOfLine(line).length > 1 && line.x0 <= left + 1 && !isHeader
    const row = rows.at(-1)
    if (row && !begins) row.push(...line.words)
    else rows.push([...line.words])
  }
  return rows
}

function rowOf(words: readonly Word[], {columns}: TablePart): TableRow {
  const column = (word: Word) =>
    Math.max(
      0,
      columns.findLastIndex(({x0}) => x0 <= word.x0 + 1),
    )
  const cells = [...groupBy(words, column)].sort(([a], [b]) => a - b)
  return {
    page: words[0]?.page ?? 0,
    header: false,
    cells: cells.map(([column, words]) => ({column, colSpan: 1, mergedUp: false, words})),
  }
}

/** A sentence that has not ended at the end of a column goes on in the next, if that begins in the middle of one. */
function joinText(before: TextPart, part: TextPart): TextPart | undefined {
  const last = before.words.at(-1)
  const first = part.words[0]
  if (
    !last ||
    !first ||
    before.flow === part.flow ||
    part.item ||
    before.depth !== undefined ||
    part.depth !== undefined
  )
    return undefined
  const goesOn = /^\p{Ll}/u.test(first.text) && /[\p{L}\p{N},–-]$/u.test(last.text) && before.lines > 1
  if (!goesOn || Math.abs(last.size - first.size) > 1 || last.bold !== first.bold) return undefined
  return {...before, words: [...before.words, ...part.words], lines: before.lines + part.lines, flow: part.flow}
}

function joinTables(before: TablePart, after: TablePart, repeated: (readonly Word[])[]): TablePart | undefined {
  const columnIn = matchColumns(before.columns, after.columns)
  if (!columnIn) return undefined
  let rows = after.rows.map((row): TableRow => {
    const cells = row.cells.map((cell) => {
      const column = columnIn[cell.column] ?? 0
      const next = columnIn[cell.column + cell.colSpan] ?? before.columns.length
      return {...cell, column, colSpan: cell.colSpan === 1 ? 1 : next - column}
    })
    return {...row, cells}
  })
  const header = before.rows[0]
  for (const above of before.rows.slice(0, MOST_HEADER_ROWS)) {
    const [first] = rows
    if (!first || rowText(above) !== rowText(first)) break
    repeated.push(wordsOf(first))
    rows = rows.slice(1)
  }
  const last = before.rows.at(-1)
  const first = rows[0]
  if (last && first && last !== header && goesOn(last, first, before.columns)) {
    return {...before, rows: [...before.rows.slice(0, -1), joinRows(last, first), ...rows.slice(1)]}
  }
  return {...before, rows: [...before.rows, ...rows]}
}

/**
 * Whether a row is the rest of the last row on the page before. The first cell of a row hardly ever goes on over the page, as it holds a
 * number, a name, a label: only in the middle of a sentence. Nothing stands in it either where it is merged with the row above; then the
 * other cells begin anew.
 */
function goesOn(last: TableRow, row: TableRow, columns: readonly Extent[]): boolean {
  const filled = row.cells.filter((cell) => cell.words.length > 0)
  const [first] = filled
  if (row.header || !first) return false
  const bottom = Math.max(...wordsOf(last).map(({y1}) => y1))
  const isRest = ({column, words: [next]}: TableCell) => {
    const before = last.cells.find((cell) => cell.column === column)
    const lastWord = before?.words.at(-1)
    // A cell that ended above the others in its row has nothing left for the next page.
    if (!before || !lastWord || !next || bottom - lastWord.y1 > LINES_LEFT * lastWord.size) return false
    const right = columns[column + before.colSpan - 1]?.x1 ?? 0
    return beginsSmall(next) || lastWord.x1 + next.x1 - next.x0 > right
  }
  if (first.column > 0) return filled.length === 1 || filled.every(isRest)
  const goesOnSmall = filled.some(({words}) => words.slice(0, 1).every(beginsSmall))
  const ends = last.cells.find(({column}) => column === 0)?.words.at(-1)
  return goesOnSmall && filled.every(isRest) && !/[.!?]["”’]?$/u.test(ends?.text ?? '')
}

function beginsSmall(word: Word): boolean {
  return /^\p{Ll}/u.test(word.text)
}

function joinRows(above: TableRow, below: TableRow): TableRow {
  const cells = above.cells.map((cell) => {
    const rest = below.cells.filter((other) => other.column >= cell.column && other.column < cell.column + cell.colSpan)
    return {...cell, words: [...cell.words, ...rest.flatMap((other) => other.words)]}
  })
  const covered = new Set(above.cells.flatMap((cell) => Array.from({length: cell.colSpan}, (_, i) => cell.column + i)))
  const added = below.cells.filter((cell) => !covered.has(cell.column) && cell.words.length > 0)
  return {...above, cells: [...cells, ...added].sort((a, b) => a.column - b.column)}
}

/** For each column of `after` the column of `before` it goes on in; nothing if the two tables differ. */
function matchColumns(before: readonly Extent[], after: readonly Extent[]): number[] | undefined {
  if (after.length > before.length) return undefined
  const matches: number[] = []
  for (const column of after) {
    const shares = before.map((other) => sharedWidth(column, other))
    const best = shares.indexOf(Math.max(...shares))
    if ((shares[best] ?? 0) < 0.5 || best <= (matches.at(-1) ?? -1)) return undefined
    matches.push(best)
  }
  return matches
}

/** What two extents share, against the narrower one. */
function sharedWidth(a: Extent, b: Extent): number {
  return (Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)) / Math.max(1, Math.min(a.x1 - a.x0, b.x1 - b.x0))
}

function wordsOf(row: TableRow): Word[] {
  return row.cells.flatMap((cell) => cell.words)
}

function rowText(row: TableRow): string {
  const filled = row.cells.filter((cell) => cell.words.length > 0)
  return filled.map((cell) => cell.words.map((word) => word.text).join(' ')).join('\t')
}
