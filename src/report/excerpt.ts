import type {Severity} from '../rule/define-rule.js'
import {WORST_FIRST} from '../rule/severity.js'
import type {Palette} from './colour.js'
import {clustersOf, columnsOf, isBlank, printable} from './printable.js'

/** Words of an excerpt to underline: UTF-16 offsets in its text, end exclusive. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly severity: Severity
}

/** One character as the terminal shows it. */
interface Glyph {
  readonly text: string
  readonly columns: number
  readonly blank: boolean
  /** The severity of the finding whose words it belongs to. */
  readonly mark?: Severity
}

/** A sentence that needs about this many lines or more is shown as a window around the words. */
export const MOST_LINES = 4

/** The most UTF-16 units looked at before the words and after their beginning; a "sentence" can be a whole file. */
const MOST_BEFORE = 1000
const MOST_AFTER = 3000

/** Columns of the sentence kept before the words even when the words alone fill the window. */
const LEAST_BEFORE = 16

/**
 * The sentence in lines of at most `width` columns, with a line of `^` under each line that holds marked words; without, when the
 * words are all of it and take more than one line.
 *
 * Tabs and line ends become one space, control characters a replacement mark. Cut ends are shown by "…".
 */
export function renderExcerpt(
  text: string,
  marks: readonly Mark[],
  layout: {readonly width: number; readonly indent: number; readonly palette: Palette},
): string[] {
  const columns = layout.width - layout.indent
  const margin = ' '.repeat(layout.indent)
  const glyphs = glyphsOf(text, marks)
  const lines = breakLines(windowOf(glyphs, Math.floor(MOST_LINES * FILLED * columns)), columns)
  // Marks under everything would only be noise, and slow in a screen reader.
  const isAllMarked = lines.length > 1 && glyphs.every((glyph) => glyph.mark)
  return lines.flatMap((line) => {
    const shown = margin + line.map((glyph) => glyph.text).join('')
    const hasMarks = !isAllMarked && line.some((glyph) => glyph.mark)
    return hasMarks ? [shown, margin + underline(line, layout.palette)] : [shown]
  })
}

/** The glyphs near the marks, runs of white space folded into one space. */
function glyphsOf(text: string, marks: readonly Mark[]): Glyph[] {
  const first = marks.length > 0 ? Math.min(...marks.map((mark) => mark.start)) : 0
  const from = Math.max(0, first - MOST_BEFORE)
  const near = text.slice(from, first + MOST_AFTER)
  const glyphs: Glyph[] = from > 0 ? [...ELLIPSIS_BEFORE] : []
  for (const cluster of clustersOf(near)) {
    const start = from + cluster.offset
    const mark = severityAt(marks, start, start + cluster.text.length)
    if (isBlank(cluster.text)) {
      if (glyphs.length > 0 && !glyphs.at(-1)?.blank) glyphs.push({...SPACE, ...(mark ? {mark} : {})})
      continue
    }
    const shown = printable(cluster.text)
    if (shown) glyphs.push({text: shown, columns: columnsOf(shown), blank: false, ...(mark ? {mark} : {})})
  }
  if (glyphs.at(-1)?.blank) glyphs.pop()
  if (from + near.length < text.length) glyphs.push(...ELLIPSIS_AFTER)
  return glyphs
}

const SPACE: Glyph = {text: ' ', columns: 1, blank: true}
/** A space at which lines do not break, so that "…" never stands alone. */
const JOINT: Glyph = {text: ' ', columns: 1, blank: false}
const ELLIPSIS: Glyph = {text: '…', columns: 1, blank: false}
const ELLIPSIS_BEFORE = [ELLIPSIS, JOINT]
const ELLIPSIS_AFTER = [JOINT, ELLIPSIS]

/** How much of a line is filled on average when it breaks between words. */
const FILLED = 0.9

