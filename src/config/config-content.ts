import type {DateOrder} from '../language/dates/index.js'
import type {RecordKind} from '../record/kinds.js'
import type {LabelVariants} from '../record/label-names.js'

/** What a rule may be set to. */
export const SEVERITIES = ['off', 'on', 'info', 'warning', 'error'] as const

/** `on` is the rule at its own severity, for turning on again what another file turned off. */
export type SeveritySetting = (typeof SEVERITIES)[number]

/** A rule as `carelint.yaml` has it: a severity, or a map of a severity and options. */
export type RuleValue = SeveritySetting | {readonly severity?: SeveritySetting; readonly [option: string]: unknown}

/** What may be set for the whole folder and for some of its files. */
export interface ConfigValues {
  readonly rules?: Readonly<Record<string, RuleValue>> | null
  readonly kind?: RecordKind | null
  readonly person?: string | null
  readonly 'plan-date'?: string | null
  readonly 'identity-first'?: string | readonly string[] | null
  readonly 'school-year-end'?: string | null
  readonly 'date-order'?: DateOrder | null
  /** Name of a built-in profile. */
  readonly profile?: string | null
}

/** Settings for the documents that `files` names. */
export interface ConfigOverride extends ConfigValues {
  /** Globs from the folder of the file; see `isNamed`. */
  readonly files: string | readonly string[]
}

/** What a `carelint.yaml` holds, checked but not yet merged. */
export interface ConfigContent extends ConfigValues {
  readonly extends?: string | readonly string[] | null
  readonly overrides?: readonly ConfigOverride[] | null
  readonly glossary?: string | readonly string[] | Readonly<Record<string, string>> | null
  readonly labels?: LabelVariants | null
  readonly services?: string | readonly string[] | null
  readonly staff?: string | readonly string[] | null
  readonly terms?: string | readonly string[] | null
  readonly limits?: Readonly<Record<string, number>> | null
}
