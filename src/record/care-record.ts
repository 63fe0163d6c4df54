import type {DateMention, DateOrder} from '../language/dates/index.js'
import type {WhoKind} from '../language/people/who-types.js'
import type {Quote} from '../language/quotes/quote.js'
import type {Span} from '../text/span.js'
import type {AgencyWords} from './agency-words.js'
import type {RecordFamily, RecordKind} from './kinds.js'
import type {LabelName} from './label-names.js'

export type {RecordFamily, RecordKind} from './kinds.js'
export type {LabelName} from './label-names.js'

/**
 * How carelint came to take some words for what it says they are: a heading above them, a column header, a label beside or before them,
 * the way the sentence itself is put; or somebody said so outside of the text.
 */
export type Source = 'heading' | 'column' | 'label' | 'prose' | 'front-matter' | 'config'

/** `low`: a careful reader could take it for something else. Rules that would criticise it report nothing there. */
export type Confidence = 'high' | 'low'

/** Some words of the record that mean something. `text` is what the document's text holds at `span`. */
export interface Words {
  readonly span: Span
  readonly text: string
  readonly source: Source
  readonly confidence: Confidence
}

/** A stretch of the record that a heading or a lead-in label names. */
export interface Section {
  /** Canonical name (`strength`, `need`, `goal`, `crisis` …), absent when the heading is not one we know. */
  readonly name?: LabelName
  readonly title: string
  readonly span: Span
}

/** Why a field counts as not filled in: nothing there, a prompt of the form left in place, boxes of which none is ticked. */
export type BlankReason = 'empty' | 'placeholder' | 'unticked'

/** A labelled value: "Target date: 6/30/2026", a card row, or a table cell under its column header. */
export interface Field {
  /** Canonical name (`goal`, `target_date`, `who`, `measure` …), absent when the label is not one we know. */
  readonly name?: LabelName
  readonly label: string
  /** Where the label is; for a cell, its column header. */
  readonly labelSpan: Span
  /** Empty (start = end) when nothing is filled in; the prompt's own words when one was left in place. */
  readonly value: Span
  readonly source: Source
  readonly confidence: Confidence
  /** Set when nobody has filled it in. */
  readonly blank?: BlankReason
}

/** Somebody the record names, or refers to by a role. */
export interface Person {
  /** As written: "Ben Vega", "Ms. Ruiz", or the role alone: "Mom", "school nurse". */
  readonly name: string
  /** As the team table or a bracket says it: "uncle", "care coordinator". */
  readonly role?: string
  /** Looked up in the team table where the words themselves do not say. */
  readonly kind: WhoKind
  readonly span: Span
  /** What the record shows this person doing. */
  readonly as: 'subject' | 'team' | 'coordinator' | 'present' | 'absent' | 'signer' | 'owner' | 'author'
}

/** One thing somebody will do toward a goal. */
export interface Action extends Words {
  /** The filled-in Who field. */
  readonly who?: Words
  /** Who will do it: the Who field, else the one the sentence itself names ("Ben will drive"). Empty when nobody is named. */
  readonly owners: readonly Person[]
  /** The filled-in field for the date of this step. For a date inside its own words, see `actionDateOf`. */
  readonly targetDate?: Words
  readonly frequency?: Words
  readonly status?: Words
}

/** What somebody needs. A heading or column says so; carelint never guesses needs from prose. */
export interface Need extends Words {
  /** "1", "High". */
  readonly priority?: Words
  /**
   * Whether the plan answers it: `yes` when a goal or a step is in its row, card or block; `no` when the form has a place for one there
   * and it is blank; `unknown` when needs and goals are listed apart and no number links them.
   */
  readonly addressed: 'yes' | 'no' | 'unknown'
}

/** A goal, outcome or objective, with the fields of its row, card or block. */
export interface Goal extends Words {
  /** As the record calls it: "Goal 2", or "Goal" with its number in the record. */
  readonly title: string
  /** Everything that belongs to it: the row, the card, the block. */
  readonly scope: readonly Span[]
  /** All its fields, filled in or not. */
  readonly fields: readonly Field[]
  readonly actions: readonly Action[]
  /** The need it answers, where the layout links them: the same row, card or block. */
  readonly need?: Need
  /** Filled-in fields for the person's own words. Quotes among its words come with `voicesOf`. */
  readonly ownWords: readonly Words[]
  /** The filled-in target-date field. A date inside the goal's own words comes with `targetDateOf`. */
  readonly targetDate?: Words
  readonly measure?: Words
  readonly baseline?: Words
  /** Life area: "School", "Health". */
  readonly domain?: Words
  readonly status?: Words
  readonly reviewDate?: Words
  /** Whose job it is, where the form asks so for the goal itself. */
  readonly owners: readonly Person[]
  /** The words say that it was met, dropped or put off: no date of it can be overdue. */
  readonly isClosed: boolean
  /** A short-term objective, benchmark or milestone. */
  readonly isObjective: boolean
  /** Short-term objectives under this goal; each is also a goal of the record on its own. */
  readonly objectives: readonly Goal[]
}

