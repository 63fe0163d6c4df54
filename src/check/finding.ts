import type {Format, ReadingProblem} from '../document/document.js'
import type {Place} from '../document/place.js'
import type {RecordKind} from '../record/care-record.js'
import type {Category, Severity, Suggestion} from '../rule/define-rule.js'
import type {Range} from '../text/lines.js'
import type {Span} from '../text/span.js'

/** One thing worth changing, at the exact words. */
export interface Finding {
  readonly rule: string
  readonly category: Category
  readonly severity: Severity
  /** Plain sentences about the text, fit to be read aloud to the family. */
  readonly message: string
  /** The word or phrase it is about, where there is one. */
  readonly term?: string
  readonly suggestions: readonly Suggestion[]
  /** The words in the document's text; empty (start = end) when the finding is about the whole document. */
  readonly span: Span
  /** For editors: 0-based, UTF-16, end exclusive; in the file for Markdown and text, in the reading view for Word and PDF. */
  readonly range: Range
  /** Where the words are in the original file. */
  readonly place: Place
  /** The place in the reader's terms: "page 3, Goal 2, By when". Empty when nothing better than a line is known. */
  readonly label: string
  /** Stays the same when other parts of the document change: rule, words, headings and count, hashed. */
  readonly fingerprint: string
  /** For showing: the sentence (or line) that holds the words, and the words inside it. Never part of machine output. */
  readonly excerpt?: {readonly text: string; readonly start: number; readonly end: number}
}

/** What a rule looked at in this document. */
export interface RuleMeasure {
  readonly rule: string
  readonly checked: number
  readonly met: number
}

/** The review of one document. */
export interface Review {
  readonly format: Format
  readonly kind: RecordKind
  readonly status: 'ok' | 'partial' | 'unreadable'
  readonly problems: readonly ReadingProblem[]
  /** Ordered by place in the text, then by rule id. */
  readonly findings: readonly Finding[]
  readonly measures: readonly RuleMeasure[]
  /** Findings that remarks on the document allow; they are not among `findings`. */
  readonly allowed: number
  /** Words in the document, for rates. */
  readonly words: number
  /** Goals that were found in it, so that a plan whose goals were not read is not taken for one without problems. Absent when it was not read. */
  readonly goals?: number
}

/** The review of one file of a run. */
export interface FileReview extends Review {
  /** As the user named it, with forward slashes, relative to the working folder where it is below it. */
  readonly path: string
  /** Absolute `file:` URI (`stdin:` for standard input). */
  readonly uri: string
  /** Findings of the baseline; they are not among `findings`. Absent where there is no baseline. */
  readonly baselined?: number
}
