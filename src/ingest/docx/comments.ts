import type {DocumentComment} from '../../document/document.js'
import type {Span} from '../../text/span.js'
import {MADE_UP, type TextMap} from '../../text/text-map.js'
import {handlers, LEAVE_OUT, scanElements} from './element-handlers.js'
import type {Leaf, ParagraphPlace} from './leaves.js'
import {decodeText} from './xml-text.js'

/** Where a comment hangs in the text, in numbers of leaves: those from `start` to before `end` are what it is about. */
export interface CommentAnchor {
  start?: number
  end?: number
  /** The leaf after the comment's marker, and the paragraph that contains it. */
  reference?: number
  paragraph?: ParagraphPlace
}

/** A comment as the comments part has it. */
interface WrittenComment {
  readonly id: string
  readonly author: string
  readonly lines: string[]
}

interface CommentsState {
  readonly comments: WrittenComment[]
  reading: boolean
}

const addToLine = ({comments}: CommentsState, text: string) => {
  const lines = comments.at(-1)?.lines
  if (lines) lines.push((lines.pop() ?? '') + text)
}

const COMMENTS = handlers<CommentsState>({
  'w:comment': {
    open({comments}, tag) {
      comments.push({id: tag.attribute('id') ?? '', author: tag.attribute('author') ?? '', lines: []})
    },
  },
  'w:p': {open: ({comments}) => void comments.at(-1)?.lines.push('')},
  'w:t': {
    open(state) {
      state.reading = true
    },
    close(state) {
      state.reading = false
    },
  },
  'w:tab': {open: (state) => addToLine(state, '\t')},
  'w:br': {open: ({comments}) => void comments.at(-1)?.lines.push('')},
  'w:pPr': LEAVE_OUT,
  'w:del': LEAVE_OUT,
  'w:moveFrom': LEAVE_OUT,
})

/**
 * The comments of the comments part, at their places in the text. One on text that is not read is put where that text would be.
 * Comments without any place in the document, which Word does not show either, are left out. Throws like `scanXml`.
 */
export function readComments(
  xml: string,
  maxDepth: number,
  anchors: ReadonlyMap<string, CommentAnchor>,
  map: TextMap,
  leaves: readonly Leaf[],
): DocumentComment[] {
  const state: CommentsState = {comments: [], reading: false}
  scanElements(xml, state, COMMENTS, maxDepth, (start, end, literal) => {
    const raw = xml.slice(start, end)
    if (state.reading) addToLine(state, literal ? raw : decodeText(raw))
  })
  const spanOf = spanFinder(map, leaves)
  const placed = state.comments.flatMap(({id, author, lines}) => {
    const anchor = anchors.get(id)
    if (!anchor) return []
    return [{text: lines.join('\n').trim(), span: spanOf(anchor), ...(author === '' ? {} : {author})}]
  })
  return placed.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

function spanFinder(map: TextMap, leaves: readonly Leaf[]): (anchor: CommentAnchor) => Span {
  /** Number of a leaf → its span, for the leaves that are in the text; by rising numbers. */
  const shown: {readonly leaf: number; readonly span: Span}[] = []
  map.leaves.forEach((leaf, i) => {
    if (leaf !== MADE_UP) shown.push({leaf, span: {start: map.starts[i] ?? 0, end: map.starts[i + 1] ?? 0}})
  })
  // Text boxes and tables in tables stand elsewhere in the text than in the file.
  shown.sort((a, b) => a.leaf - b.leaf)
  const firstFrom = (leaf: number) => {
    let low = 0
    let high = shown.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((shown[middle]?.leaf ?? 0) < leaf) low = middle + 1
      else high = middle
    }
    return low
  }

  return ({start, end, reference, paragraph}) => {
    const last = end ?? reference ?? start ?? 0
    const from = firstFrom(start ?? last)
    const to = firstFrom(last)
    const inBox = (number: number) => leaves[shown[number]?.leaf ?? 0]?.run.paragraph.inTextBox
    const words = {start: shown[from]?.span.start ?? 0, end: shown[to - 1]?.span.end ?? 0}
    if (from < to && words.start < words.end && inBox(from) === inBox(to - 1)) return words
    const before = shown[to - 1]
    const after = shown[to]
    const isBeside = before && leaves[before.leaf]?.run.paragraph === paragraph
    const at = isBeside || !after ? (before?.span.end ?? 0) : after.span.start
    return {start: at, end: at}
  }
}
