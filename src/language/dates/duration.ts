import {LETTER, lowerCase, pattern} from '../../text/letters.js'
import {addDays, addMonths, anchorOf, isoDay} from './calendar.js'
import {hasDeadlineCue} from './cue.js'
import {type Match, MORE, NUMBER, numberOf, SP, sticky} from './pattern.js'
import type {Form, Found, Reading} from './types.js'
import {NUMBERS, ORDINALS} from './words.js'

const UNIT = '(?:hours?|hrs?|days?|weeks?|wks?|months?|mos?|quarters?|years?|yrs?)'
const KIND = `(?:(?:more|full|calendar|business|working|school|instructional|academic|treatment)${SP})*`
/** A number, a range of numbers, or 30/60/90. */
const COUNT = `(${NUMBER})(?:\\s?(?:-|–|to|or|/)\\s?(${MORE})){0,2}`
const SPAN = `${COUNT}[\\s-]{1,3}${KIND}(${UNIT})(?:['’]s?)?(?:${SP}(?:period|time))?`
/** After the span, these make it a rate or an adjective: "in 5 days a week", "in 2-hour blocks". */
const NOT_RATE = `(?!${SP}(?:per|(?:an?|each|every)${SP}(?:hour|day|week|month|quarter|year)|out|of\\s{1,3}\\d|in${SP}a${SP}row|increments?|intervals?|sessions?|blocks?|shifts?)(?![${LETTER}]))`
const NEXT = `(?:(?:the${SP})?(?:next|coming|following|upcoming|first)${SP})`

/** The start plus a number of units. Business and school days are counted as calendar days: good enough to order dates. */
function later(start: string | undefined, count: number, unit: string): string | undefined {
  if (/^h/i.test(unit)) return addDays(start, Math.ceil(count / 24))
  if (/^d/i.test(unit)) return addDays(start, count)
  if (/^w/i.test(unit)) return addDays(start, count * 7)
  if (/^m/i.test(unit)) return addMonths(start, count)
  if (/^q/i.test(unit)) return addMonths(start, count * 3)
  return addMonths(start, count * 12)
}

/** "90 days from 4/1": the day a span is counted from, when it is written behind it. */
const FROM = /^\s(?:from|after|of)\s(?:(\d{1,2})\/(\d{1,2})\/(\d{4})|(\d{4})-(\d{2})-(\d{2}))/

function spanned(reading: Reading, length: number, count: number | undefined, unit: string): Found | undefined {
  if (count === undefined) return undefined
  const written = FROM.exec(reading.text.slice(reading.start + length, reading.start + length + 24))
  const start = written
    ? isoDay(Number(written[3] ?? written[4]), Number(written[1] ?? written[5]), Number(written[2] ?? written[6]))
    : anchorOf(reading.context)
  const iso = later(start, count, unit)
  // Only a plan date (or a start that is written there) makes the span a date; today is a guess.
  const sure = iso !== undefined && (written !== null || reading.context.planDate !== undefined)
  return {length, kind: 'duration', ...(iso && {iso}), confidence: sure ? 'high' : 'low'}
}

/** The larger number of a span whose count stands in group `first` and, when it has two ends, the one behind. */
function largest(match: Match, first: number): number | undefined {
  const [from, to] = [numberOf(match[first]), numberOf(match[first + 1])]
  if (from === undefined || (match[first + 1] !== undefined && to === undefined)) return undefined
  const written = [...match[0].matchAll(/\d{1,3}/g)].map((digits) => Number(digits[0]))
  return written.length > 1 ? Math.max(...written) : (to ?? from)
}

/** "Twice in a week", "3 outbursts in one day": a rate, not a deadline. The last of these words, or a number two or three words back. */
const RATE_WORD = /(?:times?|\dx|once|twice|minutes?|hours?|days?|trials|opportunities)\s{1,2}$/
const COUNTED = pattern()`((?:[${LETTER}]+|\d)\s{1,2}(?:[${LETTER}]{1,20}\s{1,2}){1,3})$`

function isRate(before: string): boolean {
  const words = lowerCase(before)
  if (RATE_WORD.test(words)) return true
  const counted = COUNTED().exec(words)?.[1]?.trim().split(/\s+/) ?? []
  return counted.slice(0, -1).some((word) => /^\d$/.test(word) || (word.length > 2 && NUMBERS[word] !== undefined))
}

