import type {Word} from './leaf.js'

/**
 * What the pages hold, in reading order, whether found from tags or from geometry. Words are still words of the page here: spaces,
 * hyphens and the tree come later.
 */
export type Part = TextPart | TablePart

/** A heading, a paragraph or a list item. */
export interface TextPart {
  readonly kind: 'text'
  readonly words: readonly Word[]
  /** Depth of a heading, 1 to 6, or `TITLE_DEPTH`. */
  readonly depth?: number
  /** Left side of the words in points: how deep a list item is nested shows in it. */
  readonly left: number
  /** Lines it takes on the page. */
  readonly lines: number
  readonly item?: ListMark
  /** Number of the column of text it stands in, over all pages: a paragraph may go on in the next. */
  readonly flow: number
}

/** Depth of the document's title, above all headings; `findHeadings` moves the headings down below it. */
export const TITLE_DEPTH = 0

/** What stands before a list item. */
export interface ListMark {
  /** Number or letter, as shown: "1.", "a)". Bullets have none. */
  readonly label?: string
  /** A box before the item: ticked or not. */
  readonly checked?: boolean
}

/** A table, which may go on over several pages. */
export interface TablePart {
  readonly kind: 'table'
  /** Page the table begins on. */
  readonly page: number
  /** Left and right side of each column, in points. */
  readonly columns: readonly Extent[]
  readonly rows: readonly TableRow[]
}

/** From left to right, in points. */
export interface Extent {
  readonly x0: number
  readonly x1: number
}

/** A row of a table. */
export interface TableRow {
  /** The page it begins on, from 1. */
  readonly page: number
  /** The tags of the file call it a header row. */
  readonly header: boolean
  /** From left to right; columns nothing stands in are left out. */
  readonly cells: readonly TableCell[]
}

/** A cell that something stands in, or that goes on from the one above. */
export interface TableCell {
  /** Counted from 0. */
  readonly column: number
  readonly colSpan: number
  /** The cell goes on from the one above it and holds no words of its own. */
  readonly mergedUp: boolean
  /** In reading order. */
  readonly words: readonly Word[]
}
