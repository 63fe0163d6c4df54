import type {DateMention} from '../../language/dates/index.js'
import type {AgencyWords} from '../agency-words.js'
import type {Change} from './change.js'
import type {VerbClass} from './inflect.js'

/** One line of a goals table or one goal block, as text: the criterion may be in any of its cells. */
export type GoalRow = {
  goal: string
  /** What `findDates` finds in `goal`, where that is known already; only the places and kinds are used. */
  dates?: readonly DateMention[]
  /** "How will we know": measure, criteria, indicator, method. */
  measure?: string
  baseline?: string
  /** The level to reach, where a form asks for it in a cell of its own. */
  target?: string
  /** The objectives under the same goal. */
  siblings?: string[]
  /** Services and staff as the agency calls them. */
  agency?: AgencyWords
  /** A day is in the place that the form has for it. */
  isDated?: boolean
}

/** Whether a part of a goal is there. Offsets are UTF-16 in the goal's text, end exclusive; none when it is in another cell. */
export type Slot = {state: 'present' | 'absent' | 'weak'; start?: number; end?: number}

/** The parts of a goal that are looked for one by one. */
export type SlotName = 'who' | 'behavior' | 'criterion' | 'measurement' | 'baseline' | 'condition'

/** What else is worth knowing about a goal. */
export type GoalTraits = {
  /** Going to a service is the whole goal: "attend weekly therapy". */
  serviceAttendance: boolean
  /** Only something that is not to happen ("no hitting"), and no word in the row of what happens instead. */
  absence: boolean
  /** Staff, an agency or a school is the one who acts. */
  providerAsSubject: boolean
  /** Improve, reduce, increase …: asks for a starting point. */
  changeVerb: boolean
  /** A change given in numbers: how far it moves, or where it ends. */
  change: Change | undefined
  /** Maintain, keep, stay …: asks for a level and a period. */
  maintenance: boolean
  /** A wish in the person's own words without a criterion: keep it, and add a measurable line under it. */
  vision: boolean
  /** "As shown by …", "as measured by …". */
  indicatorClause: boolean
  /** Two acts share one criterion. */
  doubleBarreled: boolean
  /** A percentage without saying of what. */
  percentOfWhat: boolean
  /** 100 %, always: one bad day and the goal is lost. */
  perfectCriterion: boolean
}

/** What a careful reader finds in one goal. */
export type GoalScore = {
  /** Looked for each time it is read, as the traits are: most goals are only asked for their verdict. */
  readonly slots: Readonly<Record<SlotName, Slot>>
  readonly traits: Readonly<GoalTraits>
  /** The service that the goal asks somebody to use or go to. */
  service?: {start: number; end: number}
  verb?: {text: string; start: number; end: number; class: VerbClass}
  /** 'unmeasurable': nobody could tell whether it was reached. 'partly': only with a guess. */
  verdict: 'measurable' | 'partly' | 'unmeasurable'
}
