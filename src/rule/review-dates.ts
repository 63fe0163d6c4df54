import {type DateContext, type DateKind, findDates} from '../language/dates/index.js'
import {contextOf} from '../record/target-date.js'
import {JOIN, lowerCase, pattern} from '../text/letters.js'
import type {Span} from '../text/span.js'
import {oncePerRecord} from './once-per-record.js'

/** What a plan says about being looked at again. */
export interface ReviewTimes {
  /** The latest day set for a review or meeting. */
  readonly next?: Day
  /** The first one after the date of the plan. */
  readonly first?: Day
  /** The last day of the time that the plan is for, when it has to be replaced. */
  readonly end?: Day
  /** There is a time, but its day cannot be determined: "in the spring", "when school starts". */
  readonly hasUnknownDay: boolean
  /** How often, where it says so: "every 90 days". */
  readonly frequency?: Span
  /** The last day, up to today, on which it was looked at after it was written. `YYYY-MM-DD` */
  readonly lastHeld?: string
  /** The last day, up to today, on which the record shows that somebody looked at the plan or wrote in it. `YYYY-MM-DD` */
  readonly lastWritten?: string
}

interface Day {
  readonly at: Span
  /** `YYYY-MM-DD` */
  readonly day: string
}

/** Words about reviewing the plan, or about the team meeting. */
const REVIEW = pattern('g')`\b(?:re-?view(?:s|ed)?|re-?evaluat\w+|re-?assess\w*|re-?visit(?:s|ed)?|renew(?:s|al|ed)?|
  look(?:s|ed)? at (?:it|this|the|our|my) [^\n.]{0,24}\bagain|(?:look|talk|meet|check)[^\n.]{0,30}\bagain|
  look(?:s|ed)? at (?:it|this)(?: plan)? (?:with|together|every|each|once)|
  next (?:[a-z]+ ){0,3}(?:meeting|visit|conference|appointment|session|check-?in|check-?up|contact|call|team|cft|
  update|time)|(?:team|plan|planning|care|iep|ifsp|cft|poc|annual|quarterly|6-month|
  six-month) (?:[a-z]+ )?(?:meetings?|conferences?|update)|
  (?:team|we all|everybody|everyone) (?:will )?(?:meets?|get together|come together)|update (?:the|this|our|my) plan|
  plan (?:will be|is|gets) (?:updated|changed|looked)|progress (?:will be |is )?(?:reported|checked|updated)|
  report(?:s|ed)? (?:on |of )?progress|progress reports?)${JOIN}\b`
/** A day beside these may well be a visit of somebody; how often they come says nothing about the plan. */
const VISIT = pattern()`\b(?:visit|appointment|session|check-?in|check-?up|contact|call)$`
/** Before a day, these say that the review has been held. */
const HELD = pattern()`(?<!\bbe )\b(?:reviewed|last review(?:ed)?|review held|held|updated|revised|amended|renewed|
  met)${JOIN}(?: (?:and (?:updated|revised|signed)|on|with|by|date|in|at|this plan|the plan|
  plan)${JOIN}){0,3}[\s:,(–-]{0,3}$`
/** Before a day that has passed, these say that it was still to come when they were written. */
const AHEAD = pattern()`\b(?:next|due|will|scheduled|upcoming|again|by|no later than)\b[^.]*$`
const TO = /^\s*(?:-|–|—|to|through|thru|until)\s*$/i
/** The time that a plan is for: its last day is when it has to be replaced. */
const PERIOD = pattern('g')`\b(?:plan|iep|ifsp|isp|pcsp|pcp|poc|service|support|treatment|authorization|certification|
  coverage|review|effective)${JOIN}(?: of care)?(?: plan)?${JOIN}(?: (?:period|dates?|year|term|duration|from|
  effective|is for|runs|covers|in effect|begins?|starts?|start|valid)${JOIN}){1,3}\b`

/** How far around such words a time may stand, in characters, within their line. */
const [BEFORE, AFTER] = [48, 72] as const
/** A line up to this long may be the heading or the label of the next. */
const LABEL = 64

