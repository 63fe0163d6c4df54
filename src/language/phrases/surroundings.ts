import {contains, type Span} from '../../text/span.js'
import {sentenceAround} from '../sentences.js'
import type {CompiledSurroundings, Term} from './term.js'

/** How far a phrase around a match may reach, in characters. */
const REACH = 160

const compiled = new Map<string, RegExp>()

function expression(source: string, flags: string): RegExp {
  const key = `${flags} ${source}`
  let regex = compiled.get(key)
  if (!regex) {
    regex = new RegExp(source, flags)
    compiled.set(key, regex)
  }
  regex.lastIndex = 0
  return regex
}

/** Whether what stands around a match makes it quiet: an exception holds, or none of the conditions does. Fields are judged elsewhere. */
export function areQuiet(term: Term, text: string, block: Span, match: Span): boolean {
  if (term.exceptions && holds(term.exceptions, text, block, match)) return true
  // A condition on fields alone is judged by the rules, which know the record.
  const {before, after, within, sentence, fields} = term.only ?? {}
  if (!before && !after && !within && !sentence) return false
  if (fields) return false
  return !holds(term.only ?? {}, text, block, match)
}

/** Whether one of the surroundings holds at `match` in `block`, fields left aside. */
export function holds(surroundings: CompiledSurroundings, text: string, block: Span, match: Span): boolean {
  const {before, after, within, sentence} = surroundings
  if (before && expression(before, 'iu').test(text.slice(Math.max(block.start, match.start - REACH), match.start)))
    return true
  if (after && expression(after, 'iu').test(text.slice(match.end, Math.min(block.end, match.end + REACH)))) return true
  if (within && liesWithin(expression(within, 'giu'), text, block, match)) return true
  if (sentence) {
    const around = sentenceAround(text, block, match)
    if (expression(sentence, 'iu').test(text.slice(around.start, around.end))) return true
  }
  return false
}

function liesWithin(phrase: RegExp, text: string, block: Span, match: Span): boolean {
  const from = Math.max(block.start, match.start - REACH)
  const window = text.slice(from, Math.min(block.end, match.end + REACH))
  for (const found of window.matchAll(phrase)) {
    if (contains({start: from + found.index, end: from + found.index + found[0].length}, match)) return true
  }
  return false
}
