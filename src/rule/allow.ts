import type {Span} from '../text/span.js'

/**
 * What became of a wish to allow a finding:
 * - `used`: it took away at least one finding;
 * - `unused`: there was no such finding at its words;
 * - `ended`: its last day has passed, so the findings are back;
 * - `no-reason`, `no-rule`: it is not complete, so it allows nothing.
 */
export type AllowState = 'used' | 'unused' | 'ended' | 'no-reason' | 'no-rule'

/** One rule that somebody allowed at one place, and what came of it. */
export interface AllowUse {
  /** The id as it was written; it may be misspelled. */
  readonly rule: string
  readonly reason: string
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly until?: string
  /** The words of the document it stands at. */
  readonly at: Span
  readonly state: AllowState
}
