import {LETTER, lowerCase, pattern} from '../../text/letters.js'
import {addDays, addMonths, anchorOf, fullYear, isoDay, nextMonthDay} from './calendar.js'
import {kindsEnd, numberAt, spaceEnd, spanAt, wordEnd} from './count.js'
import {hasDeadlineCue} from './cue.js'
import {ORDINAL_WORDS, STARTING_POINTS} from './event-words.js'
import {event} from './headed.js'
import {bare, type Core, leadingTo} from './lead.js'
import {anyPhrase, endsHere, type Match, type Matcher, SP, sticky} from './pattern.js'
import type {DateContext, Form, Found, Reading} from './types.js'
import {NUMBERS} from './words.js'

/** What may belong to a span after its unit. */
const REST = `(?:['’]s?)?(?:${SP}(?:period|time))?`
/** After the span, these make it a rate or an adjective: "in 5 days a week", "in 2-hour blocks". */
const NOT_RATE = `(?!${SP}(?:per|(?:an?|each|every)${SP}(?:hour|day|week|month|quarter|year)|out|of\\s{1,3}\\d|in${SP}a${SP}row|programs?|centers?|care|camps?|increments?|intervals?|sessions?|blocks?|shifts?)(?![${LETTER}]))`
const NEXT = `(?:(?:the${SP})?(?:next|coming|following|upcoming|first)${SP})`

/** The groups of a match: the words before the span, its count, and its unit. */
const [LEAD, COUNT, UNIT] = [1, 2, 3] as const

/** A count and its unit, and what follows them. */
function span(rest: string): Core {
  const after = sticky(rest)
  return (lower, at) => {
    const read = spanAt(lower, at)
    const behind = read && after(lower, read.end)
    if (!behind) return undefined
    const end = read.end + behind[0].length
    return {end, groups: [String(largest(lower.slice(at, end), read.last ?? read.first)), read.unit]}
  }
}

/** The larger end of a range: of digits the largest, of words the last. */
function largest(words: string, last: number): number {
  const written = [...words.matchAll(/\d{1,3}/g)].map((digits) => Number(digits[0]))
  return written.length > 1 ? Math.max(...written) : last
}

/** The start plus a number of units. Business and school days are counted as calendar days: good enough to order dates. */
function later(start: string | undefined, count: number, unit: string): string | undefined {
  if (/^h/i.test(unit)) return addDays(start, Math.ceil(count / 24))
  if (/^(?:d|pod)/i.test(unit)) return addDays(start, count)
  if (/^w/i.test(unit)) return addDays(start, count * 7)
  if (/^m/i.test(unit)) return addMonths(start, count)
  if (/^q/i.test(unit)) return addMonths(start, count * 3)
  return addMonths(start, count * 12)
}

/** "90 days from 4/1": the day a span is counted from, when it comes after the span. */
const FROM = /^\s(?:from|after|of)\s(?:(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/])|(\d{4})-(\d{2})-(\d{2}))/

function startOf(written: RegExpExecArray, context: DateContext): string | undefined {
  const month = Number(written[1] ?? written[5])
  const day = Number(written[2] ?? written[6])
  const year = written[3] ?? written[4]
  return year === undefined ? nextMonthDay(context, month, day) : isoDay(fullYear(year), month, day)
}

function spanned(reading: Reading, length: number, count: number | undefined, unit: string): Found | undefined {
  if (count === undefined) return undefined
  const written = FROM.exec(reading.text.slice(reading.start + length, reading.start + length + 24))
  const start = written ? startOf(written, reading.context) : anchorOf(reading.context)
  const iso = later(start, count, unit)
  // Only a plan date (or a start that is written there) makes the span a date; today is a guess.
  const sure = iso !== undefined && (written !== null || reading.context.planDate !== undefined)
  return {length, kind: 'duration', ...(iso && {iso}), confidence: sure ? 'high' : 'low'}
}

