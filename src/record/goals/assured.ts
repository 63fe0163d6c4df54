import {verbOf} from './inflect.js'
import type {Token} from './tokens.js'
import {DETERMINER} from './verb-grammar.js'

const ASSURING = /^(?:make|ensure)$/
const PASSIVE = /^(?:is|are|gets|get)$/
/** Of these nobody can see anything by themselves. */
const EMPTY = /^(?:is|has|makes)$/
/** How many words behind "make sure" are looked at. */
const REACH = 8

/**
 * Whether the token behind `at` is the verb of what is to be made sure: "make sure that Dad eats", "ensure the pills are taken". It says
 * what there will be to see. `main` is the goal's main verb.
 */
export function isAssured(main: {base: string; at: number}, tokens: readonly Token[], at: number): boolean {
  if (!ASSURING.test(main.base) || at > main.at + REACH) return false
  const before = tokens[at]?.word ?? ''
  const word = tokens[at + 1]?.word ?? ''
  const form = verbOf(word)?.form
  if (form === 'ed') return PASSIVE.test(before)
  return form === 's' && !EMPTY.test(word) && !DETERMINER.test(before)
}
