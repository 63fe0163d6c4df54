import type {DocxPlace, DocxPoint} from '../../document/place.js'
import type {Span} from '../../text/span.js'
import {MADE_UP, type Piece, piecesOf, type TextMap} from '../../text/text-map.js'
import {type DocxSource, type Leaf, leafText} from './leaves.js'

/** Where `span` of the normalised text is in the file. Text the reader made is where the text before it ends. */
export function placeIn(source: DocxSource, map: TextMap, span: Span): DocxPlace {
  const pieces = piecesOf(map, span)
  const first = pieces[0] ?? pieceBefore(map, span.start)
  const last = pieces.at(-1) ?? first
  const startLeaf = first && source.leaves[first.leaf]
  const endLeaf = last && source.leaves[last.leaf]
  if (!first || !last || !startLeaf || !endLeaf) {
    const start = {paragraph: 1, run: 1, char: 0}
    return {kind: 'docx', part: source.parts[0]?.name ?? '', start, end: start}
  }
  const {part, cell} = startLeaf.run.paragraph
  return {
    kind: 'docx',
    part: source.parts[part]?.name ?? '',
    start: pointAt(startLeaf, first.from),
    end: pointAt(endLeaf, last.to),
    ...(cell ? {cell} : {}),
  }
}

function pointAt({run, char}: Leaf, offset: number): DocxPoint {
  return {paragraph: run.paragraph.number, run: run.number, char: char + offset}
}

/** The empty piece at `offset`, or at the end of the nearest text of the original before it, or else at the first after it. */
function pieceBefore({starts, leaves, leafOffsets}: TextMap, offset: number): Piece | undefined {
  let found: Piece | undefined
  for (let i = 0; i < leaves.length; i++) {
    const start = starts[i] ?? 0
    if (found && start > offset) break
    const leaf = leaves[i] ?? MADE_UP
    if (leaf === MADE_UP) continue
    const at = (leafOffsets[i] ?? 0) + Math.max(0, Math.min(offset, starts[i + 1] ?? start) - start)
    found = {leaf, from: at, to: at}
  }
  return found
}

/**
 * Reads the original at a place again, from the XML of its part: what a finding there is about.
 *
 * Paragraphs are joined by line ends; text boxes anchored between start and end are passed over. Throws a RangeError when the file has
 * no such place.
 */
export function textAt(source: DocxSource, place: DocxPlace): string {
  const inPart = source.leaves.filter(
    (leaf) => !leaf.leftOut && source.parts[leaf.run.paragraph.part]?.name === place.part,
  )
  const from = inPart.findIndex((leaf) => holds(leaf, place.start, 'start'))
  const to = inPart.findLastIndex((leaf) => holds(leaf, place.end, 'end'))
  const first = inPart[from]
  if (!first || to < from) throw new RangeError('The file has no such place.')
  const isBeside =
    first.run.paragraph === inPart[to]?.run.paragraph
      ? (leaf: Leaf) => leaf.run.paragraph !== first.run.paragraph
      : (leaf: Leaf) => leaf.run.paragraph.inTextBox !== first.run.paragraph.inTextBox

  let text = ''
  let paragraph = first.run.paragraph
  for (const [i, leaf] of inPart.slice(from, to + 1).entries()) {
    if (isBeside(leaf)) continue
    if (leaf.run.paragraph !== paragraph && !paragraph.endDeleted) text += '\n'
    paragraph = leaf.run.paragraph
    const start = i === 0 ? place.start.char - leaf.char : 0
    const end = i === to - from ? place.end.char - leaf.char : undefined
    text += leafText(source, leaf).slice(start, end)
  }
  return text
}

function holds(leaf: Leaf, point: DocxPoint, edge: 'start' | 'end'): boolean {
  if (leaf.run.paragraph.number !== point.paragraph || leaf.run.number !== point.run) return false
  const offset = point.char - leaf.char
  return edge === 'start' ? offset >= 0 && offset < leaf.length : offset > 0 && offset <= leaf.length
}
