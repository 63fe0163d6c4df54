import {pattern} from '../text/letters.js'
import type {Span} from '../text/span.js'
import {trim} from './spans.js'

/** An option of the form with its box. */
export interface Option {
  /** The words beside the box. */
  readonly span: Span
  readonly ticked: boolean
  /** Where its box begins. */
  readonly box: number
}

/** Boxes as Word and PDF files draw them, and as people type them. */
const BOX = pattern('g')`[☐☑☒□❑❏]|[[(]\s?[xX✓✔]?\s?[\])](?!\()|_[xX✓✔]_|■`
/** A full square is a box only beside an empty one; alone it is a bullet. */
const EMPTY_SQUARE = pattern()`[□☐]`
const TICKED = pattern()`[☑☒■xX✓✔]`

/** Whether a text may hold boxes at all: a quick look before the pattern. */
const MAY_HOLD = pattern()`[☐☑☒□❑❏■]|[[(]\s?[xX✓✔]?\s?[\])]|_[xX✓✔]_`

/**
 * The options in `text[span]`, in order, with whether their box is ticked. Empty when there is no box.
 *
 * Boxes come before their words ("☐ Home ☒ School"), or after them where the first words have none before ("Yes ☒ No ☐").
 */
export function optionsIn(text: string, span: Span): Option[] {
  const words = text.slice(span.start, span.end)
  if (!MAY_HOLD().test(words)) return []
  const boxes = [...words.matchAll(BOX())].filter(
    ({0: box, index}) =>
      // "( )" and "[ ]" need room on both sides: "goal(s)", "f(x)" and links are not boxes.
      (box !== '■' || EMPTY_SQUARE().test(words)) && (!/^[[(]/.test(box) || !/[\w)\]]/.test(words[index - 1] ?? ' ')),
  )
  const [first] = boxes
  if (!first) return []
  const isBehind =
    words.slice(0, first.index).trim() !== '' && words.slice((boxes.at(-1)?.index ?? 0) + 1).trim() === ''
  return boxes.flatMap((box, number) => {
    const from = isBehind ? endOf(boxes[number - 1]) : endOf(box)
    const to = isBehind ? box.index : (boxes[number + 1]?.index ?? words.length)
    const option = trim(text, span.start + from, span.start + to)
    return option.end > option.start ? [{span: option, ticked: TICKED().test(box[0]), box: span.start + box.index}] : []
  })
}

const endOf = (box: RegExpExecArray | undefined) => (box ? box.index + box[0].length : 0)
