import type {DateMention} from '../../language/dates/index.js'

const NONE = /\b(?:no|not|zero|without|free (?:of|from))\s/

/** Whether something can be kept or left out over a period that a time word names: "for 90 days", "through June". */
export function isWindow({kind, text, start}: DateMention, lower: string): boolean {
  const before = lower.slice(Math.max(0, start - 14), start)
  if (kind === 'frequency' || kind === 'vague') return false
  // "By the next two days" is by when. "In the next 3 months" is how long only for what is not to happen.
  if (kind === 'duration')
    return (
      (/^(?:for|over|throughout|during|the next)/i.test(text) && !/\bby\s$/.test(before)) ||
      (/^(?:with)?in\sthe\snext/i.test(text) && NONE.test(lower))
    )
  return (
    /(?:through|thru|until|till|throughout|during|for)\s(?:the\s)?$/.test(before) ||
    /^(?:until|through|during)/i.test(text)
  )
}
