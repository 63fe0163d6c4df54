import {markCutWords} from './cut-words.js'
import {groupBy} from './groups.js'
import type {Word} from './leaf.js'
import {type Box, chunksOf, inReadingOrder, type Line} from './lines.js'
import type {TableCell, TablePart} from './outline.js'
import type {Rule, Rules} from './rules.js'

/** A table and the place it takes on the page. */
export interface PlacedTable {
  readonly table: TablePart
  readonly box: Box
  /** The words in it. */
  readonly words: readonly Word[]
}

/** Lines nearer than this meet, in points. */
const NEAR = 3
/** Drawings with more lines than this are pictures, not tables; so are finer grids. */
const MOST_RULES = 5_000
const MOST_CELLS = 5_000

/** The tables of a page that are drawn as grids. Lines that touch form one grid; a missing wall joins two cells. */
export function ruledTables(rules: Rules, words: readonly Word[], page: number): PlacedTable[] {
  if (rules.horizontal.length + rules.vertical.length > MOST_RULES) return []
  return connectedGroups(rules)
    .map((group) => tableOf(group, words, page))
    .filter((table) => table !== undefined)
    .sort((a, b) => a.box.y0 - b.box.y0)
}

function connectedGroups({horizontal, vertical}: Rules): Rules[] {
  // Union-find over all lines: horizontal ones first, vertical ones behind them.
  const parent = Array.from({length: horizontal.length + vertical.length}, (_, i) => i)
  const find = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root] ?? root
    parent[i] = root
    return root
  }
  horizontal.forEach((h, i) => {
    vertical.forEach((v, j) => {
      const touches = v.from <= h.at + NEAR && v.to >= h.at - NEAR && v.at >= h.from - NEAR && v.at <= h.to + NEAR
      if (touches) parent[find(i)] = find(horizontal.length + j)
    })
  })
  const groups = new Map<number, {horizontal: Rule[]; vertical: Rule[]}>()
  ;[...horizontal, ...vertical].forEach((rule, i) => {
    const root = find(i)
    const group = groups.get(root) ?? {horizontal: [], vertical: []}
    group[rule.horizontal ? 'horizontal' : 'vertical'].push(rule)
    groups.set(root, group)
  })
  return [...groups.values()].filter((group) => group.horizontal.length >= 2 && group.vertical.length >= 2)
}

/** What a cell of the grid is in one of the rows it takes. */
function cellsInRow(cell: GridCell, row: number, xs: readonly number[]): TableCell[] {
  const {column, lastColumn} = cell
  const colSpan = lastColumn - column + 1
  if (row > cell.row) return [{column, colSpan, mergedUp: true, words: []}]
  // Header rows are often shaded and have no walls, though their words stand over the columns: those are cells as well.
  const chunks = colSpan > 1 ? chunksOf(cell.words) : []
  const isOver = (chunk: Line) => stripOf(xs, chunk.x0) === stripOf(xs, chunk.x1)
  const byColumn = groupBy(chunks, (chunk) => stripOf(xs, chunk.x0))
  if (byColumn.size < 2 || !chunks.every(isOver)) {
    return [{column, colSpan, mergedUp: false, words: inReadingOrder(cell.words)}]
  }
  return Array.from({length: colSpan}, (_, i) => {
    const words = (byColumn.get(column + i) ?? []).flatMap((chunk) => chunk.words)
    return {column: column + i, colSpan: 1, mergedUp: false, words}
  })
}

interface Grid {
  /** Sides of the columns and rows: one more than there are columns and rows. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** Number of the cell each field of the grid belongs to, row by row. */
  readonly owner: Int32Array
  readonly cells: readonly GridCell[]
}

interface GridCell {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
  readonly words: Word[]
}

