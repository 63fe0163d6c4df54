import {isDigit, isSpace} from '../../text/letters.js'
import {NUMBERS} from './words.js'

/*
 * Numbers and spans are read by hand: they have many forms, most words are not numbers, and as a part of each form's pattern they were
 * most of what V8 had to compile.
 */

/** Where the letters a to z at an offset end; the offset itself when there are none. */
export function wordEnd(lower: string, at: number): number {
  let end = at
  for (let code = lower.charCodeAt(end); code >= 97 && code <= 122; code = lower.charCodeAt(end)) end++
  return end
}

/** Where the white space at an offset ends. */
export function spaceEnd(lower: string, at: number): number {
  let end = at
  while (isSpace(lower.charCodeAt(end))) end++
  return end
}

/** Where one to three digits end, or -1. */
function digitsEnd(lower: string, at: number): number {
  let end = at
  while (isDigit(lower.charCodeAt(end))) end++
  return end > at && end - at <= 3 ? end : -1
}

/** A number in digits or words, with the form's habit of saying it twice: "two (2)". */
export function numberAt(lower: string, at: number): {value: number; end: number} | undefined {
  const isWritten = !isDigit(lower.charCodeAt(at))
  const end = isWritten ? wordEnd(lower, at) : digitsEnd(lower, at)
  if (end <= at) return undefined
  const written = lower.slice(at, end)
  if (isWritten && !Object.hasOwn(NUMBERS, written)) return undefined
  const value = isWritten ? (NUMBERS[written] ?? 0) : Number(written)
  const bracket = isSpace(lower.charCodeAt(end)) ? end + 1 : end
  const again = lower.charAt(bracket) === '(' ? digitsEnd(lower, bracket + 1) : -1
  return {value, end: again > 0 && lower.charAt(again) === ')' ? again + 1 : end}
}

/** A number, or the ends of a range: "6", "6-8", "six to eight", with `slashes` also "30/60/90". */
export type Count = {first: number; last?: number; end: number}

/** Reads a count. A range has two ends, with `slashes` up to three. */
export function countAt(lower: string, at: number, slashes: boolean): Count | undefined {
  const number = numberAt(lower, at)
  if (!number) return undefined
  const count: Count = {first: number.value, end: number.end}
  for (let more = slashes ? 2 : 1; more > 0; more--) {
    const joint = jointEnd(lower, isSpace(lower.charCodeAt(count.end)) ? count.end + 1 : count.end, slashes)
    const next = joint < 0 ? undefined : numberAt(lower, isSpace(lower.charCodeAt(joint)) ? joint + 1 : joint)
    if (!next) break
    count.last = next.value
    count.end = next.end
  }
  return count
}

/** Where the character or word that joins the ends of a range ends, or -1. */
function jointEnd(lower: string, at: number, slashes: boolean): number {
  const sign = lower.charAt(at)
  if (sign === '-' || sign === '–' || (slashes && sign === '/')) return at + 1
  return lower.startsWith('to', at) || lower.startsWith('or', at) ? at + 2 : -1
}

const KINDS = new Set('more full calendar business working school instructional academic treatment'.split(' '))
const UNITS = new Set(
  'h d hour hours hr hrs day days week weeks wk wks month months mo mos quarter quarters year years yr yrs'.split(' '),
)

/** "48h", "6wks": what is written against the number. "3D" is something else. */
const JOINED_UNITS = new Set('h hr hrs wk wks mo mos yr yrs'.split(' '))

/** A count and its unit: "6 weeks", "30 calendar days", "2-3 months". */
export type Span = Count & {unit: string}

/** Reads a span up to the end of its unit. */
export function spanAt(lower: string, at: number): Span | undefined {
  const count = countAt(lower, at, true)
  if (!count) return undefined
  let next = count.end
  while (next - count.end < 3 && (isSpace(lower.charCodeAt(next)) || lower.charAt(next) === '-')) next++
  const isJoined = next === count.end
  next = kindsEnd(lower, next)
  const end = wordEnd(lower, next)
  const unit = lower.slice(next, end)
  if (isJoined && !JOINED_UNITS.has(unit)) return undefined
  return UNITS.has(unit) ? {...count, unit, end} : undefined
}

/** Where the words end that say which days or weeks are meant: calendar, school, … */
export function kindsEnd(lower: string, at: number): number {
  let next = at
  for (;;) {
    const end = wordEnd(lower, next)
    const behind = spaceEnd(lower, end)
    if (behind === end || !KINDS.has(lower.slice(next, end))) return next
    next = behind
  }
}
