import {pattern} from '../../text/letters.js'
import {countAt, numberAt, spaceEnd, wordEnd} from './count.js'
import {bare} from './lead.js'
import {anyPhrase, endsHere, firstWords, type Match, SP, sticky} from './pattern.js'
import type {Form, Found} from './types.js'
import {NUMBERS, REPEATING, VAGUE, WEEKDAYS} from './words.js'

/** What something can be done per, and every one of: "3 times a week", "every school day". */
const isUnit = pattern()`^(?:hours?|hrs?|days?|nights?|mornings?|afternoons?|evenings?|weeks?|wks?|weekdays?|
  weekends?|months?|mos?|quarters?|semesters?|years?|yrs?|shifts?|school\s{1,2}days?|class\s{1,2}periods?)$`
const frequency = (match: Match): Found => ({length: match[0].length, kind: 'frequency', confidence: 'high'})
const vague = (match: Match): Found => ({length: match[0].length, kind: 'vague', confidence: 'high'})
const repeating = new Set(REPEATING)

/** Behind a number or "once": the unit after "a", "per" or "/", or a repeating word. Both are looked up. */
const PER = `(?:(?:\\s{0,2}/\\s{0,2}|${SP}(?:a|an|per|each|every|in\\s{1,2}a)${SP})((?:school\\s{1,2}|class\\s{1,2})?[a-z]+)|${SP}([a-z]+(?:-[a-z]+)?))`
const perUnit = sticky(`\\s{0,2}(?:x|times?|days?|nights?|hours?|hrs?|minutes?|mins?)?${PER}`)

/** "3 times a week", "twice daily": whether the word behind is a unit, or repeats by itself. */
const isRate = ({1: unit, 2: word}: Match): boolean =>
  unit === undefined ? repeating.has(word ?? '') : isUnit().test(unit)

/** "3 times a week", "two to three days per month". */
const counted = bare((lower, at) => {
  const count = countAt(lower, at, false)
  const per = count && perUnit(lower, count.end)
  if (!per || !isRate(per)) return null
  const end = count.end + per[0].length
  return per[2] !== undefined && NO_RATE(lower, end) ? null : {end, groups: []}
})

/** "Every day", "each school day", "every other Friday", "every 2 weeks". */
const each = bare((lower, at) => {
  const from = spaceEnd(lower, wordEnd(lower, at))
  const word = lower.slice(from, wordEnd(lower, from))
  const skipped = word === 'other' || word === 'single' ? from + word.length : numberAt(lower, from)?.end
  const unit = skipped !== undefined && spaceEnd(lower, skipped) > skipped ? spaceEnd(lower, skipped) : from
  const first = wordEnd(lower, unit)
  const second = wordEnd(lower, spaceEnd(lower, first))
  for (const end of [first, second])
    if (endsHere(lower, end)) {
      const words = lower.slice(unit, end)
      if (isUnit().test(words) || isWeekday(words)) return {end, groups: []}
    }
  return null
})

/** "Daily life", "activities of daily living", "a monthly budget" repeat nothing. */
const NO_RATE = sticky(
  '\\s+(?:life|lives|living|functioning|activit|routine|task|stress|need|budget|schedule|planner|calendar)[a-z]*',
)
const repeatingWord = anyPhrase(REPEATING)

const isWeekday = (word = ''): boolean => Object.hasOwn(WEEKDAYS, word.replace(/s$/, ''))

const isList = sticky(`([a-z]+day)\\s?(?:,|,?\\s?(?:and|&|through|thru|to|-|–|/))${SP}?([a-z]+day)`)

/** Whether two weekdays in a row begin at an offset: "Monday, Wednesday and Friday", "Monday through Friday". */
export function isWeekdayList(lower: string, at: number): Match | null {
  const match = isList(lower, at)
  return match && isWeekday(match[1]) && isWeekday(match[2]) ? match : null
}

const once = sticky(`(?:once|twice)(?:${SP}or${SP}twice)?${PER}`)
const onDays = sticky(`on${SP}([a-z]+day)s`)

/** Words that repeat and words that name no time at all. */
export const REPEATED_FORMS: readonly Form[] = [
  {starts: 'digit', match: counted, read: frequency},
  {starts: Object.keys(NUMBERS), match: counted, read: frequency},
  {starts: ['once', 'twice'], match: once, read: (match) => (isRate(match) ? frequency(match) : undefined)},
  {starts: ['every', 'each'], match: each, read: frequency},
  {
    starts: ['on'],
    match: onDays,
    read: (match) => (isWeekday(match[1]) ? frequency(match) : undefined),
  },
  {starts: Object.keys(WEEKDAYS), match: isWeekdayList, read: frequency},
  {starts: Object.keys(WEEKDAYS).map((day) => `${day}s`), match: sticky('[a-z]+days'), read: frequency},
  {starts: ['morning'], match: sticky(`morning${SP}and${SP}(?:night|evening|bedtime)`), read: frequency},
  // "BID" on a prescription; "bid" is a word.
  {
    starts: ['bid'],
    match: sticky('bid'),
    read: (match, {text, start}) => (text.startsWith('BID', start) ? frequency(match) : undefined),
  },
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
