import {isCapital, isDigit, isSpace} from '../text/letters.js'
import type {Span} from '../text/span.js'

/** Abbreviations after which a period ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Sra|Srta|Dra|Jr|Sr|St|Rev|vs|etc|e\.g|i\.e|approx|No|Apt|Ave|Dept|[A-Z]|a\.m|p\.m)\.$/

/** The end of a sentence, as far as punctuation shows it; what begins after it is judged by `startsSentence`. */
const BOUNDARY = /(?<![.!?])[.!?]+["”’')\]]*(?=\s)|\n/g

/**
 * The sentences of `text[span]`, in order: without the blanks around them, covering all other characters.
 *
 * A sentence ends at `.`, `!`, `?` (with the closing quote or bracket after it) before a capital, a digit or an opening mark, and at a
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
  // Only the span is searched: in a document of one long line, a search to its end for every block would never be done.
  for (const match of text.slice(span.start, span.end).matchAll(BOUNDARY)) {
    const end = span.start + match.index + match[0].length
    if (match[0] === '\n') push(end)
    else if (startsSentence(text, end, span.end) && !ABBREVIATION.test(text.slice(Math.max(start, end - 8), end)))
      push(end)
  }
  push(span.end)
  return sentences
}

/** Whether a capital or a digit follows the blanks behind `at`, with or without an opening mark. */
function startsSentence(text: string, at: number, end: number): boolean {
  let next = at
  while (next < end && isSpace(text.charCodeAt(next))) next++
  if ('"“‘\'(['.includes(text[next] ?? ' ')) next++
  const code = text.charCodeAt(next)
  return next < end && (isCapital(code) || isDigit(code))
}

/** How far around a place its sentence is looked for, in characters. A block may be a whole file in one line, with thousands of such places. */
const REACH = 4000

/** The sentence of `block` that holds the start of `at`; of one that goes on and on, what is within `REACH` of that. */
export function sentenceAround(text: string, block: Span, at: Span): Span {
  const near = {start: Math.max(block.start, at.start - REACH), end: Math.min(block.end, at.start + REACH)}
  return sentencesIn(text, near).find((sentence) => sentence.start <= at.start && at.start < sentence.end) ?? near
}
