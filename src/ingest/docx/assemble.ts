import type {ListItem, PhrasingContent, RootContent, TableCell} from 'mdast'
import type {Span} from '../../text/span.js'
import {createTextBuilder, type TextBuilder} from '../../text/text-map.js'
import type {BlockDraft, CellDraft, ParagraphDraft, RowDraft, TableDraft} from './drafts.js'
import type {Leaf} from './leaves.js'
import {lineUp} from './lines.js'
import {addListItem} from './list-tree.js'
import {phrasing} from './phrasing.js'

/** Writes drafts into the normalised text, in reading order, and makes the tree of them. */
export interface Assembler {
  readonly text: TextBuilder
  /** Adds blocks to the text and returns their nodes, every text node with its span. */
  blocks(drafts: readonly BlockDraft[]): RootContent[]
  /** Adds blocks to the text only, line by line, and returns the span of each line. */
  furniture(drafts: readonly BlockDraft[]): Span[]
}

/** Starts an empty text. Leaves whose text is not used are marked `leftOut`. */
export function createAssembler(leaves: readonly Leaf[]): Assembler {
  const text = createTextBuilder()

  /** One block a line, and an empty line before a heading. */
  const startBlock = (isHeading = false) => {
    if (text.length > 0) text.add(isHeading ? '\n\n' : '\n')
  }

  const addBlocks = (drafts: readonly BlockDraft[], into: RootContent[]) => {
    for (const draft of drafts) {
      if (draft.kind === 'table') addTable(draft, into)
      else if (draft.kind === 'paragraph') addParagraph(draft, into)
      else {
        const {identifier} = draft
        const children: RootContent[] = []
        addBlocks(draft.blocks, children)
        into.push({type: 'footnoteDefinition', identifier, children: children as ListItem['children']})
      }
    }
  }

  const addParagraph = (draft: ParagraphDraft, into: RootContent[]) => {
    const {lines, placeholder} = lineUp([draft], leaves)
    const pieces = lines[0]?.pieces
    if (pieces) {
      const {headingDepth, list, style} = draft
      startBlock(headingDepth !== undefined)
      const children = phrasing(pieces, text)
      const data = {
        ...(list?.label ? {label: list.label} : {}),
        ...(style === undefined ? {} : {style}),
        ...(placeholder ? {placeholder} : {}),
      }
      if (headingDepth !== undefined) {
        // mdast knows six depths, Word nine.
        const depth = Math.min(6, headingDepth) as 1 | 2 | 3 | 4 | 5 | 6
        into.push({type: 'heading', depth, children, data})
      } else if (list) addListItem(into, list, {type: 'paragraph', children, data})
      else into.push({type: 'paragraph', children, data})
    }
    addBlocks(draft.boxes, into)
  }

  const addTable = (draft: TableDraft, into: RootContent[]) => {
    if (isFrame(draft)) {
      for (const {cells} of draft.rows) for (const {blocks} of cells) addBlocks(blocks, into)
      return
    }
    /** Tables inside the cells: a table of the tree holds no tables, so they follow it. */
    const nested: TableDraft[] = []
    into.push({
      type: 'table',
      children: draft.rows.map((row: RowDraft) => ({
        type: 'tableRow',
        children: row.cells.map((cell) => addCell(cell, nested)),
        ...(row.header ? {data: {header: true}} : {}),
      })),
    })
    addBlocks(nested, into)
  }

  const addCell = (draft: CellDraft, nested: TableDraft[]): TableCell => {
    const paragraphs = paragraphsOf(draft.blocks, nested)
    const {lines, placeholder} = lineUp(paragraphs, leaves)
    const children: PhrasingContent[] = []
    lines.forEach(({pieces}, number) => {
      if (number === 0) startBlock()
      else children.push({type: 'break', data: {span: text.add('\n')}})
      children.push(...phrasing(pieces, text))
    })
    const label = lines[0]?.draft.list?.label
    const data = {
      ...(draft.columns > 1 ? {colSpan: draft.columns} : {}),
      ...(draft.mergedUp ? {mergedUp: true} : {}),
      ...(placeholder ? {placeholder} : {}),
      ...(label ? {label} : {}),
    }
    return {type: 'tableCell', children, data}
  }

  return {
    text,
    blocks(drafts) {
      const nodes: RootContent[] = []
      addBlocks(drafts, nodes)
      return nodes
    },
    furniture(drafts) {
      const {lines, placeholder} = lineUp(allParagraphs(drafts), leaves)
      if (placeholder) return []
      return lines.map(({pieces}) => {
        startBlock()
        const start = text.length
        phrasing(pieces, text)
        return {start, end: text.length}
      })
    },
  }
}

/**
 * Whether a table is only a frame around a form: a single column that contains whole tables or headings. What is
 * in it is read as if the frame were not there.
 */
function isFrame({rows}: TableDraft): boolean {
  // Cells without any paragraph are columns that a row skips.
  const cells = rows.map((row) => row.cells.filter(({blocks}) => blocks.length > 0))
  if (cells.some((row) => row.length > 1)) return false
  return cells.flat().some(({blocks}) => blocks.some(isTableOrHeading))
}

function isTableOrHeading(draft: BlockDraft): boolean {
  return draft.kind === 'table' || (draft.kind === 'paragraph' && draft.headingDepth !== undefined)
}

/** The paragraphs of a cell, with those in its text boxes; tables in it go to `nested`. */
function paragraphsOf(drafts: readonly BlockDraft[], nested: TableDraft[]): ParagraphDraft[] {
  return drafts.flatMap((draft) => {
    if (draft.kind === 'paragraph') return [draft, ...paragraphsOf(draft.boxes, nested)]
    if (draft.kind === 'table') nested.push(draft)
    return []
  })
}

/** All paragraphs, those in tables and text boxes too. */
function allParagraphs(drafts: readonly BlockDraft[]): ParagraphDraft[] {
  return drafts.flatMap((draft) => {
    if (draft.kind === 'paragraph') return [draft, ...allParagraphs(draft.boxes)]
    if (draft.kind === 'note') return allParagraphs(draft.blocks)
    return draft.rows.flatMap((row) => row.cells.flatMap((cell) => allParagraphs(cell.blocks)))
  })
}
