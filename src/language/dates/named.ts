import {LETTER, lowerCase, pattern, startsWithCapital} from '../../text/letters.js'
import {fullYear, isoDay, monthEnd, nextMonthDay, nextMonthEnd, nextWeekday} from './calendar.js'
import {hasDeadlineCue} from './cue.js'
import {type Match, SP, sticky} from './pattern.js'
import {isWeekdayList} from './repeated.js'
import type {Form, Found, Reading} from './types.js'
import {MONTHS, WEEKDAYS} from './words.js'

/** Words after which a bare month is a month: "by May", not "May asks her aunt". */
const MONTH_CUE = pattern()`(?:^|[^${LETTER}])(?:by(?:\sthe)?|in|of|until|till|before(?:\sthe)?|through|thru|during|
  since|from|to|this|next|last|after|for|mid|late|early|due|each|every|than)[\s:-]{1,2}$`

const YEAR = `(?:,?${SP}|\\s?[-/]\\s?)(\\d{4}|['’]\\d{2})`

function dayOf(
  reading: Reading,
  length: number,
  month: number | undefined,
  day: number,
  year: string | undefined,
): Found | undefined {
  if (month === undefined) return undefined
  if (year === undefined) {
    if (isoDay(2024, month, day) === undefined) {
      return day >= 1 && day <= 31 ? {length, kind: 'date', confidence: 'high', impossible: true} : undefined
    }
    const iso = nextMonthDay(reading.context, month, day)
    return {length, kind: 'date', ...(iso && {iso}), confidence: 'low'}
  }
  const iso = isoDay(fullYear(year.replace(/['’]/, '')), month, day)
  if (iso === undefined) return {length, kind: 'date', confidence: 'high', impossible: true}
  return {length, kind: 'date', iso, confidence: 'high'}
}

const monthOf = (name: string | undefined): number | undefined => MONTHS[name ?? '']

/** Whether a month that is also a verb is written small: "may 3 times". */
const isVerb = ({text, start}: Reading, {0: whole}: Match): boolean =>
  /\b(?:may|mar|march)\b/.test(text.slice(start, start + whole.length))

const monthDayYear: Form = {
  starts: Object.keys(MONTHS),
  match: sticky(`([a-z]+)\\.?${SP}(\\d{1,2})(?:st|nd|rd|th)?(?!\\s?(?:%|:\\d|/\\d|of\\s))(?:${YEAR})?`),
  read(match, reading) {
    const month = monthOf(match[1])
    // "May 3 friends visit" is a question, "may 3 times" a wish: the lower-case verb needs the ordinal or a year.
    if (isVerb(reading, match) && match[3] === undefined && !/\d(?:st|nd|rd|th)$/.test(match[0])) return undefined
    return dayOf(reading, match[0].length, month, Number(match[2]), match[3])
  },
}

const dayMonthYear: Form = {
  starts: 'digit',
  match: sticky(`(\\d{1,2})(?:st|nd|rd|th)?(?:${SP}of)?[\\s-]{1,2}([a-z]+)\\.?(?:${YEAR})?`),
  read(match, reading) {
    if (isVerb(reading, match) && match[3] === undefined) return undefined
    return dayOf(reading, match[0].length, monthOf(match[2]), Number(match[1]), match[3])
  },
}

const monthYear: Form = {
  starts: Object.keys(MONTHS),
  match: sticky(`([a-z]+)\\.?(?:${SP}of)?${YEAR}`),
  read(match) {
    const iso = monthEnd(fullYear((match[2] ?? '').replace(/['’]/, '')), monthOf(match[1]) ?? 0)
    return iso === undefined ? undefined : {length: match[0].length, kind: 'month', iso, confidence: 'high'}
  },
}

const bareMonth: Form = {
  starts: Object.keys(MONTHS),
  match: sticky(`([a-z]+)(?=\\.?)`),
  read(match, reading) {
    const name = match[1] ?? ''
    const before = reading.text.slice(Math.max(0, reading.start - 12), reading.start)
    if (
      !startsWithCapital(reading.text.slice(reading.start)) ||
      !(reading.field || MONTH_CUE().test(lowerCase(before)))
    )
      return undefined
    // "in Jan's words", "for June's sake": a person.
    if (/^['’]s/.test(reading.text.slice(reading.start + name.length))) return undefined
    // "for April to ask" and "from June to May" are people as often as months; only a deadline word makes it sure.
    if (
      /(?:for|from|to|(?<!month |middle |start |beginning |half |first |week )of|last)\s$/i.test(before) &&
      !reading.field &&
      !/end of\s$/i.test(before)
    )
      return undefined
    const iso = nextMonthEnd(reading.context, monthOf(name) ?? 0)
    return {length: match[0].length, kind: 'month', ...(iso && {iso}), confidence: 'low'}
  },
}

const weekday: Form = {
  starts: ['next', 'this', ...Object.keys(WEEKDAYS)],
  match: sticky(`(?:(next|this)${SP}(?:coming${SP})?)?([a-z]+)`),
  read(match, reading) {
    if (!match[1] && !hasDeadlineCue(reading.text, reading.start) && !reading.field) return undefined
    const day = WEEKDAYS[match[2] ?? '']
    // "Monday through Friday" comes round every week.
    if (day === undefined || (!match[1] && isWeekdayList(lowerCase(reading.text), reading.start))) return undefined
    const iso = nextWeekday(reading.context, day)
    return {length: match[0].length, kind: 'date', ...(iso && {iso}), confidence: 'low'}
  },
}

/** Dates with a month's or a weekday's name: June 30, 2025; 30 June; June 2025; by June; next Friday. */
export const NAMED_FORMS: readonly Form[] = [monthDayYear, dayMonthYear, monthYear, bareMonth, weekday]
