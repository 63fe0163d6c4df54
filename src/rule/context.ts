import type {Document} from '../document/document.js'
import type {Language} from '../language/language.js'
import type {CareRecord} from '../record/care-record.js'

/** All that a rule may look at. */
export interface RuleContext {
  readonly document: Document
  /** Quotes, acronyms, phrases, dates: found once a document, when first asked for. */
  readonly language: Language
  /** What the document means: its kind, sections, goals, actions, people. */
  readonly record: CareRecord
  /** The date of the review, `YYYY-MM-DD`. */
  readonly today: string
}