/** What `span` matched. */
const spanOf = (match: Match, reading: Reading): Found | undefined =>
  spanned(reading, match[0].length, Number(match[COUNT]), match[UNIT] ?? '')

/** "Twice in a week", "3 outbursts in one day": a rate, not a deadline. The last of these words, or a number two or three words back. */
const RATE_WORD = /(?:times?|\dx|once|twice|minutes?|hours?|days?|trials|opportunities)\s{1,2}$/
const COUNTED = pattern()`((?:[${LETTER}]+|\d)\s{1,2}(?:[${LETTER}]{1,20}\s{1,2}){1,3})$`

/** "Gain 2 pounds in one week", "by 2 pounds in one week": how far something moves by then. */
const MOVED = /(?:by|lose|gain)\s(?:at least\s)?[a-z\d.]+\s[a-z]+\s$/

function isRate(before: string): boolean {
  const words = lowerCase(before)
  if (MOVED.test(words)) return false
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
    'following',
    'at',
    'next',
    'the',
  ],
  match: leadingTo(
    span(`${REST}${NOT_RATE}`),
    pattern()`^(?:(?:within|inside(?:${SP}of)?)${SP}(?:(?:a|the)${SP}period${SP}of${SP}|
      an?${SP})?(?:no${SP}more${SP}than${SP})?${NEXT}?|in${SP}(?:(?:about|under|approximately|roughly|less${SP}than|
      the${SP}sp(?:ace|an)${SP}of)${SP})?${NEXT}?|(?:over|during|throughout|for|across)${SP}${NEXT}|
      over${SP}(?:(?:a|the)${SP}(?:course|period)${SP}of${SP}|an?${SP})?|(?:after|following)${SP}|
      by${SP}(?:the${SP}end${SP}of${SP})?|at${SP}(?:the${SP}end${SP}of${SP})?|${NEXT})$`,
  ),
  read(match, reading) {
    const {text, start} = reading
    const before = text.slice(Math.max(0, start - 48), start)
    const isShort = match[COUNT] === '1' || match[UNIT]?.startsWith('h') === true
    if (
      /^in\s/.test(match[LEAD] ?? '') &&
      (isShort || /times\s$/i.test(before)) &&
      isRate(before) &&
      !/time$/.test(match[0])
    )
      return undefined
    return spanOf(match, reading)
  },
}

const oneUnit = sticky(`(?:hour|day|week|month|quarter|year)${NOT_RATE}`)

/** "Within the week", "over the course of the school year". */
const nextUnit: Form = {
  starts: ['within', 'in', 'over', 'during', 'throughout', 'for', 'across'],
  match: leadingTo(
    (lower, at) => {
      const from = kindsEnd(lower, at)
      const unit = /^[hdwmqy]/.test(lower.charAt(from)) && oneUnit(lower, from)
      return unit ? {end: from + unit[0].length, groups: ['1', unit[0]]} : null
    },
    pattern()`^(?:(?:within|in|over|during|throughout|for|across)${SP}the${SP}(?:next|coming|following|upcoming)|
    within${SP}the(?:${SP}first)?|over${SP}(?:the${SP}course${SP}of${SP})?the)${SP}$`,
  ),
  read: spanOf,
}

const beforeOut: Form = {
  starts: ['before'],
  match: leadingTo(
    span(`${REST}${SP}(?:are|is|have|has)${SP}(?:out|up|over|passed|gone)`),
    pattern()`^before${SP}(?:the${SP}(?:next${SP})?)?$`,
  ),
  read: spanOf,
}

const IN_HOSPITAL = `(?:post-?op(?:erative)?|hospital)${SP}`

/** "By the second day", "by 3rd week", "on the second postoperative day". */
const byOrdinal: Form = {
  starts: ['by', 'before', 'on'],
  match: sticky(
    `(?:(?:by|before)${SP}(?:the${SP})?(?:end${SP}of${SP}(?:the${SP})?)?([a-z\\d]+)${SP}(?:${IN_HOSPITAL})?(day|week|month|year)|on${SP}(?:the${SP})?([a-z\\d]+)${SP}${IN_HOSPITAL}(day))`,
  ),
  read: (match, reading) =>
    spanned(reading, match[0].length, ordinal(match[1] ?? match[3] ?? ''), match[2] ?? match[4] ?? ''),
}

