import type {LabelledValue, RowEntry} from './entry.js'
import type {GoalDraft} from './goal-drafts.js'
import {type GoalReading, setText, start} from './goal-reading.js'
import {actionOf, addCells, needOf, numberedTitle} from './goal-rows.js'
import {GOAL_LIKE, goalAbove} from './goal-words.js'
import type {LabelName} from './label-names.js'
import {isFilled} from './spans.js'

/** A row of a grid: a goal with its cells, or a step of the goal above. */
export function readRow(reading: GoalReading, entry: RowEntry) {
  const cell = (name: LabelName) => entry.cells.find((one) => one.name === name && isFilled(one.value) && !one.blank)
  const goalCell = cell('goal')
  const objectiveCell = cell('objective')
  const needCell = cell('need')
  // "Safeguards": what staff do so that nothing happens is under "Goal" there, too.
  const isSafeguard =
    reading.section.name === 'risk' &&
    goalCell &&
    !GOAL_LIKE().test(reading.text.slice(goalCell.value.start, goalCell.value.end))
  const own = isSafeguard ? undefined : (goalCell ?? objectiveCell)
  reading.openAction = undefined
  const isSameTable =
    reading.open !== undefined && (reading.open.table === undefined || reading.open.table === entry.table)
  if (needCell) {
    reading.openNeed = needOf(entry, needCell)
    reading.needs.push(reading.openNeed)
  }
  if (own) {
    const above = goalCell ? undefined : goalAbove(reading.open)
    // A table of objectives may be below the goal's own heading or card.
    const parent = above?.span && (above.table === undefined || above.table === entry.table) ? above : undefined
    // "Goal 2" as a heading with its row in a table below it is one goal, not two.
    const waiting =
      reading.open && !reading.open.span && goalCell && reading.open.table === undefined ? reading.open : undefined
    const draft =
      waiting ??
      start(reading, numberedTitle(entry, reading.text) ?? '', {
        source: 'column',
        confidence: own.confidence,
        isObjective: !goalCell,
        ...(parent ? {parent} : {}),
        depth: reading.section.depth + 1,
      })
    draft.table = entry.table
    setText(reading, draft, own.value)
    addCells(draft, entry, own.value)
    if (goalCell && objectiveCell) {
      draft.fields.push({...objectiveCell, name: 'objective'})
      reading.goals.push(objectiveBeside(draft, entry, objectiveCell))
    }
  } else if (reading.open && isOfServices(entry, reading.open)) {
    // The first and last day of a service are not those of the goal it is for.
  } else if (reading.open?.span && !isSameTable && goesOn(entry) && !hasDay(reading.open)) addCells(reading.open, entry)
  else if (reading.open && isSameTable && !(needCell && entry.columns.has('goal'))) addCells(reading.open, entry)
  else {
    // What agencies provide is listed by its amount, not as a step somebody takes.
    const action = reading.section.name === 'services' || entry.columns.has('services') ? undefined : actionOf(entry)
    if (action) {
      reading.loose.push(action)
      if (reading.openNeed) reading.openNeed.answers++
    }
  }
}

/** "Service | Start date | End date" below a goal that has a place for its own day. */
const isOfServices = ({columns, table}: RowEntry, goal: GoalDraft): boolean =>
  columns.has('services') && !columns.has('action') && goal.table !== table && hasDay(goal)

/** What a table about one goal may contain besides the goal. */
const ABOUT_GOALS = new Set<LabelName>(['target_date', 'status', 'measure', 'baseline', 'review_date', 'frequency'])

/** "Target date | Status | Progress" in a table of its own, below the goal. */
const goesOn = ({columns}: RowEntry): boolean =>
  columns.has('target_date') && [...columns].every((name) => ABOUT_GOALS.has(name))

const hasDay = ({fields}: GoalDraft): boolean => fields.some(({name}) => name === 'target_date')

/** What a row says about its objective; the steps and the day it is due are the goal's. */
const OF_OBJECTIVES = new Set<LabelName>(['measure', 'baseline', 'status', 'who', 'frequency'])

/** The objective in the row of its goal. */
function objectiveBeside(goal: GoalDraft, {cells, table}: RowEntry, {value, confidence}: LabelledValue): GoalDraft {
  return {
    title: '',
    span: value,
    source: 'column',
    confidence,
    scope: [value],
    fields: cells.filter(({name, blank}) => name && OF_OBJECTIVES.has(name) && !blank),
    actions: [],
    isObjective: true,
    parent: goal,
    depth: goal.depth,
    table,
  }
}
