import type {FileReview, RuleMeasure} from '../check/finding.js'
import type {RecordKind} from '../record/care-record.js'
import type {Severity} from '../rule/define-rule.js'

/** Findings that tell about reading the file, not about its words. */
export const READING_RULES: ReadonlySet<string> = new Set(['unreadable-file', 'partly-read-file'])

/** The same rule finding the same term more than once, over all files. */
export interface Repeat {
  readonly rule: string
  /** As it stood the first time; capitals do not tell terms apart. */
  readonly term: string
  readonly count: number
}

/** The counts of a run, shared by all formats. */
export interface Summary {
  /** All files, read or not. */
  readonly files: number
  readonly unreadable: number
  readonly partial: number
  /** Files that were read, by kind; kinds that do not occur are left out. */
  readonly kinds: readonly {readonly kind: RecordKind; readonly files: number}[]
  /** Findings by severity. */
  readonly counts: Readonly<Record<Severity, number>>
  /** What each rule looked at, added up over all files, in the order the rules first appear. */
  readonly measures: readonly RuleMeasure[]
  /** Terms found at least twice, most frequent first, then in alphabetical order. */
  readonly repeats: readonly Repeat[]
  /** The rule worth reading about first: most findings among those of the worst severity. */
  readonly nextRule?: string
}

/** Counts what a run found. */
export function summarize(reviews: readonly FileReview[]): Summary {
  const findings = reviews.flatMap((review) => review.findings)
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const nextRule = nextRuleOf(reviews)
  return {
    files: reviews.length,
    unreadable: reviews.filter((review) => review.status === 'unreadable').length,
    partial: reviews.filter((review) => review.status === 'partial').length,
    kinds: kindsOf(reviews),
    counts: {error: count('error'), warning: count('warning'), info: count('info')},
    measures: totalMeasures(reviews),
    repeats: repeatsOf(reviews),
    ...(nextRule ? {nextRule} : {}),
  }
}

/** The measures of several reviews, added up rule by rule. */
export function totalMeasures(reviews: readonly Pick<FileReview, 'measures'>[]): RuleMeasure[] {
  const totals = new Map<string, RuleMeasure>()
  for (const {rule, checked, met} of reviews.flatMap((review) => review.measures)) {
    const sum = totals.get(rule)
    totals.set(rule, {rule, checked: (sum?.checked ?? 0) + checked, met: (sum?.met ?? 0) + met})
  }
  return [...totals.values()]
}

function kindsOf(reviews: readonly FileReview[]): Summary['kinds'] {
  const read = reviews.filter((review) => review.status !== 'unreadable')
  const order: RecordKind[] = ['plan', 'note', 'minutes', 'crisis-plan', 'other']
  return order
    .map((kind) => ({kind, files: read.filter((review) => review.kind === kind).length}))
    .filter(({files}) => files > 0)
}

function repeatsOf(reviews: readonly FileReview[]): Repeat[] {
  const repeats = new Map<string, Repeat>()
  for (const {rule, term} of reviews.flatMap((review) => review.findings)) {
    if (!term) continue
    const key = `${rule}\n${term.toLowerCase()}`
    const before = repeats.get(key)
    repeats.set(key, {rule, term: before?.term ?? term, count: (before?.count ?? 0) + 1})
  }
  return [...repeats.values()]
    .filter(({count}) => count > 1)
    .sort((a, b) => b.count - a.count || compare(a.term, b.term) || compare(a.rule, b.rule))
}

function nextRuleOf(reviews: readonly FileReview[]): string | undefined {
  const findings = reviews.flatMap((review) => review.findings).filter(({rule}) => !READING_RULES.has(rule))
  for (const severity of ['error', 'warning', 'info'] as const) {
    const counts = new Map<string, number>()
    for (const finding of findings) {
      if (finding.severity === severity) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1)
    }
    const [first] = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    if (first) return first[0]
  }
  return undefined
}

/** By code unit, so that the order is the same on every machine. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
