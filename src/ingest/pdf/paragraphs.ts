import type {Word} from './leaf.js'
import {boxAround, type Line, linesOf, median} from './lines.js'
import {beginsItem, splitListMark} from './list-marks.js'
import type {TextPart} from './outline.js'

/** Lines further apart than this, against the usual distance, belong to two paragraphs. */
const PARAGRAPH_GAP = 1.3
/** With this many lines that look wrapped, a block of words shows its own line spacing. */
const ENOUGH_WRAPPED = 4
/** Line spacing where nothing shows it, in text sizes. */
const SINGLE_SPACING = 1.2
/** Line spacing is not taken to be wider than this where no line shows that it goes on from the one above, in text sizes. */
const WIDEST_GUESS = 1.6
/** Sizes this far apart, in points, are no longer one paragraph. */
const OTHER_SIZE = 1.2
/** A first line set in by at least this much begins a paragraph, in text sizes. */
const INDENT = 0.8
/**
 * What a word and the blank before it need besides its width, in text sizes, before a short line counts as the end of a paragraph:
 * hardly more than the blank where a sentence ends too, more where it does not.
 */
const ROOM = {afterSentence: 0.3, elsewhere: 0.7}

/**
 * The paragraphs, headings and list items of a block of words that is one column wide. `spacing` is the usual distance of
 * baselines in the file, in text sizes.
 */
export function paragraphsOf(words: readonly Word[], flow: number, spacing: number): TextPart[] {
  const lines = linesOf(words)
  const {x0: left, x1: right} = boxAround(lines)
  const lead = usualDistance(lines, right, spacing)
  const groups: Line[][] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const starts = !before || startsParagraph(before, line, {left, right, lead})
    if (starts) groups.push([line])
    else groups.at(-1)?.push(line)
  })
  return groups.map((group) => textPart(group, flow))
}

/** A paragraph, or a list item if its words begin with a mark, from the lines it takes. */
function textPart(lines: readonly Line[], flow: number): TextPart {
  const words = lines.flatMap((line) => line.words)
  const item = splitListMark(words)
  return {
    kind: 'text',
    words: item ? item.words : words,
    left: lines[0]?.x0 ?? 0,
    lines: lines.length,
    flow,
    ...(item ? {item: item.mark} : {}),
  }
}

interface Block {
  readonly left: number
  readonly right: number
  readonly lead: number
}

function startsParagraph(before: Line, line: Line, block: Block): boolean {
  if (breaksWord(before)) return false
  return (
    distance(before, line) > block.lead * PARAGRAPH_GAP ||
    Math.abs(line.size - before.size) > OTHER_SIZE ||
    isBold(line) !== isBold(before) ||
    isField(line) !== isField(before) ||
    beginsItem(line.words) ||
    beginsLabel(before, line) ||
    (line.x0 - block.left > line.size * INDENT &&
      before.x0 - block.left < line.size * INDENT * 0.5 &&
      !hangs(before, line)) ||
    leftRoom(before, line, block.right)
  )
}

/** Whether a line begins with a label in bold, "Due date:", behind words that are not bold. */
function beginsLabel(before: Line, line: Line): boolean {
  const end = line.words.findIndex((word) => !word.bold)
  return end > 0 && before.words.at(-1)?.bold === false && line.words[end - 1]?.text.endsWith(':') === true
}

/** The second line of a list item is set in without beginning anything. */
function hangs(before: Line, line: Line): boolean {
  const text = splitListMark(before.words)?.words[0]
  return text !== undefined && Math.abs(text.x0 - line.x0) < line.size
}

/** Lines are filled as far as words go: if the next word had room on the line before, somebody ended the paragraph there. */
function leftRoom(before: Line, line: Line, right: number): boolean {
  const next = line.words[0]
  if (!next) return false
  const needed = endsSentence(before, line) ? ROOM.afterSentence : ROOM.elsewhere
  return before.x1 + next.x1 - next.x0 + needed * line.size < right
}

function endsSentence(before: Line, line: Line): boolean {
  const [last, next] = [before.words.at(-1)?.text ?? '', line.words[0]?.text ?? '']
  return /[.!?:”"]$/u.test(last) && /^[\p{Lu}\p{N}“"]/u.test(next)
}

/** The distance of baselines inside paragraphs: the smaller ones among lines that look wrapped. */
function usualDistance(lines: readonly Line[], right: number, spacing: number): number {
  const distances: number[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    // Where a sentence ends with its line, a paragraph may end too.
    if (!before || leftRoom(before, line, right) || endsSentence(before, line) || beginsLabel(before, line)) return
    const apart = distance(before, line)
    if (apart > 2) distances.push(apart)
  })
  if (distances.length < ENOUGH_WRAPPED) return spacing * median(lines.map((line) => line.size))
  return lowerQuarter(distances)
}

/**
 * The usual distance of baselines in a file, in text sizes: of the lines of one size that follow each other, the closer ones. Lines that
 * begin small surely go on from the line above; without any, rows of forms may stand far apart, and lines are taken to be closer.
 */
export function lineSpacingOf(pages: readonly (readonly Word[])[]): number {
  const distances: number[] = []
  const wrapped: number[] = []
  for (const words of pages) {
    const lines = linesOf(words)
    lines.forEach((line, i) => {
      const before = lines[i - 1]
      const apart = before && before.size === line.size ? distance(before, line) / line.size : 0
      // Closer lines belong to neighbouring cells, not to one paragraph.
      if (apart < 1) return
      distances.push(apart)
      if (/^\p{Ll}/u.test(line.words[0]?.text ?? '')) wrapped.push(apart)
    })
  }
  if (wrapped.length >= ENOUGH_WRAPPED) return lowerQuarter(wrapped)
  return distances.length < ENOUGH_WRAPPED ? SINGLE_SPACING : Math.min(lowerQuarter(distances), WIDEST_GUESS)
}

function lowerQuarter(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 2] ?? 0
}

function distance(before: Line, line: Line): number {
  return (line.words[0]?.baseline ?? 0) - (before.words[0]?.baseline ?? 0)
}

function breaksWord(line: Line): boolean {
  return /\p{L}[-\u00AD\u2010]$/u.test(line.words.at(-1)?.text ?? '')
}

function isBold(line: Line): boolean {
  return line.words.every((word) => word.bold)
}

function isField(line: Line): boolean {
  return line.words.every((word) => word.field)
}
