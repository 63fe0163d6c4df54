import type {Block} from '../document/blocks.js'
import {hasWords} from '../text/letters.js'
import type {Span} from '../text/span.js'
import {captionIn, isSigningCaption} from './captions.js'
import type {BlankReason, Source} from './care-record.js'
import {type Option, optionsIn} from './checkboxes.js'
import type {Entry, FieldEntry, LabelledValue, TextEntry} from './entry.js'
import {nameOfLabel} from './label-lexicon.js'
import type {LabelName} from './label-names.js'
import {isBlankValue, saysNone} from './placeholders.js'
import {type Label, type SegmentKnowledge, segmentsOf} from './run-in-labels.js'
import {trim} from './spans.js'

/** The entries of a paragraph, a list item, or a cell that no column names. */
export function blockEntries(
  text: string,
  block: Block,
  known: SegmentKnowledge,
  table?: number,
  mayStandAlone = table === undefined,
): Entry[] {
  const segments = segmentsOf(text, block, known)
  const [only] = segments
  if (segments.length === 1 && only && !only.label) {
    const label = mayStandAlone ? loneLabel(text, block, known) : numberedGoal(text, block, known)
    const nothing = {start: block.span.end, end: block.span.end}
    if (label) return [{...fieldOf(text, block, label, nothing, 'label', table), isLone: true}]
    const caption = captionIn(text, block, known)
    if (caption) return fieldEntries(text, block, caption.label, caption.value, 'label', table)
    if (isSigningCaption(text, block)) {
      const words: Label = {name: 'signatures', text: text.slice(block.span.start, block.span.end), span: block.span}
      return [fieldOf(text, block, words, nothing, 'label', table)]
    }
    return textEntries(text, block, only.value)
  }
  return segments.flatMap(({label, value}): Entry[] =>
    label ? fieldEntries(text, block, label, value, 'label', table) : textEntries(text, block, value),
  )
}

/** Of options with boxes, only the ticked ones are content. A task list's empty box is a step still to do. */
export function textEntries(text: string, block: Block, span: Span): TextEntry[] {
  const options = optionsIn(text, span)
  if (options.length === 0) return [{type: 'text', block, span: withoutBullet(text, block, span)}]
  return options.filter(({ticked}) => ticked).map((option) => ({type: 'text', block, span: option.span}))
}

const BULLETS = '-–•*·▪'

/** Plain text has its own list markers. */
function withoutBullet(text: string, block: Block, span: Span): Span {
  if (block.listDepth > 0 || !BULLETS.includes(text.charAt(span.start))) return span
  const bullet = /^[-–•*·▪]\s+(?=\S)/.exec(text.slice(span.start, span.start + 6))
  return bullet ? {start: span.start + bullet[0].length, end: span.end} : span
}

/** "Outcome # 1" in a cell beside others: the card of a goal begins. */
function numberedGoal(text: string, block: Block, known: SegmentKnowledge): Label | undefined {
  const label = /\d\s*$/.test(text.slice(block.span.start, block.span.end)) ? loneLabel(text, block, known) : undefined
  return label?.name === 'goal' || label?.name === 'objective' ? label : undefined
}

/** Longest label that stands alone in a paragraph without a colon, in words. */
const LONGEST_LONE_LABEL = 6
/** In a cell that fills its row. */
const LONGEST_CELL_LABEL = 12

/** "Strengths" alone in a paragraph: what follows below it is its value. */
function loneLabel(text: string, block: Block, known: SegmentKnowledge): Label | undefined {
  if (block.listDepth > 0 || block.quoteDepth > 0) return undefined
  const words = text.slice(block.span.start, block.span.end).trim()
  if (
    words.length > (block.cell ? 80 : 60) ||
    '.,;!'.includes(words.charAt(words.length - 1)) ||
    words.split(/\s+/).length > (block.cell ? LONGEST_CELL_LABEL : LONGEST_LONE_LABEL)
  )
    return undefined
  if (words === words.toLowerCase()) return undefined
  const name = nameOfLabel(words, known)
  return name ? {name, text: words, span: block.span} : undefined
}

/** A label's value as one field, or as one for each box that is ticked. */
export function fieldEntries(
  text: string,
  block: Block,
  label: Label,
  value: Span,
  source: Source,
  table?: number,
): FieldEntry[] {
  return ticked(text, value).map((span) => fieldOf(text, block, label, span, source, table))
}

/** What comes before the boxes of a value, and the ticked options; the whole value when there is nothing of either. */
export function ticked(text: string, value: Span): Span[] {
  const options = optionsIn(text, value)
  const before = options.length > 0 ? wordsBefore(text, value, options) : undefined
  const filled = [...(before ? [before] : []), ...options.filter((option) => option.ticked).map(({span}) => span)]
  return filled.length > 0 ? filled : [value]
}

/** "7/9/2026 ☐ Initial ☒ Update": what is written before the first box, unless it is a note of the form. */
function wordsBefore(text: string, value: Span, [first]: readonly Option[]): Span | undefined {
  const before = trim(text, value.start, Math.min(first?.box ?? value.start, first?.span.start ?? value.start))
  const words = text.slice(before.start, before.end)
  return /^\d/.test(words) && hasWords(words) ? before : undefined
}

function fieldOf(
  text: string,
  block: Block,
  label: Label,
  value: Span,
  source: Source,
  table: number | undefined,
): FieldEntry {
  return {
    type: 'field',
    ...labelled(
      text,
      block,
      {...(label.name ? {name: label.name} : {}), text: label.text, span: label.span},
      value,
      source,
    ),
    ...(label.isPrompt ? {confidence: 'low'} : {}),
    ...(table === undefined ? {} : {table}),
  }
}

export function labelled(
  text: string,
  block: Block,
  label: {readonly name?: LabelName; readonly text: string; readonly span: Span},
  value: Span,
  source: Source,
): LabelledValue {
  const blank = blankReason(text, value, block)
  return {
    block,
    ...(label.name ? {name: label.name} : {}),
    label: label.text,
    labelSpan: label.span,
    value,
    source,
    confidence: label.name ? 'high' : 'low',
    ...(blank ? {blank} : {}),
  }
}

/** Why a value counts as not filled in, if it does. "N/A" and "none" are answers, but say nothing: they are `empty`. */
export function blankReason(text: string, value: Span, block: Block): BlankReason | undefined {
  const words = text.slice(value.start, value.end)
  if (words.trim() === '') return 'empty'
  if (block.placeholder) return 'placeholder'
  if (isBlankValue(words)) return saysNone(words) ? 'empty' : 'placeholder'
  const options = optionsIn(text, value)
  return options.length > 0 && options.every(({ticked}) => !ticked) ? 'unticked' : undefined
}
