import type {Block} from '../document/blocks.js'
import type {Span} from '../text/span.js'
import type {Field} from './care-record.js'
import type {LabelName} from './label-names.js'

/**
 * The record as one list, whatever its layout: headings, labelled values, rows of a grid, and words without a label. Cards, "Label:"
 * lines and cells all become the same kinds of entry, so that what is read from them does not depend on the layout.
 */
export type Entry = HeadingEntry | FieldEntry | RowEntry | TextEntry

export interface HeadingEntry {
  readonly type: 'heading'
  readonly block: Block
  readonly depth: number
  readonly title: string
  readonly name?: LabelName
  /** "Goal 1: Ana rides the bus": the words after the label. */
  readonly rest?: Span
}

/** A label with its value, and the block it is in. */
export interface LabelledValue extends Field {
  readonly block: Block
}

export interface FieldEntry extends LabelledValue {
  readonly type: 'field'
  /** The table it is in, by number, when it is part of a card. */
  readonly table?: number
  /** Nothing but the label is in its block, and no colon: it may be a heading that only looks like a paragraph. */
  readonly isLone?: true
}

export interface RowEntry {
  readonly type: 'row'
  readonly block: Block
  readonly table: number
  readonly cells: readonly LabelledValue[]
  /** Columns of the table, whether or not this row fills them. */
  readonly columns: ReadonlySet<LabelName>
}

export interface TextEntry {
  readonly type: 'text'
  readonly block: Block
  readonly span: Span
  /** An item of a list of things to do: a step, wherever it stands. */
  readonly isToDo?: true
}
