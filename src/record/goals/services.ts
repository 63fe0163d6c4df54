import type {GoalVerb} from './main-verb.js'
import {ATTENDING, OWN_LIFE, SERVICES} from './people.js'
import type {Token} from './tokens.js'

const attending = new Set(ATTENDING)
const services = new Set(SERVICES)
const ownLife = new Set(OWN_LIFE)

/** True when going to a service is all that a goal's verb asks for. School and work are lives, not services. */
export function isServiceAttendance(verb: GoalVerb | undefined, tokens: readonly Token[]): boolean {
  if (!verb || !attending.has(verb.base)) return false
  const object = tokens.slice(verb.at + 1, verb.at + 9)
  const stop = object.findIndex(
    (token) => /^(?:and|so|by|while|[.;:])$/.test(token.word) || (token.word === 'to' && verb.base !== 'go'),
  )
  const words = stop > 0 ? object.slice(0, stop) : object
  return words.some((token) => services.has(token.word)) && !words.some((token) => ownLife.has(token.word))
}
