import type {List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Table, TableCell, Text} from 'mdast'
import type {Span} from '../../text/span.js'
import {createTextBuilder, type TextMap} from '../../text/text-map.js'
import {groupBy} from './groups.js'
import type {Word} from './leaf.js'
import {type Line, linesOf, median} from './lines.js'
import {beginsItem, beginsWithBullet} from './list-marks.js'
import type {Part, TableCell as TableCellPart, TablePart, TextPart} from './outline.js'
import {createWordWriter} from './write-words.js'

/** The tree and the text of a document. */
export interface BuiltDocument {
  readonly tree: Root
  readonly text: string
  readonly map: TextMap
  readonly furniture: readonly Span[]
}

/** Items whose left sides differ by less than this are on one level, in points. */
const SAME_LEVEL = 6

/** Makes the tree and the one text: a line for each block, a blank line before a heading, running heads and feet behind everything. */
export function buildDocument(parts: readonly Part[], furniture: readonly (readonly Word[])[]): BuiltDocument {
  const text = createTextBuilder()
  const write = createWordWriter(text, [...parts.flatMap(wordsOfPart), ...furniture.flat()])
  const written: (Text & {data: {span: Span}})[] = []
  const startBlock = (gap = '\n') => {
    if (text.length > 0) text.add(gap)
  }
  const writeText = (words: readonly Word[]): Text => {
    // The value is cut from the text when that is finished, so that both always agree.
    const node = {type: 'text' as const, value: '', data: {span: write(words)}}
    written.push(node)
    return node
  }
  /** Words all in italics, as in the instructions of forms, are kept apart from what was filled in. */
  const writePhrase = (words: readonly Word[]): PhrasingContent =>
    words.every((word) => word.italic) ? {type: 'emphasis', children: [writeText(words)]} : writeText(words)

  const paragraph = (part: TextPart): Paragraph => {
    startBlock()
    return {type: 'paragraph', children: [writePhrase(part.words)], data: blockData(part)}
  }

  const cell = (part: TableCellPart | undefined, page: number): TableCell => {
    const data = {
      page: part?.words[0]?.page ?? page,
      ...(part && part.colSpan > 1 ? {colSpan: part.colSpan} : {}),
      ...(part?.mergedUp ? {mergedUp: true} : {}),
    }
    const children: PhrasingContent[] = []
    if (part && part.words.length > 0) {
      startBlock()
      for (const item of itemsOf(part.words)) {
        if (children.length > 0) children.push({type: 'break', data: {span: text.add('\n')}})
        children.push(writePhrase(item))
      }
    }
    return {type: 'tableCell', children, data}
  }

  const table = (part: TablePart): Table => ({
    type: 'table',
    data: {page: part.page},
    children: part.rows.map((row) => ({
      type: 'tableRow',
      ...(row.header ? {data: {header: true}} : {}),
      children: slotsOf(row.cells, part.columns.length).map((slot) => cell(slot, row.page)),
    })),
  })

  const children: RootContent[] = []
  const lists: {list: List; left: number}[] = []
  for (const part of parts) {
    if (part.kind === 'text' && part.item && !part.depth) {
      const item: ListItem = {type: 'listItem', spread: false, children: [paragraph(part)]}
      if (part.item.checked !== undefined) item.checked = part.item.checked
      while (lists.length > 1 && part.left < (lists.at(-1)?.left ?? 0) - SAME_LEVEL) lists.pop()
      const open = lists.at(-1)
      if (open && part.left <= open.left + SAME_LEVEL) {
        open.list.children.push(item)
        continue
      }
      const list: List = {type: 'list', ordered: part.item.label !== undefined, spread: false, children: [item]}
      const parent = open?.list.children.at(-1)
      if (parent) parent.children.push(list)
      else children.push(list)
      lists.push({list, left: part.left})
      continue
    }
    lists.length = 0
    if (part.kind === 'table') children.push(table(part))
    else if (part.depth) {
      startBlock('\n\n')
      const depth = Math.min(6, part.depth) as 1 | 2 | 3 | 4 | 5 | 6
      children.push({type: 'heading', depth, children: [writeText(part.words)], data: blockData(part)})
    } else children.push(paragraph(part))
  }

  const furnitureSpans = furniture.map((words) => {
    startBlock()
    return write(words)
  })
  const done = text.done()
  for (const node of written) node.value = done.text.slice(node.data.span.start, node.data.span.end)
  return {tree: {type: 'root', children}, ...done, furniture: furnitureSpans}
}

function blockData(part: TextPart): {page?: number; label?: string} {
  const page = part.words[0]?.page
  return {...(page ? {page} : {}), ...(part.item?.label ? {label: part.item.label} : {})}
}

/** The cells of a row without gaps: a cell that holds nothing, for every column no cell covers. */
function slotsOf(cells: readonly TableCellPart[], columns: number): (TableCellPart | undefined)[] {
  const slots: (TableCellPart | undefined)[] = []
  let column = 0
  for (const cell of cells) {
    for (; column < cell.column; column++) slots.push(undefined)
    slots.push(cell)
    column += cell.colSpan
  }
  for (; column < columns; column++) slots.push(undefined)
  return slots
}

/** The words of a cell, cut where a new list item begins or a wide gap shows a new paragraph; bullets are left out. */
function itemsOf(words: readonly Word[]): Word[][] {
  const lines = linesInOrder(words)
  const gaps = lines.slice(1).map((line, i) => gapBetween(lines[i], line))
  const usual = median(gaps.filter((gap) => gap > 0))
  const items: Word[][] = []
  lines.forEach((line, i) => {
    const gap = gaps[i - 1] ?? 0
    const item = items.at(-1)
    const isNew = !item || beginsItem(line.words) || gap > Math.max(usual * 1.35, line.size * 1.6)
    const kept = beginsWithBullet(line.words) ? line.words.slice(1) : line.words
    if (isNew) items.push([...kept])
    else item.push(...kept)
  })
  return items
}

/** The lines of the words page by page: a cell may go on over a page break. */
function linesInOrder(words: readonly Word[]): Line[] {
  return [...groupBy(words, (word) => word.page).values()].flatMap(linesOf)
}

/** Distance of the baselines; 0 over a page break. */
function gapBetween(before: Line | undefined, line: Line): number {
  const [a, b] = [before?.words[0], line.words[0]]
  return a && b && a.page === b.page ? b.baseline - a.baseline : 0
}

function wordsOfPart(part: Part): readonly Word[] {
  return part.kind === 'text' ? part.words : part.rows.flatMap((row) => row.cells.flatMap((cell) => cell.words))
}
