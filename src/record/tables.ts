import type {Block} from '../document/blocks.js'
import {type LabelName, nameOfLabel} from './label-lexicon.js'

/** A cell that holds text, at its place in the grid. */
export interface Cell {
  readonly block: Block
  readonly text: string
}

/** One table of the document, by rows; a row knows its cells by column number. */
export interface TableGrid {
  readonly rows: readonly ReadonlyMap<number, Cell>[]
  readonly columns: number
}

/**
 * How a table is to be read. `grid`: a header row names the columns and every further row is one thing. `cards`: every row is a label and
 * its value, side by side. `plain`: neither.
 */
export type TableLayout =
  | {
      readonly kind: 'grid'
      readonly headerRows: number
      readonly columns: ReadonlyMap<number, {name?: LabelName; text: string}>
    }
  | {readonly kind: 'cards'}
  | {readonly kind: 'plain'}

/** The grid of the table whose blocks are given, in reading order. */
export function gridOf(blocks: readonly Block[], text: string): TableGrid {
  const rows: Map<number, Cell>[] = []
  let columns = 0
  for (const block of blocks) {
    if (!block.cell) continue
    const {row, column} = block.cell
    while (rows.length <= row) rows.push(new Map())
    rows[row]?.set(column, {block, text: text.slice(block.span.start, block.span.end).trim()})
    columns = Math.max(columns, column + 1)
  }
  const firstRow = blocks[0]?.cell?.table.children[0]
  const declared = firstRow?.children.reduce((sum, cell) => sum + (cell.data?.colSpan ?? 1), 0) ?? 0
  return {rows, columns: Math.max(columns, declared)}
}

/** Tells grids from cards by where the known labels stand: along the top, or down the left side. */
export function layoutOf(grid: TableGrid, person?: string): TableLayout {
  const names = new Map<Cell, LabelName | undefined>()
  const name = (cell: Cell | undefined) => {
    if (cell && !names.has(cell)) names.set(cell, nameOfLabel(cell.text, person))
    return cell && names.get(cell)
  }
  const header = headerRowOf(grid, name)
  const top = [...(grid.rows[header]?.entries() ?? [])]
  const topKnown = top.filter(([, cell]) => name(cell)).length
  const side = grid.rows.map((row) => row.get(0)).filter((cell) => cell !== undefined)
  const sideKnown = side.filter((cell) => name(cell)).length

  const looksLikeCards = grid.columns === 2 || grid.columns === 4
  // A card's first row is a label with its value; a grid's is nothing but labels.
  const topIsAllLabels = top.length >= 2 && topKnown === top.length
  if (looksLikeCards && sideKnown >= 2 && sideKnown >= side.length / 2 && !(topIsAllLabels && sideKnown <= 2)) {
    return {kind: 'cards'}
  }
  if (topKnown >= 2 || (topKnown === 1 && top.length >= 2 && grid.rows.length > 1)) {
    const columns = new Map(
      top.map(([column, cell]) => {
        const known = name(cell)
        return [column, {...(known ? {name: known} : {}), text: cell.text}] as const
      }),
    )
    return {kind: 'grid', headerRows: header + 1, columns}
  }
  return {kind: 'plain'}
}

/** The first row, or the second when the first is a single caption over the whole table. */
function headerRowOf(grid: TableGrid, name: (cell: Cell | undefined) => LabelName | undefined): number {
  const known = (row: number) => [...(grid.rows[row]?.values() ?? [])].filter((cell) => name(cell)).length
  return (grid.rows[0]?.size ?? 0) <= 1 && known(1) >= 2
    ? 1
    : known(1) > known(0) && known(0) < 2 && known(1) >= 3
      ? 1
      : 0
}