/** 3 for "third" and "3rd"; undefined for other words. */
function ordinal(word: string): number | undefined {
  const digits = /^\d{1,2}(?=st|nd|rd|th)/.exec(word)?.[0]
  return digits === undefined ? ORDINAL_WORDS.indexOf(word) + 1 || undefined : Number(digits)
}

const NUMBERED = new Set(['week', 'wk', 'month', 'day', 'pod'])

/** "By week 8", "at the end of month 2", "hospital day 3". */
const byWeek: Form = {
  starts: ['by', 'before', 'at', 'in', 'on', 'end', 'week', 'month', 'day'],
  match: leadingTo(
    (lower, at) => {
      const unit = lower.slice(at, wordEnd(lower, at))
      const from = spaceEnd(lower, at + unit.length)
      const number = NUMBERED.has(unit) && from > at + unit.length ? numberAt(lower, from) : undefined
      return number && endsHere(lower, number.end) ? {end: number.end, groups: [String(number.value), unit]} : null
    },
    pattern()`^(?:(?:by|before|at|in|on)${SP}(?:the${SP})?(?:end${SP}of${SP})?|
    end${SP}of${SP})?(?:(?:post-?op(?:erative)?|hospital)${SP})?$`,
  ),
  read(match, reading) {
    if (match[LEAD] === '' && !reading.field && !hasDeadlineCue(reading.text, reading.start)) return undefined
    return spanOf(match, reading)
  },
}

const spelledOut = Object.keys(NUMBERS)

/** "90 days from 4/1", "six weeks from now". */
const fromNow = bare(
  span(
    `${REST}(?=${SP}(?:from|after)${SP}(?:now|today|(?:the${SP})?(?:plan|start|date|enrollment|admission|intake|referral|approval|signing)|\\d))`,
  ),
)

/** In a date field the bare "8 weeks". "4/5 days" and "4 of 5 days" are counts there too; "30/60/90 days" is not. */
function inField(match: Match, reading: Reading): Found | undefined {
  const counted = /(?:\/|\sof\s)$/.test(reading.text.slice(Math.max(0, reading.start - 4), reading.start))
  if (counted || /^\d\//.test(match[0])) return undefined
  return spanOf(match, reading)
}
const fieldSpan = bare(span(`${REST}${NOT_RATE}`))

/** "Three months after discharge", "48 hours post surgery", "one year out of high school". */
const startingPoint = anyPhrase(STARTING_POINTS)
const past = sticky(`${SP}(?:after|post|following|from|out${SP}of)(?:${SP}(?:the|his|her|their))?`)
const behindPoint: Matcher = (lower, start) => {
  const span = spanAt(lower, start)
  const lead = span && past(lower, span.end)
  const from = span && lead ? spaceEnd(lower, span.end + lead[0].length) : -1
  const point = from < 0 ? null : startingPoint(lower, from)
  return point && [lower.slice(start, from + point[0].length)]
}
const afterPoint = {match: behindPoint, read: event}

/** Spans with a known length: within 90 days, in 6 weeks, over the next 3 months, by week 8. */
export const DURATION_FORMS: readonly Form[] = [
  within,
  nextUnit,
  beforeOut,
  byWeek,
  byOrdinal,
  {starts: 'digit', ...afterPoint},
  {starts: spelledOut, ...afterPoint},
  {starts: 'digit', match: fromNow, read: spanOf},
  {starts: spelledOut, match: fromNow, read: spanOf},
  {starts: 'digit', match: fieldSpan, read: inField, inFieldsOnly: true},
  {starts: spelledOut, match: fieldSpan, read: inField, inFieldsOnly: true},
]
