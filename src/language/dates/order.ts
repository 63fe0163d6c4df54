/** Which of the two comes first in a numeric date: 6/30/2026 or 30/6/2026. */
export const DATE_ORDERS = ['month-first', 'day-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** A day, a month and a year in digits, in whichever order. */
const IN_DIGITS = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])/g

/** What shows that a writer is from Britain, Ireland, Australia or New Zealand, where the day comes first. */
const SIGNS = [
  /£\s?\d/,
  /\bNHS\b/,
  /\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b/,
  /\b(?:behaviour|neighbour|favourite|colour|organis(?:e|ing|ation)|recognis|centre|programme)/i,
  /\b[Mm]um(?:my)?\b/,
  /\b(?:\d{1,2}(?:st|nd|rd|th)?) (?:January|February|March|April|June|July|August|September|October|November|December) \d{4}\b/,
] as const

/** How many signs are needed where no numeric date shows the order. */
const FEWEST_SIGNS = 2

/**
 * Whether a text writes the day before the month throughout: some dates can only be read so (30/9/2026), and none only the other way.
 * A single one may be a slip, so it takes another sign; and where every date can be read both ways, it takes several.
 */
export function orderOf(text: string): DateOrder {
  const dayFirst = new Set<string>()
  let isUnclear = false
  for (const [whole, first = '', , second = ''] of text.matchAll(IN_DIGITS)) {
    const [a, b] = [Number(first), Number(second)]
    if (isMonth(a) && b > 12 && b <= 31) return 'month-first'
    if (isMonth(b) && a > 12 && a <= 31) dayFirst.add(whole)
    else if (isMonth(a) && isMonth(b)) isUnclear = true
  }
  if (dayFirst.size > 1) return 'day-first'
  if (dayFirst.size === 0 && !isUnclear) return 'month-first'
  const signs = SIGNS.filter((sign) => sign.test(text)).length
  return signs + dayFirst.size >= FEWEST_SIGNS ? 'day-first' : 'month-first'
}

const isMonth = (number: number) => number >= 1 && number <= 12