function tableOf(rules: Rules, words: readonly Word[], page: number): PlacedTable | undefined {
  const grid = gridOf(rules)
  if (!grid) return undefined
  const {xs, ys, cells, owner} = grid
  const columns = xs.length - 1
  const box = {x0: xs[0] ?? 0, y0: ys[0] ?? 0, x1: xs.at(-1) ?? 0, y1: ys.at(-1) ?? 0}
  const inside = words.filter((word) => {
    const column = stripOf(xs, (word.x0 + word.x1) / 2)
    const row = stripOf(ys, (word.y0 + word.y1) / 2)
    if (column < 0 || row < 0) return false
    cells[owner[row * columns + column] ?? -1]?.words.push(word)
    return true
  })
  // Boxes with one column frame running text; a grid with words in one cell is a frame or a drawing.
  if (cells.filter((cell) => cell.words.length > 0).length < 2 || columns < 2) return undefined

  const rows = ys.slice(1).map((_, row) => ({
    page,
    header: false,
    cells: cells.filter((cell) => row >= cell.row && row <= cell.lastRow).flatMap((cell) => cellsInRow(cell, row, xs)),
  }))
  const extents = xs.slice(1).map((x1, i) => ({x0: xs[i] ?? 0, x1}))
  for (const row of rows) row.cells.sort((a, b) => a.column - b.column)
  const table: TablePart = {kind: 'table', page, columns: extents, rows}
  return {table: markCutWords(table, endsOf(table)), box, words: inside}
}

/** How far to the right the words of each column may go: they keep as far from the wall as at the left. */
function endsOf({columns, rows}: TablePart): number[] {
  const padding = Math.min(
    ...rows.flatMap(({cells}) =>
      cells.flatMap(({column, words}) => words.map((word) => word.x0 - (columns[column]?.x0 ?? 0))),
    ),
  )
  return columns.map(({x1}) => x1 - Math.max(0, padding))
}

function gridOf({horizontal, vertical}: Rules): Grid | undefined {
  const xs = clusters(vertical.map((rule) => rule.at))
  const ys = clusters(horizontal.map((rule) => rule.at))
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 1 || rows < 1 || columns * rows > MOST_CELLS) return undefined
  const middle = (sides: readonly number[], i: number) => ((sides[i] ?? 0) + (sides[i + 1] ?? 0)) / 2
  const covers = (rule: Rule, at: number, along: number) =>
    Math.abs(rule.at - at) <= NEAR && rule.from <= along && rule.to >= along
  const wallBefore = (row: number, column: number) =>
    vertical.some((rule) => covers(rule, xs[column] ?? 0, middle(ys, row)))
  const wallAbove = (row: number, column: number) =>
    horizontal.some((rule) => covers(rule, ys[row] ?? 0, middle(xs, column)))

  const owner = new Int32Array(rows * columns).fill(-1)
  const cells: GridCell[] = []
  const isFree = (row: number, column: number) => owner[row * columns + column] === -1
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!isFree(row, column)) continue
      let lastColumn = column
      while (lastColumn + 1 < columns && isFree(row, lastColumn + 1) && !wallBefore(row, lastColumn + 1)) lastColumn++
      const spanned = Array.from({length: lastColumn - column + 1}, (_, i) => column + i)
      const goesDown = (next: number) => spanned.every((each) => isFree(next, each) && !wallAbove(next, each))
      let lastRow = row
      while (lastRow + 1 < rows && goesDown(lastRow + 1)) lastRow++
      for (let r = row; r <= lastRow; r++) for (const c of spanned) owner[r * columns + c] = cells.length
      cells.push({row, column, lastRow, lastColumn, words: []})
    }
  }
  return {xs, ys, owner, cells}
}

/** Middles of the groups of numbers that lie within `near` of each other, in order. */
function clusters(values: readonly number[]): number[] {
  const groups: number[][] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    const group = groups.at(-1)
    if (group && value - (group.at(-1) ?? value) <= NEAR) group.push(value)
    else groups.push([value])
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length)
}

/** Number of the strip between two sides that holds `at`, or -1. */
function stripOf(sides: readonly number[], at: number): number {
  if (at < (sides[0] ?? 0) || at > (sides.at(-1) ?? 0)) return -1
  const after = sides.findIndex((side) => side > at)
  return after < 0 ? sides.length - 2 : after - 1
}
