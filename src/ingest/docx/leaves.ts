import {symbolText} from './symbols.js'
import {decodeText} from './xml-text.js'

/** A part of the package that text was read from. */
export interface Part {
  /** Name in the package, such as `word/document.xml`. */
  readonly name: string
  /** Its decoded XML: all offsets below count its UTF-16 units. */
  readonly xml: string
}

/** A table cell, all counted from 1. */
export interface CellPlace {
  /** Number of the table in its part, in the order of their start tags. */
  readonly table: number
  /** Row as stored: deleted rows count. */
  readonly row: number
  /** Column of the grid: cells that span columns count for each. */
  readonly column: number
}

/** A `w:p`. */
export interface ParagraphPlace {
  /** Number of the part in `DocxSource.parts`. */
  readonly part: number
  /** Number in its part, from 1, in the order of start tags; text that is left out for a tracked deletion or an older Word does not count. */
  readonly number: number
  readonly start: number
  end: number
  /** Whether it is in a text box, where Word takes no comments. */
  readonly inTextBox: boolean
  /** Its end is part of a tracked deletion: in the text it continues in the next paragraph. */
  endDeleted: boolean
  readonly cell: CellPlace | undefined
}

/** A `w:r`. */
export interface RunPlace {
  readonly paragraph: ParagraphPlace
  /** Number in its paragraph, from 1; runs of deleted text count. */
  readonly number: number
  readonly start: number
  end: number
  /** Its `w:rPr`, or 0 and 0. */
  propertiesStart: number
  propertiesEnd: number
  /** Part of a tracked insertion. */
  readonly inserted: boolean
  /** Inside a `w:hyperlink`. */
  readonly linked: boolean
}

/** The smallest thing text is read from: one `w:t`, `w:tab`, `w:br`, `w:sym`, form field … */
export interface Leaf {
  readonly run: RunPlace
  /** The element. */
  readonly start: number
  end: number
  /** Its raw character data; 0 and 0 when the element itself stands for the text. */
  readonly textStart: number
  readonly textEnd: number
  /** Characters of text it stands for. */
  readonly length: number
  /** Offset of its first character among those of its run. */
  readonly char: number
  /** The text of an element without character data. */
  readonly value: string | undefined
  /** A CDATA section: nothing in it is escaped. */
  readonly literal: boolean
  /** Name of the symbol font the run is set in. */
  readonly symbolFont: string | undefined
  /** Tag of the language it is marked as; nothing for English. */
  readonly language: string | undefined
  /** Made by a field (page number, cross reference): Word replaces it when fields are updated. */
  readonly generated: boolean
  /** Not part of the normalised text: a placeholder beside real words, or a line of a table of contents. */
  leftOut: boolean
}

/** What marking a file needs beside its Document: the leaves that `Document.map` numbers, and the XML they are in. */
export interface DocxSource {
  readonly parts: readonly Part[]
  readonly leaves: readonly Leaf[]
}

/** The text of raw character data in a `w:t`: as the normalised text holds it. */
export function leafCharacters(raw: string, literal: boolean, symbolFont: string | undefined): string {
  return symbolText(literal ? raw.replace(/\r\n?|\n/g, ' ') : decodeText(raw), symbolFont)
}

/** The text of a leaf, read again from the XML. */
export function leafText(source: DocxSource, leaf: Leaf): string {
  if (leaf.value !== undefined) return leaf.value
  const xml = source.parts[leaf.run.paragraph.part]?.xml ?? ''
  return leafCharacters(xml.slice(leaf.textStart, leaf.textEnd), leaf.literal, leaf.symbolFont)
}
