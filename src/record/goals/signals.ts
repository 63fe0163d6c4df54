import {hasWords, LETTER, lowerCase, pattern} from '../../text/letters.js'
import {findPhrase, lazyPhrases, type Phrases} from '../../text/phrases.js'
import {SPELLED_NUMBERS} from './amounts.js'
import {BASELINES, CONDITIONS, INSTRUMENTS, MEASUREMENTS, OCCASIONS, RECORDS} from './measures.js'
import type {Slot} from './types.js'

/** Something to look for in a goal: phrases, then a pattern for text in lower case. */
type Signal = {phrases: () => Phrases; pattern: () => RegExp}

const ACT_SOURCE = String.raw`(?<![${LETTER}])(?:before|after)\s(?:(?:the|his|her|their|a|an|each|every)\s[${LETTER}]|[${LETTER}]{2,20}ing(?![${LETTER}]))`
const ACT = pattern()`${ACT_SOURCE}`

const measurements: Signal = {
  phrases: lazyPhrases(MEASUREMENTS),
  pattern: pattern()`(?<![${LETTER}])per\s(?:[${LETTER}'’-]{1,20}\s){0,3}(?:${RECORDS.join('|')})(?![${LETTER}])|
    scale\s(?:of|from)\s\d|\d\s?(?:-|–|to)\s?\d{1,3}[\s-](?:[${LETTER}]{1,10}\s)?scale`,
}
const baselines: Signal = {
  phrases: lazyPhrases(BASELINES),
  pattern: pattern()`(?<![${LETTER}])from\s(?:an?\s)?(?:average\sof\s|about\s)?(?:[$]?\d|
    (?:${SPELLED_NUMBERS.join('|')})(?![${LETTER}])|severe|moderate|mild|maximal|max|minimal|poor|low|high|daily|
    weekly|monthly)|(?<![${LETTER}])now\s(?:it|he|she|they|i|we|about|only)(?![${LETTER}])|(?<![${LETTER}])now:?\s\d|
    \((?:now|today)(?![${LETTER}])|\([^():]{1,30}:\s?[$]?\d`,
}
const conditions: Signal = {phrases: lazyPhrases(CONDITIONS), pattern: ACT}
const OCCASION = pattern()`${ACT_SOURCE}|(?<![${LETTER}])without\s[${LETTER}]{2,20}ing(?![${LETTER}])`
const occasions: Signal = {phrases: lazyPhrases(OCCASIONS), pattern: OCCASION}
const instruments = lazyPhrases(INSTRUMENTS)

function find({phrases, pattern}: Signal, text: string): Slot {
  const lower = lowerCase(text)
  const phrase = findPhrase(phrases(), lower)
  if (phrase) return {state: 'present', ...phrase}
  const match = pattern().exec(lower)
  return match ? {state: 'present', start: match.index, end: match.index + match[0].length} : {state: 'absent'}
}

/** A part is also there when the row has a cell for it that holds words. */
function orCell(slot: Slot, cell: string | undefined): Slot {
  return slot.state === 'absent' && hasWords(cell ?? '') ? {state: 'present'} : slot
}

/** The measurement slot: named in the goal, or any words in the row's measure cell. */
export function findMeasurement(text: string, measure?: string): Slot {
  return orCell(find(measurements, text), measure)
}

/** The baseline slot: named in the goal, or any words in the row's baseline cell. */
export function findBaseline(text: string, baseline?: string): Slot {
  return orCell(find(baselines, text), baseline)
}

/** The condition slot: when, where or with what. */
export function findCondition(text: string): Slot {
  return find(conditions, text)
}

/** True when a goal names a test, a rating or something that is counted. */
export function hasInstrument(text: string): boolean {
  return findPhrase(instruments(), lowerCase(text)) !== undefined
}

/** "When I can", "if needed" leave the moment open. */
const AT_WILL = pattern('g')`(?<![${LETTER}])(?:when|whenever|if)\s(?:(?:i|he|she|they|we)\s(?:can|could)|possible|
  able|needed|necessary|appropriate|available)(?=\s{0,2}(?:[.,;)]|$))`

/** True when a goal names the moment that calls for the act: "when upset, …". */
export function hasOccasion(text: string): boolean {
  return find(occasions, lowerCase(text).replace(AT_WILL(), ' ')).state === 'present'
}
