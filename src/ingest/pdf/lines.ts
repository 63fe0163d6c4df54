import type {Word} from './leaf.js'

/** Words on one baseline, from left to right, with the box around them. */
export interface Line {
  readonly words: Word[]
  x0: number
  x1: number
  y0: number
  y1: number
  /** The largest text size on the line, in points. */
  size: number
}

/** Two words stand on one line when they share more than this much of the lower one's height. */
const SHARED_HEIGHT = 0.55
/** Words smaller than this, against their line, are raised or lowered: they do not stretch its box. */
const SMALL_WORD = 0.8

/** The lines of some words, from top to bottom, over the whole width: columns side by side are not kept apart. */
export function linesOf(words: readonly Word[]): Line[] {
  const lines: Line[] = []
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0)) {
    // Only the last lines can still take a word: the words come by height.
    const line = lines.slice(-5).findLast((candidate) => sharesLine(candidate, word))
    if (line) addWord(line, word)
    else lines.push(lineOf(word))
  }
  for (const line of lines) line.words.sort((a, b) => a.x0 - b.x0)
  return lines.sort((a, b) => a.y0 - b.y0)
}

/** The pieces of the lines between gaps wider than `gap` times the text size, line by line. */
export function chunksOf(words: readonly Word[], gap = WIDE_GAP): Line[] {
  return linesOf(words).flatMap((line) => chunksOfLine(line, gap))
}

/** A gap that no blank makes, in text sizes: what stands behind it is another column or cell. */
const WIDE_GAP = 0.85

/** The pieces of one line between wide gaps. */
export function chunksOfLine(line: Line, gap = WIDE_GAP): Line[] {
  const chunks: Line[] = []
  for (const word of line.words) {
    const chunk = chunks.at(-1)
    if (chunk && word.x0 - chunk.x1 <= gap * Math.min(chunk.size, word.size)) addWord(chunk, word)
    else chunks.push(lineOf(word))
  }
  return chunks
}

/** The words line by line, each line from left to right. */
export function inReadingOrder(words: readonly Word[]): Word[] {
  return linesOf(words).flatMap((line) => line.words)
}

/** `words` but those of `gone`. */
export function without(words: readonly Word[], gone: readonly Word[]): Word[] {
  const set = new Set(gone)
  return words.filter((word) => !set.has(word))
}

/** The text of a line with single blanks. */
export function textOf(line: Line): string {
  return line.words.map((word) => word.text).join(' ')
}

/** A line of words that are known to stand on one, at least one. */
export function lineOfWords([first, ...rest]: readonly Word[]): Line {
  if (!first) throw new RangeError('a line has words')
  const line = lineOf(first)
  for (const word of rest) addWord(line, word)
  return line
}

function lineOf(word: Word): Line {
  return {words: [word], x0: word.x0, x1: word.x1, y0: word.y0, y1: word.y1, size: word.size}
}

function sharesLine(line: Line, word: Word): boolean {
  const shared = Math.min(line.y1, word.y1) - Math.max(line.y0, word.y0)
  return shared > SHARED_HEIGHT * Math.min(line.y1 - line.y0, word.y1 - word.y0)
}

function addWord(line: Line, word: Word): void {
  line.words.push(word)
  line.x0 = Math.min(line.x0, word.x0)
  line.x1 = Math.max(line.x1, word.x1)
  if (word.size >= line.size * SMALL_WORD) {
    line.y0 = Math.min(line.y0, word.y0)
    line.y1 = Math.max(line.y1, word.y1)
  }
  line.size = Math.max(line.size, word.size)
}

/** The smallest box around some boxes. */
export function boxAround(boxes: readonly Box[]): Box {
  const box = {x0: Number.POSITIVE_INFINITY, y0: Number.POSITIVE_INFINITY, x1: -Infinity, y1: -Infinity}
  for (const each of boxes) {
    box.x0 = Math.min(box.x0, each.x0)
    box.y0 = Math.min(box.y0, each.y0)
    box.x1 = Math.max(box.x1, each.x1)
    box.y1 = Math.max(box.y1, each.y1)
  }
  return box
}

/** A box in the page's points, y downwards. */
export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** The middle value of some numbers, or 0 of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
