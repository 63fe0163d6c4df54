import {isDigit, lowerCase} from '../../text/letters.js'
import {lazyPhrases, phraseAt} from '../../text/phrases.js'
import type {AgencyWords} from '../agency-words.js'
import {SPELLED_NUMBERS} from './amounts.js'
import {verbOf} from './inflect.js'
import type {GoalVerb} from './main-verb.js'
import {ATTENDING, OWN_LIFE, SERVICES} from './people.js'
import type {Token} from './tokens.js'

const attending = new Set(ATTENDING)
const services = lazyPhrases(SERVICES)
const ownLife = new Set(OWN_LIFE)
const spelled = new Set(SPELLED_NUMBERS)

/** The object ends where the next clause begins. "To" opens one, save after "go". */
const CLAUSE = /^(?:and|so|by|while|because|in|across|during|over|within|throughout|[.;:(])$/
/** How many words of an object are looked at. */
const MOST_WORDS = 9

/**
 * The service in a goal whose verb asks for nothing but being served: "attend weekly therapy". Undefined for school and work, which are
 * lives and not services, and where the verb does something else.
 */
export function findService(
  verb: GoalVerb | undefined,
  tokens: readonly Token[],
  text: string,
  agency?: AgencyWords,
): {start: number; end: number} | undefined {
  if (!verb || verb.negated || !attending.has(verb.base)) return undefined
  // "Work with a therapist" is being served, "work at the clinic" is a job.
  if (verb.base === 'take' && !/^(?:part|advantage)$/.test(tokens[verb.at + 1]?.word ?? '')) return undefined
  if (verb.base === 'work' && tokens[verb.at + 1]?.word !== 'with') return undefined
  const object = tokens.slice(verb.at + 1, verb.at + 1 + MOST_WORDS)
  const stop = object.findIndex(
    (token, index) =>
      (index > 0 || token.word !== 'in') && (CLAUSE.test(token.word) || (token.word === 'to' && verb.base !== 'go')),
  )
  const words = stop > 0 ? object.slice(0, stop) : object
  const lower = lowerCase(text)
  const found = words.flatMap((token) => {
    const end = Math.max(
      phraseAt(services(), lower, token.start),
      agency ? phraseAt(agency.services, lower, token.start) : -1,
    )
    return end < 0 ? [] : [{start: token.start, end}]
  })
  const [first] = found
  if (!first) return undefined
  // "Anger management classes" are a service, "classes" alone are school.
  const isServed = ({start}: Token) => found.some((service) => start >= service.start && start <= service.end + 1)
  return words.some((token) => ownLife.has(token.word) && !isServed(token)) ? undefined : first
}

/**
 * Whether a goal says what being served is for or comes to: "… to learn three ways to say no", "… and apply for two jobs", "so that he can
 * sleep". A purpose that nobody could see ("to improve coping") is not one.
 */
export function saysOutcome(verb: GoalVerb, tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => {
    if (index <= verb.at + 1) return false
    const next = tokens[index + 1]
    if (token.word === 'so') return next?.word === 'that' || next?.word === 'he' || next?.word === 'she'
    if (token.word !== 'to' && token.word !== 'and') return false
    const act = next && verbOf(next.word)
    if (act?.class === 'observable' && act.form === 'base' && !attending.has(act.base)) return true
    return token.word === 'to' && act?.form === 'base' && tokens.slice(index + 2).some(isNumber)
  })
}

const isNumber = ({word}: Token): boolean => isDigit(word.charCodeAt(0)) || spelled.has(word)
