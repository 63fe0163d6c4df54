import type {Finding} from '../check/finding.js'
import {READING_RULES} from './summary.js'

/** What stands where words were taken out. */
const REMOVED = '…'

/** Shorter words also stand inside others ("OT" in "not"), so they are only looked for where a word begins. */
const SHORT = 4

/** Everything between quotation marks, straight or curly. An apostrophe inside a word is none. */
const QUOTED = /"[^"]*"|“[^”]*”|«[^»]*»|(?<![\p{L}\p{N}])'(?:[^']|'(?=\p{L}))*'|‘(?:[^’]|’(?=\p{L}))*’/gu

/** Words that nearly every plan and every message holds, and that tell nothing about anybody when they stand alone. */
const EVERYDAY = new Set(
  'the this that these they their there will with when what from more have goal goals plan team person family'.split(
    ' ',
  ),
)

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** Words with a capital inside a sentence: names above all, with a title before and a family name after ("Mr. Reyes"). */
const NAMES = /(?<=[^\s.!?]\s+)\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*)*/gu

/**
 * The message without words of the document. Rather takes out too much than too little; `code` still says what was found.
 *
 * Taken out are the term and the matched words, as a whole and one by one, also inside longer forms; names; and everything in
 * quotation marks, since a quoted rewording often gives the original away. Messages about reading a file hold no words of it and stay.
 */
export function redactedMessage({rule, message, term, excerpt}: Finding): string {
  if (READING_RULES.has(rule)) return message
  const sentence = excerpt?.text ?? ''
  const matched = excerpt ? sentence.slice(excerpt.start, excerpt.end) : ''
  const phrases = [matched, term ?? ''].flatMap((words) => patternOf(words, words.trim().length < SHORT) ?? [])
  const words = [...tellingWords(`${matched} ${term ?? ''}`), ...capitals(sentence)]
  const singles = [...new Set(words)].flatMap((word) => patternOf(word, true) ?? [])
  return [...phrases, ...singles]
    .reduce((text, pattern) => text.replace(pattern, REMOVED), message.replace(QUOTED, `"${REMOVED}"`))
    .replace(NAMES, REMOVED)
}

const wordsIn = (text: string) => (text.match(WORD) ?? []).filter((word) => !EVERYDAY.has(word.toLowerCase()))

/** The words without the short ones of every sentence, such as "is" and "of". */
function tellingWords(text: string): string[] {
  return wordsIn(text).filter((word) => word.length >= SHORT || /[\p{Lu}\p{N}]/u.test(word))
}

/** Words with a capital, which may be names wherever the message puts them. */
function capitals(text: string): string[] {
  return wordsIn(text).filter((word) => /^\p{Lu}/u.test(word))
}

/** Finds `words` in any capitals and spacing, with the letters that go on after them and, unless they must begin a word, before them. */
function patternOf(words: string, beginsWord: boolean): RegExp | undefined {
  const trimmed = words.trim()
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return undefined
  const source = trimmed
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+')
  const before = beginsWord ? '(?<![\\p{L}\\p{N}])' : '[\\p{L}\\p{N}]*'
  // A single letter or number is taken out alone: "A" must not take every word with an a along.
  const after = trimmed.length === 1 ? '(?![\\p{L}\\p{N}])' : '[\\p{L}\\p{N}]*'
  return new RegExp(`${before}${source}${after}`, 'giu')
}
