import type {Block} from '../document/blocks.js'
import type {Document} from '../document/document.js'
import {pattern} from '../text/letters.js'
import type {Span} from '../text/span.js'
import {blockEntries} from './block-entries.js'
import type {Entry, HeadingEntry} from './entry.js'
import {formTextEnd} from './form-text.js'
import {nameOfLabel} from './label-lexicon.js'
import type {LabelName} from './label-names.js'
import {type Segment, type SegmentKnowledge, segmentsOf} from './run-in-labels.js'
import {isFilled} from './spans.js'
import {rowEntries} from './table-entries.js'
import {readTable} from './tables.js'
import {toDoBlocks} from './to-do.js'

/** The entries of a document in reading order, and the spans of the form's own words, which are in none of them. */
export interface Entries {
  readonly entries: readonly Entry[]
  readonly formText: readonly Span[]
}

/** Reads a document's blocks into entries; instructions and keys to codes are set aside. */
export function entriesOf(document: Document, known: SegmentKnowledge): Entries {
  const entries: Entry[] = []
  const formText: Span[] = []
  const {blocks, text} = document
  const toDo = toDoBlocks(document)
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (!block || block.kind === 'code') continue
    if (block.cell) {
      const {index} = block.cell
      const start = i
      while (blocks[i + 1]?.cell?.index === index) i++
      const cells = blocks.slice(start, i + 1).flatMap((cell) => contentOf(cell) ?? [])
      for (const row of readTable(cells, text, known)) entries.push(...rowEntries(row, text, known))
    } else if (block.kind === 'heading' && !(document.format === 'pdf' && isBlankLabel(block, text)))
      entries.push(headingEntry(block, text, known))
    else {
      const content = contentOf(block)
      if (content) {
        const isToDo = toDo.has(block)
        for (const entry of blockEntries(text, content, known))
          entries.push(isToDo && entry.type === 'text' ? {...entry, isToDo} : entry)
      }
    }
  }
  return {entries, formText}

  /** The block without the form's own words; nothing when it holds no others. */
  function contentOf(block: Block): Block | undefined {
    const step = toDo.get(block)
    if (step) return {...block, span: step, listDepth: Math.max(block.listDepth, 1)}
    const {start, end} = block.span
    const from = document.format === 'pdf' && isPassedOver(document, block) ? end : formTextEnd(block, text)
    if (from === start) return block
    formText.push({start, end: from})
    return from < end ? {...block, span: {start: from, end}} : undefined
  }
}

/** An empty box beside a ticked one is an option that nobody chose; a list of empty ones may be one of things to do. */
function isPassedOver({blocks, text}: Document, block: Block): boolean {
  if (block.checked !== false) return false
  const at = blocks.indexOf(block)
  const isBeside = (step: number) => {
    let i = at + step
    while (blocks[i]?.checked === false) i += step
    const other = blocks[i]
    return other !== undefined && (other.checked === true || /[☒☑]/.test(text.slice(other.span.start, other.span.end)))
  }
  return isBeside(-1) || isBeside(1)
}

/** Labels with one line for an answer. */
const ONE_LINE = new Set<LabelName>(['measure', 'target_date', 'baseline', 'who', 'status', 'frequency', 'priority'])

/** "How we will know:" in bold with nothing behind it looks like a heading on a page, and is a label left blank. */
function isBlankLabel({span}: Block, text: string): boolean {
  const words = text.slice(span.start, span.end).trimEnd()
  const name = words.endsWith(':') ? nameOfLabel(words) : undefined
  return name !== undefined && ONE_LINE.has(name)
}

function headingEntry(block: Block, text: string, known: SegmentKnowledge): HeadingEntry {
  const title = text.slice(block.span.start, block.span.end)
  const whole = nameOfLabel(title, known)
  const [first] = whole ? [] : (numberedGoal(text, block.span) ?? segmentsOf(text, block, known))
  const label = first?.label
  const hasRest = label !== undefined && isFilled(first?.value ?? block.span)
  const name = whole ?? label?.name
  return {
    type: 'heading',
    block,
    depth: block.depth ?? 1,
    title: hasRest ? label.text : [block.label, title].filter(Boolean).join(' '),
    ...(name ? {name} : {}),
    ...(hasRest && first ? {rest: {start: first.value.start, end: block.span.end}} : {}),
  }
}

const NUMBERED = pattern('i')`^((?:goal|outcome|objective|need)\s+#?\d{1,2}[a-z]?)[.)]\s+(?=\S)`

/** "Outcome 2. Ana rides the bus": a heading that numbers a goal and says it, without a colon. */
function numberedGoal(text: string, span: Span): Segment[] | undefined {
  const found = NUMBERED().exec(text.slice(span.start, span.end))
  const [whole = '', label = ''] = found ?? []
  const name: LabelName | undefined = found ? nameOfLabel(label) : undefined
  if (!name) return undefined
  const end = span.start + label.length
  return [
    {
      label: {name, text: label, span: {start: span.start, end}},
      value: {start: span.start + whole.length, end: span.end},
    },
  ]
}
