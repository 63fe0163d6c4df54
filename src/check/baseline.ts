import type {FileReview} from './finding.js'

/** Findings that were there on the day of the baseline: path of a document, with forward slashes → fingerprints. */
export type Baseline = ReadonlyMap<string, ReadonlySet<string>>

/** What could not be read is reported every time: a baseline must not make such a file look clean. */
const NEVER_IN_BASELINE = new Set(['unreadable-file', 'partly-read-file'])

/** Fingerprints of the findings that a baseline may hold. */
export function fingerprintsOf({findings}: FileReview): string[] {
  return findings.filter(({rule}) => !NEVER_IN_BASELINE.has(rule)).map(({fingerprint}) => fingerprint)
}

/**
 * The review without findings of the baseline, and how many those were. A finding is one of them only if its rule, words, headings and
 * count are the same, so one that was fixed and another that is new never cancel out.
 */
export function withoutBaseline(review: FileReview, known: ReadonlySet<string> | undefined): FileReview {
  if (!known || known.size === 0) return review
  const findings = review.findings.filter(
    ({rule, fingerprint}) => NEVER_IN_BASELINE.has(rule) || !known.has(fingerprint),
  )
  return {...review, findings, baselined: review.findings.length - findings.length}
}
