import type {DateOrder} from './order.js'
import type {Match, Matcher} from './pattern.js'

/** What kind of time words a mention is: a day, a whole month, a span, an event, a repetition, or words that name no time. */
export type DateKind = 'date' | 'month' | 'duration' | 'event' | 'frequency' | 'vague'

/** Words about time, found in a text. `start` and `end` are UTF-16 offsets, end exclusive; `text` is the slice between them. */
export type DateMention = {
  start: number
  end: number
  text: string
  kind: DateKind
  /** The resolved day, YYYY-MM-DD: for a month its last day, for a duration its start plus the span. */
  iso?: string
  /** 'low' when a year, a start or an event's day had to be guessed or is not known. */
  confidence: 'high' | 'low'
  /** Set when the words are written as a date but no calendar has that day (13/45/2025, June 31). */
  impossible?: true
}

/** What is known around the text. All dates are ISO days. */
export type DateContext = {
  /** Start of the plan: anchors durations, and gives a year to "6/30". */
  planDate?: string
  /** The day of the check, used where the plan date is not known. */
  today?: string
  /** Last day of the school year, as YYYY-MM-DD or, for every year, as MM-DD. */
  schoolYearEnd?: string
  /** The person's date of birth, for "by his 18th birthday". */
  birthDate?: string
  /** Which comes first in a numeric date: the month, unless set otherwise. */
  order?: DateOrder
}

/** Where a form is being read: the whole text as it is written, the offset it must begin at, and whether the text is a date field. */
export type Reading = {
  text: string
  start: number
  context: DateContext
  field: boolean
}

/** What a form found: the part of a mention it decides. `length` counts from the reading's start. */
export type Found = Pick<DateMention, 'kind' | 'iso' | 'confidence' | 'impossible'> & {length: number}

/**
 * One way of writing a date. `starts` holds the lower-case first words, or 'digit', or 'digits and sign' when - / or . follows the digits.
 * `match` reads at one offset and is bounded.
 */
export type Form = {
  starts: 'digit' | 'digits and sign' | readonly string[]
  /** Means a date only where a date is asked for. */
  inFieldsOnly?: true
  match: Matcher
  read: (match: Match, reading: Reading) => Found | undefined
}
