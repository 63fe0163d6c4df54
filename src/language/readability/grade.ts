import {automatedReadability} from 'automated-readability'
import {colemanLiau} from 'coleman-liau'
import type {ProseSentence} from './prose.js'

/** Formulas say little about less than this; they were made for samples of 100 words and more. */
const FEWEST_WORDS = 100

/** School grade up to which a text is easy for nearly every adult; the formulas tell no difference below it that a reader would feel. */
export const EASY_GRADE = 6

/**
 * The U.S. school grade a reader needs, as the middle one of three formulas: Automated Readability Index and Coleman–Liau, which count
 * letters, and Flesch–Kincaid, which counts syllables. One formula alone is easily misled by a few long words or one long list.
 * Nothing for less than 100 words.
 *
 * The middle one is never above the higher of the first two. Where that is easy, it is given as it is: learning to count syllables takes
 * longer than all the rest of a check.
 */
export async function readingGrade(sentences: readonly ProseSentence[]): Promise<number | undefined> {
  const forms = sentences.flatMap(({words, counted}) => counted.map((number) => words.forms[number] ?? ''))
  const word = forms.length
  if (word < FEWEST_WORDS) return undefined
  const letter = forms.reduce((sum, form) => sum + form.length, 0)
  const sentence = sentences.length
  const byLetters = [automatedReadability({sentence, word, character: letter}), colemanLiau({sentence, word, letter})]
  const atMost = Math.max(...byLetters)
  if (atMost <= EASY_GRADE) return atMost
  const {gradeBySyllables} = await import('./syllables.js')
  return [...byLetters, gradeBySyllables(forms, sentence)].sort((a, b) => a - b)[1]
}
