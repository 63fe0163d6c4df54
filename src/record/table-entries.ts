import type {Block} from '../document/blocks.js'
import {pattern} from '../text/letters.js'
import {blockEntries, fieldEntries, labelled, textEntries, ticked} from './block-entries.js'
import type {Entry, LabelledValue} from './entry.js'
import {AREAS} from './goal-words.js'
import {nameOfLabel} from './label-lexicon.js'
import type {LabelName} from './label-names.js'
import {readPrompt} from './prompts.js'
import {type Label, type SegmentKnowledge, segmentsOf} from './run-in-labels.js'
import {trim} from './spans.js'
import type {Cell, Header, ReadRow} from './table-rows.js'

/** What one row of a table says: fields of a card, the cells of a grid, or cells that read like paragraphs. */
export function rowEntries(row: ReadRow, text: string, known: SegmentKnowledge): Entry[] {
  const [first] = row.cells
  if (!first) return []
  const table = first.block.cell?.index ?? 0
  if (row.kind === 'cards') return cardEntries(row, text, known, table)
  if (row.kind === 'plain')
    return row.cells.flatMap(({block}) => blockEntries(text, block, known, table, row.cells.length === 1))
  const cells = row.cells.flatMap(({block, column}) => {
    const header = row.columns.get(column)
    const segments = segmentsOf(text, block, known)
    // "Rosa: pack lunch" under "Step" is a step: only labels that carelint knows say more than the column.
    const isLabelled = segments.some(({label}) => label?.name && !isArea(label.name, header))
    return (isLabelled ? segments : [{label: undefined, value: block.span}]).flatMap(({label, value}) =>
      ticked(text, value).map((span) =>
        label?.name
          ? labelled(text, block, label, span, 'label')
          : labelled(text, block, headerLabel(header, block), span, 'column'),
      ),
    )
  })
  const columns = new Set([...row.columns.values()].flatMap(({name}) => name ?? []))
  const doers = columns.has('who')
    ? []
    : row.cells.flatMap((cell) => doerOf(cell, row.columns.get(cell.column), text) ?? [])
  return [
    {type: 'row', block: first.block, table, cells: [...cells, ...doers, ...blankCells(row, first.block)], columns},
  ]
}

const WILL = pattern('i')`^(?:the )?([^:?]{2,40}?) (?:will|agrees to|is responsible for)(?:…|\.{3}|:)?$`

/** "Case manager will …" as a column: who does what is in it. */
function doerOf({block}: {block: Block}, header: Header | undefined, text: string): LabelledValue | undefined {
  const who = header && !header.name && header.text.includes(' ') ? WILL().exec(header.text)?.[1] : undefined
  if (!header || !who) return undefined
  const start = text.indexOf(who, header.block.span.start)
  const value = {start, end: start + who.length}
  return labelled(text, block, {name: 'who', text: header.text, span: header.block.span}, value, 'column')
}

const WITH_AREAS = new Set<LabelName>(['need', 'goal', 'objective', 'action', 'strength', 'measure', 'baseline'])
/** "Family: a game on Sundays" under "Need" is a need in that area of life. */
const isArea = (label: LabelName, header: Header | undefined): boolean =>
  header?.name !== undefined && WITH_AREAS.has(header.name) && AREAS.has(label)

const headerLabel = (header: Header | undefined, block: Block) => ({
  ...(header?.name ? {name: header.name} : {}),
  text: header?.text ?? '',
  span: header?.block.span ?? block.span,
})

/** Empty cells of a data row, as fields without a value; a cell merged with the one above does not count. */
function blankCells(row: Extract<ReadRow, {kind: 'data'}>, block: Block): LabelledValue[] {
  if (row.isTurned) return turnedBlanks(row, block)
  const {cell} = block
  const nodes = cell?.table.children[cell.row]?.children ?? []
  const blanks: LabelledValue[] = []
  const first = row.cells[0]?.column ?? 0
  let column = 0
  let end = block.span.start
  for (const node of nodes) {
    const at = column
    column += node.data?.colSpan ?? 1
    const filled = row.cells.find((known) => known.column === at)
    if (filled) end = filled.block.span.end
    const header = row.columns.get(at)
    // Left of the first words of a row, blanks mean "as above".
    if (at < first) continue
    if (filled || node.data?.mergedUp || !header?.name) continue
    blanks.push(blankCell(header, header.name, block, end))
  }
  return blanks
}

/** Labels at the left of a turned table beside which a goal has nothing. */
function turnedBlanks({cells, columns}: Extract<ReadRow, {kind: 'data'}>, block: Block): LabelledValue[] {
  const filled = new Set(cells.map(({column}) => column))
  return [...columns].flatMap(([number, header]) =>
    header.name && !filled.has(number) ? [blankCell(header, header.name, block, header.block.span.end)] : [],
  )
}

const blankCell = ({text, block: at}: Header, name: LabelName, block: Block, end: number): LabelledValue => ({
  block,
  name,
  label: text,
  labelSpan: at.span,
  value: {start: end, end},
  source: 'column',
  confidence: 'high',
  blank: 'empty',
})

/** "Outcome # 1 | Target date: 6/30/2026": the goal comes below, and what is beside its number has a label of its own. */
function beginsCard(text: string, name: LabelName, value: Cell, known: SegmentKnowledge): boolean {
  if (name !== 'goal' && name !== 'objective') return false
  const first = segmentsOf(text, value.block, known)[0]?.label
  return first?.name !== undefined && first.name !== 'goal' && first.name !== 'objective'
}

/** Cells in pairs, label and value; a row with a label alone is a field that nobody filled in. */
function cardEntries({cells}: ReadRow, text: string, known: SegmentKnowledge, table: number): Entry[] {
  const entries: Entry[] = []
  for (let number = 0; number < cells.length; number++) {
    const label = cells[number]
    if (!label) continue
    const value = cells[number + 1]
    const isPair = value !== undefined && value.column === label.column + label.columns && label.column % 2 === 0
    const listed = nameOfLabel(label.text, known)
    if (listed && isPair && beginsCard(text, listed, value, known)) {
      for (const cell of [label, value]) entries.push(...blockEntries(text, cell.block, known, table, cell === label))
      number++
      continue
    }
    const prompt = listed ? undefined : readPrompt(label.text, known)
    const name = listed ?? prompt?.name
    const inside = name || isPair ? [] : segmentsOf(text, label.block, known)
    if (inside.some((segment) => segment.label)) entries.push(...blockEntries(text, label.block, known, table))
    else if (label.column % 2 === 1 && !name) entries.push(...textEntries(text, label.block, label.block.span))
    else {
      const block = isPair ? value.block : label.block
      const blank = {start: label.block.span.end, end: label.block.span.end}
      const filled = isPair ? trim(text, value.block.span.start, value.block.span.end) : blank
      const said: Label = {
        ...(name ? {name} : {}),
        text: label.text.replace(/[:\s]+$/, ''),
        span: label.block.span,
        ...(prompt ? {isPrompt: true} : {}),
      }
      entries.push(...fieldEntries(text, block, said, filled, 'label', table))
      if (isPair) number++
    }
  }
  return entries
}