/** When a plan is to be looked at again, from its fields for dates and from its sentences. */
export const reviewTimesOf = oncePerRecord(({document: {text}, record, today}): ReviewTimes => {
  const known = contextOf(record, today)
  const lower = lowerCase(text)
  const reviews: Day[] = []
  const ends: Day[] = []
  const written: string[] = record.planDate !== undefined ? [record.planDate] : []
  const held: string[] = []
  let hasUnknownDay = false
  let frequency: Span | undefined

  const add = (at: Span, day: string | undefined, isField: boolean) => {
    const before = lower.slice(Math.max(0, at.start - BEFORE), at.start)
    if (day === undefined) hasUnknownDay = true
    else if (HELD().test(before)) held.push(day)
    else if (!isField && day <= today && !AHEAD().test(before)) written.push(day)
    else reviews.push({at, day})
  }
  for (const {role, iso, span, impossible} of record.dates) {
    if (role === 'review') add(span, impossible ? undefined : iso, true)
    else if (!iso) continue
    else if (role === 'plan-end') ends.push({at: span, day: iso})
    else if (role === 'meeting' && iso > today) reviews.push({at: span, day: iso})
    else if (role === 'signature' || role === 'contact' || role === 'meeting') written.push(iso)
  }
  for (const {index, 0: words} of lower.matchAll(REVIEW())) {
    for (const {at, kind, iso} of timesNear(text, {start: index, end: index + words.length}, known)) {
      if (kind === 'frequency') {
        if (!VISIT().test(words)) frequency ??= at
      } else if (kind !== 'vague') add(at, iso, false)
    }
  }
  for (const {index} of lower.matchAll(PERIOD())) {
    const words = text.slice(index, Math.min(index + AFTER, endOfLine(text, index)))
    const [first, last] = findDates(words, known).filter(({iso}) => iso)
    if (!first?.iso || !last?.iso || last.iso <= first.iso) continue
    if (TO.test(words.slice(first.end, last.start)))
      ends.push({at: {start: index + last.start, end: index + last.end}, day: last.iso})
  }
  const next = latest(reviews)
  const first = earliest(reviews.filter(({day}) => day > (record.planDate ?? '')))
  const end = latest(ends)
  const lastUpToToday = (days: readonly string[]) =>
    days
      .filter((day) => day <= today)
      .toSorted()
      .at(-1)
  const lastHeld = lastUpToToday(held)
  const lastWritten = lastUpToToday([...written, ...held])
  return {
    hasUnknownDay,
    ...(next ? {next} : {}),
    ...(first ? {first} : {}),
    ...(end ? {end} : {}),
    ...(frequency ? {frequency} : {}),
    ...(lastHeld ? {lastHeld} : {}),
    ...(lastWritten ? {lastWritten} : {}),
  }
})

const latest = (days: readonly Day[]): Day | undefined =>
  days.reduce<Day | undefined>((last, one) => (last && last.day >= one.day ? last : one), undefined)

const earliest = (days: readonly Day[]): Day | undefined =>
  days.reduce<Day | undefined>((first, one) => (first && first.day <= one.day ? first : one), undefined)

interface Time {
  readonly at: Span
  readonly kind: DateKind
  readonly iso: string | undefined
}

/** The times around some words in their line; where a heading or a label holds none, those at the beginning of the next line. */
function timesNear(text: string, {start, end}: Span, known: DateContext): Time[] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = endOfLine(text, end)
  const times = timesIn(text, {start: Math.max(lineStart, start - BEFORE), end: Math.min(lineEnd, end + AFTER)}, known)
  if (times.length > 0 || lineEnd - lineStart > LABEL) return times
  return timesIn(text, {start: lineEnd, end: Math.min(endOfLine(text, lineEnd + 1), lineEnd + AFTER)}, known)
}

const timesIn = (text: string, place: Span, known: DateContext): Time[] =>
  findDates(text.slice(place.start, place.end), known).map(({start, end, kind, iso}) => ({
    at: {start: place.start + start, end: place.start + end},
    kind,
    iso,
  }))

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
