import type {Block} from '../document/blocks.js'
import type {LabelName} from './label-names.js'

/** A cell that holds text, at its place in the grid. */
export interface Cell {
  readonly block: Block
  readonly text: string
  readonly column: number
  /** Columns it covers; at least 1. */
  readonly columns: number
}

/** The cells of one row that hold text, from left to right. */
export type Row = readonly Cell[]

/** What is at the head of a column. */
export interface Header {
  readonly name?: LabelName
  readonly text: string
  readonly block: Block
}

/**
 * How one row of a table is to be read. `data`: one thing, its cells named by the columns. `cards`: labels, each with its value to the right.
 * `plain`: neither; its cells are read like paragraphs. Header rows are used up and do not appear.
 */
export type ReadRow =
  | {
      readonly kind: 'data'
      readonly cells: Row
      readonly columns: ReadonlyMap<number, Header>
      /** The labels are at the left: it is a column of the page, and a cell's `column` counts its row. */
      readonly isTurned?: true
    }
  | {readonly kind: 'cards'; readonly cells: Row}
  | {readonly kind: 'plain'; readonly cells: Row}

/** The canonical name of a cell that holds a label. */
export type NameOf = (cell: Cell) => LabelName | undefined
