import {type DocxParts, type Leaf, leafText} from '../../ingest/docx/index.js'
import {piecesOf} from '../../text/text-map.js'
import type {Mark} from '../marks.js'
import type {BodyLayout} from './body-layout.js'
import {createHostFinder, type Elsewhere, type Host, isInBody} from './hosts.js'
import {type Anchor, anchorOf, type LeafRange, type Position} from './positions.js'

/** A mark and where its comment goes. */
export interface PlacedMark {
  readonly mark: Mark
  /** Nothing when the file has no paragraph to attach it to. */
  readonly anchor: Anchor | undefined
  /** The words it is about, when the comment covers others or more. */
  readonly quoted?: string
  /** Where these words are, when no comment can be there. */
  readonly elsewhere?: Elsewhere
}

/**
 * Finds the place of each mark in the main part.
 *
 * @param typeOf - the type of a part: `header`, `footnotes` …
 */
export function placeMarks(
  marks: readonly Mark[],
  source: DocxParts,
  layout: BodyLayout,
  typeOf: (part: string) => string,
): PlacedMark[] {
  const hosts = createHostFinder(source, layout)
  const elsewhereOf = ({run: {paragraph}}: Leaf): Elsewhere => {
    const part = source.parts[paragraph.part]?.name ?? ''
    return paragraph.part === 0 ? 'text box' : (ELSEWHERE[typeOf(part)] ?? 'header')
  }

  const anchorAt = (host: Host, leaf: Leaf): Anchor => {
    if ('first' in host) return anchorOf(source, layout, host)
    if ('start' in host) return {start: {at: host.start, cut: 'none', leaf}, end: {at: host.end, cut: 'none', leaf}}
    const point: Position = {at: host.end, cut: host.isEmptyElement ? 'paragraph' : 'none', leaf}
    return {start: point, end: point}
  }

  return marks.map((mark): PlacedMark => {
    const words = source.document.text.slice(mark.span.start, mark.span.end)
    const pieces = piecesOf(source.document.map, mark.span).flatMap(({leaf, from, to}) => {
      const found = source.leaves[leaf]
      return found ? [{leaf: found, from, to}] : []
    })
    const inBody = pieces.filter(({leaf}) => isInBody(leaf))
    // A table in a cell follows its table in the text: what comes first there does not have to come first in the file.
    inBody.sort((a, b) => a.leaf.start - b.leaf.start || a.leaf.textStart - b.leaf.textStart || a.from - b.from)
    const [first] = inBody
    const last = inBody.at(-1)
    if (first && last) {
      const range = {first: first.leaf, from: first.from, last: last.leaf, to: last.to}
      const anchor = anchorOf(source, layout, range)
      return {
        mark,
        anchor,
        ...(inBody.length < pieces.length || coversMore(source, range, anchor) ? {quoted: words} : {}),
      }
    }
    const leaf = pieces[0]?.leaf
    if (!leaf) return {mark, anchor: undefined}
    const elsewhere = elsewhereOf(leaf)
    const host = hosts.hostFor(leaf, elsewhere)
    return {mark, anchor: host && anchorAt(host, leaf), quoted: words, elsewhere}
  })
}

const ELSEWHERE: Readonly<Record<string, Elsewhere>> = {
  header: 'header',
  footer: 'footer',
  footnotes: 'footnote',
  endnotes: 'endnote',
}

/** Whether the comment begins before the first of its characters or ends after the last, with text in between. */
function coversMore(source: DocxParts, {first, from, last, to}: LeafRange, {start, end}: Anchor): boolean {
  if (isInside(start, first) && from > 0) return true
  if (isInside(end, last) && to < last.length) return true
  return source.leaves.some(
    (leaf) =>
      isInBody(leaf) &&
      ((leaf.start >= start.at && leaf.end <= first.start) || (leaf.start >= last.end && leaf.end <= end.at)) &&
      leafText(source, leaf).trim() !== '',
  )
}

/** Whether the position is at the edge of the leaf, or farther out, and so takes in all its text. */
function isInside({cut}: Position, {literal}: Leaf): boolean {
  return literal || cut !== 'text'
}