const within: Form = {
  starts: [
    'within',
    'in',
    'by',
    'over',
    'during',
    'throughout',
    'for',
    'across',
    'inside',
    'after',
    'at',
    'next',
    'the',
  ],
  match: sticky(
    `(?:(within|inside(?:${SP}of)?)${SP}(?:(?:a|the)${SP}period${SP}of${SP})?(?:no${SP}more${SP}than${SP})?${NEXT}?|(in)${SP}(?:(?:about|under|approximately|roughly|less${SP}than)${SP})?${NEXT}?|(?:over|during|throughout|for|across)${SP}${NEXT}|over${SP}(?:(?:a|the)${SP}(?:course|period)${SP}of${SP}|an?${SP})?|after${SP}|by${SP}(?:the${SP}end${SP}of${SP})?|at${SP}the${SP}end${SP}of${SP}|${NEXT})${SPAN}${NOT_RATE}`,
  ),
  read(match, reading) {
    const {text, start} = reading
    const count = largest(match, 3)
    const single = count === 1
    const before = text.slice(Math.max(0, start - 48), start)
    if (match[2] && (single || /^h/i.test(match[5] ?? '') || /times\s$/i.test(before)) && isRate(before))
      return undefined
    return spanned(reading, match[0].length, count, match[5] ?? '')
  },
}

const nextUnit: Form = {
  starts: ['within', 'in', 'over', 'during', 'throughout', 'for', 'across'],
  match: sticky(
    `(?:(?:within|in|over|during|throughout|for|across)${SP}the${SP}(?:next|coming|following|upcoming)|within${SP}the(?:${SP}first)?|over${SP}(?:the${SP}course${SP}of${SP})?the)${SP}${KIND}(hour|day|week|month|quarter|year)${NOT_RATE}`,
  ),
  read(match, reading) {
    return spanned(reading, match[0].length, 1, match[1] ?? '')
  },
}

const beforeOut: Form = {
  starts: ['before'],
  match: sticky(
    `before${SP}(?:the${SP}(?:next${SP})?)?${SPAN}${SP}(?:are|is|have|has)${SP}(?:out|up|over|passed|gone)`,
  ),
  read(match, reading) {
    return spanned(reading, match[0].length, largest(match, 1), match[3] ?? '')
  },
}

/** "By the second day", "by the 3rd week". */
const byOrdinal: Form = {
  starts: ['by', 'before'],
  match: sticky(`(?:by|before)${SP}the${SP}(?:end${SP}of${SP}the${SP})?([a-z\\d]+)${SP}(day|week|month|year)`),
  read: (match, reading) => spanned(reading, match[0].length, ORDINALS[(match[1] ?? '').toLowerCase()], match[2] ?? ''),
}

const byWeek: Form = {
  starts: ['by', 'before', 'at', 'end', 'week', 'month', 'day'],
  match: sticky(
    `(?:(?:by|before|at)${SP}(?:the${SP})?(?:end${SP}of${SP})?|end${SP}of${SP})?(?:(?:post-?op(?:erative)?|hospital)${SP})?(week|month|day)${SP}(${NUMBER})`,
  ),
  read(match, reading) {
    const bare = /^(?:week|month|day)/i.test(match[0])
    if (bare && !reading.field && !hasDeadlineCue(reading.text, reading.start)) return undefined
    return spanned(reading, match[0].length, numberOf(match[2]), match[1] ?? '')
  },
}

const SPAN_FROM = `${SPAN}(?=${SP}(?:from|after)${SP}(?:now|today|(?:the${SP})?(?:plan|start|date|enrollment|admission|intake|referral|approval|signing)|\\d))`

/** "90 days from 4/1", "six weeks from now"; in a date field the bare "8 weeks". */
function bareSpan(match: Match, reading: Reading): Found | undefined {
  return spanned(reading, match[0].length, largest(match, 1), match[3] ?? '')
}

const spelledOut = Object.keys(NUMBERS)

const fromNow: readonly Form[] = [
  {starts: 'digit', match: sticky(SPAN_FROM), read: bareSpan},
  {starts: spelledOut, match: sticky(SPAN_FROM), read: bareSpan},
]

/** "4/5 days" and "4 of 5 days" are counts, also in a date field; "30/60/90 days" is none. */
function inField(match: Match, reading: Reading): Found | undefined {
  const counted = /(?:\/|\sof\s)$/.test(reading.text.slice(Math.max(0, reading.start - 4), reading.start))
  if (!reading.field || counted || /^\d\//.test(match[0])) return undefined
  return bareSpan(match, reading)
}

const fieldSpan: readonly Form[] = [
  {starts: 'digit', match: sticky(`${SPAN}${NOT_RATE}`), read: inField},
  {starts: spelledOut, match: sticky(`${SPAN}${NOT_RATE}`), read: inField},
]

/** Spans with a known length: within 90 days, in 6 weeks, over the next 3 months, by week 8. */
export const DURATION_FORMS: readonly Form[] = [
  within,
  nextUnit,
  beforeOut,
  byWeek,
  byOrdinal,
  ...fromNow,
  ...fieldSpan,
]
