import {LETTER, pattern, UPPER} from '../../text/letters.js'
import {looksLikeWord} from './candidates.js'
import type {AcronymLookup} from './knowledge.js'

/** Known acronyms that are also English words or names; in capitals they may be either. */
const ENGLISH_WORDS = new Set(
  `ABLE ACE ACT ADD AT BID CARE CASA CHIPS DART DOC DOE FACT GAL GAS HI HIS ID IDEA IRIS LOCUS LOS MAP MAR MAT ME NA ODD PACE PACT PATH PIE PLOP PO RAD
  SEA SIS SMART SNAP SOAP SOAR SOB STAR TID TOM WISE WRAP`.split(/\s+/),
)

/** The ones that in capitals are nearly always the word, unless an article says that a thing is meant: "the ME", "an AT evaluation". */
const LITTLE_WORDS = new Set(['ABLE', 'ADD', 'AT', 'HI', 'ID', 'ME'])

/** Before a verb ("she will ACT in the play") and before a thought ("has an IDEA"). */
const WORD_BEFORE =
  /(?:\b(?:will|would|can|could|must|should|may|might|please|lets?|let['’]s)(?:\s+(?:not|also|always|never))?|n['’]t)\s+$/i
const THOUGHT_BEFORE = /\b(?:an|no|any|one|good|great|new|better|best|bad|big|my|his|her|their|your|our)\s+$/i
const TO_BEFORE = /\bto\s+$/i
const GOES_WITH_VERB = /^\s+(?:like|as|out|up|it|them|together)\b/i

const CAPITALS_BEFORE = pattern()`([${UPPER}]{2,})\s+$`
const CAPITALS_AFTER = pattern()`^\s+([${UPPER}]{2,})(?![${LETTER}\d])`
const WORD = pattern('g')`[${LETTER}]{2,}`

/** Assistive technology, not the place where something is. */
const AFTER_AT = /^\s+(?:is|means|devices?|teams?|evaluations?|assessments?|specialists?|tools?|services|consults?)\b/

const ARTICLE = /\b(?:a|an|the|this|each|every|our|your|his|her|their|my|for|of|with|has|have)\s+$|[/&]$/i

/** Whether `word` is an ordinary word, not letters that stand for others: known to everybody, and with a vowel to say it by. */
function isOrdinary(word: string, lookup: AcronymLookup): boolean {
  return looksLikeWord(word) ? !lookup.find(word) : /[AEIOUY]/.test(word) && word !== 'IV' && lookup.isWellKnown(word)
}

/** Whether a line is written in capitals, as headings and labels are: then its capitals mean nothing. */
export function isShouting(line: string, lookup: AcronymLookup): boolean {
  const words = line.match(WORD()) ?? []
  const capitals = words.filter((word) => word === word.toUpperCase())
  if (capitals.length * 2 <= words.length) return false
  if (words.length === 1 && ENGLISH_WORDS.has(capitals[0] ?? '')) return true
  // Short ones may be letters that everybody knows: "ABA, PE, OT".
  const ordinary = capitals.filter((word) => isOrdinary(word, lookup))
  return ordinary.some(looksLikeWord) || (ordinary.length > 0 && ordinary.length * 2 >= capitals.length)
}

/** Whether letters in `text[from, to)` are an ordinary word put in capitals for weight: "important TO ME", "do NOT". */
export function isEmphasised(
  text: string,
  from: number,
  to: number,
  at: {readonly start: number; readonly text: string},
  lookup: AcronymLookup,
): boolean {
  const isWord = ENGLISH_WORDS.has(at.text)
  if (lookup.find(at.text) && !isWord) return false
  const before = text.slice(Math.max(from, at.start - 40), at.start)
  const after = text.slice(at.start + at.text.length, Math.min(to, at.start + at.text.length + 40))
  if (LITTLE_WORDS.has(at.text) && !ARTICLE.test(before) && !(at.text === 'AT' && AFTER_AT.test(after))) return true
  if (isWord && (WORD_BEFORE.test(before) || (TO_BEFORE.test(before) && GOES_WITH_VERB.test(after)))) return true
  if (at.text === 'IDEA' && THOUGHT_BEFORE.test(before)) return true
  // What has no vowel is no word, whatever is beside it: "DCS CHP".
  if (!isWord && !/[AEIOUY]/.test(at.text)) return false
  const neighbors = [CAPITALS_BEFORE().exec(before)?.[1], CAPITALS_AFTER().exec(after)?.[1]]
  return neighbors.some((word) => word !== undefined && (isOrdinary(word, lookup) || !lookup.find(word)))
}
