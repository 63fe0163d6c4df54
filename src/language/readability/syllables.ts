import {fleschKincaid} from 'flesch-kincaid'
import {syllable} from 'syllable'

/** Words whose syllables are counted, spread over the text: enough for an average, and it takes longer than all the rest. */
const SAMPLE = 500

/** The school grade by Flesch–Kincaid, from the words of a text and the number of its sentences. */
export function gradeBySyllables(forms: readonly string[], sentence: number): number {
  const word = forms.length
  return fleschKincaid({sentence, word, syllable: syllablesPerWord(forms) * word})
}

function syllablesPerWord(forms: readonly string[]): number {
  const step = Math.max(1, forms.length / SAMPLE)
  let counted = 0
  let syllables = 0
  for (let at = 0; at < forms.length; at += step, counted++) syllables += syllable(forms[Math.floor(at)] ?? '')
  return syllables / counted
}
