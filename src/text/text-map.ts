import type {Span} from './span.js'

/**
 * The map from a document's normalised text back to its original, as three flat columns.
 *
 * Segment `i` covers `text[starts[i] .. starts[i + 1])` and was copied from leaf `leaves[i]`, beginning at offset `leafOffsets[i]` inside
 * that leaf. A leaf is whatever the format counts in: the whole file for Markdown and plain text (leaf 0, offset = file offset), one
 * `w:t` for Word, one text item for PDF. A leaf of -1 is text that the reader made, such as the line end between two blocks.
 *
 * Flat typed arrays keep the map near two bytes a character, and a look-up is one binary search.
 */
export interface TextMap {
  /** One more than there are segments: the last entry is the length of the text. */
  readonly starts: Uint32Array
  readonly leaves: Int32Array
  readonly leafOffsets: Uint32Array
}

/** Characters `[from, to)` of one leaf of the original. */
export interface Piece {
  readonly leaf: number
  readonly from: number
  readonly to: number
}

/** The leaf number of text that no original holds. */
export const MADE_UP = -1

/** Builds a normalised text and its map side by side. */
export interface TextBuilder {
  /** Characters added so far: the offset the next piece will start at. */
  readonly length: number
  /** Adds `text`, copied from `leaf` at offset `leafOffset`; returns the span it took. Without a leaf the text is made up. */
  add(text: string, leaf?: number, leafOffset?: number): Span
  /** The finished text and map. */
  done(): {text: string; map: TextMap}
}

/** Starts an empty text. */
export function createTextBuilder(): TextBuilder {
  const parts: string[] = []
  const starts: number[] = []
  const leaves: number[] = []
  const leafOffsets: number[] = []
  let length = 0

  return {
    get length() {
      return length
    },
    add(text, leaf = MADE_UP, leafOffset = 0) {
      const start = length
      if (text) {
        const last = leaves.length - 1
        // Text that simply continues in the same leaf needs no new segment: this is what keeps the map small.
        const goesOn =
          last >= 0 &&
          leaves[last] === leaf &&
          (leaf === MADE_UP || (leafOffsets[last] ?? 0) + start - (starts[last] ?? 0) === leafOffset)
        if (!goesOn) {
          starts.push(start)
          leaves.push(leaf)
          leafOffsets.push(leafOffset)
        }
        parts.push(text)
        length += text.length
      }
      return {start, end: length}
    },
    done() {
      return {
        text: parts.join(''),
        map: {
          starts: new Uint32Array([...starts, length]),
          leaves: new Int32Array(leaves),
          leafOffsets: new Uint32Array(leafOffsets),
        },
      }
    },
  }
}

/** The number of the segment that holds text offset `offset`. */
function segmentAt(map: TextMap, offset: number): number {
  let low = 0
  let high = map.leaves.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((map.starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The pieces of the original behind `span`, in text order; text made up by the reader is left out. */
export function piecesOf(map: TextMap, span: Span): Piece[] {
  const pieces: Piece[] = []
  for (let i = segmentAt(map, span.start); i < map.leaves.length; i++) {
    const segmentStart = map.starts[i] ?? 0
    if (segmentStart >= span.end) break
    const leaf = map.leaves[i] ?? MADE_UP
    if (leaf === MADE_UP) continue
    const start = Math.max(span.start, segmentStart)
    const end = Math.min(span.end, map.starts[i + 1] ?? segmentStart)
    const leafOffset = map.leafOffsets[i] ?? 0
    if (end > start) pieces.push({leaf, from: leafOffset + start - segmentStart, to: leafOffset + end - segmentStart})
  }
  return pieces
}
