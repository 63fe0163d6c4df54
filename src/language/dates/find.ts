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

const onDigit: Form[] = []
const onWord = new Map<string, Form[]>()
for (const form of FORMS) {
  if (typeof form.starts === 'string' || form.starts.some((word) => /^\d/.test(word))) onDigit.push(form)
  if (typeof form.starts === 'string') continue
  for (const word of form.starts) {
    const known = onWord.get(word)
    if (known) known.push(form)
    else onWord.set(word, [form])
  }
}
/** Without those that need punctuation after the digits. */
const onNumber = onDigit.filter(({starts}) => starts !== 'digits and sign')
const SIGN = /\d+\s?[-–/.]/y

/** Letters and digits; the dashes, quotes and blanks above U+2000 are neither. */
const WORD = 'A-Za-z\\d_\\u00c0-\\u1fff'
const REST = new RegExp(`[${WORD}]+`, 'y')
let places: RegExp | undefined

/** Where a number begins, or a word with the first two letters of one that begins a form: most words need no look-up. */
function placesPattern(): RegExp {
  if (places) return places
  const seconds = new Map<string, string>()
  for (const [first = '', second = ''] of onWord.keys()) seconds.set(first, (seconds.get(first) ?? '') + second)
  const pairs = [...seconds].map(([first, letters]) => `${first}(?:[${letters}]|(?![${WORD}]))`)
  places = new RegExp(`(?<![${WORD}])(?:\\d|${pairs.join('|')})`, 'g')
  return places
}

function startsAt(pattern: RegExp, lower: string, start: number): string | undefined {
  pattern.lastIndex = start
  return pattern.exec(lower)?.[0]
}

function formsAt(lower: string, start: number): readonly Form[] {
  if (isDigit(lower.charCodeAt(start))) return startsAt(SIGN, lower, start) ? onDigit : onNumber
  return onWord.get(startsAt(REST, lower, start) ?? '') ?? []
}

function readAt(
  text: string,
  lower: string,
  start: number,
  context: DateContext,
  field: boolean,
): DateMention | undefined {
  for (const form of formsAt(lower, start)) {
    if (form.inFieldsOnly && !field) continue
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
  const pattern = placesPattern()
  pattern.lastIndex = 0
  for (let place = pattern.exec(lower); place; place = pattern.exec(lower)) {
    const mention = readAt(text, lower, place.index, context, field)
    if (!mention) continue
    mentions.push(mention)
    pattern.lastIndex = mention.end
  }
  return mentions
}

/**
 * All words about time in a text, in order and without overlap: days, months, spans, events, frequencies and vague words.
 * Ratios (4/5 days), scores, ages, doses, phone numbers and codes are not dates. A date without a year takes the first such day on or
 * after the plan date (else today) and is given with low confidence; without either it has no `iso`.
 */
export function findDates(text: string, context: DateContext = {}): DateMention[] {
  return scanDates(text, context, false)
}
