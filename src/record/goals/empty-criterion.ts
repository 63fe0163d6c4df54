import {hasAbstractObject, isIndefinite, objectOf} from './accomplishment.js'
import {SPELLED_NUMBERS} from './amounts.js'
import {isAboutState, isObservable} from './behavior.js'
import type {Criterion} from './criterion.js'
import {findIndicator} from './indicator.js'
import type {GoalVerb, GoalVerbs} from './main-verb.js'
import {wordsOf} from './phrases.js'
import {findBaseline, findMeasurement} from './signals.js'
import {isPercentAmount, isPercentOfWhat} from './traps.js'
import {CHANGE, MAINTENANCE} from './verbs.js'

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

/** How much is enough is a matter of taste. */
const ENOUGH =
  /^(?:adequate|(?:age-)?appropriate|optimal|acceptable|sufficient|satisfactory|good|better|improved|healthy|effective|positive|meaningful)$/

/** "Maintain her level of functioning through the year": how long, but nobody wrote down the level. */
function isUnknownLevel({kind}: Criterion, {verbs: [main], tokens}: GoalVerbs): boolean {
  if (kind !== 'window' || !main || !maintenance.has(main.base)) return false
  return objectOf(main, tokens).some(({word}) => LEVELLESS.has(word) || ENOUGH.test(word))
}

const change = new Set(CHANGE)
const SHOWING = /^(?:demonstrate|show|display|exhibit|have|make)$/
const CHANGED = /^(?:improve(?:d|ment|ments)|increased?|decreased?|reduc(?:ed|tion)|progress|growth|gains?)$/
/** Anything else in the goal that says how much. */
const AMOUNT = new RegExp(
  `\\d|\\b(?:${SPELLED_NUMBERS.join('|')}|none|no|every|each|all|without|independently)\\b`,
  'i',
)
const OVER = /\b(?:across|over|for|in|during)\s(?:at least\s)?\W?$/i
const SITTINGS =
  /^[a-z\d]+\W{0,2}(?:\s[a-z-]+){0,2}\s(?:sessions|visits|assessments|observations|probes|days|weeks|months)\b/i

/** "Show improvement across 3 sessions": over how long it is to be better, but not how much. */
function isOnlyHowLong({kind, start, end}: Criterion, {verbs: [main], tokens}: GoalVerbs, lower: string): boolean {
  if (kind !== 'number' || !main || main.class === 'observable') return false
  const changes =
    change.has(main.base) ||
    (SHOWING.test(main.base) && tokens.slice(main.at + 1, main.at + 3).some(({word}) => CHANGED.test(word)))
  const others = `${lower.slice(0, start)} ${lower.slice(end)}`
  return changes && !AMOUNT.test(others) && OVER.test(lower.slice(0, start)) && SITTINGS.test(lower.slice(start))
}

const HOUR = /^(?:\d{1,2}(?::\d\d)?\s?(?:[ap]\.?\s?m\b|o['’]clock)|(?:by|before|until)\s(?:noon|midnight))/i

/** Whether a criterion is only the hour of an act whose amount is left open: "eat most of the meal by 3 p.m.". */
export function isHourOnly(text: string, {start}: Criterion, act: GoalVerb | undefined, {tokens}: GoalVerbs): boolean {
  return act !== undefined && HOUR.test(text.slice(start)) && isIndefinite(objectOf(act, tokens))
}

/**
 * Whether a criterion measures nothing that anybody could look up: a percentage of a feeling, a stretch of time over an unknown level.
 * `lower` is the stripped goal.
 */
export function isEmptyCriterion(criterion: Criterion, found: GoalVerbs, text: string, lower: string): boolean {
  return (
    isPercentOfNothing(criterion, found, text) ||
    isUnknownLevel(criterion, found) ||
    isOnlyHowLong(criterion, found, lower) ||
    isCountOfKnowledge(criterion, found, text)
  )
}
