import type {Block} from '../../document/blocks.js'
import type {Document} from '../../document/document.js'
import {startsWithCapital} from '../../text/letters.js'
import {findBlockQuotes} from './block-quotes.js'
import {isPlaceholder} from './kind.js'
import {markedQuotes} from './marked-quotes.js'
import type {People} from './names.js'
import {isFirstPerson} from './own-words.js'
import {isQuoteBlock, type OwnWordsPlace, trimmed} from './places.js'
import type {Quote} from './quote.js'
import {createSearch, type Search} from './search.js'
import {speakerOf} from './subject.js'

export type {People} from './names.js'

/**
 * The quotes of `document` in text order, with their kind and, for speech, their speaker as far as the text names one.
 *
 * Only blocks with a quotation mark, block quotes and fields for somebody's own words are looked at. `people` turns names into parts;
 * without it, role words and titles still do ("Mom", "Dr. Lee"), and a bare name stays `unknown`.
 */
export function findQuotes(document: Document, people?: People): Quote[] {
  const {blocks} = document
  const search = createSearch(document, people)
  const quotes: Quote[] = []
  // A quote over several paragraphs ends here: the marks before it are used up.
  let usedTo = 0
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    search.places.pass(i)
    if (!block || block.kind === 'code' || block.span.end <= usedTo) continue
    if (isQuoteBlock(block)) {
      const end = lastQuoteBlock(blocks, i)
      for (const quote of findBlockQuotes(search, i, end)) quotes.push(quote)
      i = end
      usedTo = Math.max(usedTo, quotes.at(-1)?.outer.end ?? 0)
      continue
    }
    const place = search.places.ownWords(i)
    const hasMarks = search.mayHoldMarks(block)
    if (!place && !hasMarks) continue
    const marked = hasMarks ? markedQuotes(search, i, place, usedTo) : []
    const isOpen = usedTo <= block.span.start
    for (const quote of isOpen ? withOwnWords(search, block, place, marked) : marked) quotes.push(quote)
    usedTo = Math.max(usedTo, quotes.at(-1)?.outer.end ?? 0)
  }
  return quotes
}

function lastQuoteBlock(blocks: readonly Block[], first: number): number {
  let last = first
  for (let next = blocks[last + 1]; next && isQuoteBlock(next); next = blocks[last + 1]) last++
  return last
}

/** A field's value in the first person is speech even without marks; marks around a name or a word in it stay part of it. */
function withOwnWords(search: Search, block: Block, place: OwnWordsPlace | undefined, marked: Quote[]): Quote[] {
  const {text} = search.document
  if (!place || marked.some((quote) => quote.kind === 'speech')) return marked
  const value = trimmed(text, {start: place.value, end: block.span.end})
  const words = text.slice(value.start, value.end)
  if (value.end <= value.start) return marked
  if (block.placeholder || isPlaceholder(words)) return [{span: value, outer: value, kind: 'placeholder'}]
  const count = words.split(/\s+/).length
  if (count < (/[.!]$/.test(words) ? 3 : 4) || /\?$/.test(words)) return marked
  const bare = marked.reduceRight(
    (rest, {outer}) =>
      rest.slice(0, Math.max(0, outer.start - value.start)) + rest.slice(Math.max(0, outer.end - value.start)),
    words,
  )
  const label = /^([^:.!?\n]{1,41}):\s+/.exec(words)
  if (label?.[1] && startsWithCapital(label[1])) {
    const span = {start: value.start, end: value.start + label[1].length}
    const mentions = search.speakers.mentionsIn(text, span)
    if (mentions.length === 0) return marked
    const first = mentions.find((mention) => !mention.possessive)
    if (first && isFirstPerson(bare.slice(label[0].length))) {
      const said = {start: value.start + label[0].length, end: value.end}
      return [{span: said, outer: said, kind: 'speech', speaker: speakerOf(first.kind, text, first.span)}]
    }
    return marked
  }
  if (!isFirstPerson(bare)) return marked
  return [{span: value, outer: value, kind: 'speech', speaker: place.owner}]
}
