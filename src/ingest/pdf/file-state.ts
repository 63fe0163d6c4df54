import type {Leaf} from './leaf.js'
import {createGlyphWidths, type GlyphWidths} from './metrics.js'
import type {PdfjsLayers} from './pdfjs.js'

/** What the pages of one file share. */
export interface FileState {
  readonly leaves: Leaf[]
  readonly widths: GlyphWidths
  /** By the name that pdf.js gives the font. */
  readonly fonts: Map<string, FontFacts>
  /** The page read last draws lines in both directions: a table may go on from it. */
  drewGrid: boolean
  /** The layers of the file, where one of them is off. */
  readonly hiddenLayers?: PdfjsLayers | undefined
  /** Character maps that a font needed and nobody could provide, so far. */
  readonly missingMaps: () => number
}

/** Starts without any knowledge of the file. */
export function createFileState({
  missingMaps,
  hiddenLayers,
}: Pick<FileState, 'missingMaps' | 'hiddenLayers'>): FileState {
  return {leaves: [], widths: createGlyphWidths(), fonts: new Map(), drewGrid: false, missingMaps, hiddenLayers}
}

/** What is known of a font. */
export interface FontFacts {
  /** As the file calls it, or an empty string. */
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  /** The page it was first met on shows nothing in it. */
  readonly hidden: boolean
}
