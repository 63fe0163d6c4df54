import type {Block} from '../../document/blocks.js'
import {type MarkedWords, type Marks, markedWords} from './marks.js'
import type {Search} from './search.js'

/** A quote over more paragraphs than this was not meant. */
const MOST_BLOCKS = 8

/**
 * A quote that opens in block `index` and closes in a later paragraph, where that is plain: each paragraph opens anew and the last
 * one closes, or a curly mark opens here and the very next paragraph closes it.
 */
export function markedAcross(search: Search, index: number, marks: Marks): MarkedWords | undefined {
  const {document, marksOf} = search
  const {text, blocks} = document
  const block = blocks[index]
  const lastPair = marks.pairs.at(-1)?.outer.end ?? 0
  const at = marks.unclosed.find((opened) => opened >= lastPair)
  if (!block || block.cell || at === undefined) return undefined
  const mark = text[at] ?? ''
  const isStraight = mark === '"'
  // Straight marks do not say which way they face: only a paragraph that begins with one can begin such a quote.
  if (isStraight && (at !== block.span.start || block.listDepth > 0)) return undefined
  for (let i = index + 1; i <= index + MOST_BLOCKS; i++) {
    const next = blocks[i]
    if (!next || !goesOn(block, next)) return undefined
    const {pairs, unclosed, strayClose} = marksOf(next)
    const opens = text[next.span.start] === mark
    if (!opens)
      return !isStraight && i === index + 1 && strayClose !== undefined
        ? markedWords(text, at, strayClose + 1)
        : undefined
    const first = pairs[0]
    if (first && first.outer.start === next.span.start) return markedWords(text, at, first.outer.end)
    if (!unclosed.includes(next.span.start) || pairs.length > 0) return undefined
  }
  return undefined
}

function goesOn(block: Block, next: Block): boolean {
  return (
    next.kind === 'paragraph' &&
    !next.cell &&
    next.listDepth === block.listDepth &&
    next.quoteDepth === block.quoteDepth
  )
}
