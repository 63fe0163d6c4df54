import type {Span} from '../../text/span.js'

/** An acronym of the document, at its first use in the prose. */
export interface AcronymUse {
  /** As written there, without a plural s: `IEP`. */
  readonly text: string
  readonly span: Span
  /** Whether it is spelled out at or before this use, or in a glossary or legend of the document. */
  readonly defined: boolean
  /** Known expansions, most likely first; more than one means that nobody but the author can tell. */
  readonly expansions: readonly string[]
  /** Uses in the document, this one included. */
  readonly uses: number
}
