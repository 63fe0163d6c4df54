import {anyOf, anyPhrase, firstWords, type Match, MORE, NUMBER, numberOf, SP, sticky} from './pattern.js'
import type {Form, Found} from './types.js'
import {NUMBERS, REPEATING, VAGUE, WEEKDAYS} from './words.js'

const UNIT =
  '(?:hours?|hrs?|days?|nights?|mornings?|afternoons?|evenings?|weeks?|wks?|weekdays?|weekends?|months?|mos?|quarters?|semesters?|years?|yrs?|shifts?|school\\s{1,2}days?|class\\s{1,2}periods?)'
const frequency = (match: Match): Found => ({length: match[0].length, kind: 'frequency', confidence: 'high'})
const vague = (match: Match): Found => ({length: match[0].length, kind: 'vague', confidence: 'high'})
/** A frequency whose groups hold numbers, where they hold anything. */
const counted = (match: Match): Found | undefined => (isUncounted(match[1]) || isUncounted(match[2]) ? undefined : frequency(match))
const isUncounted = (word: string | undefined): boolean => word !== undefined && numberOf(word) === undefined
const TIMES = `(${NUMBER})(?:\\s?(?:-|–|to|or)\\s?(${MORE}))?`
const PER = `(?:\\s{0,2}/\\s{0,2}|${SP}(?:a|an|per|each|every|in\\s{1,2}a)${SP})`
const COUNTED = `(?:${TIMES}\\s{0,2}(?:x|times?|days?|nights?|hours?|hrs?|minutes?|mins?)?(?:${PER}${UNIT}|${SP}${anyOf(REPEATING)}))`

/** "Daily life", "activities of daily living" repeat nothing. */
const NO_RATE = sticky('\\s+(?:life|lives|living|functioning|activit|routine|task|stress|need)[a-z]*')
const repeatingWord = anyPhrase(REPEATING)

const forms = (starts: Form['starts'], source: string, read: Form['read']): Form => ({
  starts,
  match: sticky(source),
  read,
})

const dayOf = (word: string | undefined): number | undefined => WEEKDAYS[(word ?? '').replace(/s$/, '')]

/** Words that repeat and words that name no time at all. */
export const REPEATED_FORMS: readonly Form[] = [
  forms('digit', COUNTED, counted),
  forms(Object.keys(NUMBERS), COUNTED, counted),
  forms(['once', 'twice'], `(?:once|twice)(?:${SP}or${SP}twice)?(?:${PER}${UNIT}|${SP}${anyOf(REPEATING)})`, frequency),
  forms(['every', 'each'], `(?:every|each)${SP}(?:other${SP}|single${SP}|(${MORE})${SP})?${UNIT}`, counted),
  forms(['every', 'each'], `(?:every|each)${SP}(?:other${SP}|single${SP}|(${MORE})${SP})?([a-z]+day)s?`, (match) =>
    isUncounted(match[1]) || dayOf(match[2]) === undefined ? undefined : frequency(match),
  ),
  forms(['on'], `on${SP}([a-z]+day)s`, (match) => (dayOf(match[1]) === undefined ? undefined : frequency(match))),
  {starts: Object.keys(WEEKDAYS).map((day) => `${day}s`), match: sticky('[a-z]+days'), read: frequency},
  {
    starts: firstWords(REPEATING),
    match: (lower, start) => {
      const match = repeatingWord(lower, start)
      return match && NO_RATE(lower, start + match[0].length) ? null : match
    },
    read: frequency,
  },
  {starts: firstWords(VAGUE), match: anyPhrase(VAGUE), read: vague},
]
