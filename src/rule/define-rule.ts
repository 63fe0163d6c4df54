import type * as v from 'valibot'
import type {Severity} from '../language/phrases/term.js'
import type {Span} from '../text/span.js'
import type {AllowUse} from './allow.js'
import type {RuleContext} from './context.js'

export type {Severity}

/** What a rule's findings are about; the summary of a run counts them by it. */
export type Category = 'respect' | 'plain-language' | 'goals' | 'dates' | 'voice' | 'plan' | 'record'

/** What a rule's `check` yields: where, and the data that its wording needs. */
export interface Detection {
  /** The exact words, or nothing when the finding is about the whole document. */
  readonly at?: Span
  /** When it differs from the rule's own, as vocabulary entries do. Configuration still has the last word. */
  readonly severity?: Severity
  /** The word or phrase the finding is about, for grouping repeats; never more than the matched words. */
  readonly term?: string
}

/** What to write instead. */
export interface Suggestion {
  readonly title: string
  /** Only where it could replace the matched words as it is. */
  readonly newText?: string
  /** Of letters: the full name by itself, for lists of names. */
  readonly meaning?: string
}

/** How many things a rule looked at, and how many of them were as they should be. */
export interface Measure {
  readonly checked: number
  readonly met: number
}

// Options may be any object schema; without options the schema is absent and `check` receives an empty object.
type OptionsSchema = v.GenericSchema<unknown, object>

/**
 * A rule: one problem in a record that would keep a family from understanding or owning it.
 *
 * Detection, wording and counting are separate functions: `check` never words, `message` never looks at the document.
 */
export interface RuleDefinition<D extends Detection = Detection, S extends OptionsSchema = OptionsSchema> {
  /** Names the problem; reads after "allow": "allow undefined-acronym". */
  readonly id: string
  readonly category: Category
  readonly severity: Severity
  /** One sentence, for lists. */
  readonly summary: string
  /** The statements that ask for it: a key of `standards`, then the numbers, such as `wisconsin-cst A5 A6`. */
  readonly standard: readonly string[]
  /** Options of the rule in `carelint.yaml`, as a valibot schema with defaults. */
  readonly options?: S
  /** Finds the problem. Data in, data out: no wording, no positions in the file, no I/O. */
  readonly check: (context: RuleContext, options: v.InferOutput<S>) => Iterable<D>
  /** For a rule about the remarks that allow findings: it runs when all others have. */
  readonly checkAllows?: (allows: readonly AllowUse[]) => Iterable<D>
  /** One or two plain sentences about the text: what it is, and what to do. */
  readonly message: (detection: D) => string
  readonly suggest?: (detection: D) => readonly Suggestion[]
  /** What was looked at; `findings` is how many detections the rule made. */
  readonly measure?: (context: RuleContext, detections: readonly D[]) => Measure | undefined
}

/** Declares a rule; only gives the compiler what it needs to know its types. */
export function defineRule<D extends Detection, S extends OptionsSchema>(rule: RuleDefinition<D, S>): RuleDefinition {
  // The registry holds rules of all types side by side: each one only ever gets its own detections and options back.
  return rule as unknown as RuleDefinition
}
