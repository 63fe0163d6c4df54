import {isLetter, isSpace, lettersAt} from './letters.js'

/**
 * Phrases, to be looked for by their first word: a look-up in a map where an alternation of a hundred words costs V8 several
 * milliseconds to compile. Phrases are in lower case and begin with a letter or a digit; a blank stands for one to three white
 * spaces; a * at the end allows up to 20 more letters.
 */
export interface Phrases {
  /** By the letters (or the character) they begin with, longest first. */
  readonly byStart: ReadonlyMap<string, readonly string[]>
  /** Those whose first word may go on ("score*"), by their first letter. */
  readonly open: ReadonlyMap<string, readonly string[]>
}

const MOST_LETTERS = 20

/** Puts phrases in order, which takes longer than most look-ups: see `lazyPhrases`. */
export function phrasesOf(list: readonly string[]): Phrases {
  const byStart = new Map<string, string[]>()
  const open = new Map<string, string[]>()
  for (const phrase of [...list].sort((a, b) => b.length - a.length)) {
    const word = startOf(phrase, 0)
    const goesOn = phrase.endsWith('*') && word.length === phrase.length - 1
    const [map, key] = goesOn ? [open, word.charAt(0)] : [byStart, word]
    const known = map.get(key)
    if (known) known.push(phrase)
    else map.set(key, [phrase])
  }
  return {byStart, open}
}

/** Phrases put in order when first asked for. */
export function lazyPhrases(list: readonly string[]): () => Phrases {
  let made: Phrases | undefined
  return () => {
    made ??= phrasesOf(list)
    return made
  }
}

/** Where the longest phrase that begins at `at` ends, or -1. `text` is in lower case; no letter may follow the phrase. */
export function phraseAt({byStart, open}: Phrases, text: string, at: number): number {
  const whole = byStart.get(startOf(text, at))
  const begun = open.size > 0 ? open.get(text.charAt(at)) : undefined
  for (const phrase of whole && begun ? [...whole, ...begun] : (whole ?? begun ?? [])) {
    const end = endOf(phrase, text, at)
    if (end >= 0) return end
  }
  return -1
}

/** The first of some phrases in a text in lower case: a whole word or several. */
export function findPhrase(phrases: Phrases, text: string, from = 0): {start: number; end: number} | undefined {
  for (let at = from; at < text.length; at++) {
    if (!isLetter(text.charCodeAt(at))) continue
    const end = phraseAt(phrases, text, at)
    if (end >= 0) return {start: at, end}
    while (isLetter(text.charCodeAt(at + 1))) at++
  }
  return undefined
}

/** The letters at an offset, or the one character there if it is not a letter. */
function startOf(text: string, at: number): string {
  return lettersAt(text, at) || text.charAt(at)
}

function endOf(phrase: string, text: string, start: number): number {
  let at = start
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i)
    if (code === 32) {
      const blank = at
      while (at - blank < 3 && isSpace(text.charCodeAt(at))) at++
      if (at === blank) return -1
    } else if (code === 42) {
      const word = at
      while (at - word < MOST_LETTERS && isLetter(text.charCodeAt(at))) at++
    } else if (text.charCodeAt(at) === code) at++
    else return -1
  }
  return isLetter(text.charCodeAt(at)) ? -1 : at
}
