import type {FileReview, RuleMeasure} from '../check/finding.js'
import {RECORD_KINDS, type RecordKind} from '../record/kinds.js'
import type {Category, Severity} from '../rule/define-rule.js'
import {TOPIC_NAMES} from './wording.js'

/** Findings about reading the file, not about its words. */
export const READING_RULES: ReadonlySet<string> = new Set(['unreadable-file', 'partly-read-file'])

/** The same rule finding the same term more than once, over all files. */
export interface Repeat {
  readonly rule: string
  /** As written at its first use; terms that differ only in capitals are the same. */
  readonly term: string
  readonly count: number
}

/** A file and what was found in it. */
export interface BusyFile {
  readonly path: string
  readonly counts: Readonly<Record<Severity, number>>
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
  /** Findings that were taken out because somebody allowed them, or because they are in the baseline. */
  readonly allowed: number
  readonly baselined: number
  /** What each rule looked at, added up over all files, in the order the rules first appear. */
  readonly measures: readonly RuleMeasure[]
  /** Terms found at least twice, most frequent first, then in alphabetical order. */
  readonly repeats: readonly Repeat[]
  /** Findings by what they are about, in the order in which they are best worked through; topics without any are left out. */
  readonly topics: readonly {readonly topic: Category; readonly count: number}[]
  /** The files with most to do, most first: by errors, then warnings. At most three, none without either. */
  readonly busiest: readonly BusyFile[]
  /** The rule worth reading about first: of the worst severity, on the first topic, with most findings. */
  readonly nextRule?: string
}

/** Counts what a run found. */
export function summarize(reviews: Iterable<FileReview>): Summary {
  const counting = startSummary()
  for (const review of reviews) counting.add(review)
  return counting.summary()
}

/** A count that is kept while the files come in, and keeps nothing of them but numbers and the terms that were found. */
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
  const topics = new Map<Category, number>()
  const topicOf = new Map<string, Category>()
  let busiest: BusyFile[] = []
  return {
    add(review) {
      status[review.status]++
      if (review.status !== 'unreadable') kinds.set(review.kind, (kinds.get(review.kind) ?? 0) + 1)
      takenOut.allowed += review.allowed
      takenOut.baselined += review.baselined ?? 0
      addMeasures(measures, review.measures)
      const own = {error: 0, warning: 0, info: 0}
      for (const {severity, rule, term, category} of review.findings) {
        counts[severity]++
        own[severity]++
        topics.set(category, (topics.get(category) ?? 0) + 1)
        topicOf.set(rule, category)
        if (!READING_RULES.has(rule)) byRule[severity].set(rule, (byRule[severity].get(rule) ?? 0) + 1)
        if (term) addRepeat(repeats, rule, term)
      }
      if (own.error + own.warning > 0 && review.status !== 'unreadable')
        busiest = [...busiest, {path: review.path, counts: own}].sort(byWork).slice(0, MOST_BUSY)
    },
    summary() {
      const next = (rules: ReadonlyMap<string, number>) => firstToRead(rules, topicOf)
      const nextRule = next(byRule.error) ?? next(byRule.warning) ?? next(byRule.info)
      return {
        files: status.ok + status.partial + status.unreadable,
        unreadable: status.unreadable,
        partial: status.partial,
        kinds: RECORD_KINDS.flatMap((kind) => {
          const files = kinds.get(kind)
          return files ? [{kind, files}] : []
        }),
        counts: {...counts},
        ...takenOut,
        measures: [...measures.values()],
        repeats: mostRepeated(repeats),
        topics: TOPICS.flatMap((topic) => {
          const count = topics.get(topic)
          return count ? [{topic, count}] : []
        }),
        busiest,
        ...(nextRule ? {nextRule} : {}),
      }
    },
  }
}

const TOPICS = Object.keys(TOPIC_NAMES) as readonly Category[]

/** Files named as those to begin with. */
const MOST_BUSY = 3

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

/** What is about people comes before what is about single words, however many of those there are. */
function firstToRead(counts: ReadonlyMap<string, number>, topicOf: ReadonlyMap<string, Category>): string | undefined {
  const place = (rule: string) => TOPICS.indexOf(topicOf.get(rule) ?? 'plain-language')
  return [...counts].sort((a, b) => place(a[0]) - place(b[0]) || b[1] - a[1] || compare(a[0], b[0]))[0]?.[0]
}

/** Most work first; files with as much keep their order. */
const byWork = (a: BusyFile, b: BusyFile) => b.counts.error - a.counts.error || b.counts.warning - a.counts.warning

/** By code unit, so that the order is the same on every machine. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
