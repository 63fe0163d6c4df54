import type {Block} from '../../document/blocks.js'
import type {Document} from '../../document/document.js'
import type {Span} from '../../text/span.js'
import {leadInLabel, ownWordsOwner} from './own-words.js'
import type {Speakers} from './speakers.js'
import {type Speaker, soleSpeakerIn} from './subject.js'

/** A field that asks for somebody's own words, as seen from one of its blocks. */
export interface OwnWordsPlace {
  readonly owner: Speaker
  /** Where the value begins: the block's start, or after a label in the same block. */
  readonly value: number
}

/** What the layout says about who speaks in a block. Ask in reading order: table cells are remembered as they go by. */
export interface Places {
  /** Must be called for every block, in order. */
  pass(index: number): void
  ownWords(index: number): OwnWordsPlace | undefined
  /** The person that a row header, column header or heading names and nothing else: a row that begins "Mom". */
  namedBeside(index: number): Speaker | undefined
  /** Number of the block that leads in to this one: "Ana told us:" before a block quote or a list. */
  leadIn(index: number): number | undefined
}

/** A list's lead-in is looked for this many blocks back. */
const LONGEST_LIST = 60

/** Prepares look-ups by place for `document`. */
export function createPlaces(document: Document, speakers: Speakers): Places {
  const {text, blocks} = document
  const owners = new Map<number, Speaker | undefined>()
  const named = new Map<number, Speaker | undefined>()
  // Of the table that is being read: blocks by column, in the first row, the row above and this row.
  let table = -1
  let row = -1
  let header = new Map<number, number>()
  let above = new Map<number, number>()
  let current = new Map<number, number>()

  const remember = <T>(cache: Map<number, T>, index: number, find: () => T): T => {
    const known = cache.get(index)
    if (known !== undefined || cache.has(index)) return known as T
    const found = find()
    cache.set(index, found)
    return found
  }
  const ownerOf = (index: number | undefined): Speaker | undefined => {
    const block = index === undefined ? undefined : blocks[index]
    if (index === undefined || !block) return undefined
    return remember(owners, index, () =>
      isLabelLike(text, block) ? ownWordsOwner(text, block.span, speakers) : undefined,
    )
  }
  const nameOf = (index: number | undefined): Speaker | undefined => {
    const block = index === undefined ? undefined : blocks[index]
    if (index === undefined || !block) return undefined
    return remember(named, index, () => soleSpeakerIn(text, block.span, speakers))
  }
  const cellsBeside = (block: Block, index: number): (number | undefined)[] => {
    const {cell} = block
    if (!cell) return []
    const left = blocks[index - 1]?.cell
    return [
      left && left.index === cell.index && left.row === cell.row ? index - 1 : undefined,
      cell.column > 0 ? current.get(0) : undefined,
      cell.row > 0 ? header.get(cell.column) : undefined,
      above.get(cell.column),
    ]
  }
  const leadIn = (index: number): number | undefined => {
    const block = blocks[index]
    if (!block || block.cell) return undefined
    let i = index - 1
    if (block.listDepth > 0) {
      while (i > index - LONGEST_LIST && (blocks[i]?.listDepth ?? 0) >= block.listDepth && !blocks[i]?.cell) i--
    }
    const before = blocks[i]
    return before?.kind === 'paragraph' && /[:,?]\s*$/.test(text.slice(before.span.start, before.span.end))
      ? i
      : undefined
  }

  return {
    leadIn,
    pass(index) {
      const cell = blocks[index]?.cell
      if (!cell) return
      if (cell.index !== table) {
        table = cell.index
        row = cell.row
        header = new Map()
        above = new Map()
        current = header
      } else if (cell.row !== row) {
        row = cell.row
        above = current
        current = new Map()
      }
      current.set(cell.column, index)
    },
    ownWords(index) {
      const block = blocks[index]
      if (!block || block.kind === 'heading' || ownerOf(index)) return undefined
      const {start} = block.span
      const inline = leadInLabel(text, block.span)
      const inlineOwner = inline && ownWordsOwner(text, inline.label, speakers)
      if (inline && inlineOwner && inline.value < block.span.end) return {owner: inlineOwner, value: inline.value}
      for (const beside of cellsBeside(block, index)) {
        const owner = ownerOf(beside)
        if (owner) return {owner, value: start}
      }
      const leadOwner = ownerOf(leadIn(index))
      if (leadOwner) return {owner: leadOwner, value: start}
      // A name under the heading only says who; any other heading begins another field.
      for (let i = block.headings.length - 1; i >= 0; i--) {
        const owner = ownerOf(block.headings[i])
        if (owner) return block.headings.slice(i + 1).every(nameOf) ? {owner, value: start} : undefined
      }
      return undefined
    },
    namedBeside(index) {
      const block = blocks[index]
      if (!block) return undefined
      for (const beside of cellsBeside(block, index)) {
        const speaker = nameOf(beside)
        if (speaker) return speaker
      }
      const inner = block.headings.at(-1)
      // The title of a plan often is the person's name: it says nothing about who speaks.
      return inner !== undefined && (blocks[inner]?.depth ?? 1) > 1 ? nameOf(inner) : undefined
    },
  }
}

/** Headings, short cells, and lines that end with a colon or a question mark. */
function isLabelLike(text: string, block: Block): boolean {
  const {start, end} = block.span
  if (end - start > 110 || block.kind === 'code') return false
  const written = text.slice(start, end)
  if (block.kind === 'heading') return true
  if (/["“”«]|^(?:I|We)\s|[.!]$/.test(written) || /:\s+\S/.test(written)) return false
  return block.kind === 'cell' || /[:?]\s*$/.test(written) || isAllStrong(block)
}

function isAllStrong({node}: Block): boolean {
  return 'children' in node && node.children.length === 1 && node.children[0]?.type === 'strong'
}

/** A Word paragraph in the style "Quote" or "Intense Quote", or a Markdown block quote: all of it is speech. */
export function isQuoteBlock({node, quoteDepth, kind}: Block): boolean {
  if (kind === 'heading' || kind === 'code') return false
  if (quoteDepth > 0) return true
  const style = (node as {data?: {style?: string}}).data?.style
  return style !== undefined && /^(?:intense ?)?quote$/i.test(style)
}

/** The block without blanks at its ends. */
export function trimmed(text: string, span: Span): Span {
  let {start, end} = span
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return {start, end}
}
