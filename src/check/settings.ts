import type {Vocabulary} from '../language/phrases/term.js'
import type {RecordKind} from '../record/care-record.js'
import type {Severity} from '../rule/define-rule.js'

/** What one rule is told. */
export interface RuleSetting {
  /** `off`, or the severity that all its findings get; without it, the rule's own. */
  readonly severity?: Severity | 'off'
  /** Options as the rule's schema gives them back. */
  readonly options?: object
}

/** All that may be set for the review of one document. */
export interface Settings {
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** What the file cannot show of itself; front matter says the same for Markdown and text. */
  readonly kind?: RecordKind
  readonly person?: string
  /** `YYYY-MM-DD` */
  readonly planDate?: string
  /** Words the person chose for themselves. */
  readonly identityFirst?: readonly string[]
  /** Acronyms and terms explained to families elsewhere, in lower case → plain words. */
  readonly glossary?: Readonly<Record<string, string>>
  /** Vocabularies of the agency's own. */
  readonly vocabularies?: readonly Vocabulary[]
}

export const defaultSettings: Settings = {rules: {}}
