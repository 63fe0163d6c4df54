import type {Quote} from '../language/quotes/quote.js'
import type {Span} from '../text/span.js'
import type {LabelName} from './label-lexicon.js'

export type RecordKind = 'plan' | 'note' | 'minutes' | 'crisis-plan' | 'other'

/** A stretch of the record that a heading or a lead-in label names. */
export interface Section {
  /** Canonical name (`strength`, `need`, `goal`, `crisis` …), absent when the heading is not one we know. */
  readonly name?: LabelName
  readonly title: string
  readonly span: Span
}

/** A labelled value: "Target date: 6/30/2026", a card row, or a table cell under its column header. */
export interface Field {
  /** Canonical name (`goal`, `target_date`, `who`, `measure` …), absent when the label is not one we know. */
  readonly name?: LabelName
  readonly label: string
  readonly value: Span
}

/** One thing somebody will do toward a goal. */
export interface Action {
  readonly span: Span
  readonly who?: Span
  readonly targetDate?: Span
}

/** A goal, outcome or objective, with the fields of its row, card or block. */
export interface Goal {
  /** As the record calls it: "Goal 2", or "Goal" with its number in the record. */
  readonly title: string
  /** The words of the goal itself. */
  readonly span: Span
  /** Everything that belongs to it: the row, the card, the block. */
  readonly scope: readonly Span[]
  readonly fields: readonly Field[]
  readonly actions: readonly Action[]
  /** The filled-in target-date field. A date inside the goal's own words is judged by the rules. */
  readonly targetDate?: Span
  /** Short-term objectives under this goal; each is also a goal of the record on its own. */
  readonly objectives: readonly Goal[]
}

/** What a document means, first cut: enough for the rules about goals, dates and voice. */
export interface CareRecord {
  readonly kind: RecordKind
  /** Why the kind was chosen, for `inspect`. */
  readonly kindReason: string
  readonly sections: readonly Section[]
  readonly fields: readonly Field[]
  readonly goals: readonly Goal[]
  /** The person the record is about, as far as it says so. */
  readonly person?: string
  /** Date of the plan or note, `YYYY-MM-DD`. */
  readonly planDate?: string
  /** Quotes with speakers settled by who is who in this record. */
  readonly quotes: readonly Quote[]
  /** Words the person chose for themselves ("autistic", "Deaf"), which then stand without a person-first form. */
  readonly identityFirst: readonly string[]
  /** What the field and the sections around `span` are about: `diagnosis`, `need`, `strength`, `legal`, `header` … */
  topicsAt(span: Span): readonly string[]
}

/** The record of a file that could not be read. */
export const emptyRecord: CareRecord = {
  kind: 'other',
  kindReason: 'The file could not be read.',
  sections: [],
  fields: [],
  goals: [],
  quotes: [],
  identityFirst: [],
  topicsAt: () => [],
}
