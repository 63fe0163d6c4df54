import {targetAmong} from '../../language/dates/index.js'
import {LETTER, lowerCase, pattern} from '../../text/letters.js'
import {isAbsence, isDanger, namesAct} from './absence.js'
import {findDone, findEvent, hasConcreteObject} from './accomplishment.js'
import {findBehavior, isObservable} from './behavior.js'
import {findChange} from './change.js'
import {type Criterion, findCriterion} from './criterion.js'
import {isEmptyCriterion, isHourOnly} from './empty-criterion.js'
import {findIndependence} from './independence.js'
import {findIndicator, findPlainSign, findSign} from './indicator.js'
import {findSettling, isForLaterLife} from './later-life.js'
import {findVerbs, type GoalVerb, type GoalVerbs} from './main-verb.js'
import {type Stripped, stripNumbers} from './not-criterion.js'
import {findService, saysOutcome} from './services.js'
import {findBaseline, findCondition, findMeasurement, hasOccasion} from './signals.js'
import {findSubject} from './subject.js'
import {isToolFor} from './tool.js'
import {findCountedUnit, isPercentOfWhat, isPerfect} from './traps.js'
import type {GoalRow, GoalScore, GoalTraits, Slot} from './types.js'
import {ABSENCE, CHANGE, MAINTENANCE} from './verbs.js'

/** Longer than any goal: what lies behind is not read, so that a page pasted into one cell costs no time. */
const LONGEST_GOAL = 4000

const absenceVerbs = new Set(ABSENCE)
const changeVerbs = new Set(CHANGE)
const maintenanceVerbs = new Set(MAINTENANCE)

const NOTHING = pattern()`(?<![${LETTER}])(?:no|not|never|zero|without|free (?:of|from)|absence of|won't|don't)(?![${LETTER}])`
const WISH = pattern()`^[\s"“”'‘«*]{0,4}(?:i|we|my|our)(?![${LETTER}])[^.;]{0,40}(?:want|wish|hope|dream|would like|
  'd like|’d like|need to|ought to)`
const SOMEDAY = pattern()`(?<![${LETTER}])(?:some ?day|sometime|one day|eventually|soon|at some point|
  (?:would|['’]d) like to|in the (?:near )?future|(?:in|over) the coming (?:days|weeks|months)|now and then|
  from time to time|once in a while|occasionally|hopes? to|wish(?:es)? to|might)(?![${LETTER}])`
const THEN = pattern()`(?<![${LETTER}])then(?![${LETTER}])`

const isNothing = (text: string): boolean => NOTHING().test(lowerCase(text))
/** Doing these is an activity without end: an occasion or a date does not make them countable. */
const OPEN_ENDED = /^(?:use|go|attend|work|live|practice|practise|participate|give|exercise|play|talk|watch|listen)$/

/** Keeping and leaving out: for these a stretch of time is a criterion. */
function isKeeping(main: GoalVerb | undefined, text: string): boolean {
  if (!main) return isNothing(text)
  return main.negated || absenceVerbs.has(main.base) || maintenanceVerbs.has(main.base) || isNothing(text)
}

/** "Reports that he no longer smokes". */
const NO_LONGER = /\bno longer\b/i

