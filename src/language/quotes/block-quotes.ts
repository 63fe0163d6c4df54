import {lowerCase, pattern} from '../../text/letters.js'
import type {Span} from '../../text/span.js'
import {attributionBefore} from './attribution-before.js'
import {isPlaceholder} from './kind.js'
import {markedQuotes} from './marked-quotes.js'
import {trimmed} from './places.js'
import type {Quote} from './quote.js'
import {isBare, type Search} from './search.js'
import {signatureIn, strangerIn} from './signature.js'
import {type Speaker, soleSpeakerIn} from './subject.js'

/** Block quotes that are notes of the writer or the form, not somebody's words. */
const CALLOUT = pattern()`^(?:\[!\w+\]|(?:note|notes|important|tip|warning|caution|instructions?|directions?|purpose|
  reminder|disclaimer|confidential(?:ity)?|example|source|todo|to do)\b\s*[:.!–—-]|confidential\b|
  this (?:form|document|plan|template)\b|how to use)`

/**
 * The quotes in the block quotes `first` to `last`: each block is speech as a whole, unless marks in it show which words are.
 * The speaker is named before ("Ana told us:"), at the start ("Ana: …"), behind a dash, or on its own line below.
 */
export function findBlockQuotes(search: Search, first: number, last: number): Quote[] {
  const {document, speakers, places} = search
  const {text, blocks} = document
  const found: Quote[] = []
  // Quotes that wait for a signature in a later block.
  let unsigned = 0
  for (let i = first; i <= last; i++) {
    const block = blocks[i]
    places.pass(i)
    const usedTo = found.at(-1)?.outer.end ?? 0
    if (!block || block.span.end <= usedTo) continue
    const span = trimmed(text, block.span)
    const signer = found.length > unsigned || i > first ? signatureBlock(search, span, i) : undefined
    if (signer) {
      for (let q = unsigned; q < found.length; q++) {
        const quote = found[q]
        if (quote?.kind === 'speech' && !quote.speaker) found[q] = {...quote, speaker: signer}
      }
      unsigned = found.length
      continue
    }
    if (CALLOUT().test(lowerCase(text.slice(span.start, span.end)))) continue
    const place = places.ownWords(i)
    const own = leadSpeaker(search, first) ?? place?.owner ?? places.namedBeside(i)
    const marked = markedQuotes(search, i, place, usedTo)
    const spoken = marked.filter((quote) => quote.kind === 'speech')
    const covers = spoken.length > 0 && isBare(text, span.start, spoken[0]?.outer.start ?? 0)
    if (spoken.some((quote) => quote.speaker) || covers || usedTo > block.span.start) {
      for (const quote of marked)
        found.push(quote.kind === 'speech' && !quote.speaker && own ? {...quote, speaker: own} : quote)
      if (spoken.some((quote) => quote.speaker)) unsigned = found.length
      continue
    }
    const whole = wholeBlock(search, i, place?.value ?? span.start, span.end)
    if (whole.span.end <= whole.span.start) continue
    const kind = isPlaceholder(text.slice(whole.span.start, whole.span.end)) ? 'placeholder' : 'speech'
    const speaker = kind === 'speech' ? (whole.speaker ?? own) : undefined
    found.push({span: whole.span, outer: whole.span, kind, ...(speaker ? {speaker} : {})})
    if (whole.speaker) unsigned = found.length
  }
  return found

  function signatureBlock({around}: Search, span: Span, index: number): Speaker | undefined {
    if (span.end - span.start > 80) return undefined
    const signature = signatureIn(around(index), span.start, span.end)
    if (signature) return signature.speaker
    return soleSpeakerIn(text, span, speakers) ?? (blocks[index]?.listDepth ? strangerIn(text, span) : undefined)
  }
}

function leadSpeaker(search: Search, first: number): Speaker | undefined {
  const lead = search.places.leadIn(first)
  const span = lead === undefined ? undefined : search.document.blocks[lead]?.span
  if (lead === undefined || !span) return undefined
  return attributionBefore(search.around(lead), span.start, span.end)?.speaker
}

/** The words of a block quote without the speaker's name before or after them. */
function wholeBlock(search: Search, index: number, start: number, end: number): {span: Span; speaker?: Speaker} {
  const {text} = search.document
  const {speakers} = search
  const label = /^[^:\n]{1,60}:\s+/.exec(text.slice(start, end))
  const named = label && soleSpeakerIn(text, {start, end: start + label[0].trimEnd().length - 1}, speakers)
  if (label && named) return {span: {start: start + label[0].length, end}, speaker: named}
  const tail = /\s(?:[–—~]|--?)\s*[^\n–—]{1,60}$|\n[^\n]{1,60}$/.exec(text.slice(start, end))
  if (tail) {
    const at = start + tail.index
    const signature = signatureIn(search.around(index), at, end)
    if (signature) return {span: trimmed(text, {start, end: at}), speaker: signature.speaker}
  }
  return {span: {start, end}}
}
