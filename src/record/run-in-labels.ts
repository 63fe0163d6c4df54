import type {Block} from '../document/blocks.js'
import {isSpace, LETTER, pattern, startsWithCapital} from '../text/letters.js'
import type {Span} from '../text/span.js'
import {type LabelName, nameOfLabel} from './label-lexicon.js'

/** A stretch of a block: a label with its value, or words without a label. */
export interface Segment {
  /** Absent for words before the first label, or in a block without any. */
  readonly label?: {readonly name?: LabelName; readonly text: string; readonly span: Span}
  /** May be empty (start = end) when nothing follows the label. */
  readonly value: Span
}

/**
 * Something that could be a label: at the start of the block, after a line end, a tab or a sentence; up to a colon, a question mark, or
 * (for "Goal 1 - …") a dash between blanks.
 */
const CANDIDATE = pattern(
  'g',
)`(^|[\n\t]|[.;!?]["”)]*\s+)([${LETTER}\d“"'’(#](?:[^:\n\t.;!?]|\.(?=\d)){0,68}?)(\s*[:?](?=\s|$)|\s+[–—-]\s+)`

/** Labels that may also stand in the middle of a paragraph; others there are more likely part of a sentence. */
const RUN_IN = new Set<LabelName>([
  'goal',
  'objective',
  'action',
  'who',
  'target_date',
  'measure',
  'baseline',
  'need',
  'strength',
  'frequency',
  'status',
])

const NUMBERED_GOAL = /\b(goal|outcome|objective)s?\s*(?:#|no\.?)?\s*\d+(?:\.\d+)*[a-z]?$/i

/** Splits a block at the labels it holds: "Goal 1: … Target date: 6/30/2026". */
export function segmentsOf(text: string, block: Block, person?: string): Segment[] {
  const {start, end} = block.span
  const words = text.slice(start, end)
  if (!/[:?–—-]/.test(words)) return [{value: block.span}]

  const labels: {name?: LabelName; text: string; span: Span; valueStart: number}[] = []
  for (const match of words.matchAll(CANDIDATE())) {
    const [whole, lead = '', label = '', sign = ''] = match
    const isFirst = match.index === 0 && lead === ''
    const name = nameOfLabel(label, person) ?? numberedName(label)
    const isDash = /[–—-]/.test(sign)
    if (isDash && !(isFirst && NUMBERED_GOAL.test(label))) continue
    if (sign.includes('?') && !name) continue
    if (!name && !isFirst) continue
    if (!isFirst && lead.trim() !== '' && !(name && RUN_IN.has(name) && startsWithCapital(label))) continue
    const labelStart = start + match.index + lead.length
    labels.push({
      ...(name ? {name} : {}),
      text: label.trim(),
      span: {start: labelStart, end: labelStart + label.length},
      valueStart: start + match.index + whole.length,
    })
  }
  const first = labels[0]
  if (!first) return [{value: block.span}]

  const segments: Segment[] = []
  if (first.span.start > start) segments.push({value: trim(text, start, first.span.start)})
  labels.forEach(({valueStart, ...label}, number) => {
    segments.push({label, value: trim(text, valueStart, labels[number + 1]?.span.start ?? end)})
  })
  return segments
}

function numberedName(label: string): LabelName | undefined {
  const word = NUMBERED_GOAL.exec(label)?.[1]?.toLowerCase()
  if (!word) return undefined
  return word === 'objective' ? 'objective' : 'goal'
}

/** The span without white space around it; empty at `from` when there is nothing else. */
export function trim(text: string, from: number, to: number): Span {
  let start = from
  let end = Math.max(from, to)
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return {start, end}
}
