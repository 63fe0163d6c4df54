import {anyOf, firstWords, NUMBER, SP, sticky, WEEKDAY} from './pattern.js'
import type {Form, Found} from './types.js'
import {NUMBERS, REPEATING, VAGUE, WEEKDAYS} from './words.js'

const UNIT =
  '(?:hours?|hrs?|days?|nights?|mornings?|afternoons?|evenings?|weeks?|wks?|weekdays?|weekends?|months?|mos?|quarters?|semesters?|years?|yrs?|shifts?|school\\s{1,2}days?|class\\s{1,2}periods?)'
const frequency = (match: RegExpExecArray): Found => ({length: match[0].length, kind: 'frequency', confidence: 'high'})
const vague = (match: RegExpExecArray): Found => ({length: match[0].length, kind: 'vague', confidence: 'high'})
const TIMES = `(?:${NUMBER})(?:\\s?(?:-|–|to|or)\\s?(?:${NUMBER}))?`
const PER = `(?:\\s{0,2}/\\s{0,2}|${SP}(?:a|an|per|each|every|in\\s{1,2}a)${SP})`
const COUNTED = `(?:${TIMES}\\s{0,2}(?:x|times?|days?|nights?|hours?|hrs?|minutes?|mins?)?(?:${PER}${UNIT}|${SP}${anyOf(REPEATING)}))`

const forms = (starts: Form['starts'], source: string, read: Form['read']): Form => ({
  starts,
  pattern: sticky(source),
  read,
})

/** Words that repeat and words that name no time at all. */
export const REPEATED_FORMS: readonly Form[] = [
  forms('digit', COUNTED, frequency),
  forms(Object.keys(NUMBERS), COUNTED, frequency),
  forms(['once', 'twice'], `(?:once|twice)(?:${SP}or${SP}twice)?(?:${PER}${UNIT}|${SP}${anyOf(REPEATING)})`, frequency),
  forms(
    ['every', 'each'],
    `(?:every|each)${SP}(?:other${SP}|single${SP}|${NUMBER}${SP})?(?:${UNIT}|${WEEKDAY}s?)`,
    frequency,
  ),
  forms(['on'], `on${SP}${WEEKDAY}s`, frequency),
  forms(
    Object.keys(WEEKDAYS).map((day) => `${day}s`),
    `${WEEKDAY}s`,
    frequency,
  ),
  // "Daily life", "activities of daily living" repeat nothing.
  forms(
    firstWords(REPEATING),
    `${anyOf(REPEATING)}(?!${SP}(?:life|lives|living|functioning|activit|routine|task|stress|need))`,
    frequency,
  ),
  forms(firstWords(VAGUE), anyOf(VAGUE), vague),
]
