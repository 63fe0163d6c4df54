import {isLetter, startsWithCapital} from '../../text/letters.js'
import type {Span} from '../../text/span.js'
import {singleQuotesIn} from './single-marks.js'

/** Words between two marks. */
export interface MarkedWords {
  /** Without the marks and the blanks beside them. */
  readonly span: Span
  readonly outer: Span
}

/** The marks of one block. */
export interface Marks {
  /** Outermost pairs in text order; a quote within a quote is part of the outer one. */
  readonly pairs: readonly MarkedWords[]
  /** Opening marks that nothing closes before the block ends or another mark opens. */
  readonly unclosed: readonly number[]
  /** A closing curly mark that nothing opened before it. */
  readonly strayClose?: number
}

const DOUBLE = /["“”„«»「」『』]/g
const PARTNER: Readonly<Record<string, string>> = {'»': '«', '」': '「', '』': '『'}

/** Marks that may begin or end words in them; apostrophes inside a word do not count. */
const MARK = /["«»“-„「-』]|(?<![^\s([{—–:])['‘]/g

/** Where marks are in a whole text; asked for every block, so they are looked for once. */
export function markPlaces(text: string): number[] {
  const places: number[] = []
  MARK.lastIndex = 0
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) places.push(match.index)
  return places
}

/** Whether one of `places` is in a block. */
export function holdsMark(places: readonly number[], block: Span): boolean {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < block.start) low = middle + 1
    else high = middle
  }
  const place = places[low]
  return place !== undefined && place < block.end
}

/** Pairs the quotation marks of a block. */
export function marksIn(text: string, block: Span): Marks {
  const doubles = doubleQuotesIn(text, block)
  const singles = singleQuotesIn(
    text,
    block,
    doubles.pairs.map((pair) => pair.outer),
  )
  return {...doubles, pairs: outermost([...doubles.pairs, ...singles])}
}

/** Quotes within quotes go no deeper in writing that somebody means. */
const DEEPEST = 8

function doubleQuotesIn(text: string, block: Span): Marks {
  const pairs: MarkedWords[] = []
  const unclosed: number[] = []
  let strayClose: number | undefined
  const open: {at: number; mark: string}[] = []

  const push = (at: number, mark: string) => {
    if (open.length >= DEEPEST) unclosed.push(open.shift()?.at ?? at)
    open.push({at, mark})
  }
  const close = (at: number, mark: (opened: string) => boolean) => {
    let i = open.length - 1
    while (i >= 0 && !mark(open[i]?.mark ?? '')) i--
    const opened = open[i]
    if (!opened) return false
    for (const left of open.splice(i).slice(1)) unclosed.push(left.at)
    const pair = markedWords(text, opened.at, at + 1)
    if (pair) pairs.push(pair)
    return true
  }

  DOUBLE.lastIndex = block.start
  for (let match = DOUBLE.exec(text); match && match.index < block.end; match = DOUBLE.exec(text)) {
    const at = match.index
    const mark = match[0]
    const before = at > block.start ? (text[at - 1] ?? '') : ''
    const after = at + 1 < block.end ? (text[at + 1] ?? '') : ''
    const blankBefore = before === '' || /\s/.test(before)
    const blankAfter = after === '' || /\s/.test(after)
    const opens = !blankAfter && (blankBefore || /[([{—–\-/:>‘'¿¡]/.test(before))
    const top = open.at(-1)
    switch (mark) {
      case '"':
        if (isInchMark(text, block, at, top !== undefined)) break
        if (!top) {
          if (opens || (joins(before) && (startsWithCapital(after) || after === '¿' || after === '¡'))) push(at, mark)
        } else if (top.mark === '"') {
          // A mark that can only open, while one is open: the first was never closed, and must not swallow what is in between.
          if (blankBefore && !blankAfter) {
            unclosed.push(top.at)
            open.splice(-1, 1, {at, mark})
          } else close(at, (opened) => opened === '"')
        } else if (blankBefore && !blankAfter) push(at, mark)
        else if (!closesLater(text, block, at + 1)) close(at, () => true)
        break
      case '“':
        if (top?.mark === '„') close(at, (opened) => opened === '„')
        else if (top && !blankBefore && (blankAfter || /[.,;:!?)\]]/.test(after)))
          close(at, (opened) => /["“”]/.test(opened))
        // Each paragraph of a long quote opens anew.
        else if (top?.mark !== '“' || text[at - 1] !== '\n') push(at, mark)
        break
      case '”':
        if (open.length === 0 && opens) push(at, mark)
        else if (!close(at, (opened) => /[“”„]/.test(opened)) && !close(at, (opened) => opened === '"')) {
          if (pairs.length === 0) strayClose ??= at
        }
        break
      case '»':
      case '」':
      case '』':
        close(at, (opened) => opened === PARTNER[mark])
        break
      default:
        push(at, mark)
    }
  }
  for (const left of open) unclosed.push(left.at)
  return {
    pairs: outermost(pairs),
    unclosed: unclosed.sort((a, b) => a - b),
    ...(strayClose === undefined ? {} : {strayClose}),
  }
}

/** Whether an opening mark may come right after a punctuation mark: ‹said,"No."›. */
function joins(before: string): boolean {
  return (before !== '' && ',.;:'.includes(before)) || (isLetter(before.charCodeAt(0)) && !startsWithCapital(before))
}

/** The pairs in text order, without those inside another. */
function outermost(pairs: readonly MarkedWords[]): MarkedWords[] {
  const kept: MarkedWords[] = []
  let end = 0
  for (const pair of [...pairs].sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end)) {
    if (pair.outer.start < end) continue
    kept.push(pair)
    end = pair.outer.end
  }
  return kept
}

/** 12", 5'2": always an inch behind feet; behind any other number when it closes nothing, or when the next mark does the closing. */
function isInchMark(text: string, block: Span, at: number, isOpen: boolean): boolean {
  if (!/\d/.test(text[at - 1] ?? '') || at === block.start) return false
  if (!isOpen || /\d\s?['’′]\s?\d{1,2}$/.test(text.slice(Math.max(block.start, at - 7), at))) return true
  const next = text.indexOf('"', at + 1)
  if (next < 0 || next >= block.end) return false
  const after = text[next + 1]
  return /[^\s([{—–]/.test(text[next - 1] ?? '') && (next + 1 >= block.end || /[\s.,;:!?)\]—–]/.test(after ?? ''))
}

/** How far, in characters, a closing mark is looked for where a straight one is in a curly quote. */
const FARTHEST = 2000

/** Whether a curly mark closes before the next one opens. */
function closesLater(text: string, block: Span, from: number): boolean {
  const next = /[“”]/.exec(text.slice(from, Math.min(block.end, from + FARTHEST)))
  return next?.[0] === '”'
}

/** The words between the mark at `start` and the mark that ends at `end`; nothing when there are none. */
export function markedWords(text: string, start: number, end: number): MarkedWords | undefined {
  let from = start + 1
  let to = end - 1
  while (from < to && /\s/.test(text[from] ?? '')) from++
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--
  return to > from ? {span: {start: from, end: to}, outer: {start, end}} : undefined
}