/** How good a criterion the goal's own words hold. */
function criterionSlot(
  found: GoalVerbs,
  text: string,
  {dates, lower}: Stripped,
  criterion: Criterion | undefined,
  service: boolean,
  isDated: boolean,
): Slot {
  const acts = found.verbs.filter((verb) => isObservable(verb, found) && !verb.negated)
  const [act] = acts
  const someday = SOMEDAY().test(lowerCase(text))
  const settling = someday ? undefined : findSettling(found, text)
  if (criterion && !isHourOnly(text, criterion, act, found)) {
    const span = {start: criterion.start, end: criterion.end}
    // "Daily", "every session" and "independently" measure an act; on a feeling or a bare change they measure nothing.
    const known = act !== undefined || found.verbs[0]?.class === 'unknown'
    const needsAct = /^(?:rhythm|each|help|untroubled)$/.test(criterion.kind)
    const isWeak = (needsAct && !known && !settling) || isEmptyCriterion(criterion, found, text, lower)
    return {state: isWeak ? 'weak' : 'present', ...span}
  }
  const due = targetAmong(dates, text)
  // "Quit smoking by May 1": on that day, anybody can tell.
  const [main] = found.verbs
  if (due && main && (main.negated || absenceVerbs.has(main.base) || NO_LONGER.test(text)) && isDanger(text))
    return {state: 'present', start: main.start, end: main.end}
  const owning = found.verbs.filter((verb) => verb.role === 'main' && verb.base === 'have')
  const events = (someday ? [] : [...acts, ...owning]).map((verb) => ({
    verb,
    event: findEvent(verb, found.tokens),
  }))
  // A wish is kept as it is, whatever day is beside it: what can be told goes below it.
  const isDue = due !== undefined || (isDated && !WISH().test(lowerCase(text)))
  // Going to a service is an event only on a day: "meets the nurse at the Elm Street clinic by 4/15".
  const event = events.find((one) => one.event !== undefined && (!service || due))
  const span = (verb: GoalVerb): Pick<Slot, 'start' | 'end'> => ({start: verb.start, end: verb.end})
  if (event?.event === 'event') return {state: isDue ? 'present' : 'weak', ...span(event.verb)}
  if (event && (isDue || isForLaterLife(text))) return {state: 'present', ...span(event.verb)}
  if (settling) return {state: 'present', ...settling}
  if (service) return {state: 'absent'}
  const concrete = [...acts, ...found.verbs.filter((verb) => verb.class === 'unknown')].find((verb) =>
    verb.base === 'use'
      ? isToolFor(verb, found.tokens)
      : !OPEN_ENDED.test(verb.base) && hasConcreteObject(verb, found.tokens),
  )
  if (concrete && (due || hasOccasion(text))) return {state: 'weak', ...span(concrete)}
  // "As evidenced by stating …": the clause itself names what to look for.
  const shown = acts.find((verb) => verb.role === 'indicator')
  if (shown) return {state: 'weak', ...span(shown)}
  const sign = findSign(text) ?? (due ? findPlainSign(text) : undefined)
  if (sign) return {state: 'weak', start: sign.start, end: sign.end}
  // "Dental visit completed by 4/15": done or not, whoever does it.
  const done = due || hasOccasion(text) ? findDone(found.tokens) : undefined
  if (done) return {state: 'weak', start: done.start, end: done.end}
  const unit = findCountedUnit(text)
  return unit ? {state: 'weak', ...unit} : {state: 'absent'}
}

/** A criterion in a neighbouring cell, as far as its words alone show one. */
function criterionIn(cell: string | undefined): boolean {
  return cell !== undefined && findCriterion(stripNumbers(cell.slice(0, LONGEST_GOAL)), false) !== undefined
}

function verdictOf(behavior: Slot, criterion: Slot, verb: GoalVerb | undefined): GoalScore['verdict'] {
  if (criterion.state === 'present') return behavior.state === 'absent' ? 'partly' : 'measurable'
  // A verb that no list holds gets the benefit of the doubt.
  if (criterion.state === 'weak' && (behavior.state === 'present' || verb?.class === 'unknown')) return 'partly'
  return 'unmeasurable'
}

/**
 * Scores one goal row: which parts are there, which known traps it falls into, and whether anybody could tell that it was reached.
 * A row is scored as a whole: a criterion in the measure or target cell counts. A goal without one of its own is 'partly' when an
 * objective under it is measurable. Only the first 4,000 characters are read.
 */
