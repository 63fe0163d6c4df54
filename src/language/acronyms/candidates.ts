import {
  capitalsIn,
  isCapital,
  isSpace,
  LETTER,
  LOWER,
  lowerCase,
  pattern,
  startsWithCapital,
  UPPER,
} from '../../text/letters.js'
import type {Span} from '../../text/span.js'
import type {AcronymLookup} from './knowledge.js'
import {keyOf} from './knowledge.js'

/** Letters in a line that have the shape of an acronym. Whether they are one depends on what is around them. */
export interface Candidate {
  /** As written, without a plural or possessive s. */
  readonly text: string
  /** Offset in the document's text; the end is `start + text.length`. */
  readonly start: number
  /** What all ways of writing it have in common; see `keyOf`. */
  readonly key: string
}

/** Web and mail addresses, names of files and whatever an underscore joins, whose capitals say nothing; dotted letters (I.E.P.); words with what joins them (CFT/ART, PHQ-9, A&O). */
const CHUNK = pattern('g')`(?<address>(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w.-]{1,64}|
  [\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.(?:org|com|gov|net|edu|docx?|pdf|xlsx?|pptx?|txt|csv|jpe?g|png|mp[34]|DOCX?|PDF|
  XLSX?|PPTX?|TXT|CSV|JPE?G|PNG)\b\S*|[\w-]*_\w[\w.-]*)|
  (?<dotted>(?<![${LETTER}\d])(?:[${UPPER}]\.){2,8}(?:[${UPPER}](?![${LETTER}\d]))?)|
  [${LETTER}\d]+(?:[-‑/&'’][${LETTER}\d]+)*`

/** A date to be filled in: MM/DD/YYYY. */
const DATE_BLANK = /^(?:MM|DD|YY|YYYY|HH|SS)(?:[-/](?:MM|DD|YY|YYYY|HH|SS))+$/i

/** The numbers I to XXXIX. */
const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/

const BEFORE_SURNAME = pattern()`^\s+[${UPPER}][${LOWER}]`
const NUMBERED = pattern()`^[${UPPER}]{2,8}[-‑]\d{1,2}(?:[-‑][${UPPER}]{2})?$`
const FORM_NUMBER = pattern()`^[${LETTER}-]+[-‑](?:\d{3,}|\d+[-‑]\d)`
const LETTER_LAST = pattern()`^[${UPPER}]{3,8}[-‑][${UPPER}]$`
const LETTER_FIRST = pattern()`^[${UPPER}][-‑][${UPPER}]{3,8}$`
const LETTERS_ONLY = pattern()`^[${LETTER}]{2,8}$`
const PLURAL = pattern()`^[${UPPER}\d/&-]{2,}s$`

/** The candidates of `text[from, to)`, in order. */
export function candidatesIn(text: string, from: number, to: number, lookup: AcronymLookup): Candidate[] {
  const found: Candidate[] = []
  for (const stretch of stretchesIn(text, from, to, lookup)) {
    for (const match of text.slice(stretch.start, stretch.end).matchAll(CHUNK())) {
      if (match.groups?.address || !(capitalsIn(match[0]) > 1 || lookup.small.includes(lowerCase(match[0])))) continue
      const start = stretch.start + match.index
      if (match.groups?.dotted) {
        const candidate = {text: match[0], start, key: keyOf(match[0])}
        // Two dotted letters are a person's initials far more often than a short name; so are more before a surname.
        const behind = text.slice(start + match[0].length, to)
        const surnameNext = BEFORE_SURNAME().test(behind) && !lookup.find(match[0])
        if (candidate.key.length > 2 && !surnameNext && !lookup.isWellKnown(match[0])) found.push(candidate)
      } else {
        found.push(...inChunk(match[0], start, lookup))
      }
    }
  }
  return found
}

/** How far apart two capitals of one acronym may be ("WISe", "DoD"); those of a name are further ("SoonerCare"). */
const MOST_APART = 3

/**
 * The stretches of `text[from, to)` between blanks that are worth a closer look: two capitals close together, or an acronym written
 * small ("prn").
 */
