import type {Review} from './check/finding.js'
import {createReviewer, type ReviewerOptions} from './check/reviewer.js'
import {today} from './clock.js'
import {readDocument} from './ingest/index.js'

export type {FileReview, Finding, Review, RuleMeasure} from './check/finding.js'
export type {Settings} from './check/settings.js'
export type {Block} from './document/blocks.js'
export type {Document, Format, ReadingProblem} from './document/document.js'
export type {DocxPlace, PdfPlace, Place, SourcePlace} from './document/place.js'
export type {Limits} from './ingest/limits.js'
export type {RecordKind} from './record/kinds.js'
export type {Category, Severity, Suggestion} from './rule/define-rule.js'
export type {Position, Range} from './text/lines.js'
export type {Span} from './text/span.js'
export {readDocument}

/** How a document is to be checked. */
export interface CheckOptions extends Partial<ReviewerOptions> {
  /** The date of the review, `YYYY-MM-DD`; the machine's own date without it. */
  readonly today?: string
  /** The file's name, if it has one; only used to distinguish plain text (.txt) from Markdown. */
  readonly name?: string
}

/**
 * Checks the bytes of one Word, PDF, Markdown or text file. Touches no file and no network.
 *
 * Never fails for a bad file: what cannot be read comes back with the status `unreadable` and a finding that says what to do. Rejects with a
 * RangeError when `today` is not a day.
 *
 * @param bytes - the file as it is; it is not changed.
 */
export async function checkDocument(bytes: Uint8Array, options: CheckOptions = {}): Promise<Review> {
  const review = createReviewer({today: today(), ...options})
  return review(await readDocument(bytes, options.name, options.settings?.limits))
}
