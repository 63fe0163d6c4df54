import {LETTER, lowerCase, pattern} from '../../text/letters.js'
import {findPhrase, lazyPhrases} from '../../text/phrases.js'
import {isObservable} from './behavior.js'
import {findVerbs, type GoalVerb, type GoalVerbs} from './main-verb.js'
import {wordsOf} from './phrases.js'
import {ABSENCE} from './verbs.js'

/** What nobody does: its absence is a result of its own, such as "no falls". A * takes any ending. */
const HAPPENINGS: readonly string[] = [
  ...wordsOf(`
    fall falls falling fell injury injuries infection infections ulcer ulcers sore sores seizure seizures hospital* hospice admission admissions
    readmission* readmitted er emergency ed bleeding fever nausea vomiting pain symptom symptoms complication complications redness swelling
    sign signs breakdown choking aspiration eviction* evicted shut-off homeless* setback error errors cavities weight dehydrat* drainage
    placement placements removal lose losing loss grade grades f fs ds d failing fee fees debt cost costs delay delays
  `),
  'side effect',
  'side effects',
  'out-of-home',
  'out of home',
]

/** Not doing one of these is doing something: not missing school is being there. */
const TURNED_ROUND: ReadonlySet<string> = new Set(
  wordsOf(
    'miss forget skip fail refuse need require have be feel worry fear know understand get lose let wait stop quit exceed go see think believe like want depend rely experience suffer become',
  ),
)
const ABSENT_PRESENCE = lazyPhrases(
  wordsOf(
    'missed missing miss late lateness tardy tardies tardiness absence absences absent unexcused no-shows skipped',
  ),
)

/** Where the danger is so plain that counting what does not happen is common and right; what helps instead is worth a word all the same. */
const DANGERS = lazyPhrases([
  ...wordsOf(`
    self-harm self-injury self-injurious suicid* cutting alcohol drink drinking drinks drunk drug drugs use using substance substances relapse*
    opioid* heroin meth cocaine cannabis marijuana vape vapes vaping smoke smokes smoking cigarette* tobacco gamble gambles gambling binge binging purge purging weapon
    weapons fire fires fire-setting arrest arrests arrested charge charges violation violations police overdose* sober clean
  `),
  'self harm',
])

const happenings = lazyPhrases(HAPPENINGS)
const absences = new Set(ABSENCE)
const HAVING = /^(?:have|show|display|exhibit|demonstrate|maintain|engage|make)$/
const NONE_AT_START = /^\W{0,3}(?:no|zero)\s(?!more |less |fewer |longer |later |other )/i
const TOLERATED = /^(?:more|fewer|less|other|one|longer|later)$/
const KEEPING = /^(?:remain|stay|be|keep|sit)$/
const STILL = pattern()`(?<![${LETTER}])(?:remain|stay|be|keep|sit) (?:seated|quiet|silent|still)(?![${LETTER}])`
const INSTEAD = pattern()`(?<![${LETTER}])(?:instead|rather than|in place of)(?![${LETTER}])`

/** "Zero incidents of hitting", "no fights": an object that is not to be there. */
function hasNoObject(main: GoalVerb | undefined, {tokens}: GoalVerbs, text: string): boolean {
  if (!main) return NONE_AT_START.test(text)
  if (!HAVING.test(main.base)) return false
  const none = tokens[main.at + 1]?.word === 'in' ? tokens[main.at + 2] : tokens[main.at + 1]
  const next = none && tokens[tokens.indexOf(none) + 1]
  return /^(?:no|zero|0)$/.test(none?.word ?? '') && !TOLERATED.test(next?.word ?? '')
}

/** Whether a goal asks somebody for an act, by its own words. */
function hasAct(found: GoalVerbs): boolean {
  return found.verbs.some((verb) => !verb.negated && isObservable(verb, found) && !absences.has(verb.base))
}

/** Whether some words beside a goal name an act: an objective, a step of the person's. */
export function namesAct(text: string): boolean {
  const found = findVerbs(text)
  return found.verbs.some((verb) => (verb.class === 'unknown' || isObservable(verb, found)) && !verb.negated)
}

/**
 * Whether a goal only says what is not to happen ("no hitting", "will not run away", "remain seated"), without what the person does
 * instead. Not meant are things that nobody does (falls, infections), and what is an act when turned around (not missing school).
 */
export function isAbsence(found: GoalVerbs, text: string): boolean {
  const [main] = found.verbs
  const still = main !== undefined && KEEPING.test(main.base) && STILL().test(lowerCase(text))
  if (!still) {
    const negative = main !== undefined && (main.negated || (absences.has(main.base) && main.base !== 'prevent'))
    if (!negative && !hasNoObject(main, found, text)) return false
    if (main?.negated && TURNED_ROUND.has(main.base)) return false
    const lower = lowerCase(text)
    if (findPhrase(happenings(), lower) || findPhrase(ABSENT_PRESENCE(), lower)) return false
  }
  if (INSTEAD().test(lowerCase(text))) return false
  const acts = found.verbs.filter((verb) => !verb.negated && isObservable(verb, found) && !absences.has(verb.base))
  return still ? acts.every((verb) => verb.role === 'main') : !hasAct(found)
}

/** Whether what a goal leaves out is a danger, where keeping count of it is the point. */
export function isDanger(text: string): boolean {
  return findPhrase(DANGERS(), lowerCase(text)) !== undefined
}
