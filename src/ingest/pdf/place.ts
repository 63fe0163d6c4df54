import type {PdfPlace, Quad} from '../../document/place.js'
import type {Span} from '../../text/span.js'
import {piecesOf, type TextMap} from '../../text/text-map.js'
import {type Leaf, quadAlong} from './leaf.js'
import type {GlyphWidths} from './metrics.js'
import type {PdfjsViewport} from './pdfjs.js'

/** A stretch of a line: from `left` to `right` points along the baseline of `leaf`. */
interface Stretch {
  readonly leaf: Leaf
  readonly left: number
  readonly right: number
}

/** Looks up where spans of the text stand. `viewports` are those of the pages, by page number. */
export function createPlaces(
  map: TextMap,
  leaves: readonly Leaf[],
  widths: GlyphWidths,
  viewports: ReadonlyMap<number, PdfjsViewport>,
): (span: Span) => PdfPlace {
  return (span) => {
    const stretches: Stretch[] = []
    for (const piece of nearestPieces(map, span)) {
      const leaf = leaves[piece.leaf]
      if (!leaf) continue
      const offsets = widths.offsets(leaf)
      const stretch = {leaf, left: offsets[piece.from] ?? 0, right: offsets[piece.to] ?? leaf.width}
      const before = stretches.at(-1)
      const joined = before && joinStretches(before, stretch)
      if (joined) stretches[stretches.length - 1] = joined
      else stretches.push(stretch)
    }
    const first = stretches[0]?.leaf
    return {
      kind: 'pdf',
      page: first?.page ?? 1,
      line: first?.line || 1,
      quads: stretches.flatMap(({leaf, left, right}) => {
        const viewport = viewports.get(leaf.page)
        return viewport ? [{page: leaf.page, quad: quadAlong(leaf, left, right, viewport)}] : []
      }),
    }
  }
}

/** The pieces behind a span; for one the reader made up (a line end), those of the character before or behind it. */
function nearestPieces(map: TextMap, span: Span) {
  const pieces = piecesOf(map, span)
  if (pieces.length > 0) return pieces
  const before = piecesOf(map, {start: Math.max(0, span.start - 1), end: span.start})
  return before.length > 0 ? before : piecesOf(map, {start: span.end, end: span.end + 1})
}

/** One stretch for two that follow each other on a line in the same size. */
function joinStretches(before: Stretch, next: Stretch): Stretch | undefined {
  const [a, b] = [before.leaf, next.leaf]
  if (a.page !== b.page || a.angle !== b.angle || Math.abs(a.ascent - b.ascent) > 0.5) return undefined
  const cos = Math.cos(a.angle)
  const sin = Math.sin(a.angle)
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const along = dx * cos + dy * sin
  const across = dy * cos - dx * sin
  const left = along + next.left
  if (Math.abs(across) > 0.5 || left < before.right - a.size * 0.3 || left > before.right + a.size * 0.6)
    return undefined
  return {leaf: a, left: before.left, right: along + next.right}
}

/** Whether a point of PDF user space lies in `quad`, which may be turned. */
export function isInQuad([x1, y1, x2, y2, x3, y3]: Quad, x: number, y: number): boolean {
  // The corners are upper left, upper right, lower left: two sides span the box.
  const inside = (ux: number, uy: number) => {
    const share = ((x - x1) * ux + (y - y1) * uy) / (ux * ux + uy * uy)
    return share >= 0 && share <= 1
  }
  return inside(x2 - x1, y2 - y1) && inside(x3 - x1, y3 - y1)
}
