import {sentenceAround} from '../language/sentences.js'
import {lowerCase, pattern} from '../text/letters.js'
import type {Span} from '../text/span.js'

/** Who says something, the verb, and the subject of what is said: "his sister said that he", "thinks Nia", "saying that the house". */
const TOLD = pattern(
  'g',
)`(?:([A-Za-z]+)\s+)?(?:said|says|saying|thinks?|thought|believes?|feels|felt|joked|worries|mentions|mentioned|tells\s(?:me|us)|
  told\s(?:me|us|her|him|them|the\steam))\s(?:that\s)?(?:he|she|they|it|people|nobody|everyone|everybody|the|his|her|their|its|[A-Z][a-z]+(?:['’]s)?)\s`

/** What joins a second statement, which may be the writer's own again: "said that he was fine and was rude". */
const NEXT_STATEMENT = /[,;:"“”()]|\b(?:and|but|then|so)\b(?! that\b)/

/** The words say what somebody is or does, or come right after a word that does: "is bossy", "has been grumpy", "does not want". */
const PREDICATE = pattern()`^(?:(?:am|is|are|was|were|be|been|being|has|have|had|does|do|did|can|could|will|would|never|always)\b|
  [a-z]+\s(?:is|are|was|were|does|did|has|had)\b)`
const BEFORE_PREDICATE =
  /\b(?:am|is|are|was|were|be|been|being|has|have|had|does|do|did|can|could|will|would|never|always|so|too|very)$/

/** The person and those around the person; a teacher's or a sitter's view needs the same care as the writer's. */
const TELLERS = new Set(
  `he she they mother mom mum father dad sister brother grandmother grandma grandfather grandpa aunt uncle cousin daughter son niece
   nephew wife husband partner girl boy classmate classmates friend friends kids children client resident patient`.split(
    /\s+/,
  ),
)

/**
 * Whether the words are in what the person, the family or a friend says or thinks, told without quotation marks: "His sister said that he has
 * been grumpy". It is their view, as in a quote, and a record should hold it.
 */
export function isToldView(text: string, block: Span, words: Span): boolean {
  if (words.end - words.start > 200) return false
  const from = Math.max(sentenceAround(text, block, words).start, words.start - 160)
  const before = text.slice(from, words.start).trimEnd()
  const told = [...`${before} `.matchAll(TOLD())].at(-1)
  if (!told || !TELLERS.has(lowerCase(told[1] ?? ''))) return false
  const between = before.slice(told.index + told[0].length)
  if (NEXT_STATEMENT.test(between) || between.split(/\s+/).length > 6) return false
  return PREDICATE().test(text.slice(words.start, words.end)) || BEFORE_PREDICATE.test(before)
}
