import {hasAbstractObject, isIndefinite, objectOf} from './accomplishment.js'
import {isAboutState, isObservable} from './behavior.js'
import type {Criterion} from './criterion.js'
import {findIndicator} from './indicator.js'
import type {GoalVerb, GoalVerbs} from './main-verb.js'
import {wordsOf} from './phrases.js'
import {findBaseline, findMeasurement} from './signals.js'
import {isPercentAmount, isPercentOfWhat} from './traps.js'
import {MAINTENANCE} from './verbs.js'

const maintenance = new Set(MAINTENANCE)

/** "A better attitude 80 % of the time": a share of something that nobody can count. */
function isPercentOfNothing(criterion: Criterion, found: GoalVerbs, text: string): boolean {
  const [main] = found.verbs
  if (criterion.kind !== 'percent' || !main || found.verbs.some((verb) => isObservable(verb, found))) return false
  if (!isPercentOfWhat(text) || isPercentAmount(text)) return false
  if (READING.test(text)) return false
  if (findMeasurement(text).state === 'present' || findBaseline(text).state === 'present') return false
  return isAboutState(main, found) || hasAbstractObject(main, found.tokens)
}

/** What a laboratory or a device reads in percent. */
const READING = /\b(?:(?:hb)?a1c|saturation|sats?|sp?o2|oxygen|hematocrit|body fat|humidity)\b/i

/** What nobody can see, whatever the number beside it counts. */
const KNOWING = /^(?:know|understand|comprehend|appreciate|realize|believe|value)$/

/** "I'll know I am there when …" says what there will be to see. */
const SHOWN_WHEN = /\bknow\b.*\bwhen\b/i

/** "Understand the 5 stages of grief": the number counts what there is to know. "8 of 10 directions" can be tried out. */
function isCountOfKnowledge({kind}: Criterion, found: GoalVerbs, text: string): boolean {
  const [main] = found.verbs
  if (kind !== 'number' || !main || !KNOWING.test(main.base) || SHOWN_WHEN.test(text) || findIndicator(text))
    return false
  return !found.verbs.some((verb) => isObservable(verb, found)) && findMeasurement(text).state === 'absent'
}

const LEVELLESS: ReadonlySet<string> = new Set(
  wordsOf(
    'level functioning function independence safety stability health wellness well-being mobility strength status focused focus engaged attentive motivated positive',
  ),
)

/** "Maintain her level of functioning through the year": how long, but nobody wrote down the level. */
function isUnknownLevel({kind}: Criterion, {verbs: [main], tokens}: GoalVerbs): boolean {
  if (kind !== 'window' || !main || !maintenance.has(main.base)) return false
  return objectOf(main, tokens).some(({word}) => LEVELLESS.has(word))
}

const HOUR = /^(?:\d{1,2}(?::\d\d)?\s?(?:[ap]\.?\s?m\b|o['’]clock)|(?:by|before|until)\s(?:noon|midnight))/i

/** Whether a criterion is only the hour of an act whose amount is left open: "eat most of the meal by 3 p.m.". */
export function isHourOnly(text: string, {start}: Criterion, act: GoalVerb | undefined, {tokens}: GoalVerbs): boolean {
  return act !== undefined && HOUR.test(text.slice(start)) && isIndefinite(objectOf(act, tokens))
}

/** Whether a criterion measures nothing that anybody could look up: a percentage of a feeling, a stretch of time over an unknown level. */
export function isEmptyCriterion(criterion: Criterion, found: GoalVerbs, text: string): boolean {
  return (
    isPercentOfNothing(criterion, found, text) ||
    isUnknownLevel(criterion, found) ||
    isCountOfKnowledge(criterion, found, text)
  )
}
