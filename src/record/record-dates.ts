import {type DateContext, findDates} from '../language/dates/index.js'
import {pattern} from '../text/letters.js'
import type {DateRole, RecordDate} from './care-record.js'
import type {Entry, LabelledValue} from './entry.js'
import type {LabelName} from './label-names.js'
import {normaliseLabel} from './normalise-label.js'
import {isSigned} from './signing.js'
import {isFilled} from './spans.js'

/** What the date in a field of this name is for. */
const ROLES: Readonly<Partial<Record<LabelName, DateRole>>> = {
  plan_date: 'plan',
  plan_start: 'plan',
  plan_period: 'plan',
  plan_end: 'plan-end',
  review_date: 'review',
  target_date: 'target',
  signed_date: 'signature',
  signatures: 'signature',
  birth_date: 'birth',
  enrollment_date: 'enrollment',
  referral_date: 'referral',
  discharge_date: 'discharge',
}

const SIGNED = pattern('i')`^(?:electronically\s+)?signed\b`
const MEETING = pattern()`\bmeeting\b`
const CONTACT = pattern()`\b(?:contact|visit|session|service|call|note)\b`

/** The dates in the record's fields for dates, in the order of the text. `isInGoal` distinguishes fields of goals and steps from those of the header. */
export function readDates(entries: readonly Entry[], text: string, context: DateContext): RecordDate[] {
  const dates: RecordDate[] = []
  let isSigning = false
  let sawGoal = false
  for (const entry of entries) {
    if (entry.type === 'heading') {
      isSigning = entry.name === 'signatures'
      sawGoal = entry.name === 'goal' || entry.name === 'objective' || (sawGoal && entry.depth > 2)
    } else if (entry.type === 'field') {
      if (entry.name === 'signatures') isSigning = true
      if (entry.name === 'goal' || entry.name === 'objective') sawGoal = true
      // Below a goal, a start is the goal's, and no date of the plan.
      if (sawGoal && entry.name === 'plan_start') continue
      dates.push(...datesOf(entry, text, context, isSigning, sawGoal && entry.name === 'target_date'))
    } else if (entry.type === 'row') {
      const signs = isSigning || entry.columns.has('signatures')
      const isStep = entry.columns.has('action') || entry.columns.has('goal') || entry.columns.has('objective')
      // The days of a service are not the plan's.
      const cells = entry.columns.has('services') ? entry.cells.filter(({name}) => !isPlanDay(name)) : entry.cells
      for (const cell of cells) dates.push(...datesOf(cell, text, context, signs, isStep))
    } else if (
      SIGNED().test(text.slice(entry.span.start, entry.span.start + 24)) ||
      (isSigning && isSigned(text, entry.span))
    ) {
      const {block, span} = entry
      const field: LabelledValue = {
        block,
        name: 'signed_date',
        label: '',
        labelSpan: span,
        value: span,
        source: 'prose',
        confidence: 'high',
      }
      dates.push(...datesOf(field, text, context, true, false))
    }
  }
  return dates
}

function datesOf(
  {name, label, value, source, blank}: LabelledValue,
  text: string,
  context: DateContext,
  isSigning: boolean,
  isStep: boolean,
): RecordDate[] {
  const known = name && ROLES[name]
  if (!known || blank || !isFilled(value)) return []
  const role = roleOf(known, normaliseLabel(label), isSigning, isStep)
  const words = text.slice(value.start, value.end)
  return findDates(words, context)
    .filter(({kind}) => kind === 'date' || kind === 'month' || kind === 'duration' || kind === 'event')
    .map(({start, end, kind, iso, confidence, impossible}, number) => ({
      // "7/1/2026 to 6/30/2027": of two days of a plan, the second is its last.
      role: role === 'plan' && number === 1 ? 'plan-end' : role,
      span: {start: value.start + start, end: value.start + end},
      text: words.slice(start, end),
      source,
      kind,
      confidence,
      ...(iso ? {iso} : {}),
      ...(impossible ? {impossible} : {}),
    }))
}

const isPlanDay = (name: LabelName | undefined) => name === 'plan_date' || name === 'plan_start' || name === 'plan_end'

/** "Date" alone is the date of a signature, of a step or of the record, by where it is; "End date" is the plan's in the header. */
function roleOf(role: DateRole, label: string, isSigning: boolean, isStep: boolean): DateRole {
  if (label === 'date') return isSigning ? 'signature' : isStep ? 'target' : role
  if (role === 'plan') return MEETING().test(label) ? 'meeting' : CONTACT().test(label) ? 'contact' : role
  if (role === 'target' && label === 'end date' && !isStep) return 'plan-end'
  return role
}
