import type {Action, CareRecord, Goal} from './care-record.js'
import {type GoalScore, scoreGoal} from './goals/index.js'
import type {LabelName} from './label-names.js'
import {remembered} from './remembered.js'
import {type Calendar, contextOf, judgeField, timeWordsOf} from './target-date.js'

/** What was found about each goal, for the rules that ask again. */
const scores = new WeakMap<Goal, GoalScore>()
const actionScores = new WeakMap<Action, GoalScore>()

/** What of a record goals are judged by. */
type Judged = Pick<CareRecord, 'agency'> & Calendar

/**
 * Scores the whole row of a goal: the criterion may be in the measure column, the starting point under "Baseline". `record` and `text` are
 * those of the goal's document, `today` is the `YYYY-MM-DD` of its review.
 */
export function judgeGoal(goal: Goal, record: Judged, text: string, today: string): GoalScore {
  return remembered(scores, goal, () => scoreRow(goal, record, text, today))
}

function scoreRow(goal: Goal, record: Judged, text: string, today: string): GoalScore {
  const {agency} = record
  const measure = [valuesOf(goal, text, ['measure', 'objective']), wishOf(goal, text)].filter(Boolean).join(' ')
  const baseline = valuesOf(goal, text, ['baseline'])
  // An objective in the goal's own row is among its measures already.
  const siblings = goal.objectives.filter((one) => !isInRowOf(one, goal)).map((one) => one.text)
  return scoreGoal({
    goal: text.slice(goal.span.start, goal.span.end),
    dates: timeWordsOf(goal, record, today),
    ...(measure ? {measure} : {}),
    ...(baseline ? {baseline} : {}),
    ...(siblings.length > 0 ? {siblings} : {}),
    ...(agency ? {agency} : {}),
    ...(goal.targetDate && judgeField(goal.targetDate, contextOf(record, today)).state === 'dated'
      ? {isDated: true}
      : {}),
  })
}

/** "Outcome | What Gordon wants": beside an area of life, the wish says what will be different: "He will cook 3 days a week". */
function wishOf({fields}: Goal, text: string): string {
  const wishes = fields.filter(({name, label, blank}) => name === 'own_words' && !blank && /\bwants?$/i.test(label))
  return wishes
    .map(({value}) => text.slice(value.start, value.end))
    .filter((words) => words.includes(' will '))
    .join(' ')
}

/** Whether an objective is in the row of its goal, where the date is the goal's. */
export const isInRowOf = ({span}: Goal, goal: Goal): boolean =>
  goal.objectives.some((one) => one.span === span) && goal.scope.some((place) => place === span)

/** Scores the words of a step by the same measure. Steps need less: rules about them are milder. */
export function judgeAction(action: Action, {agency}: Pick<CareRecord, 'agency'>): GoalScore {
  return remembered(actionScores, action, () => scoreGoal({goal: action.text, ...(agency ? {agency} : {})}))
}

function valuesOf(goal: Goal, text: string, names: readonly LabelName[]): string {
  return goal.fields
    .filter(({name, blank}) => name && names.includes(name) && !blank)
    .map(({value}) => text.slice(value.start, value.end))
    .filter(Boolean)
    .join(' ')
}
