import type {Span} from './span.js'

/** Answers, for many spans: which of these things are around it? */
export interface SpanIndex<T> {
  /** Everything whose span contains `span`, innermost last. */
  around(span: Span): T[]
  /** Everything whose span shares a character with `span`, in order. */
  overlapping(span: Span): T[]
}

/**
 * Indexes things by their spans, which may nest but are expected to overlap little: a look-up is a binary search and a short walk back.
 */
export function createSpanIndex<T>(things: readonly T[], spanOf: (thing: T) => Span): SpanIndex<T> {
  const entries = things
    .map((thing) => ({thing, span: spanOf(thing)}))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  // The furthest end up to each entry: where it falls short of a span, no earlier entry can contain it.
  const reach: number[] = []
  for (const {span} of entries) reach.push(Math.max(reach.at(-1) ?? 0, span.end))

  /** How many entries begin at `at` or before. */
  function begunAt(at: number): number {
    let low = 0
    let high = entries.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((entries[middle]?.span.start ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Those of the first `count` entries that end at `end` or after it. */
  function reaching(end: number, count: number): T[] {
    const found: T[] = []
    for (let i = count - 1; i >= 0 && (reach[i] ?? 0) >= end; i--) {
      const entry = entries[i]
      if (entry && entry.span.end >= end) found.unshift(entry.thing)
    }
    return found
  }

  return {
    around: ({start, end}) => reaching(end, begunAt(start)),
    overlapping: ({start, end}) => reaching(start + 1, begunAt(end - 1)),
  }
}
