import * as v from 'valibot'
import {contextOf, targetDateOf} from '../../src/record/target-date.js'
import type {RuleContext} from '../../src/rule/context.js'
import {writtenDay} from '../../src/rule/days.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'
import {dueOf, firstDayOf, isSettled} from '../../src/rule/goal-dates.js'
import {overlaps, type Span} from '../../src/text/span.js'
import {slipsIn} from './written-slips.js'

interface ImpossibleDate extends Detection {
  readonly at: Span
  readonly kind: 'no-such-day' | 'year' | 'far-ahead' | 'before-plan' | 'end-before-plan' | 'born-later'
  readonly words: string
  /** "5/13/2026", when the day may have been written before the month. */
  readonly monthFirst?: string
  /** The plan's own date, `YYYY-MM-DD`, where it is compared with. */
  readonly planDate?: string
}

const options = v.object({
  /** Plans look a year ahead, visions a few; a date further off than this many years is most likely a slip of the hand ("2062"). */
  'years-ahead': v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 10),
})

export default defineRule<ImpossibleDate, typeof options>({
  id: 'impossible-date',
  category: 'dates',
  severity: 'warning',
  summary: 'A date that does not exist, has a mistyped year, or comes before the plan it belongs to.',
  standard: ['missouri-support-coordination A63', 'florida-care-coordination A20'],
  options,
  *check(context, {'years-ahead': yearsAhead}) {
    const {document, record, today} = context
    // Dates in papers that are not records may follow the customs of any country.
    if (record.kind === 'other') return
    const told: Span[] = []
    const isNew = (at: Span) => {
      if (told.some((other) => overlaps(other, at))) return false
      told.push(at)
      return true
    }
    const wordsAt = ({start, end}: Span) => document.text.slice(start, end)
    for (const {at, kind, monthFirst} of slipsIn(document.text, contextOf(record, today)))
      if (isNew(at)) yield {kind, at, words: wordsAt(at), ...(monthFirst ? {monthFirst} : {})}

    const farAhead = `${Number(today.slice(0, 4)) + yearsAhead}${today.slice(4)}`
    const {planDate} = record
    for (const date of record.dates) {
      const {iso, role, span} = date
      const words = wordsAt(span)
      if (date.impossible) {
        // With dots the day comes first, as most of the world has it.
        if (!words.includes('.') && isNew(span)) yield {kind: 'no-such-day', at: span, words}
      } else if (!iso || !FULL_YEAR.test(words)) continue
      else if (role === 'birth') {
        if (iso > today && isAlone(context, span) && isNew(span)) yield {kind: 'born-later', at: span, words}
      } else if (iso > farAhead) {
        if (isNew(span)) yield {kind: 'far-ahead', at: span, words}
      } else if (role === 'plan-end' && planDate && iso < planDate && isNew(span))
        yield {kind: 'end-before-plan', at: span, words, planDate}
    }
    for (const goal of record.goals) {
      const date = targetDateOf(goal, record, document.text, today)
      if (date.state !== 'dated') continue
      const {at} = date
      const words = wordsAt(at)
      const isFarAhead = date.iso !== undefined && date.iso > farAhead && FULL_YEAR.test(words)
      if ((date.impossible || isFarAhead) && isNew(at))
        yield {kind: date.impossible ? 'no-such-day' : 'far-ahead', at, words}
    }
    for (const {at, words} of beforePlan(context))
      if (isNew(at) && planDate) yield {kind: 'before-plan', at, words, planDate}
  },
  message: ({kind, words, monthFirst, planDate = ''}) => {
    switch (kind) {
      case 'no-such-day':
        return monthFirst
          ? `“${words}” is not a date with the month first. If the day was written first, write “${monthFirst}”.`
          : `There is no such date as “${words}”. Check it, and write the date that was meant.`
      case 'year':
        return `The year in “${words}” looks like a typo. Write the year that was meant.`
      case 'far-ahead':
        return `“${words}” is many years from now. Check the year.`
      case 'born-later':
        return `“${words}” is given as a date of birth, but it is in the future. Check the year.`
      case 'end-before-plan':
        return `This plan ends on “${words}”, before its own date, ${writtenDay(planDate)}. Check both dates.`
      default:
        return `The target date “${words}” is before the date of the plan, ${writtenDay(planDate)}. Check the year, or give the goal a new date.`
    }
  },
  suggest: ({monthFirst}) => (monthFirst ? [{title: `Write “${monthFirst}”`, newText: monthFirst}] : []),
})

/** With two digits the century is a guess, which is not the writer's. */
const FULL_YEAR = /\d{4}/

/** Whether a date is the only one in its line: of several behind "Birth date", the others belong to something else. */
function isAlone({document: {text}, record}: RuleContext, {start}: Span): boolean {
  const line = text.lastIndexOf('\n', start - 1)
  const end = text.indexOf('\n', start)
  const inLine = record.dates.filter(({span}) => span.start > line && (end < 0 || span.start < end))
  return inLine.length === 1
}

/**
 * Target dates before the plan's own date. Where those of all goals lie before it, the date at the top is more likely that of a later
 * version or of a print, so nothing is said; nor about goals whose outcome the plan gives.
 */
function beforePlan(context: RuleContext): {readonly at: Span; readonly words: string}[] {
  const {document, record} = context
  const planDate = firstDayOf(record)
  if (planDate === undefined || record.planDateSource === 'prose') return []
  const dated = record.goals.flatMap((goal) => {
    const due = dueOf(goal, context)
    return due ? [{goal, due}] : []
  })
  const before = dated.filter(({due}) => due.day < planDate)
  if (before.length > 1 && before.length === dated.length) return []
  return before
    .filter(({goal, due}) => !goal.status && !isSettled(goal, due.day, context))
    .map(({due: {at}}) => ({at, words: document.text.slice(at.start, at.end)}))
}
