import {automatedReadability} from 'automated-readability'
import {colemanLiau} from 'coleman-liau'
import {fleschKincaid} from 'flesch-kincaid'
import {syllable} from 'syllable'
import type {ProseSentence} from './prose.js'

/** Formulas say little about less than this; they were made for samples of 100 words and more. */
const FEWEST_WORDS = 100
/** Words whose syllables are counted, spread over the text: enough for an average, and it takes longer than all the rest. */
const SAMPLE = 500

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
  const sentence = sentences.length
  const grades = [
    automatedReadability({sentence, word, character: letter}),
    colemanLiau({sentence, word, letter}),
    fleschKincaid({sentence, word, syllable: syllablesPerWord(forms) * word}),
  ]
  return grades.sort((a, b) => a - b)[1]
}

function syllablesPerWord(forms: readonly string[]): number {
  const step = Math.max(1, forms.length / SAMPLE)
  let counted = 0
  let syllables = 0
  for (let at = 0; at < forms.length; at += step, counted++) syllables += syllable(forms[Math.floor(at)] ?? '')
  return syllables / counted
}
