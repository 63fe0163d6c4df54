import type {Word} from './leaf.js'
import {boxAround} from './lines.js'
import type {Extent, TableCell, TablePart, TableRow} from './outline.js'
import type {PdfjsStructNode} from './pdfjs.js'
import type {PlacedTable} from './ruled-tables.js'

/** The rows of a tagged table. */
export function rowsOfTable(table: PdfjsStructNode): PdfjsStructNode[] {
  return (table.children ?? []).flatMap((child) => {
    if (child.role === 'TR') return [child]
    return /^T(?:Head|Body|Foot)$/u.test(child.role ?? '') ? rowsOfTable(child) : []
  })
}

/** The cells of a tagged row. */
export function cellsOf(row: PdfjsStructNode): PdfjsStructNode[] {
  return (row.children ?? []).filter((cell) => cell.role === 'TH' || cell.role === 'TD')
}

/** Whether a table in the tree has rows with unlike numbers of cells: then only the lines drawn on the page show what spans what. */
export function hasUnevenTable(node: PdfjsStructNode): boolean {
  if (node.role === 'Table' && new Set(rowsOfTable(node).map((row) => cellsOf(row).length)).size > 1) return true
  return (node.children ?? []).some(hasUnevenTable)
}

/** A row according to the tags: the words of each cell. Cells without words may be missing. */
export interface TaggedRow {
  readonly header: boolean
  readonly cells: readonly (readonly Word[])[]
}

/**
 * A table from tagged rows. pdf.js tells neither spans nor (on a page) empty cells, so the column of a cell is told by where its
 * words stand: the rows with the most cells show the columns.
 */
export function tableFromRows(rows: readonly TaggedRow[], page: number): TablePart | undefined {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.length > 0))
  if (filled.length === 0) return undefined
  const columns = columnsOf(filled)
  return {
    kind: 'table',
    page,
    columns,
    rows: filled.map((row): TableRow => ({page, header: row.header, cells: placeCells(row.cells, columns)})),
  }
}

/**
 * The same table as the page draws it, if it does: the grid lines show what the tags leave out, which cells span others. It is the
 * same table if it has as many rows, and the words of each of its cells stand in one cell of the tags.
 */
export function asDrawn(tagged: TablePart, drawn: readonly PlacedTable[]): TablePart {
  const cellOf = new Map(
    tagged.rows.flatMap((row) => row.cells.flatMap((cell) => cell.words.map((word) => [word, cell]))),
  )
  const same = drawn.find(
    ({table, words}) =>
      words.length === cellOf.size &&
      table.rows.length === tagged.rows.length &&
      table.rows.every((row) =>
        row.cells.every((cell) =>
          cell.words.every((word) => cellOf.has(word) && cellOf.get(word) === cellOf.get(cell.words[0] ?? word)),
        ),
      ),
  )
  if (!same) return tagged
  const rows = same.table.rows.map((row, i) => ({...row, header: tagged.rows[i]?.header ?? false}))
  return {...same.table, rows}
}

/** The columns of the rows with the most cells, and those that stand beside them in other rows: empty cells are missing in the tags. */
function columnsOf(rows: readonly TaggedRow[]): Extent[] {
  const columns = columnsOfFullest(rows)
  for (const cell of rows.flatMap((row) => row.cells)) {
    if (cell.length === 0) continue
    const {x0, x1} = boxAround(cell)
    const before = columns.filter((column) => column.x0 <= x0)
    const isBeside = columns.every((column) => column.x1 < x0 || column.x0 > x1)
    if (isBeside) columns.splice(before.length, 0, {x0, x1})
  }
  return columns
}

function columnsOfFullest(rows: readonly TaggedRow[]): Extent[] {
  const most = Math.max(...rows.map((row) => row.cells.length))
  const columns = Array.from({length: most}, () => ({x0: Number.POSITIVE_INFINITY, x1: Number.NEGATIVE_INFINITY}))
  for (const row of rows) {
    if (row.cells.length !== most) continue
    row.cells.forEach((cell, i) => {
      const column = columns[i]
      if (!column || cell.length === 0) return
      const box = boxAround(cell)
      column.x0 = Math.min(column.x0, box.x0)
      column.x1 = Math.max(column.x1, box.x1)
    })
  }
  // A column nobody wrote in lies between its neighbours.
  columns.forEach((column, i) => {
    if (column.x0 <= column.x1) return
    column.x0 = columns[i - 1]?.x1 ?? 0
    column.x1 = columns.slice(i + 1).find((next) => next.x0 <= next.x1)?.x0 ?? column.x0
  })
  return columns
}

function placeCells(cells: readonly (readonly Word[])[], columns: readonly Extent[]): TableCell[] {
  if (cells.length === columns.length) {
    return cells.map((words, column) => ({column, colSpan: 1, mergedUp: false, words}))
  }
  const filled = cells.filter((words) => words.length > 0)
  let next = 0
  return filled.map((words, i): TableCell => {
    const box = boxAround(words)
    // Every cell behind this one needs a column too.
    const furthest = columns.length - (filled.length - i)
    const column = Math.min(furthest, Math.max(next, nearestColumn(box.x0, columns)))
    const reach = columns.findLastIndex((each) => each.x0 < box.x1 - 2)
    const last = Math.min(furthest, Math.max(column, reach))
    next = last + 1
    return {column, colSpan: last - column + 1, mergedUp: false, words}
  })
}

function nearestColumn(x: number, columns: readonly Extent[]): number {
  const inside = columns.findIndex((column) => x >= column.x0 - 2 && x <= column.x1)
  if (inside >= 0) return inside
  const distances = columns.map((column) => Math.min(Math.abs(column.x0 - x), Math.abs(column.x1 - x)))
  return distances.indexOf(Math.min(...distances))
}
