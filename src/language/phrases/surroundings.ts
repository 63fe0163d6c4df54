import {contains, type Span} from '../../text/span.js'
import {sentenceAround} from '../sentences.js'
import {surroundingExpression} from './expressions.js'
import type {CompiledSurroundings, Term} from './term.js'

/** How far a phrase around a match may reach, in characters. */
const REACH = 160

type Kind = Exclude<keyof CompiledSurroundings, 'fields'>

/** Judges what stands around a match; compiles expressions when first needed and keeps them. */
export function createSurroundingsJudge(lists: Readonly<Record<string, string>>) {
  const compiled = new Map<string, RegExp>()

  function expression(kind: Kind, core: string): RegExp {
    const key = `${kind} ${core}`
    let regex = compiled.get(key)
    if (!regex) {
      regex = surroundingExpression(kind, core, lists)
      compiled.set(key, regex)
    }
    return regex
  }

  /** Whether one of the surroundings holds at `match` in `block`, fields left aside. */
  function holds(
    {before, after, within, sentence}: CompiledSurroundings,
    text: string,
    block: Span,
    match: Span,
  ): boolean {
    if (
      before &&
      expression('before', before).test(text.slice(Math.max(block.start, match.start - REACH), match.start))
    )
      return true
    if (after && expression('after', after).test(text.slice(match.end, Math.min(block.end, match.end + REACH))))
      return true
    if (within && liesWithin(expression('within', within), text, block, match)) return true
    if (!sentence) return false
    const around = sentenceAround(text, block, match)
    return expression('sentence', sentence).test(text.slice(around.start, around.end))
  }

  /** Whether the surroundings make a match quiet: an exception holds, or none of the conditions does. */
  return function areQuiet(term: Term, text: string, block: Span, match: Span): boolean {
    if (term.exceptions && holds(term.exceptions, text, block, match)) return true
    const {before, after, within, sentence, fields} = term.only ?? {}
    // A condition on fields is judged by the rules, which know the record.
    if (fields || !(before || after || within || sentence)) return false
    return !holds(term.only ?? {}, text, block, match)
  }
}

function liesWithin(phrase: RegExp, text: string, block: Span, match: Span): boolean {
  const from = Math.max(block.start, match.start - REACH)
  const window = text.slice(from, Math.min(block.end, match.end + REACH))
  for (const found of window.matchAll(phrase)) {
    if (contains({start: from + found.index, end: from + found.index + found[0].length}, match)) return true
  }
  return false
}
