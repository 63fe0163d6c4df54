import type {Root} from 'mdast'
import type {Range} from '../text/lines.js'
import type {Span} from '../text/span.js'
import type {TextMap} from '../text/text-map.js'
import type {Block} from './blocks.js'
import type {Place} from './place.js'

/** `unknown`: a file that could not be read at all, and whose bytes are not those of a format carelint reads. */
export type Format = 'markdown' | 'text' | 'docx' | 'pdf' | 'unknown'

/**
 * What could not be read, said so that the reader of the message knows what to do next.
 * It never holds words of the document.
 */
export interface ReadingProblem {
  /** Stable and short, for machines: `password`, `scan`, `tracked-changes` … */
  readonly code: string
  /** One or two plain sentences: what happened, on which pages, and what to do. */
  readonly message: string
  /** The page it is about, from 1, where there is one. */
  readonly page?: number
}

/** A remark somebody wrote on the document and not in it: a Word comment, or an HTML comment in Markdown. Never linted. */
export interface DocumentComment {
  /** Its words, lines joined by line ends. */
  readonly text: string
  /** What it is about in the document's text; empty (start = end) for the place where it is when it covers no words. */
  readonly span: Span
  /** Who wrote it, where the file says so. */
  readonly author?: string
}

/** A stretch of text the file marks as written in a language other than English. */
export interface OtherLanguage {
  readonly span: Span
  /** BCP 47 tag as the file gives it: `es-MX`, `hmn`. */
  readonly language: string
}

/**
 * One document, whatever its format: a syntax tree, one normalised text and the way back to the original.
 *
 * The text holds one block per line (a hard line break inside a block starts a new line too). For Word and PDF it is the reading view
 * that `carelint inspect` prints. Text nodes of the tree carry their span of it in `data.span`.
 */
export interface Document {
  readonly format: Format
  /** `partial`: something was not read, as `problems` says. `unreadable`: nothing was; the text is empty. */
  readonly status: 'ok' | 'partial' | 'unreadable'
  readonly problems: readonly ReadingProblem[]
  readonly tree: Root
  readonly text: string
  readonly map: TextMap
  /** Headings, paragraphs, list items and table cells in reading order; see `blocksOf`. */
  readonly blocks: readonly Block[]
  /** Running heads and feet, kept apart from the prose: their spans are in `text` after the last block. */
  readonly furniture: readonly Span[]
  /** In the order of their spans. */
  readonly comments: readonly DocumentComment[]
  /** In the order of the text; rules about English wording pass over them. */
  readonly otherLanguages: readonly OtherLanguage[]
  /** Words that a program made and nobody wrote, such as cross references and page numbers; no finding is about them. */
  readonly generated: readonly Span[]
  /** Raw YAML between the `---` lines of a Markdown or text file, or an empty string. */
  readonly frontMatter: string
  /** Where `span` is in the original file. */
  place(span: Span): Place
  /** Where `span` is for an editor: in the file for Markdown and text, in the reading view for Word and PDF. */
  range(span: Span): Range
}
