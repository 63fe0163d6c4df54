import {isLetter} from '../../text/letters.js'
import {findPhrase, lazyPhrases, phraseAt} from '../../text/phrases.js'
import {AIDS, ALONE, DEGREES_OF_HELP, HELP} from './amounts.js'
import type {Stretch} from './not-criterion.js'

const help = lazyPhrases(HELP)
const degreesOfHelp = lazyPhrases(DEGREES_OF_HELP)
const alone = lazyPhrases(ALONE)
const aids = lazyPhrases(AIDS)

/** Help after `at`, with some degrees of it before: "minimal verbal prompts". The end, or -1. */
function helpAt(lower: string, at: number, fewest: number): number {
  let from = at
  for (let count = 0; count <= 3; count++) {
    const end = count >= fewest ? phraseAt(help(), lower, from) : -1
    if (end >= 0) return end
    const degree = phraseAt(degreesOfHelp(), lower, from)
    if (degree < 0 || !/[\s-]/.test(lower.charAt(degree))) return -1
    from = degree + 1
  }
  return -1
}

/** How much of "without ", "with " or a word like them counts as a level of help: the end, or -1. */
const LEVELS: ReadonlyArray<[word: string, endOf: (lower: string, at: number) => number]> = [
  ['without ', (lower, at) => Math.max(helpAt(lower, at, 0), phraseAt(aids(), lower, at))],
  // "With supervision" is a level of its own; "with assistance" leaves open how much.
  ['with ', (lower, at) => (lower.startsWith('supervision', at) ? at + 11 : helpAt(lower, at, 1))],
]

/** "Independently", "on her own", "without reminders", "with one verbal prompt": how much help is left, in a text in small letters. */
export function findHelp(lower: string): Stretch | undefined {
  const found = findPhrase(alone(), lower)
  if (found) return found
  for (const [word, endOf] of LEVELS) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      const end = isLetter(lower.charCodeAt(at - 1)) ? -1 : endOf(lower, at + word.length)
      if (end >= 0) return {start: at, end}
    }
  }
  return undefined
}
