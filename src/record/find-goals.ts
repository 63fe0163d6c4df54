import type {Entry} from './entry.js'
import type {GoalDraft, GoalDrafts} from './goal-drafts.js'
import {readField} from './goal-fields.js'
import {readHeading} from './goal-headings.js'
import {type GoalReading, takeOnlyLine, takeWish} from './goal-reading.js'
import {readRow} from './goal-tables.js'
import {readText} from './goal-text.js'

/** "My recovery goal" with nothing but a wish below it, above the goals that are worked on: the wish is said of them all. */
const isOverall = ({source, title, actions, fields}: GoalDraft, goals: readonly GoalDraft[]): boolean =>
  source === 'heading' &&
  !/\d/.test(title) &&
  actions.length === 0 &&
  fields.every(({name}) => name === 'own_words') &&
  goals.filter((other) => other.span && other.source === 'label' && !other.isObjective).length > 1

function shareWish({fields}: GoalDraft, goals: readonly GoalDraft[]) {
  for (const goal of goals) {
    if (!goal.span || goal.isObjective) continue
    goal.fields.push(...fields)
    goal.scope.push(...fields.map(({value}) => value))
  }
}

/** The goals, needs and steps of a record, from its entries. */
export function findGoals(entries: readonly Entry[], text: string): GoalDrafts {
  const reading: GoalReading = {text, goals: [], goalsAt: new Map(), needs: [], loose: [], section: {depth: 0}}
  for (const entry of entries) {
    const table = reading.openNeed?.table
    if (table !== undefined && !(entry.type === 'row' && entry.table === table)) reading.openNeed = undefined
    if (entry.type === 'heading') readHeading(reading, entry)
    else if (entry.type === 'field') readField(reading, entry)
    else if (entry.type === 'row') readRow(reading, entry)
    else readText(reading, entry)
  }
  const {goals, needs, loose} = reading
  for (const goal of goals) {
    if (!goal.span && isOverall(goal, goals)) shareWish(goal, goals)
    else if (!goal.span) takeWish(reading, goal)
    if (!goal.span) takeOnlyLine(reading, goal)
  }
  return {goals, needs, actions: loose}
}
