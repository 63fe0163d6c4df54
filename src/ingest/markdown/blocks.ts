import type {TreeCursor} from '@lezer/common'
import type {BlockContent, Heading, ListItem, Paragraph, PhrasingContent, RootContent, Table, TableRow} from 'mdast'
import {pattern} from '../../text/letters.js'
import {ReadingError} from '../reading-error.js'
import {foldLabel, type InlineContext, readInline} from './inline.js'

/** Deeper nesting than any record has; it bounds the recursion on hostile files. */
const MAX_DEPTH = 100

/** Reads the blocks below the node at `cursor` into mdast, adding their text to the builder. */
export function readBlocks(cursor: TreeCursor, context: InlineContext, depth = 0): RootContent[] {
  if (depth > MAX_DEPTH) {
    throw new ReadingError(
      'too-deep',
      'Quotes and lists are nested more than 100 deep in this file. Save it again with simpler nesting.',
    )
  }
  const blocks: RootContent[] = []
  if (!cursor.firstChild()) return blocks
  do {
    const block = readBlock(cursor, context, depth)
    if (block) blocks.push(block)
  } while (cursor.nextSibling())
  cursor.parent()
  return blocks
}

function readBlock(cursor: TreeCursor, context: InlineContext, depth: number): RootContent | undefined {
  const {name} = cursor
  const heading = /^(?:ATXHeading|SetextHeading)([1-6])$/.exec(name)
  if (heading) return readHeading(cursor, context, Number(heading[1]) as Heading['depth'])
  switch (name) {
    case 'Paragraph':
    case 'Task':
      return readParagraph(cursor, context)
    case 'Blockquote':
      return {type: 'blockquote', children: readBlocks(cursor, context, depth + 1) as BlockContent[]}
    case 'BulletList':
    case 'OrderedList':
      return {
        type: 'list',
        ordered: name === 'OrderedList',
        children: readBlocks(cursor, context, depth + 1) as unknown as ListItem[],
      }
    case 'ListItem':
      return readListItem(cursor, context, depth) as unknown as RootContent
    case 'Table':
      return readTable(cursor, context)
    case 'FencedCode':
      return readCode(cursor, context)
    // Words may follow a comment on its last line.
    case 'CommentBlock':
    case 'HTMLBlock':
      return readHtml(cursor, context)
    case 'LinkReference':
      return readDefinition(cursor, context)
    case 'HorizontalRule':
      return {type: 'thematicBreak'}
    default:
      return undefined
  }
}

/** Starts a block on a line of its own; a blank line sets headings apart in the reading view. */
function startBlock({builder, comments}: InlineContext, isHeading = false) {
  if (builder.length > 0) builder.add(isHeading ? '\n\n' : '\n')
  comments.settle(builder.length)
}

function readHeading(cursor: TreeCursor, context: InlineContext, depth: Heading['depth']): Heading {
  startBlock(context, true)
  return {type: 'heading', depth, children: readInline(cursor, context)}
}

function readParagraph(cursor: TreeCursor, context: InlineContext): Paragraph {
  startBlock(context)
  return {type: 'paragraph', children: readInline(cursor, context)}
}

function readListItem(cursor: TreeCursor, context: InlineContext, depth: number): ListItem {
  const {body} = context.source
  const task = cursor.node.getChild('Task')?.getChild('TaskMarker')
  const mark = cursor.node.getChild('ListMark')
  const item: ListItem = {
    type: 'listItem',
    ...(task ? {checked: /[xX]/.test(body.slice(task.from, task.to))} : {}),
    children: readBlocks(cursor, context, depth + 1) as BlockContent[],
  }
  const label = mark ? body.slice(mark.from, mark.to) : ''
  const first = item.children[0]
  if (/\d/.test(label) && first?.type === 'paragraph') first.data = {...first.data, label}
  return item
}

function readTable(cursor: TreeCursor, context: InlineContext): Table {
  const rows: TableRow[] = []
  if (cursor.firstChild()) {
    do {
      if (cursor.name === 'TableHeader' || cursor.name === 'TableRow') rows.push(readRow(cursor, context))
    } while (cursor.nextSibling())
    cursor.parent()
  }
  // GFM: the header row says how many columns there are; a row may leave the last ones out.
  const columns = rows[0]?.children.length ?? 0
  for (const row of rows) while (row.children.length < columns) row.children.push({type: 'tableCell', children: []})
  return {type: 'table', children: rows}
}

