import {automatedReadability} from 'automated-readability'
import {colemanLiau} from 'coleman-liau'
import {fleschKincaid} from 'flesch-kincaid'
import type {ProseSentence} from './prose.js'
import {syllablesIn} from './syllables.js'

/** Formulas say little about less than this; they were made for samples of 100 words and more. */
const FEWEST_WORDS = 100

/**
 * The U.S. school grade a reader needs, as the middle one of three formulas: Automated Readability Index and Coleman–Liau, which count
 * letters, and Flesch–Kincaid, which counts syllables. One formula alone is easily misled by a few long words or one long list.
 * Nothing for less than 100 words.
 */
export function readingGrade(sentences: readonly ProseSentence[]): number | undefined {
  const forms = sentences.flatMap(({words, counted}) => counted.map((number) => words.forms[number] ?? ''))
  const word = forms.length
  if (word < FEWEST_WORDS) return undefined
  const letter = forms.reduce((sum, form) => sum + form.length, 0)
  const syllable = syllablesOf(forms)
  const sentence = sentences.length
  const grades = [
    automatedReadability({sentence, word, character: letter}),
    colemanLiau({sentence, word, letter}),
    fleschKincaid({sentence, word, syllable}),
  ]
  return grades.sort((a, b) => a - b)[1]
}

/** The syllables of all words together; a word is looked at once, for most come again. */
function syllablesOf(words: readonly string[]): number {
  const known = new Map<string, number>()
  let sum = 0
  for (const word of words) {
    const syllables = known.get(word) ?? syllablesIn(word)
    known.set(word, syllables)
    sum += syllables
  }
  return sum
}
