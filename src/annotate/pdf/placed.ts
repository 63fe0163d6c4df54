import type {Document} from '../../document/document.js'
import type {Quad} from '../../document/place.js'
import type {Span} from '../../text/span.js'
import type {Mark} from '../marks.js'

/** A mark and where it lies. */
export interface PlacedMark {
  readonly mark: Mark
  /** The quads of each page it is on, page numbers from 1; at least one page, and on each at least one quad. */
  readonly pages: ReadonlyMap<number, readonly Quad[]>
}

/**
 * Where marks are on the pages. A mark whose words have no place goes on the title, and `notes` say how many did. A mark comes before those
 * inside it: what is written later is on top, and can be clicked.
 */
export function placeMarks(
  document: Document,
  marks: readonly Mark[],
): {readonly marks: readonly PlacedMark[]; readonly notes: readonly string[]} {
  const placed: PlacedMark[] = []
  const unplaced: Mark[] = []
  const outerFirst = [...marks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  for (const mark of outerFirst) {
    const pages = quadsOf(document, mark.span)
    if (pages.size > 0) placed.push({mark, pages})
    else unplaced.push(mark)
  }
  if (unplaced.length === 0) return {marks: placed, notes: []}
  const title = titlePages(document)
  if (title) placed.push(...unplaced.map((mark) => ({mark, pages: title})))
  const notes = unplaced.length === 1 ? 'One note is' : `${unplaced.length} notes are`
  return {
    marks: placed,
    notes: [
      title
        ? `${notes} attached to the title, because the words have no place on a page.`
        : `${notes} missing from the copy, because the words have no place on a page. The list of findings has everything.`,
    ],
  }
}

/** Where a finding about the whole document would go. */
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
