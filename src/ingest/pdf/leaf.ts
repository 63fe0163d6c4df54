import type {Quad} from '../../document/place.js'
import type {GlyphWidths, MeasuredText} from './metrics.js'
import type {PdfjsViewport} from './pdfjs.js'

/**
 * A leaf of the text map: one text item of pdf.js, or one line of a form field's value.
 * Points, in the page as it is seen (origin at the upper left, y downwards).
 */
export interface Leaf extends MeasuredText {
  /** Counted from 1. */
  readonly page: number
  /** Line of the page from 1; known once the page's lines are, until then 0. */
  line: number
  /** Where the baseline begins. */
  readonly x: number
  readonly y: number
  /** Direction of the baseline in radians; 0 reads left to right, and angles grow clockwise. */
  readonly angle: number
  /** How far the font reaches above and below the baseline, both positive. */
  readonly ascent: number
  readonly descent: number
}

/** A word of the page in upright coordinates: for rotated text, the page turned so that the text reads left to right. */
export interface Word {
  readonly leaf: number
  /** Characters `[from, to)` of the leaf. */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly page: number
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
  readonly baseline: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** The file puts a blank (or a line end) before this word. */
  readonly afterBlank: boolean
  /** The word is part of a form field's value. */
  readonly field: boolean
  /** The word is wider than its column and goes on in the next line. */
  readonly cut?: boolean
  /** Marked content of a tagged PDF that holds the word, as the structure tree names it. */
  readonly mark?: string
  /** Tag of that content. */
  readonly tag?: string
  /** The file itself says that this is decoration, such as a running head. */
  readonly artifact: boolean
}

/** Everything about a word that is not its geometry. */
export type WordFacts = Pick<Word, 'bold' | 'italic' | 'field' | 'artifact' | 'mark' | 'tag'>

/** The words of a leaf. */
export function wordsOf(
  leaf: Leaf,
  index: number,
  widths: GlyphWidths,
  facts: WordFacts,
  startsAfterBlank: boolean,
): Word[] {
  const cos = Math.cos(leaf.angle)
  const sin = Math.sin(leaf.angle)
  const left = leaf.x * cos + leaf.y * sin
  const baseline = leaf.y * cos - leaf.x * sin
  const offsets = widths.offsets(leaf)
  return [...leaf.text.matchAll(/\S+/gu)].map((match) => {
    const from = match.index
    const to = from + match[0].length
    return {
      leaf: index,
      from,
      to,
      text: match[0],
      page: leaf.page,
      x0: left + (offsets[from] ?? 0),
      x1: left + (offsets[to] ?? 0),
      y0: baseline - leaf.ascent,
      y1: baseline + leaf.descent,
      baseline,
      size: leaf.size,
      afterBlank: from > 0 || startsAfterBlank,
      ...facts,
    }
  })
}

/** The box of the stretch from `left` to `right` points along the leaf's baseline, in PDF user space. */
export function quadAlong(leaf: Leaf, left: number, right: number, viewport: PdfjsViewport): Quad {
  const cos = Math.cos(leaf.angle)
  const sin = Math.sin(leaf.angle)
  const corner = (along: number, down: number) =>
    viewport.convertToPdfPoint(leaf.x + along * cos - down * sin, leaf.y + along * sin + down * cos)
  return [
    ...corner(left, -leaf.ascent),
    ...corner(right, -leaf.ascent),
    ...corner(left, leaf.descent),
    ...corner(right, leaf.descent),
  ]
}
