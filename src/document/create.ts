import type {Root} from 'mdast'
import {lineStartsOf, positionAt, type Range} from '../text/lines.js'
import type {Span} from '../text/span.js'
import type {TextMap} from '../text/text-map.js'
import {type Block, blocksOf} from './blocks.js'
import type {Document, DocumentComment, Format, OtherLanguage, ReadingProblem} from './document.js'
import type {Place} from './place.js'

/** What a reader found in a file, before blocks and ranges are worked out. */
export interface ReadResult {
  readonly format: Format
  readonly tree: Root
  readonly text: string
  readonly map: TextMap
  readonly place: (span: Span) => Place
  /** Where a span is for an editor; without it, in the reading view (the text itself). */
  readonly range?: (span: Span) => Range
  readonly problems?: readonly ReadingProblem[]
  readonly furniture?: readonly Span[]
  readonly comments?: readonly DocumentComment[]
  readonly otherLanguages?: readonly OtherLanguage[]
  readonly generated?: readonly Span[]
  readonly frontMatter?: string
}

/** Finishes a Document from what a reader found. Problems make it `partial`. */
export function createDocument(result: ReadResult): Document {
  const {format, tree, text, map, place} = result
  const problems = result.problems ?? []
  let lineStarts: Uint32Array | undefined
  let blocks: Block[] | undefined
  return {
    format,
    status: problems.length > 0 ? 'partial' : 'ok',
    problems,
    tree,
    text,
    map,
    get blocks() {
      blocks ??= blocksOf(tree)
      return blocks
    },
    furniture: result.furniture ?? [],
    comments: result.comments ?? [],
    otherLanguages: result.otherLanguages ?? [],
    generated: result.generated ?? [],
    frontMatter: result.frontMatter ?? '',
    place,
    range:
      result.range ??
      ((span) => {
        lineStarts ??= lineStartsOf(text)
        return {start: positionAt(lineStarts, span.start), end: positionAt(lineStarts, span.end)}
      }),
  }
}

/** The Document of a file that could not be read at all: no text, and the problem that says what to do. */
export function unreadableDocument(format: Format, problem: ReadingProblem): Document {
  const nowhere = {line: 0, character: 0}
  return {
    format,
    status: 'unreadable',
    problems: [problem],
    tree: {type: 'root', children: []},
    text: '',
    map: {starts: new Uint32Array(1), leaves: new Int32Array(), leafOffsets: new Uint32Array()},
    blocks: [],
    furniture: [],
    comments: [],
    otherLanguages: [],
    generated: [],
    frontMatter: '',
    place: () => ({kind: 'source', start: {...nowhere, offset: 0}, end: {...nowhere, offset: 0}}),
    range: () => ({start: nowhere, end: nowhere}),
  }
}
