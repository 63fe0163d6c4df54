import type {Document} from '../../document/document.js'
import {isCapital, isDigit} from '../../text/letters.js'
import type {Span} from '../../text/span.js'
import {readWords, type Words} from '../phrases/words.js'
import {sentencesIn} from '../sentences.js'

/** What matters about one sentence of running text for how hard it is to read. */
export interface ProseSentence {
  readonly span: Span
  /** Numbers of its words that count, into `words`. */
  readonly counted: readonly number[]
  readonly words: Words
}

/** Shorter lines are labels, headings or entries of a list, and no sentences, unless a period ends them. */
const FEWEST_WORDS = 8
/** Shorter even with a period, they are "N/A." or "See above." */
const FEWEST_OF_ALL = 3
/** A dose, a telephone number, a street or a ZIP code: such a line is long for reasons of its own. */
const FACTS = /\d[\d\s().-]{6,}\d|\b\d{5}\b|\d\s?(?:mg|mcg|ml|units?)\b/i
/** "Present: Kim; Joyce (grandma); Pastor Dan": a line of labels and values, or a list written as a line. */
const LIST = /:.*:|;.*;/s
/** With this many commas, this close together on average (in characters), a sentence is a list. */
const COMMAS = 6
const COMMA_EVERY = 45

/**
 * The sentences of a document's prose: paragraphs and list items, without headings, tables and blanks, and without lines that hold doses,
 * addresses or telephone numbers. Names and numbers inside them are not counted: nobody can choose an easier one.
 */
export function proseOf(document: Document): ProseSentence[] {
  const sentences: ProseSentence[] = []
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || block.placeholder) continue
    for (const span of sentencesIn(document.text, block.span)) {
      const sentence = document.text.slice(span.start, span.end)
      if (FACTS.test(sentence) || LIST.test(sentence) || hasListOfCommas(sentence)) continue
      const words = readWords(document.text, span.start, span.end)
      const fewest = /[.!?]["”’)\]]*$/.test(sentence) ? FEWEST_OF_ALL : FEWEST_WORDS
      if (words.starts.length < fewest) continue
      sentences.push({span, words, counted: countedWords(words)})
    }
  }
  return sentences
}

function countedWords({text, starts}: Words): number[] {
  const counted: number[] = []
  starts.forEach((start, number) => {
    const code = text.charCodeAt(start)
    const isName = number > 0 && isCapital(code)
    if (!isName && !isDigit(code)) counted.push(number)
  })
  return counted
}

function hasListOfCommas(sentence: string): boolean {
  let commas = 0
  for (let at = sentence.indexOf(','); at >= 0; at = sentence.indexOf(',', at + 1)) commas++
  return commas >= COMMAS && sentence.length <= commas * COMMA_EVERY
}
