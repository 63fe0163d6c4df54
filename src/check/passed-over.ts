import type {Document} from '../document/document.js'
import {contains, type Span} from '../text/span.js'
import {untickedOptions} from './unticked-options.js'

/**
 * A question about places in a document: whether no rule about wording and content may speak of them, because they are written in
 * another language than English, were made by a program, or are options of a form that nobody ticked.
 */
export function createPassedOver(document: Document): (at: Span | undefined) => boolean {
  const spans = [
    ...document.otherLanguages.map(({span}) => span),
    ...document.generated,
    ...(document.status === 'unreadable' ? [] : untickedOptions(document)),
  ]
  if (spans.length === 0) return () => false
  return (at) => at !== undefined && spans.some((span) => contains(span, at))
}
