import type {Root} from 'mdast'
import {createDocument} from '../../document/create.js'
import type {Document} from '../../document/document.js'
import type {Span} from '../../text/span.js'
import {MADE_UP, type TextMap} from '../../text/text-map.js'
import {otherLanguageProblems} from '../other-languages.js'
import {createAssembler} from './assemble.js'
import {readComments} from './comments.js'
import type {BlockDraft} from './drafts.js'
import {notWord} from './errors.js'
import {walkPart} from './handlers/index.js'
import {findOtherLanguages} from './languages.js'
import type {DocxSource, Leaf} from './leaves.js'
import {DEFAULT_LIMITS, type DocxLimits} from './limits.js'
import {createListCounter} from './list-labels.js'
import {readNumbering} from './numbering.js'
import {placeIn} from './place.js'
import {problemsOf} from './problems.js'
import {readStyles} from './styles.js'
import {startWalk, type WalkContext} from './walk.js'
import {openWordFile, type WordFile} from './word-file.js'

/** A Word document together with what marking its file needs. */
export interface DocxParts extends DocxSource {
  readonly document: Document
}

/** Like `readDocx`, with the leaves that `document.map` numbers and the XML they are in. */
export function readDocxParts(bytes: Uint8Array, limits?: Partial<DocxLimits>): DocxParts {
  const file = openWordFile(bytes, {...DEFAULT_LIMITS, ...limits})
  const context = readContext(file)
  const body: BlockDraft[] = []
  if (!walkThrough(file, context, file.main, body)) throw notWord()
  const notes = [...blocksOfType(file, context, 'footnotes'), ...blocksOfType(file, context, 'endnotes')]
  const headersAndFooters = [...blocksOfType(file, context, 'header'), ...blocksOfType(file, context, 'footer')]

  const assembler = createAssembler(context.leaves)
  const tree: Root = {type: 'root', children: assembler.blocks([...body, ...notes])}
  const hasText = assembler.text.length > 0
  const furniture = assembler.furniture(headersAndFooters)
  const {text, map} = assembler.text.done()
  const source: DocxSource = {parts: context.parts, leaves: context.leaves}
  const comments = file
    .partsOfType('comments')
    .flatMap((part) =>
      file.attempt(
        'comments',
        () => readComments(file.xml(part), file.limits.depth, context.comments, map, context.leaves),
        [],
      ),
    )
  const otherLanguages = findOtherLanguages(text, map, context.leaves)
  const document = createDocument({
    format: 'docx',
    tree,
    text,
    map,
    place: (span) => placeIn(source, map, span),
    problems: [...file.problems, ...problemsOf(context.unread, hasText), ...otherLanguageProblems(otherLanguages)],
    furniture,
    comments,
    otherLanguages,
    generated: generatedIn(map, context.leaves),
  })
  return {document, ...source}
}

/** The results of fields that make their text themselves; neighbours are one span. */
function generatedIn({starts, leaves: numbers}: TextMap, leaves: readonly Leaf[]): Span[] {
  const spans: Span[] = []
  numbers.forEach((number, i) => {
    if (number === MADE_UP || !leaves[number]?.generated) return
    const start = starts[i] ?? 0
    const end = starts[i + 1] ?? start
    const last = spans.at(-1)
    if (last?.end === start) spans[spans.length - 1] = {start: last.start, end}
    else spans.push({start, end})
  })
  return spans
}

/** Reads what shapes the text: styles and numbering. */
function readContext(file: WordFile): WalkContext {
  const {depth} = file.limits
  const xmlOf = (type: string) => {
    const [part] = file.partsOfType(type)
    return part === undefined ? undefined : file.xml(part)
  }
  const styles = file.attempt('styles', () => readStyles(xmlOf('styles'), depth), readStyles(undefined, depth))
  const listOfStyle = (styleId: string) => styles.list(styleId)?.numId
  const listOf = file.attempt(
    'numbering',
    () => readNumbering(xmlOf('numbering'), depth, listOfStyle),
    () => undefined,
  )
  return {
    styles,
    countList: createListCounter(listOf),
    levelOfStyle(numId, styleId) {
      for (const [number, level] of listOf(numId)?.levels ?? []) if (level.styleId === styleId) return number
      return undefined
    },
    parts: [],
    leaves: [],
    unread: {deletions: 0, hidden: 0, embedded: 0, diagrams: 0, pictures: 0},
    comments: new Map(),
  }
}

/** Collects the blocks of one part. Returns whether it was the main document. */
function walkThrough(file: WordFile, context: WalkContext, part: string, blocks: BlockDraft[]): boolean {
  const walk = startWalk(context, {name: part, xml: file.xml(part)}, file.relationshipsOf(part), blocks)
  walkPart(walk, file.limits.depth)
  return walk.sawDocument
}

/** The blocks of all parts of one type. In a damaged part, what comes before the damage is kept. */
function blocksOfType(file: WordFile, context: WalkContext, type: string): BlockDraft[] {
  const blocks: BlockDraft[] = []
  for (const part of file.partsOfType(type)) {
    file.attempt(type, () => walkThrough(file, context, part, blocks), false)
  }
  return blocks
}
