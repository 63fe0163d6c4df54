import {type DateMention, findDates, findTargetDate, judgeTargetDate, targetAmong} from '../language/dates/index.js'
import type {Span} from '../text/span.js'
import type {CareRecord, Goal} from './care-record.js'
import {type GoalScore, scoreGoal} from './goals/index.js'
import type {LabelName} from './label-lexicon.js'

/** What was found about each goal, for the rules that ask again. */
const scores = new WeakMap<Goal, GoalScore>()
const targetDates = new WeakMap<Goal, TargetDate>()
const timeWords = new WeakMap<Goal, readonly DateMention[]>()

/**
 * Scores the whole row of a goal: the criterion may stand in the measure column, the starting point under "Baseline". `text` is the text of
 * the goal's document.
 */
export function judgeGoal(goal: Goal, text: string): GoalScore {
  const known = scores.get(goal)
  if (known) return known
  const score = scoreRow(goal, text)
  scores.set(goal, score)
  return score
}

function scoreRow(goal: Goal, text: string): GoalScore {
  const measure = valuesOf(goal, text, ['measure', 'objective'])
  const baseline = valuesOf(goal, text, ['baseline'])
  const siblings = goal.objectives.map(({span}) => text.slice(span.start, span.end))
  const dates = timeWords.get(goal)
  return scoreGoal({
    goal: text.slice(goal.span.start, goal.span.end),
    ...(dates ? {dates} : {}),
    ...(measure ? {measure} : {}),
    ...(baseline ? {baseline} : {}),
    ...(siblings.length > 0 ? {siblings} : {}),
  })
}

/** Whether and how a goal says by when. `vague`: there are words in the place of a date that name none. */
export type TargetDate =
  | {readonly state: 'dated'}
  | {readonly state: 'none'}
  | {readonly state: 'vague'; readonly at: Span}

/**
 * Looks for a goal's target date: in its date field, in its own words, in its measure, in its objectives, then in its steps, whose last
 * date is the goal's. `record` and `text` are those of the goal's document, `today` is the `YYYY-MM-DD` of its review.
 */
export function targetDateOf(
  goal: Goal,
  record: Pick<CareRecord, 'planDate'>,
  text: string,
  today: string,
): TargetDate {
  const known = targetDates.get(goal)
  if (known) return known
  const date = findDateOf(goal, record, text, today)
  targetDates.set(goal, date)
  return date
}

function findDateOf(goal: Goal, record: Pick<CareRecord, 'planDate'>, text: string, today: string): TargetDate {
  const context = {today, ...(record.planDate ? {planDate: record.planDate} : {})}
  const slice = ({start, end}: Span) => text.slice(start, end)
  const hasDate = (span: Span) => findTargetDate(slice(span), context) !== undefined
  const own = findDates(slice(goal.span), context)
  timeWords.set(goal, own)
  if (targetAmong(own, slice(goal.span), context)) return {state: 'dated'}
  const fields = goal.fields.filter((field) => field.value.end > field.value.start)
  if (fields.some(({name, value}) => (name === 'measure' || name === 'objective') && hasDate(value)))
    return {state: 'dated'}

  const judged = fields
    .filter((field) => field.name === 'target_date')
    .map((field) => ({value: field.value, judgement: judgeTargetDate(slice(field.value), context)}))
  if (judged.some(({judgement}) => judgement.state === 'dated')) return {state: 'dated'}
  if (goal.objectives.some((objective) => targetDateOf(objective, record, text, today).state === 'dated'))
    return {state: 'dated'}
  const stepDates = goal.actions.flatMap(({targetDate}) =>
    targetDate ? [judgeTargetDate(slice(targetDate), context)] : [],
  )
  if (stepDates.some(({state}) => state === 'dated')) return {state: 'dated'}

  const vague = judged.find(({judgement}) => judgement.state === 'vague')
  if (!vague) return {state: 'none'}
  const mention = vague.judgement.vague ?? vague.judgement.mention
  if (!mention) return {state: 'vague', at: vague.value}
  return {state: 'vague', at: {start: vague.value.start + mention.start, end: vague.value.start + mention.end}}
}

function valuesOf(goal: Goal, text: string, names: readonly LabelName[]): string {
  return goal.fields
    .filter(({name}) => name && names.includes(name))
    .map(({value}) => text.slice(value.start, value.end))
    .filter(Boolean)
    .join(' ')
}