/**
 * A part of a record that forms have a place for: strengths, vision, preferences, language, natural supports, crisis, transition, risk,
 * rights, signatures … One of each name, however often it comes.
 */
export interface Part {
  readonly name: LabelName
  /** The first heading or label that names it. */
  readonly at: Span
  /** What is filled in, in the order of the text; prompts and instructions of the form do not count. */
  readonly values: readonly Words[]
  /** False when the form has the place and nobody has filled it in. */
  readonly isFilled: boolean
}

/** What a date of the record is for. */
export type DateRole =
  | 'plan'
  | 'plan-end'
  | 'review'
  | 'meeting'
  | 'target'
  | 'contact'
  | 'signature'
  | 'birth'
  | 'enrollment'
  | 'referral'
  | 'discharge'

/** A date that is in a field for dates. `span` covers the words of the date alone. */
export interface RecordDate extends Pick<DateMention, 'kind' | 'iso' | 'confidence' | 'impossible'> {
  readonly role: DateRole
  readonly span: Span
  readonly text: string
  readonly source: Source
}

/** What a case note says about the contact. */
export interface NoteFacts {
  readonly time?: Words
  /** As written: "45 minutes". */
  readonly duration?: Words
  /** Phone, home visit, video … */
  readonly mode?: Words
  readonly location?: Words
  readonly purpose?: Words
  /** The goal it refers to. */
  readonly goalReference?: Words
  readonly nextStep?: Words
  readonly author?: Words
  /** Its parts in order: data, assessment, plan; or what the form calls them. */
  readonly parts: readonly {readonly label: string; readonly value: Words}[]
}

/** What a document means. Everything here is about the text alone; `inspect` prints it. */
export interface CareRecord {
  /** As fine as the record says; rules mostly ask for `family`. */
  readonly kind: RecordKind
  readonly family: RecordFamily
  /** Why the kind was chosen, for `inspect`. */
  readonly kindReason: string
  readonly sections: readonly Section[]
  /** Every labelled value in the order of the text, filled in or not. */
  readonly fields: readonly Field[]
  readonly needs: readonly Need[]
  /** Goals and objectives; none unless the record is a plan or a crisis plan. */
  readonly goals: readonly Goal[]
  /** All steps: those of the goals, and in minutes and notes those agreed on. */
  readonly actions: readonly Action[]
  /** What the form has a place for, by name. */
  readonly parts: ReadonlyMap<LabelName, Part>
  /** Dates in fields for dates, in the order of the text. */
  readonly dates: readonly RecordDate[]
  /** Everybody in the team table, among those present, signing or coordinating, and the person the record is about. */
  readonly people: readonly Person[]
  /** Decisions that minutes record. */
  readonly decisions: readonly Words[]
  /** Only of notes. */
  readonly note?: NoteFacts
  /** The person the record is about, as far as it says so. */
  readonly person?: string
  readonly personSource?: Source
  /** Date of the plan or note, `YYYY-MM-DD`. */
  readonly planDate?: string
  readonly planDateSource?: Source
  /** Date of birth, `YYYY-MM-DD`; gives "by his 18th birthday" a day. */
  readonly birthDate?: string
  /** Last day of the school year, `YYYY-MM-DD` or, for every year, `MM-DD`. */
  readonly schoolYearEnd?: string
  /** Which comes first in its numeric dates, the day or the month. */
  readonly dateOrder: DateOrder
  /** Fields that nobody has filled in. */
  readonly blanks: readonly Field[]
  /** Quotes with speakers settled by who is who in this record. */
  readonly quotes: readonly Quote[]
  /** Words the person chose for themselves ("autistic", "Deaf"), which then stand without a person-first form. */
  readonly identityFirst: readonly string[]
  /** What the agency calls its own services and staff. */
  readonly agency?: AgencyWords
  /** What the field and the sections around `span` are about: `diagnosis`, `need`, `strength`, `legal`, `header` … */
  topicsAt(span: Span): readonly string[]
  /** Whether these words are the form's own (a prompt, an instruction, a key to its codes), not what somebody wrote. */
  isFormText(span: Span): boolean
}

/** The record of a file that could not be read. */
export const emptyRecord: CareRecord = {
  kind: 'other',
  family: 'other',
  kindReason: 'The file could not be read.',
  sections: [],
  fields: [],
  needs: [],
  goals: [],
  actions: [],
  parts: new Map(),
  dates: [],
  people: [],
  decisions: [],
  blanks: [],
  quotes: [],
  identityFirst: [],
  dateOrder: 'month-first',
  topicsAt: () => [],
  isFormText: () => false,
}
