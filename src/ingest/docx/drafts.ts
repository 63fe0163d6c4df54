import type {Field, Link} from './fields.js'
import type {ListPlace} from './list-labels.js'

// What the walk collects of a document, before it is laid out as text and tree.

/** A content control (`w:sdt`): a blank of a form. */
export interface ContentControl {
  /** It shows its prompt, not a value. */
  placeholder: boolean
  /** State of a checkbox. */
  checked?: boolean
  /** It wraps a table of contents that Word made. */
  isContents: boolean
  /** The text directly in it. */
  text: string
}

/** Text of one leaf, or a hard line break. */
export interface TextPiece {
  readonly kind: 'text' | 'break'
  readonly value: string
  readonly leaf: number
  /** Bits of `marks.ts`. */
  readonly marks: number
  readonly link: Link | undefined
  /** The innermost content control it is in. */
  readonly control: ContentControl | undefined
  /** The table of contents, index or bibliography it is a line of. */
  readonly contents: Field | undefined
}

/** The marker of a footnote or endnote. */
export interface NotePiece {
  readonly kind: 'note'
  readonly identifier: string
  readonly marks: number
  readonly link: Link | undefined
}

/** What a paragraph is made of. */
export type Piece = TextPiece | NotePiece

/** A paragraph, heading or list item. */
export interface ParagraphDraft {
  readonly kind: 'paragraph'
  pieces: Piece[]
  headingDepth?: number
  /** Name of the paragraph style. */
  style?: string
  list?: ListPlace
  /** What is in text boxes anchored in it. */
  readonly boxes: BlockDraft[]
}

/** A table cell that spans this many columns; `mergedUp`: it continues from the one above. */
export interface CellDraft {
  readonly blocks: BlockDraft[]
  columns: number
  mergedUp: boolean
}

/** A table row; `header` when the file says so. */
export interface RowDraft {
  readonly cells: CellDraft[]
  header: boolean
}

/** A table. Tables inside its cells are among the cells' blocks. */
export interface TableDraft {
  readonly kind: 'table'
  readonly rows: RowDraft[]
}

/** The text of a footnote or endnote. */
export interface NoteDraft {
  readonly kind: 'note'
  readonly identifier: string
  readonly blocks: BlockDraft[]
}

/** What is in the body, a cell, a text box or a note. */
export type BlockDraft = ParagraphDraft | TableDraft | NoteDraft
