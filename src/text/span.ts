/** A half-open stretch of a document's normalised text, in UTF-16 units: `[start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether `inner` is wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
