import type {Span} from '../text/span.js'

/** A finding that somebody allows, for the whole of a document, in a file beside it. */
export interface AllowEntry {
  readonly rule: string
  /** Only findings on these words; capitals do not matter. All of the rule's without them. */
  readonly words?: string
  readonly reason: string
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly until?: string
  /** It names this document alone, so that it can be reported when it has no effect. */
  readonly isForOneFile?: boolean
}

/**
 * What became of a wish to allow a finding:
 * - `used`: it took away at least one finding;
 * - `unused`: there was no such finding at its words;
 * - `ended`: its last day has passed, so the findings are back;
 * - `no-reason`, `no-rule`, `no-day`: it is not complete, or its last day does not exist, so it allows nothing.
 */
export type AllowState = 'used' | 'unused' | 'ended' | 'no-reason' | 'no-rule' | 'no-day'

/** One rule that somebody allowed, in one place or for a document, and what came of it. */
export interface AllowUse {
  /** The id as it was written; it may be misspelled. */
  readonly rule: string
  /** As it was written; it may be no day. */
  readonly until?: string
  /** The words of the document it is at; absent when it is in a separate file. */
  readonly at?: Span
  readonly state: AllowState
}
