import type {Limits} from '../ingest/limits.js'
import type {DateOrder} from '../language/dates/index.js'
import type {Vocabulary} from '../language/phrases/term.js'
import type {RecordKind} from '../record/kinds.js'
import type {LabelVariants} from '../record/label-names.js'
import type {AllowEntry} from '../rule/allow.js'
import type {Severity} from '../rule/define-rule.js'

/** The settings of one rule. */
export interface RuleSetting {
  /** `off`, or the severity that all its findings get; without it, the rule's own. */
  readonly severity?: Severity | 'off'
  /** Options as the rule's schema gives them back. */
  readonly options?: object
}

/** All that may be set for the review of one document. */
export interface Settings {
  /** By the ids of rules; one that is not among them runs as it is. */
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** What the file cannot show of itself; front matter says the same for Markdown and text. */
  readonly kind?: RecordKind
  readonly person?: string
  /** `YYYY-MM-DD` */
  readonly planDate?: string
  /** Last day of the school year, `YYYY-MM-DD` or, for every year, `MM-DD`. */
  readonly schoolYearEnd?: string
  /** Which comes first in numeric dates, where the documents do not all show it. */
  readonly dateOrder?: DateOrder
  /** Labels of the agency's own forms. */
  readonly labels?: LabelVariants
  /** What the agency calls its own services and staff, in addition to the words carelint has for them. */
  readonly services?: readonly string[]
  readonly staff?: readonly string[]
  /** Words the person chose for themselves. */
  readonly identityFirst?: readonly string[]
  /** Acronyms and terms explained to families elsewhere, in lower case → plain words. */
  readonly glossary?: Readonly<Record<string, string>>
  /** Vocabularies of the agency's own. */
  readonly vocabularies?: readonly Vocabulary[]
  /** Findings that a file beside the document allows. */
  readonly allows?: readonly AllowEntry[]
  /** How much of the machine a file may use; the defaults apply to what is not given. */
  readonly limits?: Partial<Limits>
}

/** Every rule as it is, and nothing known apart from the document. */
export const defaultSettings: Settings = {rules: {}}