function severityAt(marks: readonly Mark[], start: number, end: number): Severity | undefined {
  const here = marks.filter((mark) => mark.start < end && start < mark.end)
  return WORST_FIRST.find((severity) => here.some((mark) => mark.severity === severity))
}

/** At most about `budget` columns of the glyphs: the marked words with more of what follows than of what goes before. */
function windowOf(glyphs: readonly Glyph[], budget: number): readonly Glyph[] {
  const width = (from: number, to: number) => glyphs.slice(from, to).reduce((sum, glyph) => sum + glyph.columns, 0)
  if (width(0, glyphs.length) <= budget) return glyphs

  const markedTo = glyphs.findLastIndex((glyph) => glyph.mark) + 1
  const firstMarked = markedTo > 0 ? glyphs.findIndex((glyph) => glyph.mark) : 0
  const marked = width(firstMarked, markedTo)
  const before = Math.max(LEAST_BEFORE, Math.floor((budget - marked) / 3))

  let from = firstMarked
  let used = 0
  const takeBefore = (most: number) => {
    while (from > 0 && used + (glyphs[from - 1]?.columns ?? 0) <= most) used += glyphs[--from]?.columns ?? 0
  }
  takeBefore(before)
  let to = firstMarked
  while (to < glyphs.length && used + (glyphs[to]?.columns ?? 0) <= budget) used += glyphs[to++]?.columns ?? 0
  takeBefore(budget)

  // Cut between words where that loses nothing of the marked ones.
  if (from > 0) {
    const blank = glyphs.findIndex((glyph, i) => glyph.blank && i >= from - 1)
    if (blank >= 0 && blank < firstMarked) from = blank + 1
  }
  if (to < glyphs.length) {
    const blank = glyphs.findLastIndex((glyph, i) => glyph.blank && i <= to)
    const losesMarked = blank < markedTo && markedTo <= to
    if (blank > firstMarked && !losesMarked) to = blank
  }
  return [
    ...(from > 0 ? ELLIPSIS_BEFORE : []),
    ...glyphs.slice(from, to),
    ...(to < glyphs.length ? ELLIPSIS_AFTER : []),
  ]
}

/** Lines of at most `columns`, broken at spaces; a word that is longer by itself is broken where the line ends. */
function breakLines(glyphs: readonly Glyph[], columns: number): Glyph[][] {
  const lines: Glyph[][] = []
  let line: Glyph[] = []
  let used = 0
  const endLine = () => {
    if (line.length > 0) lines.push(line)
    line = []
    used = 0
  }
  for (let i = 0; i < glyphs.length; ) {
    const wordStart = glyphs[i]?.blank ? i + 1 : i
    let wordEnd = wordStart
    while (wordEnd < glyphs.length && !glyphs[wordEnd]?.blank) wordEnd++
    const word = glyphs.slice(wordStart, wordEnd)
    const wordColumns = word.reduce((sum, glyph) => sum + glyph.columns, 0)
    const space = glyphs[i]
    if (line.length > 0 && used + 1 + wordColumns > columns) endLine()
    if (line.length > 0 && space?.blank) {
      line.push(space)
      used += 1
    }
    for (const glyph of word) {
      if (line.length > 0 && used + glyph.columns > columns) endLine()
      line.push(glyph)
      used += glyph.columns
    }
    i = wordEnd
  }
  endLine()
  return lines
}

/** `^` under every marked column, coloured by severity, without spaces at the end. */
function underline(line: readonly Glyph[], palette: Palette): string {
  const lastMarked = line.findLastIndex((glyph) => glyph.mark)
  let out = ''
  for (let i = 0; i <= lastMarked; ) {
    const mark = line[i]?.mark
    let columns = 0
    while (i <= lastMarked && line[i]?.mark === mark) columns += line[i++]?.columns ?? 0
    out += mark ? palette.severity[mark]('^'.repeat(columns)) : ' '.repeat(columns)
  }
  return out
}
