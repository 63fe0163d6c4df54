import type {Entry} from './entry.js'
import type {GoalDrafts} from './goal-drafts.js'
import {readField} from './goal-fields.js'
import {readHeading} from './goal-headings.js'
import {type GoalReading, takeOnlyLine, takeWish} from './goal-reading.js'
import {readRow} from './goal-tables.js'
import {readText} from './goal-text.js'

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
    if (!goal.span) takeWish(reading, goal)
    if (!goal.span) takeOnlyLine(reading, goal)
  }
  return {goals, needs, actions: loose}
}
