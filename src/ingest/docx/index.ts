import type {Root} from 'mdast'
import {createDocument} from '../../document/create.js'
import type {Document, ReadingProblem} from '../../document/document.js'
import {ReadingError} from '../reading-error.js'
import {createAssembler} from './assemble.js'
import type {BlockDraft} from './drafts.js'
import {notWord} from './errors.js'
import {walkPart} from './handlers/index.js'
import type {DocxSource} from './leaves.js'
import {DEFAULT_LIMITS, type DocxLimits} from './limits.js'
import {createListCounter} from './list-labels.js'
import {readNumbering} from './numbering.js'
import {type DocxPackage, openPackage} from './package.js'
import {placeIn} from './place.js'
import {damagedPart, problemsOf} from './problems.js'
import {type Relationship, readRelationships} from './relationships.js'
import {readStyles} from './styles.js'
import {startWalk, type WalkContext} from './walk.js'

export type {CellPlace, DocxSource, Leaf, ParagraphPlace, Part, RunPlace} from './leaves.js'
export type {DocxLimits} from './limits.js'
export {isDocx} from './package.js'
export {textAt} from './place.js'

/** A Word document together with what marking its file needs. */
export interface DocxParts extends DocxSource {
  readonly document: Document
}

/**
 * Reads a Word file (.docx, .docm, .dotx).
 *
 * Throws a ReadingError `not-word`, `password`, `damaged`, `too-large` or `unsafe` when nothing of it can be read. What cannot be read in
 * part, or is no text, is told in the document's `problems`.
 */
export function readDocx(bytes: Uint8Array, limits?: Partial<DocxLimits>): Document {
  return readDocxParts(bytes, limits).document
}

/** Like `readDocx`, with the leaves that `document.map` numbers and the XML they stand in. */
export function readDocxParts(bytes: Uint8Array, limits?: Partial<DocxLimits>): DocxParts {
  const allowed = {...DEFAULT_LIMITS, ...limits}
  const parts = openPackage(bytes, allowed)
  const problems: ReadingProblem[] = []
  /** Reads what the document can do without; the problem tells when it is damaged. */
  const attempt = <Result>(type: string, read: () => Result, instead: () => Result): Result => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof ReadingError)) throw error
      problems.push(damagedPart(type))
      return instead()
    }
  }

  const relationshipsOf = (part: string) =>
    attempt(
      'rels',
      () => readRelationships(parts, part, allowed.depth),
      (): Relationship[] => [],
    )
  const main = mainPart(parts, relationshipsOf(''))
  const related = relationshipsOf(main)
  const xmlOf = (type: string) => {
    const target = related.find((relationship) => relationship.type === type && parts.has(relationship.target))?.target
    return target === undefined ? undefined : parts.xml(target)
  }
  const styles = attempt(
    'styles',
    () => readStyles(xmlOf('styles'), allowed.depth),
    () => readStyles(undefined, allowed.depth),
  )
  const listOfStyle = (styleId: string) => styles.list(styleId)?.numId
  const listOf = attempt(
    'numbering',
    () => readNumbering(xmlOf('numbering'), allowed.depth, listOfStyle),
    () => readNumbering(undefined, allowed.depth, listOfStyle),
  )
  const context: WalkContext = {
    styles,
    countList: createListCounter(listOf),
    levelOfStyle(numId, styleId) {
      for (const [level, {styleId: own}] of listOf(numId)?.levels ?? []) if (own === styleId) return level
      return undefined
    },
    parts: [],
    leaves: [],
    unread: {deletions: 0, hidden: 0, embedded: 0, diagrams: 0, pictures: 0},
  }

  /** Collects the blocks of one part. Returns whether it was a main document. */
  const walkThrough = (name: string, relationships: readonly Relationship[], blocks: BlockDraft[]) => {
    const walk = startWalk(context, {name, xml: parts.xml(name)}, relationships, blocks)
    walkPart(walk, allowed.depth)
    return walk.sawDocument
  }
  const body: BlockDraft[] = []
  if (!walkThrough(main, related, body)) throw notWord()
  /** The blocks of all parts of one kind; what stands before the damage in a damaged one is kept. */
  const blocksOfType = (type: string) => {
    const blocks: BlockDraft[] = []
    const targets = related.filter((relationship) => relationship.type === type && parts.has(relationship.target))
    for (const target of new Set(targets.map((relationship) => relationship.target))) {
      attempt(
        type,
        () => walkThrough(target, relationshipsOf(target), blocks),
        () => false,
      )
    }
    return blocks
  }
  const notes = [...blocksOfType('footnotes'), ...blocksOfType('endnotes')]
  const furnitureBlocks = [...blocksOfType('header'), ...blocksOfType('footer')]

  const assembler = createAssembler(context.leaves)
  const tree: Root = {type: 'root', children: assembler.blocks([...body, ...notes])}
  const hasText = assembler.text.length > 0
  const furniture = assembler.furniture(furnitureBlocks)
  const {text, map} = assembler.text.done()
  const source: DocxSource = {parts: context.parts, leaves: context.leaves}
  const document = createDocument({
    format: 'docx',
    tree,
    text,
    map,
    place: (span) => placeIn(source, map, span),
    problems: [...problems, ...problemsOf(context.unread, hasText)],
    furniture,
  })
  return {document, ...source}
}

function mainPart(parts: DocxPackage, relationships: readonly Relationship[]): string {
  const target = relationships.find(({type}) => type === 'officeDocument')?.target
  const main = [target, 'word/document.xml'].find((name) => name !== undefined && parts.has(name))
  if (main === undefined) throw notWord()
  return main
}
