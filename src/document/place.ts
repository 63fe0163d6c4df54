import type {Position} from '../text/lines.js'

/** Where words are in a Markdown or text file. Offsets are UTF-16 units of the decoded file, from 0. */
export interface SourcePlace {
  readonly kind: 'source'
  readonly start: Position & {readonly offset: number}
  readonly end: Position & {readonly offset: number}
}

/** A point in a Word file, all counted from 1 except `char`, which counts the run's characters from 0. */
export interface DocxPoint {
  readonly paragraph: number
  readonly run: number
  readonly char: number
}

/** Where words are in a Word file. */
export interface DocxPlace {
  readonly kind: 'docx'
  /** Name of the part in the package, such as `word/document.xml`. */
  readonly part: string
  readonly start: DocxPoint
  readonly end: DocxPoint
  /** The table cell, counted from 1, when the words are in one. */
  readonly cell?: {readonly table: number; readonly row: number; readonly column: number}
}

/** Four corners in PDF points (origin bottom left, as in the file): upper left, upper right, lower left, lower right. */
export type Quad = readonly [number, number, number, number, number, number, number, number]

/** Where words are in a PDF file. */
export interface PdfPlace {
  readonly kind: 'pdf'
  /** Counted from 1. */
  readonly page: number
  /** Line of the page, counted from 1. */
  readonly line: number
  /** One for each line piece, each on the page it names. */
  readonly quads: readonly {readonly page: number; readonly quad: Quad}[]
}

/** The native place of some words: enough to find, mark or quote them in the original. */
export type Place = SourcePlace | DocxPlace | PdfPlace
