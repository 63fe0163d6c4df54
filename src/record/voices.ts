import {isFamilyVoice, type Quote} from '../language/quotes/quote.js'
import type {CareRecord, Goal} from './care-record.js'

/**
 * The quotes of the person, the family or a natural support that belong to a goal: in its row, card or block, or in its need. Somebody
 * the text names without a role is more likely family than staff, whose roles records give.
 */
export function voicesOf(goal: Goal, record: Pick<CareRecord, 'quotes'>): Quote[] {
  const places = [goal.span, ...goal.scope, ...(goal.need ? [goal.need.span] : [])]
  return record.quotes.filter(
    (quote) =>
      (isFamilyVoice(quote) || (quote.kind === 'speech' && quote.speaker?.kind === 'unknown')) &&
      places.some(({start, end}) => quote.span.start >= start && quote.span.end <= end),
  )
}
