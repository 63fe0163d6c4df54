import {type DateContext, findDates} from '../../src/language/dates/index.js'
import {lowerCase, pattern} from '../../src/text/letters.js'
import type {Span} from '../../src/text/span.js'

/** A date that no calendar has, or whose year is a slip of the hand. */
export interface Slip {
  readonly at: Span
  readonly kind: 'no-such-day' | 'year'
  /** "5/13/2026" for "13/5/2026": what it is when the day was written first. */
  readonly monthFirst?: string
}

/** Month and day in digits, with a year of any length; a year first; a month's name and a day. */
const WRITTEN = pattern('g')`(?<![\d/.$#-])(\d{1,2})([/-])(\d{1,2})\2(\d{2,5})(?![\d/-])|
  (?<![\d/.$#-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|
  dec)[a-z]{0,6}\.? (\d{1,2})\b|\b(\d{1,2})(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|
  dec)[a-z]{0,6}\b`

/** Days that every month has. */
const SURE_DAYS = 28

/**
 * Dates in a text that cannot be: June 31, 13/45/2026, 6/30/0206. Only what could be one is looked at twice. Dates whose day comes before
 * the month get their US form; where a text has several of these, it is written that way throughout, and only one is reported.
 */
export function slipsIn(text: string, context: DateContext): Slip[] {
  const slips: Slip[] = []
  let hasDayFirst = false
  for (const match of lowerCase(text).matchAll(WRITTEN())) {
    const [words, first, sign, second, year, isoYear, isoMonth, isoDay, dayBehind, dayBefore] = match
    const isMonthFirst = context.order !== 'day-first'
    const [month, day] = isMonthFirst ? [first, second] : [second, first]
    const at = {start: match.index, end: match.index + words.length}
    if (year !== undefined && sign === '/' && isWrongYear(year) && isDay(month, day)) {
      slips.push({at, kind: 'year'})
      continue
    }
    const days = Number(day ?? isoDay ?? dayBehind ?? dayBefore)
    if (Number(month ?? isoMonth ?? 1) <= 12 && days <= SURE_DAYS) continue
    if (isoYear !== undefined && isWrongYear(isoYear)) continue
    const mention = impossibleAt(text, at, context)
    if (!mention) continue
    const isDayFirst = isMonthFirst && month !== undefined && year !== undefined && isDay(day, month)
    if (isDayFirst && hasDayFirst) continue
    if (isDayFirst) hasDayFirst = true
    slips.push({at: mention, kind: 'no-such-day', ...(isDayFirst ? {monthFirst: `${day}/${month}/${year}`} : {})})
  }
  return slips
}

/** Years that a finger too many, too few, or a wrong first digit makes. 9999 and the like are how programs write "no end". */
const isWrongYear = (year: string): boolean => /^(?:0[12]\d\d|2[1-8]\d\d|20\d{3})$/.test(year)

const isDay = (month = '', day = ''): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31

/** Whether a careful reading of the line takes these words for a date that cannot be: not 24/40/60, not a score. */
function impossibleAt(text: string, {start, end}: Span, context: DateContext): Span | undefined {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 60)
  const lineEnd = text.indexOf('\n', end)
  const mentions = findDates(text.slice(from, Math.min(lineEnd < 0 ? text.length : lineEnd, end + 40)), context)
  const mention = mentions.find((one) => one.impossible && from + one.start <= start && from + one.end >= end)
  return mention && {start: from + mention.start, end: from + mention.end}
}
