import {pattern} from '../../text/letters.js'
import {isIndefinite, objectOf} from './accomplishment.js'
import {findPlainSign, findSign} from './indicator.js'
import {verbOf} from './inflect.js'
import type {GoalVerb, GoalVerbs} from './main-verb.js'
import {STATES} from './objects.js'
import {hasInstrument} from './signals.js'
import {findCountedUnit} from './traps.js'
import type {Slot} from './types.js'
import {CHANGE} from './verbs.js'

const states = new Set(STATES)
const change = new Set(CHANGE)
/** Showing how something is done can be watched: "demonstrate correct use of the inhaler". */
const SHOWN = pattern()`^(?:how|steps?|technique|techniques|procedure|use|exercise|exercises|transfer|transfers|safe|
  proper|correct|return|two|three|four|five|\d+)$`
const OVER = /^(?:across|over|during)$/
const SHOWING = /^(?:demonstrate|show|display|exhibit)$/

/** True for a verb, with its object, that a stranger could see or hear done. */
export function isObservable(verb: GoalVerb, found: GoalVerbs): boolean {
  if (verb.class === 'observable') return true
  if (!SHOWING.test(verb.base)) return false
  const words = objectOf(verb, found.tokens)
  // "Improvement across 3 sessions": the number does not count what is shown.
  const over = words.findIndex(({word}) => OVER.test(word))
  const object = over > 0 ? words.slice(0, over) : words
  return !isIndefinite(object.slice(0, 2)) && object.slice(0, 4).some((token) => SHOWN().test(token.word))
}

/** "The number of days Ana attends school": the unit is named, and what is counted. */
function countedAct({tokens}: GoalVerbs, text: string): {start: number; end: number} | undefined {
  const unit = findCountedUnit(text)
  if (!unit) return undefined
  const act = (word: string): boolean => verbOf(word)?.class === 'observable' && verbOf(word)?.form === 's'
  return tokens.find((token) => token.start > unit.end && act(token.word))
}

/** True when the main verb changes or holds a feeling: a number on it needs a way to know. */
export function isAboutState(verb: GoalVerb | undefined, found: GoalVerbs): boolean {
  if (!verb) return false
  const around = [...found.tokens.slice(Math.max(0, verb.at - 6), verb.at), ...objectOf(verb, found.tokens)]
  return around.some((token) => states.has(token.word))
}

/**
 * The behavior slot. Present when the main verb or one that stands in for it ("by naming", "as shown by joining") can be seen or heard;
 * weak when the verb only changes or keeps something that can be counted; absent for feelings and bare changes of feelings.
 */
export function findBehavior(found: GoalVerbs, text: string, counted: boolean): Slot {
  const seen = found.verbs.find((verb) => isObservable(verb, found) && !verb.negated)
  if (seen) return {state: 'present', start: seen.start, end: seen.end}
  const sign = findSign(text) ?? findPlainSign(text) ?? countedAct(found, text)
  if (sign) return {state: 'present', start: sign.start, end: sign.end}
  const [main] = found.verbs
  const span = main && {start: main.start, end: main.end}
  if (!main) return {state: counted ? 'weak' : 'absent'}
  if (main.class === 'observable' || main.class === 'unknown') return {state: 'weak', ...span}
  const state = isAboutState(main, found) || (main.class === 'inner' && !change.has(main.base))
  if (!counted || (state && !hasInstrument(text))) return {state: 'absent', ...span}
  return {state: 'weak', ...span}
}
