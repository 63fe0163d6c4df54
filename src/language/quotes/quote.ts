import type {Span} from '../../text/span.js'

/** Who speaks. `unknown`: somebody does, but the text does not say in what role. */
export type SpeakerKind = 'person' | 'family' | 'natural-support' | 'staff' | 'unknown'

/** Words in quotation marks, or in a block quote. */
export interface Quote {
  /** The quoted words, without the marks. */
  readonly span: Span
  /** With the marks. */
  readonly outer: Span
  /**
   * `speech`: somebody's own words. `title`: the name of a book, a form, a program. `scare`: one to three words held at arm's length.
   * `placeholder`: a blank of the form ("[client quote]", "____").
   */
  readonly kind: 'speech' | 'title' | 'scare' | 'placeholder'
  readonly speaker?: {readonly kind: SpeakerKind; readonly text: string; readonly span: Span}
}

/** Whose words may stay as they are: the person's, the family's, a natural support's. */
export function isFamilyVoice(quote: Quote): boolean {
  const kind = quote.speaker?.kind
  return quote.kind === 'speech' && (kind === 'person' || kind === 'family' || kind === 'natural-support')
}
