import {lowerCase} from '../../text/letters.js'

/** The words of a stretch of text, side by side in columns: where each begins and ends, and the form it is looked up under. */
export interface Words {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Lower case, with a straight apostrophe. */
  readonly forms: readonly string[]
}

const APOSTROPHE = 0x27
const CURLY_APOSTROPHE = 0x2019

/**
 * Letters and digits, as far as the Latin, Greek, Cyrillic and neighbouring scripts go.
 * By code and not by `\p{L}`: this runs for every character of every record, and compiling that class alone takes a millisecond.
 */
export function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
  return (
    code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    (code < 0x2000 || (code >= 0x2c00 && code < 0xd800 && code !== 0x3000))
  )
}

/** The words of `text[from .. to)`. Apostrophes between letters belong to a word, hyphens part words. */
export function readWords(text: string, from = 0, to = text.length): Words {
  const starts: number[] = []
  const ends: number[] = []
  const forms: string[] = []
  // Small letters for the whole stretch at once: word by word, it costs more than finding the words.
  const form = formOf(text.slice(from, to))
  for (let start = nextWord(text, from, to); start < to; ) {
    const end = wordEnd(text, start, to)
    starts.push(start)
    ends.push(end)
    forms.push(form.slice(start - from, end - from))
    start = nextWord(text, end, to)
  }
  return {text, starts, ends, forms}
}

/** How many words a text has. */
export function countWords(text: string): number {
  let count = 0
  for (let at = nextWord(text, 0, text.length); at < text.length; count++) {
    at = nextWord(text, wordEnd(text, at, text.length), text.length)
  }
  return count
}

function nextWord(text: string, from: number, to: number): number {
  let at = from
  while (at < to && !isWordCode(text.charCodeAt(at))) at++
  return at
}

function wordEnd(text: string, start: number, to: number): number {
  let at = start + 1
  while (at < to && (isWordCode(text.charCodeAt(at)) || isInnerApostrophe(text, at, to))) at++
  return at
}

function isInnerApostrophe(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at)
  return (code === APOSTROPHE || code === CURLY_APOSTROPHE) && at + 1 < to && isWordCode(text.charCodeAt(at + 1))
}

/** The form under which words are looked up: as long as they are. */
export function formOf(word: string): string {
  return lowerCase(word).replaceAll('’', "'")
}
