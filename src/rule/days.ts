const DAY = 86_400_000

/** How many days `to` lies after `from`; negative when before. Both are `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/** A number of days as people say it: "3 days", "5 weeks", "4 months", "2 years". */
export function lengthOf(days: number): string {
  if (days < 14) return count(days, 'day')
  if (days < 61) return count(Math.round(days / 7), 'week')
  if (days < 700) return count(Math.round(days / 30.4), 'month')
  return count(Math.round(days / 365.25), 'year')
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A day as nobody can misread it, whichever number they write first: "June 30, 2026". */
export function writtenDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year}`
}

/** A day for an example, which has to lie ahead: the end of the month in five months from `today`, `YYYY-MM-DD`. */
export function exampleDay(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return writtenDay(new Date(Date.UTC(year, month + 5, 0)).toISOString().slice(0, 10))
}

const count = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`
