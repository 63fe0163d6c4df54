import {addDays, addMonths, anchorOf, fullYear, isoDay, monthEnd, nextMonthEnd, partsOf} from './calendar.js'
import {hasDeadlineCue} from './cue.js'
import {anyOf, SP, sticky} from './pattern.js'
import type {DateContext, Form, Found} from './types.js'
import {MONTHS, ORDINALS, SEASON_END} from './words.js'

const SEASON = anyOf(Object.keys(SEASON_END))
const YEAR = `(?:,?${SP}(?:of${SP})?(\\d{4}))`
const END = `(?:(?:very${SP})?end|close|last${SP}day)${SP}of${SP}`
const THIS = `(?:(?:the|this|his|her|their|my|our|each|current|upcoming|coming|next|20\\d{2}[-–](?:20)?\\d{2})${SP})*`

const found = (
  length: number,
  kind: Found['kind'],
  iso: string | undefined,
  confidence: Found['confidence'] = 'low',
): Found => ({
  length,
  kind,
  ...(iso && {iso}),
  confidence: iso === undefined ? 'low' : confidence,
})

/** The last day of the school year the plan is in, or of the one that ends in `year`. Known only when it is configured. */
function schoolYearEnd(context: DateContext, year?: number): string | undefined {
  const set = context.schoolYearEnd
  if (set === undefined) return undefined
  const [, fixed, month, day] = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(set) ?? []
  if (month === undefined || day === undefined) return undefined
  const anchor = anchorOf(context)
  const from = year ?? Number(fixed ?? partsOf(anchor)?.year)
  const first = isoDay(from, Number(month), Number(day))
  if (year !== undefined || anchor === undefined || first === undefined || first >= anchor) return first
  return isoDay((partsOf(anchor)?.year ?? from) + (anchor.slice(5) > set.slice(-5) ? 1 : 0), Number(month), Number(day))
}

/** The end of the calendar quarter that holds the anchor, or of quarter `quarter`. */
function quarterEnd(context: DateContext, quarter?: number, year?: number): string | undefined {
  const parts = partsOf(anchorOf(context))
  const number = quarter ?? (parts && Math.ceil(parts.month / 3))
  if (number === undefined) return undefined
  return year === undefined ? nextMonthEnd(context, number * 3) : monthEnd(year, number * 3)
}

const endOf: Form = {
  starts: ['end', 'very', 'close', 'last'],
  match: sticky(
    `${END}(?:${THIS}(?:(school|academic)${SP}year|(quarter|month|week|year|(?:calendar|fiscal)${SP}year|semester|term)|(${anyOf(
      Object.keys(ORDINALS),
    )})${SP}(?:quarter|semester|(?:grading|marking)${SP}period)${YEAR}?|(${SEASON})(?:${SP}(?:semester|term|quarter))?${YEAR}?)|(?:(?:early|mid|late)[\\s-])?([a-z]+)\\.?(?:,?${SP}(\\d{4}))?|(20\\d{2})|q([1-4])(?:${SP}(\\d{4}))?)`,
  ),
  read(match, {context}) {
    const length = match[0].length
    const span = match[0].toLowerCase()
    const anchor = anchorOf(context)
    if (/ each /.test(span)) return {length, kind: 'frequency', confidence: 'high'}
    if (match[1]) {
      const year = /20\d{2}\s?[-–]\s?(?:20)?(\d{2})/.exec(span)?.[1]
      return found(length, 'date', schoolYearEnd(context, year === undefined ? undefined : fullYear(year)))
    }
    if (match[2]) return found(length, 'date', endOfSpan(match[2].toLowerCase(), context, /\bnext\b/.test(span)))
    if (match[3])
      return found(length, 'date', quarterEnd(context, ORDINALS[match[3].toLowerCase()], Number(match[4]) || undefined))
    if (match[5]) return found(length, 'date', seasonEnd(match[5], match[6], context))
    if (match[7]) {
      const month = MONTHS[match[7]]
      if (month === undefined) return undefined
      return match[8]
        ? found(length, 'month', monthEnd(Number(match[8]), month), 'high')
        : found(length, 'month', nextMonthEnd(context, month))
    }
    if (match[9]) return found(length, 'date', isoDay(Number(match[9]), 12, 31), 'high')
    return found(
      length,
      'date',
      quarterEnd(context, Number(match[10]), Number(match[11]) || undefined),
      anchor && match[11] ? 'high' : 'low',
    )
  },
}

function endOfSpan(span: string, context: DateContext, next: boolean): string | undefined {
  const anchor = anchorOf(context)
  const parts = partsOf(anchor)
  if (!parts) return undefined
  if (span === 'week') {
    // A week is taken to end on Sunday.
    const weekday = new Date(Date.UTC(parts.year, parts.month - 1, parts.day)).getUTCDay()
    return addDays(anchor, ((7 - weekday) % 7) + (next ? 7 : 0))
  }
  if (span === 'month') {
    const month = partsOf(addMonths(anchor, next ? 1 : 0)) ?? parts
    return monthEnd(month.year, month.month)
  }
  if (span === 'quarter') return quarterEnd(next ? {planDate: addMonths(anchor, 3)} : context)
  // A semester's or fiscal year's last day differs from place to place.
  if (/semester|term|fiscal/.test(span)) return undefined
  return isoDay(parts.year + (next ? 1 : 0), 12, 31)
}

