import type {Span} from '../../text/span.js'

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu

/** The words of `text`: letters, digits, and apostrophes between letters. Hyphens part words. */
export function* wordsIn(text: string, from = 0, to = text.length): Generator<Span, undefined> {
  WORD.lastIndex = from
  for (let match = WORD.exec(text); match && match.index < to; match = WORD.exec(text)) {
    yield {start: match.index, end: match.index + match[0].length}
    // The consumer may run other searches in between; the position is ours again.
    WORD.lastIndex = match.index + match[0].length
  }
  return undefined
}

/** The form in which words are looked up: lower case, straight apostrophe. */
export function normaliseWord(word: string): string {
  return word.toLowerCase().replace(/’/g, "'")
}
