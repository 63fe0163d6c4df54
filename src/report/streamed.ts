import type {FileReview} from '../check/finding.js'

/**
 * A report that is made while the files come in, so that no more than one review need be held. All that `add` and `end` return, one after
 * another, is the report.
 */
export interface StreamedReport {
  /** What can be printed now that this file is there; may be empty. */
  add(review: FileReview): string
  /** The rest. */
  end(): string
}
