import type {Document} from '../document/document.js'
import type {CareRecord, Goal} from '../record/care-record.js'
import {type GoalScore, namesAct, scoreGoal, tellsStart} from '../record/goals/index.js'
import {judgeAction, judgeGoal} from '../record/judge-goal.js'
import {contains} from '../text/span.js'
import {oncePerGoal} from './once-per-goal.js'

/**
 * The one thing that most needs to be said about how a goal is put.
 *
 * The rules about goals ask five questions in this order, and the first that applies is the only one reported, so that no goal gets
 * the same remark twice:
 * 1. `staff`: is it the person's goal at all, or a task of somebody who is paid?
 * 2. `unmeasurable`: could anybody tell whether it was reached? If not, and the goal is only being served or not doing something, the message
 *    says so too, since what is missing then is the act itself.
 * 3. `service`: does it say what will be different, or only where the person goes?
 * 4. `absence`: does it say what will happen, or only what will not?
 * 5. `baseline`: does a change in numbers say from where?
 *
 * Goals that were met or dropped are left alone, and so is a broad goal or a wish with a measurable objective below it, the
 * person's own words above the goals, the title of a goal whose sentence is below it, and one act with its day.
 */
export type GoalRemark = 'staff' | 'unmeasurable' | 'service' | 'absence' | 'baseline'

/** The remark on one goal, or nothing. */
export const remarkOn = oncePerGoal((goal, {document, record, today}): GoalRemark | undefined => {
  const {text} = document
  if (goal.isClosed) return undefined
  const isForeign = document.otherLanguages.some(({span}) => contains(span, goal.span))
  const score = judgeGoal(goal, record, text, today)
  const {traits, verdict} = score
  if (isForeign && verdict === 'unmeasurable') return undefined
  if (goal.objectives.some((objective) => judgeGoal(objective, record, text, today).verdict === 'measurable'))
    return undefined
  if (verdict === 'unmeasurable' && traits.vision && hasLineBelow(goal, record)) return undefined
  if (verdict === 'unmeasurable' && (isOwnWordsAbove(goal, record) || isToldBelow(goal, document))) return undefined
  if (verdict === 'unmeasurable' && isEventWithDay(goal, score)) return undefined
  // The finer points only where it is sure that these words are the goal.
  const isSure = goal.confidence === 'high'
  if (isSure && (traits.providerAsSubject || isStaffMember(score, goal, record))) return 'staff'
  if (verdict === 'unmeasurable') return 'unmeasurable'
  if (!isSure || traits.vision) return undefined
  if (traits.serviceAttendance) return saysWhatFor(goal) ? undefined : 'service'
  if (traits.absence) return hasOwnStep(goal, record) ? undefined : 'absence'
  return traits.change && !hasStart(score, goal, record, text) ? 'baseline' : undefined
})

/** Below a wish is an objective, which is judged on its own, or a measurable step. */
const hasLineBelow = (goal: Goal, record: CareRecord) =>
  goal.objectives.length > 0 || goal.actions.some((action) => judgeAction(action, record).verdict === 'measurable')

/** A quote of the person heads the goals that follow it: "Long-term goal (in the client's own words)". */
const isOwnWordsAbove = (goal: Goal, {goals}: CareRecord) =>
  /^["“«]/.test(goal.text.trim()) && goals.some(({span}) => span.start > goal.span.end)

/** "Goal 1: Be at the games" is a title where a sentence below it says what will be seen, and how much. */
function isToldBelow(goal: Goal, {blocks, text}: Document): boolean {
  if (goal.source !== 'heading') return false
  const known = [...goal.fields.map(({value}) => value), ...goal.actions.map(({span}) => span), goal.span]
  return blocks.some(
    ({kind, span, headings, listDepth}) =>
      kind === 'paragraph' &&
      listDepth === 0 &&
      contains(blocks[headings.at(-1) ?? -1]?.span ?? NOWHERE, goal.span) &&
      !known.some((one) => contains(span, one) || contains(one, span)) &&
      scoreGoal({goal: text.slice(span.start, span.end)}).verdict === 'measurable',
  )
}

const NOWHERE = {start: 0, end: 0}

/** An objective that is one act with a day beside it has happened on that day, or it has not: "Gus and Lyle go to the lake", 8/29/2026. */
const isEventWithDay = ({isObjective, targetDate}: Goal, {slots, traits}: GoalScore) =>
  isObjective &&
  !traits.serviceAttendance &&
  !traits.absence &&
  !traits.vision &&
  slots.behavior.state === 'present' &&
  targetDate !== undefined &&
  /\d/.test(targetDate.text)

/** A worker the record names: "Dana will refer Ana to the clinic", where Dana is the care coordinator. */
function isStaffMember({slots: {who}}: GoalScore, goal: Goal, record: CareRecord): boolean {
  if (who.state !== 'present' || who.start === undefined || record.people.length === 0) return false
  const name = goal.text.slice(who.start, who.end)
  const same = record.people.filter((person) => person.name === name || person.name.startsWith(`${name} `))
  return same.length > 0 && same.every(({kind}) => kind === 'staff') && !record.person?.startsWith(name)
}

/** The measure or an objective says what the service leads to. */
const saysWhatFor = ({measure, objectives}: Goal) =>
  [measure?.text, ...objectives.map(({text}) => text)].some((words) => words !== undefined && namesAct(words))

/** A step by the person, or by nobody in particular, says what is done instead. */
const hasOwnStep = ({actions}: Goal, record: CareRecord) =>
  actions.some(
    (action) =>
      !action.owners.some(({kind}) => kind === 'staff') &&
      !judgeAction(action, record).traits.serviceAttendance &&
      namesAct(action.text),
  )

/** Whether the row, the need above it or the present levels of the plan say where things are now. */
function hasStart({slots, traits}: GoalScore, goal: Goal, record: CareRecord, text: string): boolean {
  if (slots.baseline.state === 'present') return true
  if (traits.change?.kind === 'level' && record.parts.get('present_levels')?.isFilled) return true
  const beside = [
    ...goal.fields
      .filter(({name, blank}) => !blank && name && STARTS.has(name))
      .map(({value}) => text.slice(value.start, value.end)),
    ...(goal.need ? [goal.need.text] : []),
  ]
  return beside.some((words) => /\d/.test(words)) || (goal.measure !== undefined && tellsStart(goal.measure.text))
}

/** Fields that say how things are now. */
const STARTS: ReadonlySet<string> = new Set([
  'baseline',
  'present_levels',
  'current_situation',
  'status',
  'need',
  'rationale',
])
