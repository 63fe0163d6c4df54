import {findDates, findTargetDate} from '../language/dates/index.js'
import type {Action, CareRecord, Goal} from '../record/care-record.js'
import {actionDateOf, contextOf, type TargetDate, targetDateOf} from '../record/target-date.js'
import {lowerCase, pattern} from '../text/letters.js'
import type {Span} from '../text/span.js'
import type {RuleContext} from './context.js'
import {oncePerGoal} from './once-per-goal.js'

/** A day that a goal or a step sets itself. */
export interface Due {
  readonly at: Span
  /** `YYYY-MM-DD` */
  readonly day: string
}

/** Words in a row or block that say what became of its goal, whatever the form calls the place for them. */
const SETTLED = pattern()`\b(?:goal|objective|outcome|step|target)\s+(?:was\s+|is\s+|has\s+been\s+)?(?:met|achieved|
  reached|completed|dropped|discontinued|closed|revised)\b|\((?:met|done|achieved|completed|closed|dropped|revised)\b|
  [☑☒✓✔■]\s*(?:met|achieved|completed?|discontinued|done|closed|revised)|
  \[x\]\s*(?:met|achieved|completed?|discontinued|done|revised)`
/** A status that moves the goal on: it is neither met nor simply late. */
const MOVED = pattern()`\b(?:extend|revis|replac|continu\w*\s+(?:to|until|through|into|with a new)|moved?\s+(?:to|on)|
  new\s+(?:goal|date|target)|on hold|paus|defer|postpon|carried)`

/** A ticked answer to "Met?", or a status that says how far it came. */
const ANSWERED = pattern()`[☑☒✓✔■]\s*(?:yes|no|part\w*|(?:not|partly|partially)?\s*met)\b|
  ^\s*(?:yes\b|(?:no|partly|partially|partial|mostly)\s*$)|^[^☐□]*\b(?:not|partly|partially)\s+met\b`

const UPDATE = /\b(?:updat|revis|review|amend)/i

/** The day before which no goal of a plan can be due: the plan's own date, unless it is that of an update, `YYYY-MM-DD`. */
export function firstDayOf({planDate, fields}: CareRecord): string | undefined {
  return fields.some(({name, label}) => name === 'plan_date' && UPDATE.test(label)) ? undefined : planDate
}

/**
 * The last day a goal names: in its date field, in its own words, in its objectives and steps. Nothing when it names none, when a day it
 * names cannot be determined (a date without a year in a plan without a date, "when school ends"), or when the calendar has no such day.
 */
export const dueOf = oncePerGoal((goal, {record, document, today}): Due | undefined => {
  const field = targetDateOf(goal, record, document.text, today)
  const own = findTargetDate(goal.text, contextOf(record, today))
  const dates: TargetDate[] = field.state === 'dated' ? [field] : []
  // In a sentence a span of time is as often part of the task: "calls back within 2 days".
  if (own && own.kind !== 'duration')
    dates.push({...own, state: 'dated', at: {start: goal.span.start + own.start, end: goal.span.start + own.end}})
  if (own?.kind === 'duration' && !goal.targetDate) return undefined
  let last: Due | undefined
  for (const date of dates) {
    const day = dayOf(date, record.planDate)
    if (day === undefined || isNoDeadline(date, document.text)) return undefined
    if (date.state === 'dated' && (!last || day > last.day)) last = {at: date.at, day}
  }
  return last
})

/** The day by which a step is to be done; nothing when it only begins then, or when it is known to be done. */
export function stepDueOf(action: Action, {record, today}: RuleContext): Due | undefined {
  const date = actionDateOf(action, record, today)
  const field = action.targetDate
  if (date.state !== 'dated' || (action.status && !OPEN().test(lowerCase(action.status.text)))) return undefined
  if (field && NOT_DUE().test(lowerCase(field.text))) return undefined
  const day = dayOf(date, record.planDate)
  return day === undefined || !field || date.at.start < field.span.start ? undefined : {at: date.at, day}
}

/** In the date field of a step: it begins then, goes on, or is done. */
const NOT_DUE = pattern()`\b(?:starts?|starting|begins?|beginning|began|from|since|first|done|completed?|finished|met|
  ongoing|each|every|weekly|monthly|daily|then|and on)\b|[✓✔☑☒]`
/** A status that leaves a step open. */
const OPEN = pattern()`^\s*(?:open|pending|not\s|to do|to be|in progress|started|no\b|new\b|planned|overdue)`

/** "Starts 2/12/2026", "2/12/2026 - done": a date that nobody waits for. */
function isNoDeadline(date: TargetDate, text: string): boolean {
  if (date.state !== 'dated') return false
  const {start, end} = date.at
  return (
    STARTS().test(lowerCase(text.slice(Math.max(0, start - 20), start))) ||
    DONE().test(lowerCase(text.slice(end, end + 20)))
  )
}

const STARTS = pattern()`\b(?:starts?|starting|begins?|beginning|began|from|since|first)(?:\s+on)?[\s:]*$`
const DONE = pattern()`^[\s(,:–—-]{0,4}(?:done|met|completed?|achieved|finished)\b`

/** The last of all days that a goal, its objectives and its steps name. `due` is the goal's own. */
export function lastDayOf(goal: Goal, due: Due, context: RuleContext): string {
  const others = [
    ...goal.objectives.map((objective) => dueOf(objective, context)),
    ...goal.actions.map((action) => stepDueOf(action, context)),
  ]
  return others.reduce((last, other) => (other && other.day > last ? other.day : last), due.day)
}

/**
 * Whether the record says what became of a goal: its status does, or there are words in its row or block that were written after `day`
 * (`YYYY-MM-DD`), which they show by a later date that is not the day of a review to come.
 */
export function isSettled(goal: Goal, day: string, context: RuleContext): boolean {
  const {status} = goal
  if (goal.isClosed || (status && (MOVED().test(lowerCase(status.text)) || ANSWERED().test(lowerCase(status.text)))))
    return true
  const {document, record, today} = context
  const known = contextOf(record, today)
  const planned = goal.fields.filter(({name}) => name === 'review_date')
  return [goal.span, ...goal.scope].some(({start, end}) => {
    const words = document.text.slice(start, end)
    if (SETTLED().test(lowerCase(words))) return true
    return findDates(words, known).some(({iso, confidence, start: at}) => {
      const isWrittenLater = iso !== undefined && confidence === 'high' && iso > day && iso <= today
      return isWrittenLater && !planned.some(({value}) => start + at >= value.start && start + at < value.end)
    })
  })
}

function dayOf(date: TargetDate, planDate: string | undefined): string | undefined {
  if (date.state !== 'dated' || date.impossible || date.kind === 'frequency' || date.kind === 'vague') return undefined
  if (date.confidence === 'high') return date.iso
  // The plan's own date gives the year of a date without one; it says nothing about an event.
  return planDate !== undefined && (date.kind === 'date' || date.kind === 'month') ? date.iso : undefined
}
