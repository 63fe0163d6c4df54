import type {Block} from '../document/blocks.js'
import {LETTER, pattern, UPPER} from '../text/letters.js'
import type {Span} from '../text/span.js'
import {type LabelKnowledge, nameOfLabel} from './label-lexicon.js'
import type {LabelName} from './label-names.js'
import type {Label} from './run-in-labels.js'

/** Labels of a header whose values are a day. */
const DAYS = new Set<LabelName>(['birth_date', 'plan_date', 'plan_start', 'plan_end', 'review_date'])

/** Nothing but a day: "5/30/1989", "May 30, 1989". */
const DAY = /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d\d-\d\d|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})$/
/** Nothing but a name. */
const NAME = pattern()`^[${UPPER}][${LETTER}'’-]+(?:\s[${UPPER}][${LETTER}'’.-]*){0,3}$`

/** Longest label of a small box, in words. */
const LONGEST = 4

/**
 * "Date of birth 5/30/1989", "Last name Ruiz" in a cell: boxes of a form have the label in small print above its value, and a page does not
 * keep the line between them. Only days and names are taken, and only where the rest of the cell is one.
 */
export function captionIn(
  text: string,
  {cell, span}: Block,
  known: LabelKnowledge,
): {label: Label; value: Span} | undefined {
  const words = text.slice(span.start, span.end)
  if (!cell || words.length > 80 || words.includes(':') || words.includes('\n')) return undefined
  const blanks = [...words.matchAll(/\s+/g)].slice(0, LONGEST).reverse()
  for (const {index, 0: blank} of blanks) {
    const label = words.slice(0, index)
    const value = words.slice(index + blank.length)
    const name = nameOfLabel(label, known)
    const fits =
      name === 'person' ? /\bname$/i.test(label) && NAME().test(value) : name && DAYS.has(name) && DAY.test(value)
    if (!name || !fits) continue
    const end = span.start + index
    return {
      label: {name, text: label, span: {start: span.start, end}},
      value: {start: end + blank.length, end: span.end},
    }
  }
  return undefined
}

/** Words of a sentence. */
const SENTENCE = /\b(?:a|an|the|is|are|was|has|have|that|this|in|on|to|with|by|for|will|needs?|gave|please)\b/i

/** Longest line of captions, in words. */
const LONGEST_LINE = 16

/** "Client signature   Date   Case manager signature   Date", below or beside lines to sign on. */
export function isSigningCaption(text: string, {span}: Block): boolean {
  if (span.end - span.start > 200) return false
  const words = text.slice(span.start, span.end).replace(/_+/g, ' ').trim()
  if (!/\bsignature\b/i.test(words) || !/\b(?:date|signature)$/i.test(words) || /[\d.:!?;]/.test(words)) return false
  return words.split(/\s+/).length <= LONGEST_LINE && /^[A-Z]/.test(words) && !SENTENCE.test(words)
}
