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
  for (let at = from; at < to; at++) {
    if (!isWordCode(text.charCodeAt(at))) continue
    const start = at++
    while (at < to && (isWordCode(text.charCodeAt(at)) || isInnerApostrophe(text, at, to))) at++
    starts.push(start)
    ends.push(at)
    forms.push(formOf(text.slice(start, at)))
  }
  return {text, starts, ends, forms}
}

function isInnerApostrophe(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at)
  return (code === APOSTROPHE || code === CURLY_APOSTROPHE) && at + 1 < to && isWordCode(text.charCodeAt(at + 1))
}

/** The form under which a word is looked up. */
export function formOf(word: string): string {
  return word.toLowerCase().replaceAll('’', "'")
}
