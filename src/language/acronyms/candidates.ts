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

const AFTER_ARTICLE = /\b(?:the|an?|her|his|their|our|your|my|school)\s+$/i
const BEFORE_SURNAME = pattern()`^\s+[${UPPER}][${LOWER}]`
const NUMBERED = pattern()`^[${UPPER}]{2,8}[-‑](?:\d{1,2}(?:[-‑][${UPPER}]{2})?|I{2,3}|IV|VI{0,3})$`
const FORM_NUMBER = pattern()`^[${LETTER}-]+[-‑](?:\d{3,}|\d+[-‑]\d)`
const LETTER_LAST = pattern()`^[${UPPER}]{3,8}[-‑][${UPPER}]$`
const LETTER_FIRST = pattern()`^[${UPPER}][-‑][${UPPER}]{3,8}$`
const LETTERS_ONLY = pattern()`^[${LETTER}]{2,8}$`
/** C&G, but not AT&T. */
const AND_JOINED = pattern()`^[${UPPER}](?:&[${UPPER}])+$`
/** Small letters among capitals make no word ("HiSET"), but they make names ("LaTOYA"). */
const MIXED = pattern()`^(?!(?:Mc|Mac|De|La|Le|Lo|Di|Da|Du|St|Ja|Ke|Ty|Ra)[${UPPER}])
  [${UPPER}]+[${LOWER}]{1,2}[${UPPER}]{3,}$`
/** A&Ox3: alert and oriented, with a count. */
const COUNTED = pattern()`^([${UPPER}][${UPPER}&]+)[xX]\d$`
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
        // Two dotted letters are a person's initials far more often than a short name, unless an article says that a thing or somebody's
        // work is meant ("the O.T."); more letters are initials before a surname.
        const surnameNext = BEFORE_SURNAME().test(text.slice(start + match[0].length, to))
        const known = lookup.find(match[0]) !== undefined
        const isName =
          candidate.key.length > 2
            ? known || !surnameNext
            : known && !surnameNext && AFTER_ARTICLE.test(text.slice(Math.max(from, start - 12), start))
        if (isName && !lookup.isWellKnown(match[0])) found.push(candidate)
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
  const whole = /^(.+?)['’](?:s|S)?$/.exec(chunk)?.[1] ?? COUNTED().exec(chunk)?.[1] ?? chunk
  if ((/[-/]/.test(whole) && DATE_BLANK.test(whole)) || /['’]/.test(whole) || /^\d/.test(whole)) return []
  const asOne = named(whole, start, lookup)
  if (asOne !== undefined) return asOne
  // A year is part of no name: FY2026.
  if (/^FY\d\d(?:\d\d)?$/.test(whole)) return named('FY', start, lookup) ?? []
  if (AND_JOINED().test(whole)) return [{text: whole, start, key: keyOf(whole)}]
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
    return !lookup.isWellKnown(longest) && single(longest, start, lookup).length > 0
      ? [{text: piece, start, key: keyOf(piece)}]
      : []
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
  return !MIXED().test(text) && looksLikeWord(text) && !lookup.find(text) ? [] : [{text, start, key}]
}

/** IEPs: IEP. */
function withoutPlural(word: string): string {
  return PLURAL().test(word) ? word.slice(0, -1) : word
}

/** Pairs of consonants that no English word has, and few names. */
const UNENGLISH =
  /^(?!MA?C).*(?:F[BCKPVZ]|C[BFGPVW]|G[CKPVZ]|M[JQVXZ]|X[JKVZ]|V[CDGKMPT]|J[^AEIOUY]|[AEIOUY]HH|VV|WW|XX|[BCFGKMPQSTVXZ]D$)/i

/**
 * Whether unknown letters read like a word or a name written in capitals ("WISCONSIN", "MARIA").
 *
 * English words of five letters or more have two vowels, with few exceptions; the shorter ones are in `well-known.yaml`.
 */
export function looksLikeWord(letters: string): boolean {
  if (letters.length < 5) return false
  const vowels = letters.match(/[AEIOUY]/gi)?.length ?? 0
  return (
    vowels > 1 && !UNENGLISH.test(letters) && !/[^AEIOUY]{5}|[AEIOUY]{4}|AA|II|UU|Q[^U]|^[^AEIOUY]{4}/i.test(letters)
  )
}
