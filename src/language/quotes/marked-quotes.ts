import type {Block} from '../../document/blocks.js'
import {pattern} from '../../text/letters.js'
import {markedAcross} from './across-blocks.js'
import type {Around, Attribution} from './attribution.js'
import {attributionAfter} from './attribution-after.js'
import {attributionBefore} from './attribution-before.js'
import {kindOf} from './kind.js'
import type {MarkedWords, Marks} from './marks.js'
import {NEARBY, sentencesWithin} from './nearby.js'
import type {OwnWordsPlace} from './places.js'
import type {Quote} from './quote.js'
import {isBare, type Search} from './search.js'

interface Draft {
  readonly words: MarkedWords
  readonly attribution?: Attribution
  /** Where the words that belong to the quote end: the closing mark, or the attribution after it. */
  readonly end: number
}

/** The quotes in marks of block `index`. */
export function markedQuotes(search: Search, index: number, place: OwnWordsPlace | undefined, usedTo = 0): Quote[] {
  const {document, marksOf, places} = search
  const {text, blocks} = document
  const block = blocks[index]
  if (!block) return []
  const around = search.around(index)
  const marks = marksOf(block)
  const across = markedAcross(search, index, marks)
  const pairs = [...marks.pairs, ...(across ? [across] : [])].filter((pair) => pair.outer.start >= usedTo)
  const drafts: Draft[] = []
  let floor = Math.max(block.span.start, usedTo)
  pairs.forEach((pair, i) => {
    const isAcross = pair === across
    const ceiling = isAcross
      ? endOfBlockAt(blocks, index, pair.outer.end)
      : (pairs[i + 1]?.outer.start ?? block.span.end)
    const before = attributionBefore(around, floor, pair.outer.start)
    // ‹Ana wants to be "a regular kid" (her words)›: a bracket says more than the sentence around it.
    const looksBehind = !before || (before.how === 'indirect' && text.startsWith(' (', pair.outer.end))
    const attribution =
      (looksBehind ? attributionAfter(around, pair.span, pair.outer.end, ceiling, i + 1 < pairs.length) : undefined) ??
      before ??
      leadInAttribution(search, index, block, pair)
    const end = Math.max(pair.outer.end, attribution?.end ?? 0)
    drafts.push({words: pair, ...(attribution ? {attribution} : {}), end})
    floor = end
  })
  const shared = shareSpeakers(text, drafts)
  const beside = shared.length > 0 ? places.namedBeside(index) : undefined
  const isWhole =
    isBare(text, place?.value ?? block.span.start, shared[0]?.words.outer.start ?? 0) &&
    isBare(text, shared.at(-1)?.end ?? 0, block.span.end) &&
    shared.every((draft, i) => i === 0 || isBare(text, shared[i - 1]?.end ?? 0, draft.words.outer.start))
  const quotes = shared.map((draft, i): Quote => {
    const {span, outer} = draft.words
    const words = text.slice(span.start, span.end)
    const kind = kindOf({
      words,
      before: text.slice(
        Math.max(shared[i - 1]?.words.outer.end ?? block.span.start, outer.start - NEARBY),
        outer.start,
      ),
      after: text.slice(outer.end, Math.max(outer.end, Math.min(block.span.end, outer.end + NEARBY))),
      attribution: draft.attribution,
      inOwnWords: place !== undefined || (isWhole && beside !== undefined),
      isWhole,
    })
    if (kind !== 'speech') return {span, outer, kind}
    const said = draft.attribution
    const isVague =
      said?.speaker === undefined ||
      said.isLeftOut === true ||
      (said.speaker.kind === 'unknown' && /^(?:s?he|they|i|we)$/i.test(said.speaker.text))
    const speaker =
      said?.how === 'none'
        ? undefined
        : isVague
          ? (place?.owner ?? (isWhole || said?.isLeftOut ? beside : undefined) ?? said?.speaker)
          : said?.speaker
    return {span, outer, kind, ...(speaker ? {speaker} : {})}
  })
  return [...quotes, ...unclosedQuotes(search, block, around, marks, quotes)].sort(
    (a, b) => a.span.start - b.span.start,
  )
}

/** "Ana told us:" in the block before, when the quote begins its own. */
function leadInAttribution(search: Search, index: number, block: Block, pair: MarkedWords): Attribution | undefined {
  const {document, places} = search
  const {start} = pair.outer
  if (start - block.span.start > NEARBY || !isBare(document.text, block.span.start, start)) return undefined
  const lead = places.leadIn(index)
  const span = lead === undefined ? undefined : document.blocks[lead]?.span
  return lead !== undefined && span ? attributionBefore(search.around(lead), span.start, span.end) : undefined
}

const JOINS = pattern()`^(?:\s[a-z]+ly)?[\s,;.…—–-]*(?:(?:and|but|also|then|or|&|plus|
  y)[\s,]*)?[([]?\s*(?:(?:which means|meaning|translation|translated|in english|english|that is|spanish|
  hmong)[\s,:]*)?[)\]]?\s*$`

/** Quotes with nothing but "and", a comma or a translation's bracket between them have one speaker. */
function shareSpeakers(text: string, drafts: readonly Draft[]): Draft[] {
  const shared = [...drafts]
  const share = (from: Draft | undefined, to: Draft | undefined, at: number, between: string) => {
    if (!from?.attribution?.speaker || !to || to.attribution || !JOINS().test(between.toLowerCase())) return
    shared[at] = {...to, attribution: {...from.attribution}}
  }
  for (let i = 1; i < shared.length; i++) {
    const [before, draft] = [shared[i - 1], shared[i]]
    if (before && draft) share(before, draft, i, text.slice(before.end, draft.words.outer.start))
  }
  for (let i = shared.length - 2; i >= 0; i--) {
    const [draft, after] = [shared[i], shared[i + 1]]
    if (draft && after) share(after, draft, i, text.slice(draft.words.outer.end, after.words.outer.start))
  }
  return shared
}

/** More unclosed marks than this in one block are not quotes at all. */
const MOST_UNCLOSED = 20

/** A quote that somebody is said to say but nothing closes: its first sentence, so that the rest is not swallowed. */
function unclosedQuotes(search: Search, block: Block, around: Around, marks: Marks, found: readonly Quote[]): Quote[] {
  const {text} = search.document
  const quotes: Quote[] = []
  for (const at of marks.unclosed.slice(0, MOST_UNCLOSED)) {
    if (found.some((quote) => quote.outer.start <= at && at < quote.outer.end)) continue
    const attribution = attributionBefore(around, block.span.start, at)
    if (attribution?.how !== 'direct' || !attribution.speaker) continue
    const nextMark = marks.unclosed.find((other) => other > at) ?? block.span.end
    const nextQuote = found.find((quote) => quote.outer.start > at)?.outer.start ?? block.span.end
    const limit = Math.min(block.span.end, nextMark, nextQuote)
    const sentence = sentencesWithin(text, {start: at + 1, end: limit})[0]
    if (!sentence || sentence.end - sentence.start < 2) continue
    quotes.push({span: sentence, outer: {start: at, end: sentence.end}, kind: 'speech', speaker: attribution.speaker})
  }
  return quotes
}

function endOfBlockAt(blocks: readonly Block[], from: number, offset: number): number {
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i]
    if (block && offset <= block.span.end) return block.span.end
  }
  return offset
}
