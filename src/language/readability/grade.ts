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
  // Most words recur, so each is looked at once.
  const times = new Map<string, number>()
  for (const {words, counted} of sentences) {
    for (const number of counted) {
      const form = words.forms[number] ?? ''
      times.set(form, (times.get(form) ?? 0) + 1)
    }
  }
  let [word, letter, syllable] = [0, 0, 0]
  for (const [form, count] of times) {
    word += count
    letter += count * form.length
    syllable += count * syllablesIn(form)
  }
  if (word < FEWEST_WORDS) return undefined
  const sentence = sentences.length
  const grades = [
    automatedReadability({sentence, word, character: letter}),
    colemanLiau({sentence, word, letter}),
    fleschKincaid({sentence, word, syllable}),
  ]
  return grades.sort((a, b) => a - b)[1]
}
