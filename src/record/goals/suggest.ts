import {findDates} from '../../language/dates/index.js'
import {LETTER, lowerCase, pattern} from '../../text/letters.js'
import {isIndefinite, objectOf} from './accomplishment.js'
import {findIndicator} from './indicator.js'
import {gerundOf, verbOf} from './inflect.js'
import {findVerbs, type GoalVerbs} from './main-verb.js'
import {findSubject} from './subject.js'
import type {Token} from './tokens.js'
import type {GoalScore, SlotName} from './types.js'
import {ABSENCE, CHANGE, MAINTENANCE} from './verbs.js'

const change = new Set(CHANGE)
const absence = new Set(ABSENCE)
const maintenance = new Set(MAINTENANCE)

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

/**
 * What an example should show: how often the act is done, an act and how often, a sign of what is counted already, an act instead of
 * none, what will be different.
 */
export type Lack = 'criterion' | 'behavior' | 'sign' | 'instead' | 'outcome'

/**
 * An example of how a goal could continue, made from its own words and blanks: it names no number, place or fact that is not there, except
 * the "4 of 5" of the pattern. Words from the goal are in “ ”. `person` is the person the record is about.
 */
export function exampleFor(lack: Lack, goalText: string, person?: string): string {
  const text = withoutMarks(goalText.slice(0, LONGEST))
  const found = findVerbs(text)
  const days = daysOf(text)
  const often = `on at least 4 of 5 ${days}`
  const who = whoIn(text, found, person)
  if (lack === 'instead') {
    const avoided = avoidedIn(text, found)
    return `“${who} will ___${avoided ? ` instead of ${avoided}` : ''} ${often}”`
  }
  if (lack === 'outcome') return `“${who} will ___ at least ___ times a week”`
  if (lack === 'criterion') {
    const act = actIn(text, found)
    if (isKept(text, found)) return `“${who} will ___ for ___ weeks in a row”`
    return act && !DONE_ONCE.test(act) ? `“${act}” ${often}` : `“${who} will ___ ${often}”`
  }
  const goal = withoutDate(text)
  if (lack === 'sign') return goal.length <= LONGEST_EXAMPLE ? `“${goal}, as shown by ___”` : '“as shown by ___”'
  const counted = countedNoun(text, found)
  if (counted) return `“${counted}: from ___ to ___ a week”`
  if (findIndicator(text)) return `“as shown by ___ ${often}”`
  // What is kept ("stay sober", "maintain safety") is not for 4 days of 5.
  if (isKept(text, found))
    return goal.length <= LONGEST_EXAMPLE
      ? `“${goal}, as shown by ___ for ___ weeks in a row”`
      : `“${who} will ___ for ___ weeks in a row”`
  return goal.length <= LONGEST_EXAMPLE ? `“${goal}, as shown by ___ ${often}”` : `“${who} will ___ ${often}”`
}

/** "Maintain", "stay", "free of falls", "not be suspended": kept up, and not done on some days. */
const isKept = (text: string, {verbs}: GoalVerbs) =>
  verbs[0]?.negated || verbs.some(({base}) => maintenance.has(base)) || /\bfree (?:of|from)\b/i.test(text)

/** Alone, without what is obtained, these say nothing that could be counted. */
const DONE_ONCE = /^(?:obtain|get|find|secure|earn|receive|acquire|complete|finish|achieve)s?$/i

const LONGEST = 400
/** A goal longer than this would make the example hard to read. */
const LONGEST_EXAMPLE = 70

/** The word in a goal that can be read in many ways ("regularly"), as written; undefined when there is none. */
export function indefiniteWord(goalText: string): string | undefined {
  const found = findVerbs(goalText.slice(0, LONGEST))
  const [main] = found.verbs
  return main && found.tokens.find((token, at) => at > main.at && isIndefinite([token]))?.text
}

/** The verb of a step with what it is done to, as written: "Support Ana". */
export function actOf(text: string): string {
  const plain = withoutMarks(text.slice(0, LONGEST))
  return actIn(plain, findVerbs(plain)) ?? ''
}