const seasonEnd = (season: string, year: string | undefined, context: DateContext): string | undefined => {
  const month = SEASON_END[season.toLowerCase()] ?? 12
  return year === undefined ? nextMonthEnd(context, month) : monthEnd(Number(year), month)
}

const quarter: Form = {
  starts: ['q1', 'q2', 'q3', 'q4', ...Object.keys(ORDINALS)],
  match: sticky(`(?:q([1-4])|(${anyOf(Object.keys(ORDINALS))})${SP}quarter)(?:${SP}(?:of${SP})?(?:fy${SP})?(\\d{4}))?`),
  read(match, {text, start, context, field}) {
    if (match[3] === undefined && !field && !hasDeadlineCue(text, start)) return undefined
    const number = match[1] === undefined ? ORDINALS[(match[2] ?? '').toLowerCase()] : Number(match[1])
    return found(
      match[0].length,
      'date',
      quarterEnd(context, number, Number(match[3]) || undefined),
      match[3] ? 'high' : 'low',
    )
  },
}

/** "Save $200 over the summer": by its end. Over a fall one gets. */
const OVER_THE = /\bover\s+the\s+$/i

const season: Form = {
  starts: Object.keys(SEASON_END),
  match: sticky(`(${SEASON})(?:${SP}(?:semester|term|quarter))?(?:,?${SP}(?:of${SP})?(\\d{4}))?`),
  read(match, {text, start, context, field}) {
    const over = match[1] !== 'fall' && OVER_THE.test(text.slice(Math.max(0, start - 12), start))
    const cue = over || hasDeadlineCue(text, start)
    if (match[2] === undefined && !field && !cue) return undefined
    return found(match[0].length, 'date', seasonEnd(match[1] ?? '', match[2], context))
  },
}

const schoolYear: Form = {
  starts: 'digits and sign',
  match: sticky(`20\\d{2}\\s?[-–/]\\s?(?:20)?(\\d{2})${SP}(?:school|academic)${SP}year`),
  read(match, {context}) {
    return found(match[0].length, 'date', schoolYearEnd(context, fullYear(match[1] ?? '')), 'high')
  },
}

/** "School year 2025-2026", "SY 2025-26": alone in a field for a date, its end is meant. */
const namedSchoolYear: Form = {
  starts: ['school', 'academic', 'sy'],
  inFieldsOnly: true,
  match: sticky(`(?:(?:school|academic)${SP}year|sy):?${SP}?20\\d{2}\\s?[-–/]\\s?(?:20)?(\\d{2})`),
  read(match, {context}) {
    return found(match[0].length, 'date', schoolYearEnd(context, fullYear(match[1] ?? '')), 'high')
  },
}

const thisSpan: Form = {
  starts: ['this', 'next'],
  match: sticky(
    `(this|next)${SP}(?:coming${SP})?(?:(school|academic)${SP}year|(week|month|quarter|semester|term|year|shift)|(${SEASON}))`,
  ),
  read(match, {context}) {
    const next = match[1]?.toLowerCase() === 'next'
    const length = match[0].length
    if (match[2]) return next ? undefined : found(length, 'date', schoolYearEnd(context))
    if (match[4]) return found(length, 'date', seasonEnd(match[4], undefined, context))
    const span = match[3]?.toLowerCase() ?? ''
    if (span === 'shift') return {length, kind: 'event', confidence: 'low'}
    // "Next year" is one of the answers that name no date.
    return next && span === 'year' ? undefined : found(length, 'date', endOfSpan(span, context, next))
  },
}

const nearDay: Form = {
  starts: ['today', 'tonight', 'tomorrow', 'year'],
  match: sticky("(?:(today|tonight)|(tomorrow)|(year(?:['’]s)?[- ]end))"),
  read(match, {text, start, context, field}) {
    if (match[3] && !field && !hasDeadlineCue(text, start)) return undefined
    const anchor = anchorOf(context)
    const iso = match[1] ? anchor : match[2] ? addDays(anchor, 1) : endOfSpan('year', context, false)
    return found(match[0].length, 'date', iso)
  },
}

const dayOfMonth: Form = {
  starts: ['the'],
  match: sticky(`the${SP}(\\d{1,2})(?:st|nd|rd|th)(?:${SP}of${SP}(?:the|this)${SP}month)?(?=\\s{0,2}(?:$|[,.;)]))`),
  read(match, {text, start, context}) {
    const parts = partsOf(anchorOf(context))
    if (!hasDeadlineCue(text, start) || Number(match[1]) > 31) return undefined
    const iso = parts && isoDay(parts.year, parts.month, Number(match[1]))
    const passed = iso !== undefined && parts !== undefined && Number(match[1]) < parts.day
    return found(match[0].length, 'date', passed ? addMonths(iso, 1) : iso)
  },
}

/** Dates given relative to another: end of June, Q2 2025, by the end of the school year, this month, tomorrow. */
export const RELATIVE_FORMS: readonly Form[] = [
  endOf,
  schoolYear,
  namedSchoolYear,
  quarter,
  season,
  thisSpan,
  nearDay,
  dayOfMonth,
]
