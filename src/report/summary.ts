import type {FileReview, RuleMeasure} from '../check/finding.js'
import {RECORD_KINDS, type RecordKind} from '../record/kinds.js'
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
  /** Findings that were taken out because somebody allowed them, or because they stand in the baseline. */
  readonly allowed: number
  readonly baselined: number
  /** What each rule looked at, added up over all files, in the order the rules first appear. */
  readonly measures: readonly RuleMeasure[]
  /** Terms found at least twice, most frequent first, then in alphabetical order. */
  readonly repeats: readonly Repeat[]
  /** The rule worth reading about first: most findings among those of the worst severity. */
  readonly nextRule?: string
}

/** Counts what a run found. */
export function summarize(reviews: Iterable<FileReview>): Summary {
  const counting = startSummary()
  for (const review of reviews) counting.add(review)
  return counting.summary()
}

/** A count that goes on while the files come in, and keeps nothing of them but numbers and the terms that were found. */
export interface SummaryCount {
  add(review: FileReview): void
  summary(): Summary
}

/** Starts counting. */
export function startSummary(): SummaryCount {
  const status = {ok: 0, partial: 0, unreadable: 0}
  const kinds = new Map<RecordKind, number>()
  const counts = {error: 0, warning: 0, info: 0}
  const takenOut = {allowed: 0, baselined: 0}
  const measures = new Map<string, RuleMeasure>()
  const repeats = new Map<string, Repeat>()
  const byRule = {error: new Map<string, number>(), warning: new Map<string, number>(), info: new Map<string, number>()}
  return {
    add(review) {
      status[review.status]++
      if (review.status !== 'unreadable') kinds.set(review.kind, (kinds.get(review.kind) ?? 0) + 1)
      takenOut.allowed += review.allowed
      takenOut.baselined += review.baselined ?? 0
      addMeasures(measures, review.measures)
      for (const {severity, rule, term} of review.findings) {
        counts[severity]++
        if (!READING_RULES.has(rule)) byRule[severity].set(rule, (byRule[severity].get(rule) ?? 0) + 1)
        if (term) addRepeat(repeats, rule, term)
      }
    },
    summary() {
      const nextRule = mostFound(byRule.error) ?? mostFound(byRule.warning) ?? mostFound(byRule.info)
      return {
        files: status.ok + status.partial + status.unreadable,
        unreadable: status.unreadable,
        partial: status.partial,
        kinds: KIND_ORDER.flatMap((kind) => {
          const files = kinds.get(kind)
          return files ? [{kind, files}] : []
        }),
        counts: {...counts},
        ...takenOut,
        measures: [...measures.values()],
        repeats: mostRepeated(repeats),
        ...(nextRule ? {nextRule} : {}),
      }
    },
  }
}

const KIND_ORDER: readonly RecordKind[] = RECORD_KINDS

function addMeasures(totals: Map<string, RuleMeasure>, measures: readonly RuleMeasure[]): void {
  for (const {rule, checked, met} of measures) {
    const sum = totals.get(rule)
    totals.set(rule, {rule, checked: (sum?.checked ?? 0) + checked, met: (sum?.met ?? 0) + met})
  }
}

function addRepeat(repeats: Map<string, Repeat>, rule: string, term: string): void {
  const key = `${rule}\n${term.toLowerCase()}`
  const before = repeats.get(key)
  repeats.set(key, {rule, term: before?.term ?? term, count: (before?.count ?? 0) + 1})
}

function mostRepeated(repeats: ReadonlyMap<string, Repeat>): Repeat[] {
  return [...repeats.values()]
    .filter(({count}) => count > 1)
    .sort((a, b) => b.count - a.count || compare(a.term, b.term) || compare(a.rule, b.rule))
}

function mostFound(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0]
}

/** By code unit, so that the order is the same on every machine. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
