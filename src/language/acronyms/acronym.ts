import type {Span} from '../../text/span.js'

/** An acronym of the document, at its first use in the prose. */
export interface AcronymUse {
  /** As written there, without a plural s: `IEP`. */
  readonly text: string
  readonly span: Span
  /** Whether it is spelled out at or before this use, or in a glossary or legend of the document. */
  readonly defined: boolean
  /** Where it counts as spelled out from: offset in the text, 0 for a glossary or a legend; absent when it never is. */
  readonly definedFrom?: number
  /** Known expansions, most likely first; more than one means that only the author knows which is meant. */
  readonly expansions: readonly string[]
  /** Uses in the document, this one and those in headings included. */
  readonly uses: number
  /** All uses in the prose, this one included, in text order. */
  readonly places: readonly Span[]
  /** It is in a running head or foot and nowhere else. */
  readonly isRunningHead?: true
}
