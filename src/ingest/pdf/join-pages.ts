import {groupBy} from './groups.js'
import type {Word} from './leaf.js'
import {inReadingOrder} from './lines.js'
import {headsTable} from './open-tables.js'
import type {Extent, Part, TablePart, TableRow, TextPart} from './outline.js'

/** The parts of all pages in order, and the words of table headers that were only repeated. */
export interface JoinedPages {
  readonly parts: Part[]
  readonly repeated: (readonly Word[])[]
}

/** Joins what a page or column break cut in two: tables, their rows, and paragraphs. */
export function joinPages(pages: readonly (readonly Part[])[]): JoinedPages {
  const parts: Part[] = []
  const repeated: (readonly Word[])[] = []
  for (const page of pages) {
    page.forEach((part, i) => {
      const before = parts.at(-1)
      const joined =
        before?.kind === 'table' && part.kind === 'table' && i === 0
          ? joinTables(before, part, repeated)
          : before?.kind === 'text' && part.kind === 'table' && i === 0
            ? joinHeader(before, part)
            : before?.kind === 'text' && part.kind === 'text'
              ? joinText(before, part)
              : undefined
      if (joined) parts[parts.length - 1] = joined
      else parts.push(part)
    })
  }
  return {parts, repeated}
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

/** A header that stayed alone on the page before its table. */
function joinHeader(header: TextPart, table: TablePart): TablePart | undefined {
  const page = header.words[0]?.page
  if (page === undefined || !headsTable(header, table)) return undefined
  const words = groupBy(inReadingOrder(header.words), (word) => {
    const column = table.columns.findLastIndex(({x0}) => x0 <= word.x0 + 1)
    return Math.max(0, column)
  })
  const cells = [...words].map(([column, found]) => ({column, colSpan: 1, mergedUp: false, words: found}))
  const row = {page, header: true, cells: cells.sort((a, b) => a.column - b.column)}
  return {...table, page, rows: [row, ...table.rows]}
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
  if (header && rows[0] && rowText(header) === rowText(rows[0])) {
    repeated.push(wordsOf(rows[0]))
    rows = rows.slice(1)
  }
  const last = before.rows.at(-1)
  const first = rows[0]
  // The first cell of a row is the one that never goes on over the page: it holds a number, a name, a label.
  if (last && first && last !== header && goesOn(first)) {
    return {...before, rows: [...before.rows.slice(0, -1), joinRows(last, first), ...rows.slice(1)]}
  }
  return {...before, rows: [...before.rows, ...rows]}
}

function goesOn(row: TableRow): boolean {
  const filled = row.cells.filter((cell) => cell.words.length > 0)
  return !row.header && filled.length > 0 && filled.every((cell) => cell.column > 0)
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
  return row.cells.map((cell) => cell.words.map((word) => word.text).join(' ')).join('\t')
}
