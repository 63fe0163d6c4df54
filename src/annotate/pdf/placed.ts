import type {Document} from '../../document/document.js'
import type {Quad} from '../../document/place.js'
import type {Span} from '../../text/span.js'
import type {Mark} from '../marks.js'

/** A mark and where it lies. */
export interface PlacedMark {
  readonly mark: Mark
  /** The quads of each page it lies on, page numbers from 1; at least one page, and on each at least one quad. */
  readonly pages: ReadonlyMap<number, readonly Quad[]>
}

/**
 * Where marks lie on the pages. One whose words have no place is laid on the title, and `notes` tell how many. A mark comes before those
 * inside it: what is written later lies on top, and can be clicked.
 */
export function placeMarks(
  document: Document,
  marks: readonly Mark[],
): {readonly marks: readonly PlacedMark[]; readonly notes: readonly string[]} {
  const placed: PlacedMark[] = []
  const homeless: Mark[] = []
  const outerFirst = [...marks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  for (const mark of outerFirst) {
    const pages = quadsOf(document, mark.span)
    if (pages.size > 0) placed.push({mark, pages})
    else homeless.push(mark)
  }
  if (homeless.length === 0) return {marks: placed, notes: []}
  const title = titlePages(document)
  if (title) placed.push(...homeless.map((mark) => ({mark, pages: title})))
  const notes = homeless.length === 1 ? 'One note hangs' : `${homeless.length} notes hang`
  const lost = homeless.length === 1 ? 'One note is' : `${homeless.length} notes are`
  return {
    marks: placed,
    notes: [
      title
        ? `${notes} on the title, since the words have no place on a page.`
        : `${lost} missing from the copy, since the words have no place on a page. The list of findings has everything.`,
    ],
  }
}

/** Where a finding about the whole document would hang. */
function titlePages(document: Document): ReadonlyMap<number, readonly Quad[]> | undefined {
  for (const {span} of document.blocks) {
    const pages = quadsOf(document, span)
    if (pages.size > 0) return pages
  }
  return undefined
}

/** The quads of a span by page, to a hundredth of a point; those without any width or height are no use to anybody. */
function quadsOf(document: Document, span: Span): Map<number, Quad[]> {
  const pages = new Map<number, Quad[]>()
  const place = document.place(span)
  if (place.kind !== 'pdf') return pages
  for (const {page, quad} of place.quads) {
    const rounded = quad.map((value) => Math.round(value * 100) / 100) as unknown as Quad
    const [x1, y1, x2, y2, x3, y3] = rounded
    const area = Math.abs((x2 - x1) * (y3 - y1) - (y2 - y1) * (x3 - x1))
    if (!(area > 0) || !rounded.every(Number.isFinite)) continue
    const quads = pages.get(page)
    if (quads) quads.push(rounded)
    else pages.set(page, [rounded])
  }
  return pages
}
