import type {Span} from '../../text/span.js'
import {sentencesIn} from '../sentences.js'

/** Attribution is beside its quote: nothing farther away, in characters, is looked at. It keeps one huge paragraph cheap. */
export const NEARBY = 400

/** The sentences of `text[span]`, looking at nothing outside it. */
export function sentencesWithin(text: string, span: Span): Span[] {
  const slice = text.slice(span.start, span.end)
  return sentencesIn(slice, {start: 0, end: slice.length}).map(({start, end}) => ({
    start: start + span.start,
    end: end + span.start,
  }))
}

/** Whether offset `at` is in one of `spans`, which are sorted and apart. */
export function isInside(spans: readonly Span[], at: number): boolean {
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (!span) return false
    if (at < span.start) high = middle - 1
    else if (at >= span.end) low = middle + 1
    else return true
  }
  return false
}
