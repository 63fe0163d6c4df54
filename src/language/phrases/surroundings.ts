import type {Span} from '../../text/span.js'
import {sentenceAround} from '../sentences.js'
import type {CompiledSurroundings, Steps, Term} from './term.js'
import {type Ends, type Ground, walk} from './walk-steps.js'

/** How many words a phrase around a match may begin before it. */
const REACH = 12

/** A match by the numbers of its words, and the block it is in. */
export interface WordMatch {
  readonly ground: Ground
  /** First word, and the one after the last. */
  readonly from: number
  readonly to: number
  readonly block: Span
}

/** Whether the surroundings of a match suppress it: an exception applies, or none of the conditions does. */
export function isQuiet(term: Term, match: WordMatch): boolean {
  if (term.exceptions && holds(term.exceptions, match)) return true
  const {before, after, within, sentence, fields, alone, quoted} = term.only ?? {}
  // Conditions on fields and on the whole paragraph are judged by the rules, which know the record.
  if (fields || !(before || after || within || sentence || alone || quoted)) return false
  return !holds(term.only ?? {}, match)
}

function holds(surroundings: CompiledSurroundings, match: WordMatch): boolean {
  const {before, after, within, sentence, alone, quoted} = surroundings
  const {from, to, block} = match
  if (alone && isAlone(match)) return true
  if (quoted && isInQuotationMarks(match)) return true
  const ground = match.ground.exact ? {...match.ground, exact: false} : match.ground
  const {text, starts, ends} = ground.words
  if (before && /^[\s,]*$/.test(text.slice(ends[from - 1], starts[from]))) {
    if (begins(ground, before, from - REACH, from - 1, {least: from, most: from})) return true
  }
  if (after && to < starts.length && /^[\s,]*(?:[-\u2010-\u2015]\s*)?$/.test(text.slice(ends[to - 1], starts[to]))) {
    if (walk(ground, after, to) >= 0) return true
  }
  if (within && begins(ground, within, from - REACH, from, {least: to, most: Infinity})) return true
  if (!sentence) return false
  const {start, end} = sentenceAround(text, block, {start: starts[from] ?? 0, end: ends[to - 1] ?? 0})
  let first = from
  while (first > 0 && (starts[first - 1] ?? 0) >= start) first--
  let last = to - 1
  while (last + 1 < starts.length && (ends[last + 1] ?? 0) <= end) last++
  return begins(ground, sentence, first, last, {least: 0, most: last + 1})
}

/** Whether `steps` can begin at one of the words from `first` to `last`, and end where they should. */
function begins(ground: Ground, steps: Steps, first: number, last: number, ends: Ends): boolean {
  for (let at = Math.max(0, first); at <= last; at++) if (walk(ground, steps, at, ends) >= 0) return true
  return false
}

/** Signs that part the items of a short list in one line. */
const PARTS = /[,;:/|\n\u2022]/

/** More words than this in an item make it prose. */
const LONGEST_ITEM = 4

/** Longer lines, in characters, are prose, and not worth a look for each of their many words. */
const LONGEST_LIST = 1000

/** Whether the match is all there is in its line, or one item of a line that is a list of short items. */
function isAlone({ground: {words}, from, to, block}: WordMatch): boolean {
  if (block.end - block.start > LONGEST_LIST) return false
  const {text, starts, ends} = words
  const line = text.slice(block.start, block.end)
  let before = text.slice(block.start, starts[from])
  let after = text.slice(ends[to - 1], block.end)
  // "Hostile or rude": in a line this short, the two are a list without commas.
  if (line.trim().split(/\s+/).length <= LONGEST_ITEM) {
    before = before.replace(/\s(?:and|or)\s+$/i, ',')
    after = after.replace(/^\s+(?:and|or)\s/i, ',')
  }
  if (!/(?:^|[,;:/|\n\u2022(\]])\s*(?:(?:an?|the|is|was)\s+)?["“‘']?$/i.test(before)) return false
  // "Victim of …" leaves open what follows.
  if (!/^["”’']?(?:[\s.\u2026]*$|\s*[,;/|\n\u2022)])/.test(after)) return false
  if (/[.!?]\s+[^\s.]/.test(line)) return false
  return line.split(PARTS).every((item) => item.trim().split(/\s+/).length <= LONGEST_ITEM)
}

function isInQuotationMarks({ground: {words}, from, to}: WordMatch): boolean {
  const {text, starts, ends} = words
  const before = text[(starts[from] ?? 0) - 1] ?? ''
  const after = text.slice(ends[to - 1], (ends[to - 1] ?? 0) + 2)
  return /["“]/.test(before) && /^[.,]?["”]/.test(after)
}