/** The parser gives no node for an empty cell, so the bars between the cells are what counts the columns. */
function readRow(cursor: TreeCursor, context: InlineContext): TableRow {
  const cells: PhrasingContent[][] = []
  const isHeader = cursor.name === 'TableHeader'
  let column = 0
  let isFirst = true
  if (cursor.firstChild()) {
    do {
      if (cursor.name === 'TableDelimiter') {
        if (!isFirst) column++
      } else if (cursor.name === 'TableCell') {
        startBlock(context)
        cells[column] = readInline(cursor, context)
      }
      isFirst = false
    } while (cursor.nextSibling())
    cursor.parent()
  }
  const children = Array.from({length: Math.max(column, cells.length)}, (_, i) => ({
    type: 'tableCell' as const,
    children: cells[i] ?? [],
  }))
  return {type: 'tableRow', children, ...(isHeader ? {data: {header: true}} : {})}
}

function readCode(cursor: TreeCursor, context: InlineContext): RootContent {
  const {source, builder} = context
  startBlock(context)
  const start = builder.length
  let value = ''
  for (const part of cursor.node.getChildren('CodeText')) {
    const text = source.body.slice(part.from, part.to)
    value += text
    builder.add(text, 0, source.toFile(part.from))
  }
  return {type: 'code', value, data: {span: {start, end: builder.length}}}
}

/** The words between the tags: what a browser would show, so that nothing readable goes unread. */
function readHtml(cursor: TreeCursor, context: InlineContext): RootContent {
  const {source, builder} = context
  const children: PhrasingContent[] = []
  const html = source.body.slice(cursor.from, cursor.to)
  for (const {comment, words, at} of htmlPieces(html)) {
    if (comment) context.comments.add(comment)
    if (!words) continue
    startBlock(context)
    const span = builder.add(words, 0, source.toFile(cursor.from + at))
    children.push({type: 'text', value: words, data: {span}})
  }
  return children.length > 0 ? {type: 'paragraph', children} : {type: 'html', value: html}
}

const COMMENT = String.raw`(?<comment><!--[\s\S]*?(?:-->|$))`
const UNSHOWN = String.raw`<(?<tag>script|style)\b[\s\S]*?(?:<\/\k<tag>>|$)`
const WORDS = String.raw`(?<words>[^<\s](?:[^<\n]*[^<\s])?)`
/** A "<" before a blank or a number begins no tag (WHATWG HTML, 13.2.5.6). */
const TAG = String.raw`<[a-z\/!?][^>]*>`
const HTML_PIECE = pattern('gi')`${COMMENT}|${UNSHOWN}|${TAG}|${WORDS}`
/** Behind the last `>` there are no more tags: each `<` would be followed to the end of the file in search of its `>`. */
const LAST_HTML_PIECE = pattern('gi')`${COMMENT}|${UNSHOWN}|${WORDS}`

/** The comments of some HTML, and the words it shows, each with its offset. Words end at a tag or a line end. */
function* htmlPieces(html: string): Generator<{comment?: string; words?: string; at: number}> {
  const tagsEnd = html.lastIndexOf('>')
  for (let from = 0; ; ) {
    const piece = from > tagsEnd ? LAST_HTML_PIECE() : HTML_PIECE()
    piece.lastIndex = from
    const match = piece.exec(html)
    if (!match) return
    yield {...match.groups, at: match.index}
    from = match.index + match[0].length
  }
}

/** `[^1]: words` is a footnote that the parser takes for an address: its words are read. */
function readDefinition(cursor: TreeCursor, context: InlineContext): RootContent | undefined {
  const {source, builder} = context
  const label = cursor.node.getChild('LinkLabel')
  const url = cursor.node.getChild('URL')
  if (!label || !url) return undefined
  const name = source.body.slice(label.from + 1, label.to - 1)
  const value = source.body.slice(url.from, cursor.to).trim()
  if (!name.startsWith('^')) return {type: 'definition', identifier: foldLabel(name), url: value}
  startBlock(context)
  const text = {type: 'text' as const, value, data: {span: builder.add(value, 0, source.toFile(url.from))}}
  return {type: 'paragraph', children: [text]}
}
