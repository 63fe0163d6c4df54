import {BIRTHDAY_FORMS} from './birthday.js'
import {CLOCK_FORMS} from './clock.js'
import {BOUNDS, ENDS_ONLY_BY, EVENTS, GOINGS, MEETINGS, PERIODS, STRETCHES} from './event-words.js'
import {andMaybe, CUES, event, headed, unless} from './headed.js'
import {firstOf} from './lead.js'
import {anyPhrase, type Matcher, SP, sticky} from './pattern.js'
import {SITTING_FORMS} from './sitting.js'
import type {Form} from './types.js'

const which = anyPhrase(
  'next upcoming following annual quarterly monthly weekly yearly scheduled 6-month six-month 90-day 60-day 30-day first'.split(
    ' ',
  ),
)

const timeOf = sticky(`(?:the${SP})?(?:time|date|day|start|beginning|first${SP}day|first${SP}week)${SP}of(?=\\s)`)

const happening: Form = {
  starts: ['by', 'before', 'until', 'till', 'upon', 'at', 'prior', 'no', 'through', 'thru', 'on', 'after'],
  match: headed(
    andMaybe(anyPhrase([...CUES, 'after']), timeOf),
    0,
    unless(anyPhrase(EVENTS), sticky(`${SP}(?:plan|planning|planner|summary|instruction|paper)[a-z]*`)),
  ),
  read: event,
}

/** "By morning", "before the weekend", "prior to transition". */
const endOnlyBy: Form = {
  starts: ['by', 'before', 'until', 'till', 'upon', 'prior', 'no'],
  match: headed(
    anyPhrase(['by', 'before', 'until', 'till', 'upon', 'prior to', 'no later than']),
    0,
    anyPhrase(ENDS_ONLY_BY),
  ),
  read: event,
}

/** "By the next review", "at her annual team meeting": one or two words say which. */
const meeting: Form = {
  starts: ['by', 'before', 'until', 'till', 'upon', 'at', 'prior', 'no', 'through', 'thru', 'on'],
  match: headed(andMaybe(anyPhrase(CUES), timeOf), 0, headed(andMaybe(which, which), 2, anyPhrase(MEETINGS))),
  read: event,
}

/** "By the third marking period", "over the next plan year", "within the shift", "during this IEP year". */
const period: Form = {
  starts: ['by', 'before', 'until', 'within', 'in', 'over', 'during', 'no'],
  match: headed(
    anyPhrase([
      ...['by', 'before', 'until', 'within', 'no later than', 'in the next', 'over the next', 'during the next'],
      ...['in this', 'during this', 'over this', 'over the course of', 'during the course of'],
    ]),
    1,
    anyPhrase(PERIODS),
  ),
  read: event,
}

const notAlone = sticky(`${SP}(?:of|and|or|with|in|to|from)(?![a-z])`)

/** "Through the spring semester", "thru the review period". */
const bound: Form = {
  starts: ['through', 'thru'],
  match: headed(anyPhrase(['through', 'thru']), 1, anyPhrase(BOUNDS)),
  read: event,
}

/** "Through review", as nursing homes write it: the next one. "Through review of her spending" is a means. */
const throughReview: Form = {
  starts: ['by', 'until', 'till', 'through', 'thru'],
  match: headed(
    anyPhrase(['by', 'until', 'till', 'through', 'thru']),
    0,
    unless(anyPhrase(['review', 'review cycle']), notAlone),
  ),
  read: event,
}

/** "Before being discharged", "by the time her baby is born". */
const going: Form = {
  starts: ['before', 'by', 'until'],
  match: headed(anyPhrase(['before', 'by the time', 'until']), 3, anyPhrase(GOINGS)),
  read: event,
}

const stretch = anyPhrase(STRETCHES)
const grade = sticky(
  `(?:\\d{1,2}th|3rd|2nd|1st|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)${SP}grade`,
)
const ended = sticky(`${SP}(?:ends|is${SP}(?:over|out|up)|finishes|closes)`)
const calendarStretch = sticky('(?:(?:school\\s)?year|week|month|quarter|semester|spring|summer|fall|winter)')
const endings: readonly Matcher[] = [
  headed(
    sticky(`(?:end|completion|conclusion|close|last${SP}day)${SP}of`),
    2,
    (lower, start) => stretch(lower, start) ?? grade(lower, start),
  ),
  headed(
    sticky(`(?:start|beginning)${SP}of`),
    2,
    sticky('(?:year|grade|semester|term|summer|school|kindergarten|preschool|college)'),
  ),
  sticky(
    `before${SP}(?:(?:going|returning)${SP}home|leaving${SP}(?:the${SP})?(?:hospital|unit|program|treatment)|(?:he|she|they|i)${SP}(?:leaves?|goes?)${SP}(?:home|the${SP}(?:hospital|unit|program)))`,
  ),
  headed(sticky('before'), 0, (lower, start) => {
    const what = stretch(lower, start) ?? calendarStretch(lower, start)
    const end = what && ended(lower, start + what[0].length)
    return what && end ? [what[0] + end[0]] : null
  }),
]

const ending: Form = {
  starts: ['end', 'completion', 'conclusion', 'close', 'last', 'before', 'start', 'beginning'],
  match: firstOf(endings),
  read: event,
}

/** Ends that are real but whose day the words do not say: by discharge, at the next review, before this shift ends. */
export const EVENT_FORMS: readonly Form[] = [
  ...SITTING_FORMS,
  ...CLOCK_FORMS,
  meeting,
  happening,
  endOnlyBy,
  going,
  ...BIRTHDAY_FORMS,
  ending,
  period,
  bound,
  throughReview,
]
