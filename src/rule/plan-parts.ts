import type {LabelName} from '../record/label-names.js'
import type {Severity} from './define-rule.js'
import parts from './generated/plan-parts.json' with {type: 'json'}

/** A part that a plan may be asked to have, as `rules/missing-plan-part/parts.yaml` describes it. */
export interface PlanPart {
  /** As settings call it: `natural-supports`. */
  readonly name: string
  /** In plain words; completes "This plan has no place for …". */
  readonly called: string
  /** Where it usually is: "after the goals". */
  readonly stands: string
  /** One thing that could be written there. */
  readonly example: string
  /** The statements that ask for it: "florida-care-coordination A23". */
  readonly standard: readonly string[]
  /** Without any settings. */
  readonly severity: Severity | 'off'
  /** Parts of the record under which it stands. */
  readonly labels: readonly LabelName[]
  /** Kinds of people whose being named shows it. */
  readonly people: readonly string[]
  /** Words that show it, in lower case; a `*` stands for any ending. */
  readonly words: readonly string[]
  /** Families of records that are asked for it. */
  readonly in: readonly string[]
  /** Kinds of records that say it another way. */
  readonly 'not-in': readonly string[]
}

/** All parts, in the order in which a plan has them. */
export const planParts = parts as readonly PlanPart[]
