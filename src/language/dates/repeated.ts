import {anyPhrase, firstWords, type Match, MORE, NUMBER, numberOf, SP, sticky} from './pattern.js'
import type {Form, Found} from './types.js'
import {NUMBERS, REPEATING, VAGUE, WEEKDAYS} from './words.js'

const UNIT =
  '(?:hours?|hrs?|days?|nights?|mornings?|afternoons?|evenings?|weeks?|wks?|weekdays?|weekends?|months?|mos?|quarters?|semesters?|years?|yrs?|shifts?|school\\s{1,2}days?|class\\s{1,2}periods?)'
const frequency = (match: Match): Found => ({length: match[0].length, kind: 'frequency', confidence: 'high'})
const vague = (match: Match): Found => ({length: match[0].length, kind: 'vague', confidence: 'high'})
/** A frequency whose number groups hold numbers, where they hold anything. */
const counted = (match: Match): Found | undefined =>
  isUncounted(match[1]) || isUncounted(match[2]) ? undefined : frequency(match)
const isUncounted = (word: string | undefined): boolean => word !== undefined && numberOf(word) === undefined
const TIMES = `(${NUMBER})(?:\\s?(?:-|–|to|or)\\s?(${MORE}))?`
const PER = `(?:\\s{0,2}/\\s{0,2}|${SP}(?:a|an|per|each|every|in\\s{1,2}a)${SP})`
/** After the number the unit behind "per", or a repeating word; both are looked up. */
const COUNTED = `${TIMES}\\s{0,2}(?:x|times?|days?|nights?|hours?|hrs?|minutes?|mins?)?(?:${PER}((?:school\\s{1,2}|class\\s{1,2})?[a-z]+)|${SP}([a-z]+(?:-[a-z]+)?))`
const isUnit = new RegExp(`^${UNIT}$`)
const repeating = new Set(REPEATING)

/** "3 times a week", "twice daily": whether the word behind is a unit, or repeats by itself. */
const isRate = (unit: string | undefined, word: string | undefined): boolean =>
  unit === undefined ? repeating.has(word ?? '') : isUnit.test(unit)

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
  forms('digit', COUNTED, (match) => (isRate(match[3], match[4]) ? counted(match) : undefined)),
  forms(Object.keys(NUMBERS), COUNTED, (match) => (isRate(match[3], match[4]) ? counted(match) : undefined)),
  forms(
    ['once', 'twice'],
    `(?:once|twice)(?:${SP}or${SP}twice)?(?:${PER}((?:school\\s{1,2}|class\\s{1,2})?[a-z]+)|${SP}([a-z]+(?:-[a-z]+)?))`,
    (match) => (isRate(match[1], match[2]) ? frequency(match) : undefined),
  ),
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
