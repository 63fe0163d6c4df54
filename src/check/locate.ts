import type {Block} from '../document/blocks.js'
import type {Document} from '../document/document.js'
import {sentenceAround} from '../language/sentences.js'
import type {CareRecord} from '../record/care-record.js'
import {contains, type Span} from '../text/span.js'
import {createSpanIndex} from '../text/span-index.js'

/** Longest part of a label taken from the document's own headings, in characters. */
const MAX_PART = 40

/** The number of the block that holds the start of `span`, by binary search; -1 when none does. */
export function blockNumberAt(document: Document, span: Span): number {
  const {blocks} = document
  let low = 0
  let high = blocks.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (!block) break
    if (span.start < block.span.start) high = middle - 1
    else if (span.start >= block.span.end) low = middle + 1
    else return middle
  }
  return -1
}

/** The running head or foot around a span. */
const runningLineAt = ({furniture}: Document, span: Span) => furniture.find((line) => contains(line, span))

/** The headings above a block, outermost first. */
export function headingsOf(document: Document, block: Block | undefined): string[] {
  return (block?.headings ?? []).map((number) => {
    const span = document.blocks[number]?.span
    return span ? document.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim() : ''
  })
}

/**
 * A function that says where a span is, in the words of the form: "page 3, Goals › Goal 2, By when".
 * Headings, goals and column headers are what people look for; the title of the document is left out.
 */
export function createLabeller(document: Document, record: CareRecord): (span: Span) => string {
  const goals = createSpanIndex(
    record.goals.flatMap((goal) => goal.scope.map((scope) => ({goal, scope}))),
    ({scope}) => scope,
  )
  const fields = createSpanIndex(record.fields, ({value}) => value)
  let headers: Map<string, string> | undefined
  const title = document.blocks.findIndex((block) => block.kind === 'heading')

  return (span) => {
    const block = document.blocks[blockNumberAt(document, span)]
    if (!block) return runningLineAt(document, span) ? 'header or footer' : ''
    const parts: string[] = []
    if (block.page) parts.push(`page ${block.page}`)
    const headings = headingsOf(document, block)
    // Word files often give the title and the main headings one depth, so only the first heading of all is the title.
    const hasTitle = headings.length > 1 && block.headings[0] === title
    const path = (hasTitle ? headings.slice(1) : headings).slice(-2).map(shorten)
    const goal = goals.around(span)[0]?.goal
    if (goal && !path.some((part) => part.startsWith(goal.title))) path.push(goal.title)
    if (path.length > 0) parts.push(path.join(' › '))
    headers ??= columnHeaders(document, record)
    const column = block.cell && block.cell.row > 0 ? headers.get(headerKey(block.cell)) : undefined
    const field = fields.around({start: span.start, end: span.start})[0]
    const label = field?.label ?? column
    if (label && !goal?.title.startsWith(label)) parts.push(shorten(label))
    if (block.cell && !goal) parts.push(`table row ${block.cell.row + 1}`)
    return parts.join(', ')
  }
}

function shorten(words: string): string {
  const clean = words.replace(/[:\s]+$/, '')
  return clean.length > MAX_PART ? `${clean.slice(0, MAX_PART).replace(/\s+\S*$/, '')} …` : clean
}

const headerKey = ({index, column}: {index: number; column: number}) => `${index} ${column}`

/** What is at the head of every column of every table; an answer ("DOB: 2/3/10", the name in a card) is not a header. */
function columnHeaders(document: Document, record: CareRecord): Map<string, string> {
  const headers = new Map<string, string>()
  const answers = createSpanIndex(
    record.fields.filter(({source, value}) => source !== 'column' && value.end > value.start),
    ({value}) => value,
  )
  for (const {cell, span} of document.blocks) {
    if (cell?.row !== 0) continue
    const words = document.text.slice(span.start, span.end)
    if (!/:\s*\S|\d[/-]\d/.test(words) && answers.around({start: span.start, end: span.start}).length === 0)
      headers.set(headerKey(cell), words)
  }
  return headers
}

/** The sentence around `span`, and where in it the words are; what is shown to a person. */
export function excerptOf(document: Document, span: Span): {text: string; start: number; end: number} | undefined {
  if (span.end <= span.start) return undefined
  const block = document.blocks[blockNumberAt(document, span)] ?? {span: runningLineAt(document, span)}
  if (!block.span) return undefined
  const first = sentenceAround(document.text, block.span, span)
  const last =
    span.end <= first.end ? first : sentenceAround(document.text, block.span, {start: span.end - 1, end: span.end})
  return {
    text: document.text.slice(first.start, last.end),
    start: span.start - first.start,
    end: Math.min(span.end, last.end) - first.start,
  }
}
