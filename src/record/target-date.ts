import {
  type DateContext,
  type DateMention,
  findDates,
  findTargetDate,
  judgeTargetDate,
  targetAmong,
} from '../language/dates/index.js'
import {overlaps, type Span} from '../text/span.js'
import type {Action, CareRecord, Field, Goal} from './care-record.js'
import {isForLaterLife} from './goals/index.js'
import {remembered} from './remembered.js'

/** What was found about each goal, for the rules that ask again. */
const targetDates = new WeakMap<Goal, TargetDate>()
const timeWords = new WeakMap<Goal, readonly DateMention[]>()

/** Whether and how a goal says by when. `vague`: there are words in place of a date that do not name one. */
export type TargetDate =
  | {
      readonly state: 'dated'
      /** The words of the date. */
      readonly at: Span
      readonly kind: DateMention['kind']
      /** The day, where it is known. */
      readonly iso?: string
      readonly confidence: DateMention['confidence']
      /** Written as a date, but no calendar has that day. */
      readonly impossible?: true
    }
  | {readonly state: 'none'}
  | {readonly state: 'vague'; readonly at: Span}

/** What of a record dates are counted from. */
export type Calendar = Pick<CareRecord, 'planDate' | 'birthDate' | 'schoolYearEnd' | 'dateOrder'>

/**
 * Looks for a goal's target date: in its date field, in its own words, in its name, in its measure, in a sentence that is nothing but the
 * day, in its objectives, then in its steps, whose last date is the goal's. `record` and `text` are those of the goal's document, `today` is the `YYYY-MM-DD` of its review.
 */
export function targetDateOf(goal: Goal, record: Calendar, text: string, today: string): TargetDate {
  return remembered(targetDates, goal, () => findDateOf(goal, record, text, today))
}

/** By when a step is to be done: its date field, else a date in its own words. A frequency ("every Friday") is not a date and none is missed. */
export function actionDateOf(action: Action, record: Calendar, today: string): TargetDate {
  const context = contextOf(record, today)
  const own = findTargetDate(action.text, context)
  const field = action.targetDate && judgeField(action.targetDate, context)
  if (field?.state === 'dated') return field
  return own ? dated(own, action.span.start) : (field ?? {state: 'none'})
}

/** What `findDates` needs to know of a record. */
export function contextOf({planDate, birthDate, schoolYearEnd, dateOrder}: Calendar, today: string): DateContext {
  return {
    today,
    order: dateOrder,
    ...(planDate ? {planDate} : {}),
    ...(birthDate ? {birthDate} : {}),
    ...(schoolYearEnd ? {schoolYearEnd} : {}),
  }
}

/** The words about time in a goal's own words. */
export function timeWordsOf(goal: Goal, record: Calendar, today: string): readonly DateMention[] {
  return remembered(timeWords, goal, () => findDates(goal.text, contextOf(record, today)))
}

function findDateOf(goal: Goal, record: Calendar, text: string, today: string): TargetDate {
  const context = contextOf(record, today)
  const own = timeWordsOf(goal, record, today)
  const inWords = targetAmong(own, goal.text, context)
  const fields = goal.fields.filter((field) => field.value.end > field.value.start)
  const days = fields.filter(({name}) => name === 'target_date')
  const judged = days.map(({value}) => judgeField(wordsOf(text, value), context))
  // The field for the date is the one a form is held to; the sentence may name other days.
  const fromField = latest(judged)
  // The day beside a goal for the life after school is that of what is done for it until then.
  const isLater = isForLaterLife(goal.text)
  // In the row of a goal and its step, and where each step has a day, the days are the steps' if the goal's own words name another.
  const isSteps =
    (inWords !== undefined || isLater) &&
    days.every((day) => isOfStep(day, goal) && (day.source === 'column' || days.length > 1))
  if (fromField && !isSteps) return fromField
  if (inWords) return dated(inWords, goal.span.start)
  const inTitle = dateInTitle(goal, record, text, context)
  if (inTitle) return inTitle
  for (const {name, value} of fields) {
    if (name !== 'measure' && name !== 'objective') continue
    const mention = findTargetDate(text.slice(value.start, value.end), context)
    if (mention) return dated(mention, value.start)
  }
  const ending = dateAlone(goal, text, context)
  if (ending) return ending
  // A card whose place for the day is empty has no day, though its objectives have.
  const isLeftBlank = goal.fields.some(({name, source, blank}) => name === 'target_date' && source === 'label' && blank)
  if (isLeftBlank && judged.length === 0) return {state: 'none'}
  for (const objective of goal.objectives) {
    const date = targetDateOf(objective, record, text, today)
    if (date.state === 'dated') return date
  }
  const lastStep = lastStepDate(goal, context)
  return (
    (lastStep && laterBelow(goal, lastStep, text, context)) ??
    lastStep ??
    judged.find(({state}) => state === 'vague') ?? {state: 'none'}
  )
}

