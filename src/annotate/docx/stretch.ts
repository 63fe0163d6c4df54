/** A stretch of the XML of a part: `[start, end)` in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A stretch whose end is still to be found. */
export interface OpenStretch {
  readonly start: number
  end: number
}

/** The stretches in order; those that overlap are joined. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: OpenStretch[] = []
  for (const {start, end} of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else all.push({start, end})
  }
  return all
}

/** The XML without these stretches, which are in order. */
export function without(xml: string, stretches: readonly Stretch[]): string {
  let at = 0
  let kept = ''
  for (const {start, end} of stretches) {
    kept += xml.slice(at, start)
    at = end
  }
  return kept + xml.slice(at)
}
