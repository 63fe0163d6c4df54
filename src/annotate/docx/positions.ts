import {type DocxSource, type Leaf, rawOffset} from '../../ingest/docx/index.js'
import type {BodyLayout} from './body-layout.js'

/**
 * A point of the main part at which a comment can begin or end: offset `at` of its XML.
 *
 * `run`: it is between two elements of a run, which has to be cut. `text`: it is inside the text of a leaf; then the text's element is
 * cut too. `none`: it is between runs. `paragraph`: it is in a paragraph without content (`<w:p/>`, which ends at `at`).
 */
export interface Position {
  readonly at: number
  readonly cut: 'none' | 'run' | 'text' | 'paragraph'
  readonly leaf: Leaf
}

/** A stretch of text in the main part. */
export interface Anchor {
  readonly start: Position
  readonly end: Position
}

/** Characters `[from, to)` of the text from leaf `first` to leaf `last`; `from` counts in the first, `to` in the last. */
export interface LeafRange {
  readonly first: Leaf
  readonly from: number
  readonly last: Leaf
  readonly to: number
}

/** The closest range around these characters that a comment can have. */
export function anchorOf(source: DocxSource, layout: BodyLayout, {first, from, last, to}: LeafRange): Anchor {
  const xml = source.parts[0]?.xml ?? ''
  return {
    start: outside(layout, positionIn(xml, first, from, 'start'), 'start'),
    end: outside(layout, positionIn(xml, last, to, 'end'), 'end'),
  }
}

function positionIn(xml: string, leaf: Leaf, char: number, edge: 'start' | 'end'): Position {
  const {textStart, textEnd, run} = leaf
  const hasText = textEnd > 0
  if (leaf.literal) return {at: run[edge], cut: 'none', leaf}
  const text = xml.slice(textStart, textEnd)
  const raw = hasText ? wholeCharacter(text, rawOffset(text, char), edge) : 0
  const isAtStart = hasText ? textStart + raw === afterStartTag(xml, leaf.start) : edge === 'start'
  if (isAtStart) return besideLeaf(xml, leaf, 'start')
  const isAtEnd = hasText ? xml.startsWith('</', textStart + raw) : true
  if (isAtEnd) return besideLeaf(xml, leaf, 'end')
  return {at: textStart + raw, cut: 'text', leaf}
}

/** The same offset, or the edge of the character that it would cut in two. */
function wholeCharacter(raw: string, offset: number, edge: 'start' | 'end'): number {
  const isInside = isSurrogate(raw, offset - 1, 0xd800) && isSurrogate(raw, offset, 0xdc00)
  return isInside ? offset + (edge === 'start' ? -1 : 1) : offset
}

function isSurrogate(text: string, at: number, first: number): boolean {
  const code = text.charCodeAt(at)
  return code >= first && code < first + 0x400
}

/** Before or behind the element of a leaf: outside its run, when nothing else of the run is in between. */
function besideLeaf(xml: string, leaf: Leaf, edge: 'start' | 'end'): Position {
  const {run} = leaf
  const between =
    edge === 'start'
      ? xml.slice(run.propertiesEnd || afterStartTag(xml, run.start), leaf.start)
      : xml.slice(leaf.end, xml.lastIndexOf('</', run.end - 1))
  return between.trim() === '' ? {at: run[edge], cut: 'none', leaf} : {at: leaf[edge], cut: 'run', leaf}
}

function afterStartTag(xml: string, start: number): number {
  // No attribute of a run or its text holds a ">": Word writes numbers and names there.
  return xml.indexOf('>', start) + 1
}

/** The same position, or the edge of the indivisible stretch it is in; at the edge of a smart tag's content, the edge of the tag. */
function outside({indivisible, tags}: BodyLayout, position: Position, edge: 'start' | 'end'): Position {
  const around = indivisible.find(({start, end}) => start < position.at && position.at < end)
  const moved: Position = around ? {at: around[edge], cut: 'none', leaf: position.leaf} : position
  if (moved.cut !== 'none') return moved
  let {at} = moved
  // Tags are in the order of their ends: inner ones come first.
  for (const tag of tags) if (at === (edge === 'start' ? tag.contentStart : tag.contentEnd)) at = tag[edge]
  return {...moved, at}
}