/** What the name of a goal ends with in brackets. */
const IN_BRACKETS = /\(([^()]{2,40})\)\s*[:.]?\s*$/

/** "STG (2 weeks): …", "Long-term goal (by 3/30/2026): …": the time frame in the name of a goal. A day up to that of the plan is when it was set. */
function dateInTitle({title, span}: Goal, {planDate = ''}: Calendar, text: string, context: DateContext) {
  const inside = IN_BRACKETS.exec(title)?.[1]
  const at = inside === undefined ? -1 : text.lastIndexOf(title, span.start)
  if (inside === undefined || at < 0) return undefined
  const start = at + title.lastIndexOf(inside)
  const date = judgeField({span: {start, end: start + inside.length}, text: inside}, context)
  return date.state === 'dated' && (date.iso === undefined || date.iso > planDate) ? date : undefined
}

/** A sentence begins with the day. */
const BY = /(?:^|[.;!)]["”’]?\s+)[^\w\s]?By\s+$/

/** The lines of a goal that are neither a labelled value, nor its label, nor a step. */
function plainLines({fields, scope, actions}: Goal): readonly Span[] {
  const named = [...fields.flatMap(({value, labelSpan}) => [value, labelSpan]), ...actions.map(({span}) => span)]
  return scope.filter((line) => !named.some((other) => overlaps(other, line)))
}

/** "Now: once a day. By 1/29/2027.": a day that stands by itself behind where things are now, or on a line of the goal's own. */
function dateAlone(goal: Goal, text: string, context: DateContext): TargetDate | undefined {
  const baselines = goal.fields.filter(({name}) => name === 'baseline').map(({value}) => value)
  return latest(
    [...baselines, ...plainLines(goal)].flatMap((line) => {
      const words = text.slice(line.start, line.end)
      if (!words.includes('By ')) return []
      return findDates(words, context)
        .filter(({start, iso}) => iso !== undefined && BY.test(words.slice(0, start)))
        .map((mention) => dated(mention, line.start))
    }),
  )
}

const isOfStep = ({value}: Field, {actions}: Goal): boolean =>
  actions.some(({targetDate}) => targetDate?.span.start === value.start)

const lastStepDate = (goal: Goal, context: DateContext) =>
  latest(goal.actions.flatMap(({targetDate}) => (targetDate ? [judgeField(targetDate, context)] : [])))

/** "We go until the season ends on November 14": a line of the goal without a label that names a later day than its steps. */
function laterBelow(goal: Goal, step: TargetDate, text: string, context: DateContext) {
  return latest([
    step,
    ...plainLines(goal).flatMap((line) => {
      const mention = findTargetDate(text.slice(line.start, line.end), context)
      return mention?.iso ? [dated(mention, line.start)] : []
    }),
  ])
}

/** The latest day among dates: a goal is due when the last of its steps is. */
function latest(dates: readonly TargetDate[]): TargetDate | undefined {
  let last: TargetDate | undefined
  for (const date of dates) {
    if (date.state !== 'dated') continue
    if (last?.state !== 'dated' || (date.iso ?? '') > (last.iso ?? '')) last = date
  }
  return last
}

interface Value {
  readonly span: Span
  readonly text: string
}

const wordsOf = (text: string, span: Span): Value => ({span, text: text.slice(span.start, span.end)})

/** Whether and how the value of a date field names a date. */
export function judgeField({span, text}: Value, context: DateContext): TargetDate {
  const {state, mention, vague} = judgeTargetDate(text, context)
  if (state === 'dated' && mention) return dated(mention, span.start)
  if (state !== 'vague') return {state: 'none'}
  return {state: 'vague', at: vague ? {start: span.start + vague.start, end: span.start + vague.end} : span}
}

function dated({start, end, kind, iso, confidence, impossible}: DateMention, from: number): TargetDate {
  return {
    state: 'dated',
    at: {start: from + start, end: from + end},
    kind,
    confidence,
    ...(iso ? {iso} : {}),
    ...(impossible ? {impossible} : {}),
  }
}
