import {isLetter, pattern} from '../../text/letters.js'
import {findPhrase, lazyPhrases, phraseAt} from '../../text/phrases.js'
import {AIDS, ALONE, CLINICAL_LEVELS, DEGREES_OF_HELP, HELP, SHORT_LEVELS} from './amounts.js'
import type {Stretch} from './not-criterion.js'

const help = lazyPhrases(HELP)
const degreesOfHelp = lazyPhrases(DEGREES_OF_HELP)
const alone = lazyPhrases(ALONE)
const aids = lazyPhrases(AIDS)
const clinicalLevels = lazyPhrases(CLINICAL_LEVELS)
const shortLevels = lazyPhrases(SHORT_LEVELS)

/** What may be between two degrees of help: "verbal, visual and tactile cues", "verbal/tactile cues". */
const BETWEEN = pattern('y')`,?\s(?:(?:and|or|and\/or|to|&)\s)?|[-/]`
/** More degrees than anybody writes in a row. */
const MOST_DEGREES = 5

/** Help after `at`, with some degrees of it before: "minimal verbal and tactile prompts". The end, or -1. */
function helpAt(lower: string, at: number, fewest: number): number {
  const between = BETWEEN()
  let from = at
  for (let count = 0; count <= MOST_DEGREES; count++) {
    const end = count >= fewest ? phraseAt(help(), lower, from) : -1
    if (end >= 0) return end
    const degree = phraseAt(degreesOfHelp(), lower, from)
    between.lastIndex = degree
    if (degree < 0 || !between.test(lower)) return -1
    from = between.lastIndex
  }
  return -1
}

/** A level by its name at `at`, or help with a degree before it: "min A", "supervision", "one verbal cue". The end, or -1. */
const levelAt = (lower: string, at: number): number =>
  Math.max(phraseAt(shortLevels(), lower, at), helpAt(lower, at, 1))

/** "Given minimal verbal cues" is how much help; "given visual supports" says what there is to work with. */
function givenAt(lower: string, at: number): number {
  const end = helpAt(lower, at, 1)
  return lower.startsWith('support', end - 7) ? -1 : end
}

/** How much of "without ", "with " or a word like them counts as a level of help: the end, or -1. */
const LEVELS: ReadonlyArray<readonly [word: string, endOf: (lower: string, at: number) => number]> = [
  ['without ', (lower, at) => Math.max(helpAt(lower, at, 0), phraseAt(aids(), lower, at))],
  // "With supervision" is a level of its own; "with assistance" leaves open how much.
  ...['with ', 'at ', 'requiring ', 'requires ', 'needing '].map((word) => [word, levelAt] as const),
  ['given ', givenAt],
]

/** "Independently", "on her own", "without reminders", "with one verbal prompt", "CGA": how much help is left, in a text in lower case. */
export function findHelp(lower: string): Stretch | undefined {
  const found = findPhrase(alone(), lower) ?? findPhrase(clinicalLevels(), lower)
  if (found) return found
  for (const [word, endOf] of LEVELS) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      const end = isLetter(lower.charCodeAt(at - 1)) ? -1 : endOf(lower, at + word.length)
      if (end >= 0) return {start: at, end}
    }
  }
  return undefined
}