function stretchesIn(text: string, from: number, to: number, lookup: AcronymLookup): Span[] {
  const line = lowerCase(text.slice(from, to))
  const small = lookup.small.filter((word) => line.includes(word))
  const found: Span[] = []
  let start = from
  let lastCapital = -Infinity
  let isWorth = false
  for (let at = from; at <= to; at++) {
    const code = text.charCodeAt(at)
    if (at === to || isSpace(code)) {
      const isSmall = small.length > 0 && small.some((word) => line.slice(start - from, at - from).includes(word))
      if (isWorth || isSmall) found.push({start, end: at})
      start = at + 1
      lastCapital = -Infinity
      isWorth = false
    } else if (code >= 65 && (code <= 90 || code >= 0xc0) && isCapital(code)) {
      isWorth ||= at - lastCapital <= MOST_APART
      lastCapital = at
    }
  }
  return found
}

function inChunk(chunk: string, start: number, lookup: AcronymLookup): Candidate[] {
  const whole = /^(.+?)['’](?:s|S)?$/.exec(chunk)?.[1] ?? chunk
  if ((/[-/]/.test(whole) && DATE_BLANK.test(whole)) || /['’]/.test(whole) || /^\d/.test(whole)) return []
  const asOne = named(whole, start, lookup)
  if (asOne !== undefined) return asOne
  const found: Candidate[] = []
  for (const piece of whole.matchAll(/[^/&]+/g)) {
    const at = start + piece.index
    const known = piece[0] === whole ? undefined : named(piece[0], at, lookup)
    found.push(...(known ?? hyphenated(piece[0], at, lookup)))
  }
  return found
}

/** The candidate that `written` is as a whole, nothing when everybody knows it, `undefined` when it has to be looked at in parts. */
function named(written: string, start: number, lookup: AcronymLookup): Candidate[] | undefined {
  for (const text of [written, withoutPlural(written)]) {
    if (lookup.isWellKnown(text)) return []
    if (lookup.find(text)) return [{text, start, key: keyOf(text)}]
  }
  return undefined
}

function hyphenated(piece: string, start: number, lookup: AcronymLookup): Candidate[] {
  // PHQ-9, DSM-5-TR, BCBA-D and C-SSRS are one name; three digits or more are the number of a form.
  // What everybody knows gets no stranger with a number: US-41.
  if (NUMBERED().test(piece)) {
    return lookup.isWellKnown(piece.split(/[-‑]/)[0] ?? '') ? [] : [{text: piece, start, key: keyOf(piece)}]
  }
  if (FORM_NUMBER().test(piece)) return []
  if (LETTER_LAST().test(piece) || LETTER_FIRST().test(piece)) {
    const longest = piece.split(/[-‑]/).find((part) => part.length > 1) ?? ''
    return single(longest, start, lookup).length > 0 ? [{text: piece, start, key: keyOf(piece)}] : []
  }
  const found: Candidate[] = []
  for (const part of piece.matchAll(/[^-‑]+/g)) {
    found.push(...(named(part[0], start + part.index, lookup) ?? single(part[0], start + part.index, lookup)))
  }
  return found
}

function single(word: string, start: number, lookup: AcronymLookup): Candidate[] {
  const text = withoutPlural(word)
  const key = keyOf(text)
  if (!LETTERS_ONLY().test(text) || ROMAN.test(text) || /^(.)\1*$/.test(text)) return []
  const capitals = capitalsIn(text)
  // Names such as McBride, YouTube or DeShawn have small letters in plenty; DoD and WISe do not.
  if (capitals < 2 || capitals * 2 <= text.length || !startsWithCapital(text)) return []
  return looksLikeWord(text) && !lookup.find(text) ? [] : [{text, start, key}]
}

/** IEPs: IEP. */
function withoutPlural(word: string): string {
  return PLURAL().test(word) ? word.slice(0, -1) : word
}

/**
 * Whether unknown letters read like a word or a name written in capitals ("WISCONSIN", "MARIA").
 *
 * English words of five letters or more have two vowels, with few exceptions; the shorter ones are in `well-known.yaml`.
 */
export function looksLikeWord(letters: string): boolean {
  if (letters.length < 5) return false
  const vowels = letters.match(/[AEIOUY]/gi)?.length ?? 0
  return vowels > 1 && !/[^AEIOUY]{5}|[AEIOUY]{4}|AA|II|UU|Q[^U]|^[^AEIOUY]{4}/i.test(letters)
}
