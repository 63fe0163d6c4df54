import type {DateContext} from './types.js'

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

/** Days in a month of the Gregorian calendar, month 1 to 12. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** YYYY-MM-DD, or undefined when there is no such day or the year is not between 1900 and 2099. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2099 || month < 1 || month > 12) return undefined
  if (day < 1 || day > daysInMonth(year, month)) return undefined
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}

/** The last day of a month. */
export function monthEnd(year: number, month: number): string | undefined {
  return month >= 1 && month <= 12 ? isoDay(year, month, daysInMonth(year, month)) : undefined
}

/** Year, month (1 to 12) and day of an ISO day, or undefined when the text is not one. */
export function partsOf(iso: string | undefined): {year: number; month: number; day: number} | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '')
  return match ? {year: Number(match[1]), month: Number(match[2]), day: Number(match[3])} : undefined
}

/** An ISO day moved by whole days. Undefined in, undefined out. */
export function addDays(iso: string | undefined, days: number): string | undefined {
  const parts = partsOf(iso)
  if (!parts) return undefined
  const moved = new Date(Date.UTC(parts.year, parts.month - 1, parts.day + days))
  return isoDay(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
}

/** An ISO day moved by whole months; January 31 plus one month is the last day of February. */
export function addMonths(iso: string | undefined, months: number): string | undefined {
  const parts = partsOf(iso)
  if (!parts) return undefined
  const count = parts.year * 12 + parts.month - 1 + months
  const year = Math.floor(count / 12)
  const month = (count % 12) + 1
  return isoDay(year, month, Math.min(parts.day, daysInMonth(year, month)))
}

/** The day that spans and missing years are counted from: the plan date, else today. */
export function anchorOf(context: DateContext): string | undefined {
  return partsOf(context.planDate) ? context.planDate : partsOf(context.today) ? context.today : undefined
}

/** The first day with this month and day on or after the anchor: what a date without a year means in a plan. */
export function nextMonthDay(context: DateContext, month: number, day: number): string | undefined {
  const anchor = anchorOf(context)
  const year = partsOf(anchor)?.year
  if (anchor === undefined || year === undefined) return undefined
  // Eight years reach the next February 29 even across a century.
  for (let ahead = 0; ahead <= 8; ahead++) {
    const iso = isoDay(year + ahead, month, day)
    if (iso !== undefined && iso >= anchor) return iso
  }
  return undefined
}

/** The last day of the first such month that does not lie wholly before the anchor. */
export function nextMonthEnd(context: DateContext, month: number): string | undefined {
  const anchor = anchorOf(context)
  const year = partsOf(anchor)?.year
  if (anchor === undefined || year === undefined) return undefined
  const iso = monthEnd(year, month)
  return iso !== undefined && iso >= anchor ? iso : monthEnd(year + 1, month)
}

/** Two-digit years: 00 to 49 are the 2000s, 50 to 99 the 1900s. */
export function fullYear(written: string): number {
  const year = Number(written)
  return written.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year
}

/** The day of the week, Sunday 0, of the first such day after the anchor. */
export function nextWeekday(context: DateContext, weekday: number): string | undefined {
  const anchor = anchorOf(context)
  const parts = partsOf(anchor)
  if (!parts) return undefined
  const today = new Date(Date.UTC(parts.year, parts.month - 1, parts.day)).getUTCDay()
  return addDays(anchor, (weekday - today + 7) % 7 || 7)
}
