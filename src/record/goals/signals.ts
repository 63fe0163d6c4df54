import {BASELINES, CONDITIONS, INSTRUMENTS, MEASUREMENTS, OCCASIONS, RECORDS} from './measures.js'
import {anyPhrase} from './phrases.js'
import type {Slot} from './types.js'

const measurements = [
  anyPhrase(MEASUREMENTS),
  new RegExp(`(?<![\\p{L}])per\\s(?:[\\p{L}'’-]{1,20}\\s){0,3}(?:${RECORDS.join('|')})(?![\\p{L}])`, 'iu'),
  /scale\s(?:of|from)\s\d|\d\s?(?:-|–|to)\s?\d{1,3}[\s-](?:\p{L}{1,10}\s)?scale/iu,
]
const instruments = anyPhrase(INSTRUMENTS)
const baselines = [
  anyPhrase(BASELINES),
  /(?<![\p{L}])from\s(?:an?\s)?(?:average\sof\s|about\s)?(?:[$]?\d|severe|moderate|mild|maximal|max|minimal|poor|low|high)|\(now(?![\p{L}])/iu,
]
const conditions = [anyPhrase(CONDITIONS), /(?<![\p{L}])(?:before|after)\s\p{L}{2,20}ing(?![\p{L}])/iu]
const occasions = [anyPhrase(OCCASIONS), /(?<![\p{L}])(?:before|after)\s\p{L}{2,20}ing(?![\p{L}])/iu]

function firstOf(patterns: readonly RegExp[], text: string): Slot {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match) return {state: 'present', start: match.index, end: match.index + match[0].length}
  }
  return {state: 'absent'}
}

/** A part is also there when the row has a cell for it that holds words. */
function orCell(slot: Slot, cell: string | undefined): Slot {
  return slot.state === 'absent' && /[\p{L}\p{N}]/u.test(cell ?? '') ? {state: 'present'} : slot
}

/** The measurement slot: named in the goal, or any words in the row's measure cell. */
export function findMeasurement(text: string, measure?: string): Slot {
  return orCell(firstOf(measurements, text), measure)
}

/** The baseline slot: named in the goal, or any words in the row's baseline cell. */
export function findBaseline(text: string, baseline?: string): Slot {
  return orCell(firstOf(baselines, text), baseline)
}

/** The condition slot: when, where or with what. */
export function findCondition(text: string): Slot {
  return firstOf(conditions, text)
}

/** True when a goal names a test, a rating or something that is counted. */
export function hasInstrument(text: string): boolean {
  return instruments.test(text)
}

/** True when a goal names the moment that calls for the act: "when upset, …". */
export function hasOccasion(text: string): boolean {
  return firstOf(occasions, text).state === 'present'
}
