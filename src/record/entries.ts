import type {Block} from '../document/blocks.js'
import type {Document} from '../document/document.js'
import type {Span} from '../text/span.js'
import {type LabelName, nameOfLabel} from './label-lexicon.js'
import {type Segment, segmentsOf, trim} from './run-in-labels.js'
import {gridOf, layoutOf, type TableGrid} from './tables.js'

/**
 * The record as one list, whatever its layout: headings, labelled values, rows of a grid, and words without a label. Cards, "Label:"
 * lines and cells all become the same kinds of entry, so that what is read from them does not depend on the layout.
 */
export type Entry = HeadingEntry | FieldEntry | RowEntry | TextEntry

export interface HeadingEntry {
  readonly type: 'heading'
  readonly block: Block
  readonly depth: number
  readonly title: string
  readonly name?: LabelName
  /** "Goal 1: Ana rides the bus": the words after the label. */
  readonly rest?: Span
}

export interface FieldEntry {
  readonly type: 'field'
  readonly block: Block
  readonly name?: LabelName
  readonly label: string
  readonly labelSpan: Span
  /** Empty (start = end) when nothing is filled in. */
  readonly value: Span
}

export interface RowEntry {
  readonly type: 'row'
  readonly block: Block
  readonly table: number
  readonly cells: readonly {
    readonly name?: LabelName
    readonly label: string
    readonly value: Span
    readonly block: Block
  }[]
}

export interface TextEntry {
  readonly type: 'text'
  readonly block: Block
  readonly span: Span
}

/** The entries of a document in reading order. */
export function entriesOf(document: Document, person?: string): Entry[] {
  const entries: Entry[] = []
  const {blocks, text} = document
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (!block || block.kind === 'code') continue
    if (block.cell) {
      const {index} = block.cell
      const start = i
      while (blocks[i + 1]?.cell?.index === index) i++
      entries.push(...tableEntries(gridOf(blocks.slice(start, i + 1), text), text, person))
    } else if (block.kind === 'heading') entries.push(headingEntry(block, text, person))
    else entries.push(...segmentsOf(text, block, person).map((segment) => segmentEntry(segment, block)))
  }
  return entries
}

function headingEntry(block: Block, text: string, person?: string): HeadingEntry {
  const title = text.slice(block.span.start, block.span.end)
  const whole = nameOfLabel(title, person)
  const [first] = segmentsOf(text, block, person)
  const label = first?.label
  const hasRest = label && first.value.end > first.value.start
  const name = whole ?? label?.name
  return {
    type: 'heading',
    block,
    depth: block.depth ?? 1,
    title: !whole && hasRest ? label.text : [block.label, title].filter(Boolean).join(' '),
    ...(name ? {name} : {}),
    ...(!whole && hasRest ? {rest: {start: first.value.start, end: block.span.end}} : {}),
  }
}

function segmentEntry({label, value}: Segment, block: Block): Entry {
  if (!label) return {type: 'text', block, span: value}
  const {name} = label
  return {type: 'field', block, ...(name ? {name} : {}), label: label.text, labelSpan: label.span, value}
}

function tableEntries(grid: TableGrid, text: string, person?: string): Entry[] {
  const layout = layoutOf(grid, person)
  if (layout.kind === 'cards') return cardEntries(grid, text, person)
  if (layout.kind === 'plain') {
    return grid.rows.flatMap((row) =>
      [...row.values()].flatMap(({block}) =>
        segmentsOf(text, block, person).map((segment) => segmentEntry(segment, block)),
      ),
    )
  }
  return grid.rows.slice(layout.headerRows).flatMap((row): Entry[] => {
    const first = row.values().next().value
    if (!first) return []
    const cells = [...row].flatMap(([column, {block}]) => {
      const header = layout.columns.get(column)
      return segmentsOf(text, block, person).map(({label, value}) => {
        const name = label?.name ?? (label ? undefined : header?.name)
        return {...(name ? {name} : {}), label: label?.text ?? header?.text ?? '', value, block}
      })
    })
    return [{type: 'row', block: first.block, table: first.block.cell?.index ?? 0, cells}]
  })
}

/** Cells in pairs, label and value; a row with a label alone is a field that nobody filled in. */
function cardEntries(grid: TableGrid, text: string, person?: string): Entry[] {
  const entries: Entry[] = []
  for (const row of grid.rows) {
    for (let column = 0; column < grid.columns; column += 2) {
      const label = row.get(column)
      const value = row.get(column + 1)
      if (!label) {
        if (value) entries.push({type: 'text', block: value.block, span: value.block.span})
        continue
      }
      const name = nameOfLabel(label.text, person)
      const inside = name || value ? [] : segmentsOf(text, label.block, person)
      if (inside.some((segment) => segment.label))
        entries.push(...inside.map((segment) => segmentEntry(segment, label.block)))
      else {
        const blank = {start: label.block.span.end, end: label.block.span.end}
        const filled =
          value && !value.block.placeholder ? trim(text, value.block.span.start, value.block.span.end) : blank
        entries.push({
          type: 'field',
          block: value?.block ?? label.block,
          ...(name ? {name} : {}),
          label: label.text,
          labelSpan: label.block.span,
          value: filled,
        })
      }
    }
  }
  return entries
}
