import {findTargetDate, judgeTargetDate} from '../language/dates/index.js'
import type {Span} from '../text/span.js'
import type {CareRecord, Goal} from './care-record.js'
import {type GoalScore, scoreGoal} from './goals/index.js'
import type {LabelName} from './label-lexicon.js'

/** Scores the whole row of a goal: the criterion may stand in the measure column, the starting point under "Baseline". */
export function judgeGoal(goal: Goal, text: string): GoalScore {
  const measure = valuesOf(goal, text, ['measure', 'objective'])
  const baseline = valuesOf(goal, text, ['baseline'])
  const siblings = goal.objectives.map(({span}) => text.slice(span.start, span.end))
  return scoreGoal({
    goal: text.slice(goal.span.start, goal.span.end),
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
 * date is the goal's. `today` is `YYYY-MM-DD`.
 */
export function targetDateOf(
  goal: Goal,
  record: Pick<CareRecord, 'planDate'>,
  text: string,
  today: string,
): TargetDate {
  const context = {today, ...(record.planDate ? {planDate: record.planDate} : {})}
  const slice = ({start, end}: Span) => text.slice(start, end)
  const hasDate = (span: Span) => findTargetDate(slice(span), context) !== undefined
  if (hasDate(goal.span)) return {state: 'dated'}
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
