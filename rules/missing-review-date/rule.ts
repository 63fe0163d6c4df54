import * as v from 'valibot'
import {isClosing, isReviewReport} from '../../src/rule/closing.js'
import type {RuleContext} from '../../src/rule/context.js'
import {daysBetween, exampleDay, lengthOf} from '../../src/rule/days.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'
import {reviewTimesOf} from '../../src/rule/review-dates.js'
import type {Span} from '../../src/text/span.js'

type ReviewGap = Detection &
  (
    | {readonly kind: 'none'; readonly example: string}
    | {readonly kind: 'blank'; readonly example: string}
    | {readonly kind: 'frequency'; readonly words: string}
    | {readonly kind: 'late'; readonly words: string; readonly days: number; readonly longest: number}
    | {readonly kind: 'overdue'; readonly words: string; readonly days: number}
    | {readonly kind: 'old'; readonly words: string; readonly days: number}
  )

const options = v.object({
  /**
   * The longest time from the date of the plan to its next review. 12 months is what the federal rules for person-centered service plans
   * (42 CFR 441.301(c)(3)) and for IEPs (34 CFR 300.324(b)) allow at most; family service plans have 6 months, wraparound 30 to 90 days.
   */
  'within-days': v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 366),
  /** How long after the day of the review its absence is fine: teams get about 30 days to write up a plan (DHS 36.17, Wisconsin). */
  'overdue-days': v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 30),
  /** Overdue for longer than this, a plan is most likely an old version that a newer one has replaced. */
  'old-days': v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 365),
})

export default defineRule<ReviewGap, typeof options>({
  id: 'missing-review-date',
  category: 'dates',
  severity: 'warning',
  summary: 'A plan does not say when it will be reviewed, or the review is long overdue.',
  standard: ['florida-care-coordination A21'],
  options,
  *check(context, {'within-days': longest, 'overdue-days': grace, 'old-days': old}) {
    if (!isPlanInUse(context)) return
    const {document, record, today} = context
    const {next, first, end, frequency, hasUnknownDay, lastHeld, lastWritten} = reviewTimesOf(context)
    const day = next ?? end
    if (!day) {
      // Where reviews are written down as they are held, the next one comes in its turn.
      if (hasUnknownDay || (lastHeld !== undefined && daysBetween(lastHeld, today) <= longest)) return
      if (!frequency) {
        const blank = record.blanks.find(({name}) => name === 'review_date')
        const example = exampleDay(today)
        yield blank ? {kind: 'blank', at: blank.labelSpan, example} : {kind: 'none', example}
      } else if (record.planDate === undefined)
        yield {kind: 'frequency', at: frequency, words: wordsAt(document.text, frequency), severity: 'info'}
      return
    }
    const {at} = day
    const words = wordsAt(document.text, at)
    const overdue = daysBetween(day.day, today)
    if (overdue > grace && !(lastWritten !== undefined && lastWritten > day.day)) {
      if (overdue > old) yield {kind: 'old', at, words, days: overdue, severity: 'info'}
      else if (!frequency) yield {kind: 'overdue', at, words, days: overdue}
    } else if (first && !frequency && record.planDate !== undefined) {
      const days = daysBetween(record.planDate, first.day)
      if (days > longest) yield {kind: 'late', at: first.at, words: wordsAt(document.text, first.at), days, longest}
    }
  },
  message: (gap) => {
    switch (gap.kind) {
      case 'none':
        return `This plan does not say when it will be reviewed. Add the date of the next review or team meeting, such as “Next review: ${gap.example}”.`
      case 'blank':
        return `The date of the next review is not set yet. Write one in, such as “${gap.example}”; the team can move it later.`
      case 'frequency':
        return `“${gap.words}” says how often this plan is reviewed, but the plan has no date to count from. Add the date of the next review.`
      case 'late':
        return `The next review, “${gap.words}”, is ${lengthOf(gap.days)} after the date of this plan. Choose a date within ${lengthOf(gap.longest)}.`
      case 'old':
        return `The next review was set for “${gap.words}”, ${lengthOf(gap.days)} ago. If a newer plan has replaced this one, all is well; if not, set a date to review it together.`
      default:
        return `The next review was set for “${gap.words}”, ${lengthOf(gap.days)} ago. Write down when it took place, or set a new date.`
    }
  },
  measure: (context, detections) =>
    isPlanInUse(context) ? {checked: 1, met: detections.length === 0 ? 1 : 0} : undefined,
})

/**
 * A plan of care that somebody has filled in and that does not end the work: after a discharge there is no next review. A paper that is
 * only called a plan, and names neither a person nor any day, is more likely something else.
 */
function isPlanInUse({document, record}: RuleContext): boolean {
  const {family, kind, goals, planDate, person, dates} = record
  if (family !== 'plan' || goals.length === 0) return false
  if (isClosing(document.text) || isReviewReport(document.text)) return false
  return kind !== 'plan' || planDate !== undefined || person !== undefined || dates.length > 0
}

const wordsAt = (text: string, {start, end}: Span): string => text.slice(start, end)
