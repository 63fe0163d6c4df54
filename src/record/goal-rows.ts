import {pattern} from '../text/letters.js'
import type {Span} from '../text/span.js'
import type {LabelledValue, RowEntry} from './entry.js'
import {type ActionDraft, type GoalDraft, LABEL_DEPTH, type NeedDraft} from './goal-drafts.js'
import type {LabelName} from './label-names.js'
import {isFilled} from './spans.js'

/** The step a row names, with the row's other cells. */
export function actionOf(entry: RowEntry): ActionDraft | undefined {
  const action = entry.cells.find(({name, value, blank}) => name === 'action' && isFilled(value) && !blank)
  if (!action) return undefined
  const at = entry.cells.indexOf(action)
  // Where a goal and its steps have a date each, the step's is to the right of the step.
  const fields = [...entry.cells.slice(at + 1), ...entry.cells.slice(0, at)]
  return {span: action.value, source: action.source, fields}
}

const NUMBER = pattern()`^#?\d{1,2}[a-z]?[.)]?$`
const NUMBERED = pattern('i')`^((?:goal|outcome|objective)\s*#?\s*\d+[a-z]?)\b`

/** A column "#" or "Goal 3" in the row's first cell names the row. */
export function numberedTitle(entry: RowEntry, text: string): string | undefined {
  const first = entry.cells[0]
  const words = first ? text.slice(first.value.start, first.value.end).trim() : ''
  if (words.length < 6 && NUMBER().test(words))
    return `${entry.columns.has('goal') ? 'Goal' : 'Objective'} ${words.replace(/[#.)]/g, '')}`
  return 'goGO'.includes(words.charAt(0)) ? NUMBERED().exec(words)?.[1] : undefined
}

/** The need a row names, and whether the table has a place for its goal or steps. */
export function needOf(entry: RowEntry, {value}: LabelledValue): NeedDraft {
  const priority = entry.cells.find(({name, blank}) => name === 'priority' && !blank)
  const {columns, table} = entry
  return {
    span: value,
    source: 'column',
    confidence: 'high',
    depth: LABEL_DEPTH,
    table,
    ...(priority ? {priority} : {}),
    answers: 0,
    hasPlace: columns.has('goal') || columns.has('objective') || columns.has('action'),
  }
}

const OF_STEPS = new Set<LabelName>(['who', 'target_date', 'frequency', 'status'])

/** Adds the cells of a row to a goal: its fields, and the step the row names. `goalText` is the goal's own cell. */
export function addCells(draft: GoalDraft, entry: RowEntry, goalText?: Span): void {
  const action = actionOf(entry)
  const isStepRow = action !== undefined && goalText === undefined && draft.table !== entry.table
  for (const cell of entry.cells) {
    if (cell.value === goalText) continue
    draft.scope.push(cell.value)
    // In a table of steps below the goal, who and when are the step's.
    if (isStepRow && cell.name && OF_STEPS.has(cell.name)) continue
    if (cell.blank !== 'placeholder' && isFilled(cell.value)) draft.fields.push(cell)
  }
  if (action) draft.actions.push(action)
}
