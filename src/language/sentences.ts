import {isSpace, pattern, UPPER} from '../text/letters.js'
import type {Span} from '../text/span.js'

/** Abbreviations after which a period ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Jr|Sr|St|Rev|vs|etc|e\.g|i\.e|approx|No|Apt|Ave|Dept|[A-Z]|a\.m|p\.m)\.$/

const BOUNDARY = pattern('g')`[.!?]+["”’')\]]*(?=\s+["“‘'([]?[${UPPER}\d])|\n`

/**
 * The sentences of `text[span]`, in order: without the blanks around them, covering all other characters.
 *
 * A sentence ends at `.`, `!`, `?` (with the closing quote or bracket behind it) before a capital, a digit or an opening mark, and at a
 * line end. Cheap on purpose: it bounds excerpts and looks for a word "in the same sentence"; grammar is parsed elsewhere.
 */
export function sentencesIn(text: string, span: Span): Span[] {
  const sentences: Span[] = []
  let start = span.start
  const push = (end: number) => {
    let from = start
    let to = end
    while (from < to && isSpace(text.charCodeAt(from))) from++
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--
    if (to > from) sentences.push({start: from, end: to})
    start = end
  }
  const boundary = BOUNDARY()
  boundary.lastIndex = span.start
  for (let match = boundary.exec(text); match && match.index < span.end; match = boundary.exec(text)) {
    const end = match.index + match[0].length
    if (match[0] === '\n' || !ABBREVIATION.test(text.slice(Math.max(start, end - 8), end)))
      push(Math.min(end, span.end))
  }
  push(span.end)
  return sentences
}

/** The sentence of `block` that holds `at`. */
export function sentenceAround(text: string, block: Span, at: Span): Span {
  return sentencesIn(text, block).find((sentence) => sentence.start <= at.start && at.start < sentence.end) ?? block
}
