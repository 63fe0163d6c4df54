import {isDigit, lowerCase} from '../../text/letters.js'
import {DURATION_FORMS} from './duration.js'
import {EVENT_FORMS} from './event.js'
import {NAMED_FORMS} from './named.js'
import {NUMERIC_FORMS} from './numeric.js'
import {RELATIVE_FORMS} from './relative.js'
import {REPEATED_FORMS} from './repeated.js'
import type {DateContext, DateMention, Form} from './types.js'

/** In order: the first form that reads something at a place wins there. */
const FORMS: readonly Form[] = [
  ...NUMERIC_FORMS,
  ...NAMED_FORMS,
  ...RELATIVE_FORMS,
  ...DURATION_FORMS,
  ...EVENT_FORMS,
  ...REPEATED_FORMS,
]

/** Longer than any word a form starts with: "continuously". */
const LONGEST = 14

const onDigit = FORMS.filter((form) => form.starts === 'digit')
const onWord = new Map<string, Form[]>()
/** 1 where some form starts with these two letters: lets the scanner pass over most words without looking them up. */
const pairs = new Uint8Array(128 * 128)
for (const form of FORMS) {
  if (form.starts === 'digit') continue
  for (const word of form.starts) {
    if (/^\d/.test(word)) {
      if (!onDigit.includes(form)) onDigit.push(form)
      continue
    }
    onWord.set(word, [...(onWord.get(word) ?? []), form])
    pairs[word.charCodeAt(0) * 128 + (word.length > 1 ? word.charCodeAt(1) : 32)] = 1
  }
}

/** Letters and digits; the dashes, quotes and blanks above U+2000 are none. */
const isWord = (code: number): boolean =>
  isDigit(code) ||
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  code === 95 ||
  (code >= 0xc0 && code < 0x2000)

function formsAt(lower: string, start: number): readonly Form[] | undefined {
  const first = lower.charCodeAt(start)
  if (isDigit(first)) return onDigit
  const next = lower.charCodeAt(start + 1)
  const second = isWord(next) ? next : 32
  if (first > 127 || second > 127 || pairs[first * 128 + second] !== 1) return undefined
  let end = start + 1
  while (end - start <= LONGEST && isWord(lower.charCodeAt(end))) end++
  return onWord.get(lower.slice(start, end))
}

function readAt(
  text: string,
  lower: string,
  start: number,
  context: DateContext,
  field: boolean,
): DateMention | undefined {
  for (const form of formsAt(lower, start) ?? []) {
    const match = form.match(lower, start)
    const found = match && form.read(match, {text, start, context, field})
    if (found) {
      const {length, ...rest} = found
      return {start, end: start + length, text: text.slice(start, start + length), ...rest}
    }
  }
  return undefined
}

/** The scanner behind `findDates`; with `field` the text is the content of a date field, where "8 weeks" or "3/4" is a date. */
export function scanDates(text: string, context: DateContext, field: boolean): DateMention[] {
  const mentions: DateMention[] = []
  const lower = lowerCase(text)
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const word = isWord(text.charCodeAt(at))
    if (!word || inWord) {
      inWord = word
      continue
    }
    const mention = readAt(text, lower, at, context, field)
    if (mention && mention.end > at) {
      mentions.push(mention)
      at = mention.end - 1
    }
    inWord = isWord(text.charCodeAt(at))
  }
  return mentions
}

/**
 * All words about time in a text, in order and without overlap: days, months, spans, events, frequencies and vague words.
 * Ratios (4/5 days), scores, ages, doses, phone numbers and codes are none. A date without a year takes the first such day on or
 * after the plan date (else today) and is told with low confidence; without either it has no `iso`.
 */
export function findDates(text: string, context: DateContext = {}): DateMention[] {
  return scanDates(text, context, false)
}
