import type {Span} from '../../text/span.js'
import {sentenceAround} from '../sentences.js'
import type {CompiledSurroundings, Step, Term} from './term.js'
import {createWalker} from './walk-steps.js'
import type {Words} from './words.js'

/** How many words a phrase around a match may begin before it. */
const REACH = 12

/** Finds a named word list. */
type ListOf = (name: string) => Step | undefined

/** A match by the numbers of its words, and the block it stands in. */
export interface WordMatch {
  readonly words: Words
  /** First word, and the one behind the last. */
  readonly from: number
  readonly to: number
  readonly block: Span
}

/** Whether what stands around a match makes it quiet: an exception holds, or none of the conditions does. */
export function isQuiet(term: Term, listOf: ListOf, match: WordMatch): boolean {
  if (term.exceptions && holds(term.exceptions, listOf, match)) return true
  const {before, after, within, sentence, fields, alone, quoted} = term.only ?? {}
  // A condition on fields is judged by the rules, which know the record.
  if (fields || !(before || after || within || sentence || alone || quoted)) return false
  return !holds(term.only ?? {}, listOf, match)
}

function holds(surroundings: CompiledSurroundings, listOf: ListOf, match: WordMatch): boolean {
  const {before, after, within, sentence, alone, quoted} = surroundings
  const {words, from, to, block} = match
  if (alone && isAlone(match)) return true
  if (quoted && isInQuotationMarks(match)) return true
  const {walk} = createWalker(words, listOf, false)
  const {text, starts, ends} = words
  const begins = (step: Step, first: number, last: number, goal: (next: number) => number) => {
    for (let at = Math.max(0, first); at <= last; at++) if (walk([step], at, goal) >= 0) return true
    return false
  }
  if (before && /^[\s,]*$/.test(text.slice(ends[from - 1], starts[from]))) {
    if (begins(before, from - REACH, from - 1, (next) => (next === from ? next : -1))) return true
  }
  if (after && to < starts.length && /^[\s,]*(?:[-\u2010-\u2015]\s*)?$/.test(text.slice(ends[to - 1], starts[to]))) {
    if (walk([after], to) >= 0) return true
  }
  if (within && begins(within, from - REACH, from, (next) => (next >= to ? next : -1))) return true
  if (!sentence) return false
  const {start, end} = sentenceAround(text, block, {start: starts[from] ?? 0, end: ends[to - 1] ?? 0})
  let first = from
  while (first > 0 && (starts[first - 1] ?? 0) >= start) first--
  let last = to - 1
  while (last + 1 < starts.length && (ends[last + 1] ?? 0) <= end) last++
  return begins(sentence, first, last, (next) => (next <= last + 1 ? next : -1))
}

/** Signs that part the items of a short list in one line. */
const PARTS = /[,;:/|\n\u2022]/

/** More words than this in an item make it prose. */
const LONGEST_ITEM = 4

/** Whether the match is all there is in its line, or one item of a line that is a list of short items. */
function isAlone({words: {text, starts, ends}, from, to, block}: WordMatch): boolean {
  const before = text.slice(block.start, starts[from])
  const after = text.slice(ends[to - 1], block.end)
  if (!/(?:^|[,;:/|\n\u2022(\]])\s*(?:(?:an?|the|is|was)\s+)?["“‘']?$/i.test(before)) return false
  if (!/^["”’']?(?:\s*\.?\s*$|\s*[,;/|\n\u2022)])/.test(after)) return false
  const line = text.slice(block.start, block.end)
  if (/[.!?]\s+\S/.test(line)) return false
  return line.split(PARTS).every((item) => item.trim().split(/\s+/).length <= LONGEST_ITEM)
}

function isInQuotationMarks({words: {text, starts, ends}, from, to}: WordMatch): boolean {
  const before = text[(starts[from] ?? 0) - 1] ?? ''
  const after = text.slice(ends[to - 1], (ends[to - 1] ?? 0) + 2)
  return /["“]/.test(before) && /^[.,]?["”]/.test(after)
}
