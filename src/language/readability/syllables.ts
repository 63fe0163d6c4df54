import {fleschKincaid} from 'flesch-kincaid'
import {syllable} from 'syllable'

/** Words whose syllables are counted, spread over the text: enough for an average, and it takes longer than all the rest. */
const SAMPLE = 500

/**
 * Syllables of words that were counted before. Records of one run share most of their words, and counting one takes some sixty regular
 * expressions: without this it is an eighth of a run over many files.
 */
const known = new Map<string, number>()

/** As many words are remembered, then all are forgotten: text without end must not fill the memory. */
const MOST_KNOWN = 20_000

/** The school grade by Flesch–Kincaid, from the words of a text and the number of its sentences. */
export function gradeBySyllables(forms: readonly string[], sentence: number): number {
  const word = forms.length
  return fleschKincaid({sentence, word, syllable: syllablesPerWord(forms) * word})
}

function syllablesPerWord(forms: readonly string[]): number {
  const step = Math.max(1, forms.length / SAMPLE)
  let counted = 0
  let syllables = 0
  for (let at = 0; at < forms.length; at += step, counted++) syllables += syllablesIn(forms[Math.floor(at)] ?? '')
  return syllables / counted
}

function syllablesIn(form: string): number {
  const counted = known.get(form)
  if (counted !== undefined) return counted
  const syllables = syllable(form)
  if (known.size >= MOST_KNOWN) known.clear()
  // A form is a slice of its document and would keep all of that in memory; what JSON gives back is a string of its own.
  known.set(JSON.parse(JSON.stringify(form)), syllables)
  return syllables
}
