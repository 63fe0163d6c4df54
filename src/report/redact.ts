import type {Finding} from '../check/finding.js'
import {READING_RULES} from './summary.js'

/** What each rule finds, by its id: sentences that are written once, before any document is read. */
export type RuleSummaries = ReadonlyMap<string, string>

/**
 * What replaces the message when no words of a document may be shown: the rule's own summary.
 *
 * Nothing is taken out of a message, because nobody can be sure to have found all names in it; a sentence that was written before the
 * document holds none. Messages about reading a file are such sentences already.
 */
export function redactedMessage({rule, message}: Finding, summaries: RuleSummaries): string {
  if (READING_RULES.has(rule)) return message
  return summaries.get(rule) ?? 'Something here is worth a look.'
}
