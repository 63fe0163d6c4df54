import {LETTER, LOWER, pattern, UPPER} from '../../text/letters.js'
import {objectOf} from './accomplishment.js'
import {findVerbs, type GoalVerbs} from './main-verb.js'
import {findSubject} from './subject.js'
import type {GoalScore, Slot, SlotName} from './types.js'
import {ABSENCE, CHANGE} from './verbs.js'

const change = new Set(CHANGE)
const absence = new Set(ABSENCE)

/**
 * The parts worth naming to the writer, most important first: the criterion and the behavior while the goal is not measurable, the
 * baseline of a change. Never who, measurement or condition: they help, but a goal without them can still be checked.
 */
export function missingSlots(score: GoalScore): SlotName[] {
  const missing: SlotName[] = []
  if (score.verdict !== 'measurable') {
    if (score.slots.criterion.state !== 'present') missing.push('criterion')
    if (score.slots.behavior.state !== 'present') missing.push('behavior')
  }
  if (score.traits.changeVerb && score.slots.baseline.state === 'absent') missing.push('baseline')
  return missing
}

const PRONOUN = pattern('i')`(?<![${LETTER}])(he|his|him|she|her|hers|i|my|me)(?![${LETTER}])`
const NAME = pattern()`^[${UPPER}][${LOWER}]+$`

/** Whom to watch: "you" for the first person, the goal's own pronoun, else the name it opens with; never a guessed pronoun. */
function personIn(text: string, who: Slot): string {
  const word = PRONOUN().exec(text)?.[1]?.toLowerCase()
  if (word !== undefined) return /^h(?:e|is|im)$/.test(word) ? 'him' : /^(?:she|hers?)$/.test(word) ? 'her' : 'you'
  const name = who.state === 'present' ? text.slice(who.start, who.end) : ''
  return NAME().test(name) ? name : 'the person'
}

/** Days in the words the goal is at home in. */
const daysOf = (text: string): string =>
  /school|class|teacher|student|homework|recess/i.test(text) ? 'school days' : 'days'

/** The words of a verb's object as they stand in the goal, at most five, without a trailing mark. */
function objectText(text: string, found: GoalVerbs): {verb: string; object: string} | undefined {
  const [main] = found.verbs
  if (!main) return undefined
  const words = objectOf(main, found.tokens)
  const [first] = words
  const last = words[Math.min(words.length, 5) - 1]
  return {verb: main.base, object: first && last ? text.slice(first.start, last.end) : ''}
}

/**
 * A short hint for a goal without a criterion, made of the goal's own words and blanks: it names no number, place or fact that is not
 * there, except in a pattern marked as an example.
 */
export function suggestCriterion(goalText: string): string {
  const text = goalText.slice(0, 400)
  const found = findVerbs(text)
  const [main] = found.verbs
  const words = objectText(text, found)
  const person = personIn(text, findSubject(found).who)
  if (main && words && main.class === 'observable' && !main.negated) {
    const act = [words.verb, words.object].filter(Boolean).join(' ')
    return `say how often or how much, for example "${act} … at least ___ of ___ ${daysOf(text)}"`
  }
  if (
    main &&
    words?.object &&
    change.has(main.base) &&
    /(?:s|ing)$/i.test(words.object.split(/\s+/)[0] ?? '') &&
    words.object.split(/\s+/).length === 1
  ) {
    return `say how many there are now and how many there will be, for example "${words.object}: from ___ to ___ a week"`
  }
  if (main?.negated || (main && absence.has(main.base))) {
    return `say what others will see or hear ${person} do instead and how often, for example "… at least ___ of ___ ${daysOf(text)}"`
  }
  return `say what others will see or hear ${person} do and how often, for example "… at least 4 of 5 ${daysOf(text)}"`
}
