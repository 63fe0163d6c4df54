import {LETTER, LOWER, lowerCase, pattern} from '../../text/letters.js'
import {fullYear, isoDay, monthEnd, nextMonthDay} from './calendar.js'
import {before, hasDateCue, hasDeadlineCue, hasScoreCue} from './cue.js'
import type {Matcher} from './pattern.js'
import type {Form, Found, Reading} from './types.js'

/** Units that turn "3/4" into a count of trials, not the fourth of March. */
const COUNTED = pattern()`^[\s-]{0,2}(?:of|out|trials?|opportunit[${LETTER}]*|opps?|times?|days?|school|sessions?|
  weeks?|tasks?|items?|attempts?|questions?|problems?|steps?|data|consecutive|class(?:es)?|periods?|probes?|mornings?|
  nights?|evenings?|meals?|occasions?|cups?|miles?|inch(?:es)?|tsp|teaspoons?|tablespoons?|strength|pain|points?|pts?|
  correct|accura[${LETTER}]*|or\s(?:less|fewer|below|lower|under|better|more|above|higher|greater)|
  independent[${LETTER}]*|on an?|%|[${LOWER}]{2,20}(?<!i|a|u|thi|ha)s)(?![${LETTER}])`

/** The same with a word that says which: "10/10 therapeutic trials", "4/5 data days". */
const COUNTED_KIND = pattern()`^\s[${LOWER}-]{3,16}\s(?:trials|opportunit|days|sessions|attempts|probes|times|tasks|
  observ|meals|visits)`

/** What may follow a month and day that nothing announced. */
const QUIET_AFTER = /^(?:[\s]{0,2}(?:$|[,.;:)\]–-])|\s(?:with|at|and|for|from|by)\s)/

