import {startsWithCapital} from '../text/letters.js'
import type {Span} from '../text/span.js'
import {type LabelKnowledge, nameOfLabel} from './label-lexicon.js'
import type {LabelName} from './label-names.js'

/** A label in a block, and the offset at which its value begins. */
export interface FoundLabel {
  readonly name?: LabelName
  readonly text: string
  readonly span: Span
  readonly isPrompt?: boolean
  readonly valueStart: number
}

/** Labels of header lines, which follow one another with nothing between: "Name: Ana Rivera DOB: 1/2/2010 Date: 3/4/2026". */
const HEADER = new Set<LabelName>([
  ...(['person', 'birth_date', 'plan_date', 'plan_start', 'plan_end', 'review_date', 'coordinator', 'phone'] as const),
  ...(['author', 'time', 'location', 'mode', 'duration_of_contact', 'present', 'enrollment_date', 'role'] as const),
  ...(['diagnosis', 'representative', 'purpose', 'signed_date', 'target_date', 'who', 'frequency', 'status'] as const),
  ...(['measure', 'baseline', 'referral_date', 'discharge_date', 'priority', 'goal_reference'] as const),
])

/** Labels whose values are a name, a number or a day. */
const ON_HEADERS = new Set<LabelName>([
  ...(['person', 'birth_date', 'plan_date', 'plan_start', 'plan_end', 'plan_period', 'phone', 'time'] as const),
])

/**
 * Labels of a header that are in the middle of a line with no sentence end before them, each right before its colon. `value` is what
 * follows the line's `first` label, in `text`.
 */
export function headerLabels(text: string, value: Span, known: LabelKnowledge, first?: LabelName): FoundLabel[] {
  const labels: FoundLabel[] = []
  // Behind the value there may be no other colon in all of a long text.
  const line = text.slice(0, value.end)
  for (let colon = line.indexOf(':', value.start); colon >= 0; colon = line.indexOf(':', colon + 1)) {
    if (/\d/.test(text[colon + 1] ?? '')) continue
    const floor = Math.max(value.start, (labels.at(-1)?.valueStart ?? value.start) - 1)
    const before = text.slice(Math.max(floor, colon - 40), colon)
    const starts = [...before.matchAll(/\S+/g)].slice(-4).map(({index}) => index)
    for (const index of before.includes(' / ') ? slashFirst(starts, before.lastIndexOf(' / ')) : starts) {
      const label = before.slice(index)
      if (!startsWithCapital(label)) continue
      const name = nameOfLabel(label, known)
      if (!name || !HEADER.has(name) || isShouted(text.slice(value.start, colon), label)) continue
      labels.push(labelBefore(colon, label, name))
      break
    }
    // "Student: Ana Rivera  Grade: 3": what follows a name or a date is a label even if nobody knows it.
    const own =
      labels.at(-1)?.valueStart === floor + 1 ? labels.at(-1)?.name : floor === value.start ? first : undefined
    const unknown =
      own && ON_HEADERS.has(own) ? /\s\s*([A-Z](?:[a-z]{2,}|[A-Z]{1,4} [a-z]+)(?: [a-z]+){0,2})$/.exec(before) : null
    const isBehind = labels.at(-1)?.span.end !== colon && unknown && before.slice(0, unknown.index).trim() !== ''
    if (isBehind && unknown?.[1]) labels.push(labelBefore(colon, unknown[1], headerName(unknown[1], known)))
  }
  return labels
}

/** Longest name in capitals before a label, in words. */
const LONGEST_SHOUTED = 6

/** The last word of a long title in capitals is not a label: "WITHOUT CONTACTING ANOTHER PERSON:". */
const isShouted = (words: string, label: string) =>
  label === label.toUpperCase() && words === words.toUpperCase() && words.trim().split(/\s+/).length > LONGEST_SHOUTED

/** "Ana Otero Fecha / Date": of labels with a slash the shortest, since any words before it would do. */
const slashFirst = (starts: readonly number[], slash: number) => [
  ...starts.filter((start) => start < slash).reverse(),
  ...starts.filter((start) => start > slash),
]

/** What a label on a header line means; in the body of a record, "Plan" says something else. */
function headerName(label: string, known: LabelKnowledge): LabelName | undefined {
  const name = nameOfLabel(label, known)
  return name && (ON_HEADERS.has(name) || name === 'team') ? name : undefined
}

const labelBefore = (colon: number, text: string, name?: LabelName): FoundLabel => ({
  ...(name ? {name} : {}),
  text,
  span: {start: colon - text.length, end: colon},
  valueStart: colon + 1,
})

/** Those of `inner` that share no word with a label or with each other. Both are in text order. */
export function clearOf(labels: readonly FoundLabel[], inner: readonly FoundLabel[]): FoundLabel[] {
  let at = 0
  let reach = 0
  return inner.filter(({span, valueStart}) => {
    while ((labels[at]?.valueStart ?? Infinity) <= span.start) at++
    if (span.start < reach || (labels[at]?.span.start ?? Infinity) < span.end) return false
    reach = valueStart
    return true
  })
}