const LABEL = /^\s*(?:(?:goal|objective|outcome|benchmark)\s?#?\d*(?:\.\d+)*[a-z]?\s*[:.–-]\s*|[(#]?\d{1,2}[.):]\s+)/i

/** Without a label before it, and without marks of quotation, which are around the words in a message. */
const withoutMarks = (text: string): string =>
  text
    .replace(LABEL, '')
    .replace(/["“”«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const LEADS_IN = pattern('i')`[\s,;(]*(?<![${LETTER}])(?:by|within|before|until|no later than|through|over|for|in|
  on)?(?:\sthe)?(?:\snext)?\s*$`

/** A goal without the date and the full stop it ends on. */
function withoutDate(text: string): string {
  const end = text.replace(/[\s.;,]+$/, '')
  const last = findDates(end).findLast(({kind}) => kind !== 'frequency' && kind !== 'vague')
  if (!last || last.end < end.length - 1) return end
  return end.slice(0, last.start).replace(LEADS_IN(), '') || end
}

/** Who would act in an example: as the goal names them, else the person of the record, else a blank. */
function whoIn(text: string, found: GoalVerbs, person: string | undefined): string {
  const {who, provider} = findSubject(found)
  const words = who.state === 'present' && !provider ? text.slice(who.start, who.end) : ''
  if (words && words.length <= 40) return words
  if (/^\s*(?:i|my)(?![a-z])/i.test(text)) return 'I'
  return (person && givenName(person)) ?? '___'
}

/** "Ana" of "Ana Ortiz"; "Mr. Haas" stays. */
const givenName = (name: string): string => /^(?!(?:Mr|Mrs|Ms|Miss|Dr|Baby)\b)\S+(?=\s\S)/.exec(name)?.[0] ?? name

/** Days in the words the goal is at home in. */
const daysOf = (text: string): string =>
  /school|class|teacher|student|homework|recess/i.test(text)
    ? 'school days'
    : /sleep|night|bedtime/i.test(text)
      ? 'nights'
      : 'days'

/** The words of a verb and its object as they are written in the goal, up to a word that could be read in many ways. */
function actIn(text: string, {verbs, tokens}: GoalVerbs): string | undefined {
  const [main] = verbs
  // "Be compliant" is not an act that others could see on 4 days of 5.
  if (!main || main.negated || main.base === 'be') return undefined
  const object = objectOf(main, tokens)
  const vague = object.findIndex((token) => isIndefinite([token]))
  const last: Token | undefined = (vague >= 0 ? object.slice(0, vague) : object).at(-1)
  return text.slice(main.start, last?.end ?? main.end)
}

/** What a change verb counts, where it is one plural word: "outbursts", "number of outbursts at school". */
function countedNoun(text: string, {verbs, tokens}: GoalVerbs): string | undefined {
  const [main] = verbs
  if (!main || !change.has(main.base)) return undefined
  const words = objectOf(main, tokens)
  const [noun, next] = words.slice(words.findIndex(({word}) => !BEFORE_COUNTED.test(word)))
  if (!noun || (next && !PREPOSITION.test(next.word)) || NOT_COUNTED().test(noun.word)) return undefined
  return /(?:[^s]s|ing)$/i.test(noun.text) ? text.slice(noun.start, noun.end) : undefined
}

const BEFORE_COUNTED = /^(?:the|his|her|their|my|number|numbers|frequency|amount|incidents?|episodes?|of)$/
const PREPOSITION = /^(?:at|in|during|on|with|from|to)$/
/** Plural or not, nobody counts these by the week. */
const NOT_COUNTED = pattern()`^(?:coping|skills|grades|abilities|symptoms|feelings|emotions|relationships|boundaries|
  supports|choices|habits|goals|needs|functioning|well-being)$`

/** "… for 60 days": how long, no longer what. */
const PERIOD = /\s(?:for|during|per|over|through|throughout|each|every|until|in a)\s.*$/is

/** What a goal leaves out, as the name of an act: "hitting" for "will not hit", "No hitting" and "refrain from hitting". */
function avoidedIn(text: string, {verbs, tokens}: GoalVerbs): string | undefined {
  const [main] = verbs
  const none = /^\W{0,3}(?:no|zero)\s/i.exec(text)
  const incidents =
    /(?:incidents?|episodes?|instances?|acts?) of ([^.,;]{3,40}?)(?=\s(?:for|in|per|at|during|each|by|on)\s|[.,;]|$)/i.exec(
      text,
    )
  if (incidents?.[1]) return lowerCase(incidents[1])
  if (!main) return none ? lowerCase(withoutDate(text.slice(none[0].length)).replace(PERIOD, '')) : undefined
  const object = objectOf(main, tokens).slice(0, 5)
  const last = object.at(-1)
  if (absence.has(main.base) && !main.negated) {
    const first = object.find(({word}) => word !== 'from')
    return first && last ? text.slice(first.start, last.end) : undefined
  }
  if (!main.negated) return undefined
  const form = verbOf(main.text)?.form
  const verb = form === 'ing' ? main.text : gerundOf(main.base)
  return last ? `${verb}${text.slice(main.end, last.end)}` : verb
}
