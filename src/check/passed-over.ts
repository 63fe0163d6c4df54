import type {Document} from '../document/document.js'
import {contains, type Span} from '../text/span.js'
import {untickedOptions} from './unticked-options.js'

/**
 * A question about places in a document: whether rules about wording and content must leave them alone, because they are written in
 * a language other than English, were made by a program, or are options of a form that nobody ticked.
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