export function scoreGoal(row: GoalRow): GoalScore {
  const text = row.goal.slice(0, LONGEST_GOAL)
  const found = findVerbs(text)
  const [main] = found.verbs
  const stripped = stripNumbers(text, text === row.goal ? row.dates : undefined)
  const own = findCriterion(stripped, isKeeping(main, text))
  const service = findService(main, found.tokens, text, row.agency)
  let criterion = criterionSlot(found, text, stripped, own, service !== undefined, row.isDated === true)
  if (criterion.state !== 'present' && (criterionIn(row.measure) || criterionIn(row.target)))
    criterion = {state: 'present'}
  let behavior = findBehavior(found, text, criterion.state === 'present' || findCountedUnit(text) !== undefined)
  if (behavior.state !== 'present' && row.measure) {
    const cell = findVerbs(row.measure.slice(0, LONGEST_GOAL))
    if (cell.verbs.some((verb) => isObservable(verb, cell) && !verb.negated)) behavior = {state: 'present'}
  }
  if (behavior.state !== 'present' && criterion.state === 'weak' && findDone(found.tokens))
    behavior = {...criterion, state: 'present'}
  // "Independent with bathing by May 1": on that day, anybody can tell.
  const alone = findIndependence(found)
  if (alone && targetAmong(stripped.dates, text)) {
    behavior = {state: 'present', ...alone}
    if (criterion.state !== 'present') criterion = behavior
  }
  const verdict = verdictOf(behavior, criterion, main)
  const rescued =
    verdict === 'unmeasurable' &&
    (row.siblings ?? []).some(
      (goal) => scoreGoal({goal, ...(row.agency && {agency: row.agency})}).verdict === 'measurable',
    )
  // Most goals are only asked for their verdict; the other parts are looked for when somebody asks.
  let slots: GoalScore['slots'] | undefined
  let traits: GoalTraits | undefined
  return {
    get slots() {
      slots ??= slotsOf(row, text, found, {behavior, criterion})
      return slots
    },
    get traits() {
      traits ??= traitsOf(row, text, found, {service: service !== undefined, criterion, own, stripped})
      return traits
    },
    ...(service && {service}),
    ...(main && {verb: {text: main.text, start: main.start, end: main.end, class: main.class}}),
    verdict: rescued ? 'partly' : verdict,
  }
}

/** The parts of a goal; those that only matter to some rules are looked for when asked for. */
function slotsOf(
  row: GoalRow,
  text: string,
  found: GoalVerbs,
  known: Pick<GoalScore['slots'], 'behavior' | 'criterion'>,
): GoalScore['slots'] {
  return {
    ...known,
    get who() {
      return findSubject(found, row.agency).who
    },
    get measurement() {
      return findMeasurement(text, row.measure)
    },
    get baseline() {
      return findBaseline(text, row.baseline)
    },
    get condition() {
      return findCondition(text)
    },
  }
}

/** An act in a neighbouring cell or an objective. */
const isAct = (words: string | undefined): boolean => words !== undefined && namesAct(words.slice(0, LONGEST_GOAL))

type Known = {service: boolean; criterion: Slot; own: Criterion | undefined; stripped: Stripped}

/** Each is looked for when it is first asked for: most goals are never asked for most of them. */
function traitsOf(row: GoalRow, text: string, found: GoalVerbs, known: Known): GoalTraits {
  const [main] = found.verbs
  let absence: boolean | undefined
  let provider: boolean | undefined
  return {
    serviceAttendance: known.service && main !== undefined && !saysOutcome(main, found.tokens),
    get absence() {
      absence ??= isAbsence(found, text) && ![row.measure, ...(row.siblings ?? [])].some(isAct)
      return absence
    },
    get change() {
      return findChange(known.stripped, main, known.own)
    },
    get providerAsSubject() {
      provider ??= findSubject(found, row.agency).provider
      return provider
    },
    changeVerb: main !== undefined && changeVerbs.has(main.base) && main.class !== 'observable',
    maintenance: main !== undefined && maintenanceVerbs.has(main.base),
    get vision() {
      return known.criterion.state !== 'present' && WISH().test(lowerCase(text))
    },
    get indicatorClause() {
      return findIndicator(text) !== undefined
    },
    get doubleBarreled() {
      const acts = found.verbs.filter(
        (verb) => verb.class === 'observable' && verb.role !== 'means' && verb.role !== 'indicator',
      )
      return acts.length > 1 && known.own !== undefined && !THEN().test(lowerCase(text))
    },
    get percentOfWhat() {
      return isPercentOfWhat(text)
    },
    get perfectCriterion() {
      return isPerfect(text)
    },
  }
}