/** A number before which these stand is part of a code, a phone number, an amount or a longer chain. */
function isPartOfCode({text, start}: Reading): boolean {
  const previous = text[start - 1] ?? ''
  if (previous === '-') return !/\/\d{1,4}\s?-$/.test(text.slice(Math.max(0, start - 8), start))
  return /[#$/.:_+=]/.test(previous) && !/(?:date|by|due|on|from|to):$/i.test(text.slice(Math.max(0, start - 6), start))
}

/** The month and the day of two numbers. */
const inOrder = (first: string, second: string, {context}: Reading): readonly [string, string] =>
  context.order === 'day-first' ? [second, first] : [first, second]

const impossible = (length: number): Found => ({length, kind: 'date', confidence: 'high', impossible: true})

/** A matcher for a pattern that minds its own end. */
const digits =
  (made: () => RegExp): Matcher =>
  (lower, start) => {
    const regExp = made()
    regExp.lastIndex = start
    return regExp.exec(lower)
  }

const yearFirst: Form = {
  starts: 'digits and sign',
  match: digits(pattern('y')`(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d])(?![-/]\d)`),
  read(match, reading) {
    const year = Number(match[1])
    if (isPartOfCode(reading) || year < 1900 || year > 2099) return undefined
    const iso = isoDay(year, Number(match[3]), Number(match[4]))
    if (iso === undefined) return match[2] === '.' ? undefined : impossible(match[0].length)
    return {length: match[0].length, kind: 'date', iso, confidence: 'high'}
  },
}

const monthDayYear: Form = {
  starts: 'digits and sign',
  match: digits(pattern('y')`(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|'?\d{2})(?![\d%])(?![-/.]\d)`),
  read(match, reading) {
    const {0: whole, 1: first = '', 2: separator, 3: second = '', 4: written = ''} = match
    const [month, day] = inOrder(first, second, reading)
    const short = written.length < 4
    // "By 2.9.27" is a day, "section 2.9.27" none.
    if (isPartOfCode(reading) || (separator === '.' && short && !hasDeadlineCue(reading.text, reading.start)))
      return undefined
    const year = fullYear(written.replace("'", ''))
    if (year < 1900 || year > 2099) return undefined
    const iso = isoDay(year, Number(month), Number(day))
    if (iso !== undefined) return {length: whole.length, kind: 'date', iso, confidence: 'high'}
    // A wrong date is worth telling only where nothing but a date is written so: not 24/40/60, not 45-90-1200.
    const likely =
      separator === '/'
        ? !short || reading.field || hasDeadlineCue(reading.text, reading.start)
        : !short && Number(month) <= 31
    const after = lowerCase(reading.text.slice(reading.start + whole.length, reading.start + whole.length + 24))
    return likely && Number(month) + Number(day) > 0 && !COUNTED().test(after) ? impossible(whole.length) : undefined
  },
}

const monthYear: Form = {
  starts: 'digits and sign',
  match: digits(
    pattern('y')`(?:(\d{1,2})[/-](\d{4})|(\d{4})-(\d{2})(?!\s{1,2}(?:school|academic)))(?![\d])(?![-/.]\d)`,
  ),
  read(match, reading) {
    if (isPartOfCode(reading)) return undefined
    const iso = monthEnd(Number(match[2] ?? match[3]), Number(match[1] ?? match[4]))
    return iso === undefined ? undefined : {length: match[0].length, kind: 'month', iso, confidence: 'high'}
  },
}

const monthDay: Form = {
  starts: 'digits and sign',
  match: digits(pattern('y')`(\d{1,2})([/-])(\d{1,2})(?![\d%])(?![-/.]\d)(?![${LETTER}])`),
  read(match, reading) {
    const {0: whole, 1: first = '', 2: separator, 3: second = ''} = match
    const [month, day] = inOrder(first, second, reading)
    const {text, start, context, field} = reading
    const after = text.slice(start + whole.length, start + whole.length + 32)
    if (isPartOfCode(reading) || COUNTED().test(lowerCase(after))) return undefined
    const deadline = field || hasDeadlineCue(text, start)
    if (!deadline && (separator === '-' || !looksLikeDay(reading, month, day, after))) return undefined
    // 2024 has a February 29, so it stands for "some year has this day".
    if (isoDay(2024, Number(month), Number(day)) === undefined) {
      return deadline && separator === '/' && Number(month) > 0 ? impossible(whole.length) : undefined
    }
    const iso = nextMonthDay(context, Number(month), Number(day))
    return {length: whole.length, kind: 'date', ...(iso && {iso}), confidence: 'low'}
  },
}

/** What pain and strength are rated out of, and the words for it: "keep knee pain at 3/10". */
const OUT_OF = new Set([5, 10])
const RATED = pattern()`(?<![${LETTER}])(?:pain|distress|anxiety|mood|strength|urges?|cravings?|fatigue|
  rat(?:e|es|ed|ing)|scale|severity)(?![${LETTER}])`

/** Round numbers are what things are scored out of, so an unannounced 6/10 or 6/20 is a score. */
const ROUND = new Set([15, 20, 25, 30])

function looksLikeDay({text, start}: Reading, month: string, day: string, after: string): boolean {
  if (
    hasScoreCue(text, start) ||
    (OUT_OF.has(Number(day)) && RATED().test(lowerCase(before(text, start)))) ||
    COUNTED_KIND().test(lowerCase(after))
  )
    return false
  if (hasDateCue(text, start)) {
    // "from 4/10 to 8/10" is a rating that moves, "from 9/1 to 6/15" is a span of time.
    return !new RegExp(`^\\s?(?:to|-|–)\\s?\\d{1,2}/${Number(day)}(?!\\d)`).test(after)
  }
  if (Number(month) > 12 || Number(day) > 31) return false
  const padded = day.length === 2 && (day.startsWith('0') || month.startsWith('0'))
  return (padded || (Number(day) > 12 && !ROUND.has(Number(day)))) && QUIET_AFTER.test(after)
}

const IN = pattern('i')`(?:^|[^${LETTER}])(?:in|during)\s$`

/** "By 2027": the year's last day. */
const yearOnly: Form = {
  starts: 'digit',
  match: digits(pattern('y')`20[2-4]\d(?![${LETTER}\d%]|[-/.,:]\d|\s?[-–])`),
  read(match, {text, start}) {
    const length = match[0].length
    const announced = hasDeadlineCue(text, start) || IN().test(text.slice(Math.max(0, start - 8), start))
    if (!announced || COUNTED().test(lowerCase(text.slice(start + length, start + length + 24)))) return undefined
    return {length, kind: 'date', iso: `${match[0]}-12-31`, confidence: 'high'}
  },
}

/** Numeric dates: 6/30/2025, or 30/6/2025 where the day comes first; 2025-06-30, 06/2025, and 6/30 where the words around it show that it is a date. */
export const NUMERIC_FORMS: readonly Form[] = [yearFirst, monthDayYear, monthYear, monthDay, yearOnly]
