import * as v from 'valibot'
import type {Goal} from '../../src/record/care-record.js'
import {isClosing} from '../../src/rule/closing.js'
import type {RuleContext} from '../../src/rule/context.js'
import {daysBetween, lengthOf, writtenDay} from '../../src/rule/days.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'
import {type Due, dueOf, firstDayOf, isSettled, lastDayOf, stepDueOf} from '../../src/rule/goal-dates.js'
import {reviewTimesOf} from '../../src/rule/review-dates.js'

interface PastDate extends Detection {
  /** `all`: every goal of the plan. Objectives and steps are reported together, at the first. */
  readonly kind: 'goal' | 'all' | 'objective' | 'step'
  /** The words of the date. */
  readonly words: string
  /** `YYYY-MM-DD` */
  readonly day: string
  /** How long ago. */
  readonly days: number
  /** How many goals or steps this finding covers. */
  readonly count: number
}

const options = v.object({
  /** How many days after its date a goal or a step may stay as it is. A team that meets monthly could take 30. */
  'grace-days': v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  /**
   * A plan whose last date lies further back is an old version, about which missing-review-date says enough: after 12 months no plan is
   * in force (42 CFR 441.301(c)(3) for person-centered service plans, 34 CFR 300.324(b) for IEPs).
   */
  'old-days': v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 365),
})

export default defineRule<PastDate, typeof options>({
  id: 'past-target-date',
  category: 'dates',
  severity: 'warning',
  summary: 'The target date of a goal has passed, and the plan does not say what became of the goal.',
  standard: ['florida-care-coordination A20 A21'],
  options,
  *check(context, {'grace-days': grace, 'old-days': old}) {
    const {document, record, today} = context
    if (record.family !== 'plan' && record.family !== 'crisis-plan') return
    const isPast = (day: string) => daysBetween(day, today) > grace
    const found = (kind: PastDate['kind'], {at, day}: Due, count = 1): PastDate => ({
      kind,
      at,
      day,
      words: document.text.slice(at.start, at.end),
      days: daysBetween(day, today),
      count,
    })
    const dated = datedGoals(context)
    const past = dated.filter(({goal, due}) => isPast(due.day) && isPast(lastDayOf(goal, due, context)))
    const steps = stepsOf(context, past).filter(({day}) => isPast(day))
    if ((past.length === 0 && steps.length === 0) || isOver(context, dated, old)) return

    const open = past.filter(({goal, due}) => !isSettled(goal, lastDayOf(goal, due, context), context))
    const goals = open.filter(({goal}) => !goal.isObjective)
    if (goals.length > 1 && open.length === dated.length) {
      const last = goals.reduce((latest, one) => (one.due.day > latest.due.day ? one : latest))
      yield found('all', last.due, goals.length)
      return
    }
    for (const {due} of goals) yield found('goal', due)
    const objectives = open.filter(({goal}) => goal.isObjective).map(({due}) => due)
    for (const [kind, dues] of [
      ['objective', objectives],
      ['step', steps],
    ] as const) {
      const [first] = dues.toSorted((a, b) => (a.day < b.day ? -1 : 1))
      if (first) yield {...found(kind, first, dues.length), severity: 'info'}
    }
  },
  message: ({kind, words, day, days, count}) => {
    const isSpelledOut = /\d/.test(words) && /\d{4}|\/\d\d$/.test(words)
    const date = `“${words}”${isSpelledOut ? '' : ` (${writtenDay(day)})`}`
    if (kind === 'all')
      return `All target dates in this plan have passed; the last one, ${date}, was ${lengthOf(days)} ago. Write down what became of each goal, or give it a new date.`
    if (count > 1)
      return `The dates of ${count} ${kind}s in this plan have passed; the first one, ${date}, was ${lengthOf(days)} ago. Write down what became of them, or give them new dates.`
    return `The date of this ${kind}, ${date}, was ${lengthOf(days)} ago. Write down what became of it, or give it a new date.`
  },
  measure: (context, detections) => {
    const checked = datedGoals(context).length
    const counts = detections.map(({kind, count}) => (kind === 'all' ? checked : kind === 'step' ? 0 : count))
    return checked === 0 ? undefined : {checked, met: checked - counts.reduce((sum, one) => sum + one, 0)}
  },
})

/** Goals with a day of their own, at or after the day of the plan: an earlier one is a mistake, which impossible-date reports. */
function datedGoals(context: RuleContext): {readonly goal: Goal; readonly due: Due}[] {
  const {goals} = context.record
  const firstDay = firstDayOf(context.record) ?? ''
  return goals.flatMap((goal) => {
    const due = dueOf(goal, context)
    return due && due.day >= firstDay ? [{goal, due}] : []
  })
}

/** Steps with a day of their own; those of a goal whose date has passed wait for what becomes of the goal. */
function stepsOf(context: RuleContext, past: readonly {readonly goal: Goal; readonly due: Due}[]): Due[] {
  const {actions} = context.record
  const firstDay = firstDayOf(context.record) ?? ''
  const told = new Set(past.flatMap(({goal}) => goal.actions))
  return actions
    .filter((action) => !told.has(action))
    .flatMap((action) => stepDueOf(action, context) ?? [])
    .filter(({day, at}) => day >= firstDay && !past.some(({due}) => due.at.start === at.start))
}

/**
 * Whether a plan belongs to the past as a whole: the work has ended, the time it was for is over, somebody has looked at it after its
 * goals' last day, or all its days lie far back.
 */
function isOver(context: RuleContext, dated: readonly {readonly due: Due}[], old: number): boolean {
  const {document, record, today} = context
  if (isClosing(document.text)) return true
  if (record.dates.some(({role, iso}) => role === 'discharge' && iso && iso <= today && iso > (record.planDate ?? '')))
    return true
  const {next, end, lastWritten = ''} = reviewTimesOf(context)
  if (end && end.day < today) return true
  const lastGoal = dated.reduce((last, {due}) => (due.day > last ? due.day : last), '')
  if (lastGoal && lastWritten > lastGoal) return true
  const days = [lastGoal, lastWritten, next?.day ?? '', end?.day ?? ''].filter(Boolean).sort()
  const newest = days.at(-1)
  return newest !== undefined && daysBetween(newest, today) > old
}
