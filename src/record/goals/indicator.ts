import {RECORDS} from './measures.js'
import {SIGNS} from './objects.js'
import {anyPhrase} from './phrases.js'
import {tokenize} from './tokens.js'

/** Said after "as", with or without "by": as evidenced by, as measured on. */
const SHOWN: readonly string[] = [
  'evidenced',
  'shown',
  'measured',
  'demonstrated',
  'indicated',
  'documented',
  'evident',
  'seen',
  'reflected',
  'verified',
  'determined',
  'recorded',
  'reported',
  'observed',
  'assessed',
  'rated',
  'tracked',
]

/** Other ways to open an indicator clause. */
const OPENERS: readonly string[] = [
  'evidenced by',
  'measured by',
  'verified by',
  'demonstrated by',
  'shown by',
  'aeb',
  'amb',
  'will know when',
  'will know that',
  'will know i am there when',
  'will know it is met when',
  "i'll know when",
  'i’ll know when',
  'success looks like',
  'success means',
  'success is when',
  'indicator:',
  'indicators:',
  'indicators of success:',
  'evidence:',
]

const INDICATOR = new RegExp(
  [
    `(?<![\\p{L}])as\\s(?:is\\s|was\\s|will\\sbe\\s)?(?:${SHOWN.join('|')})(?:\\s(?:by|in|through|on))?(?![\\p{L}])`,
    `(?<![\\p{L}])per\\s(?:[\\p{L}'’-]{1,20}\\s){0,3}(?:${RECORDS.join('|')})(?![\\p{L}])`,
    anyPhrase(OPENERS).source,
  ].join('|'),
  'iu',
)

const signs = new Set(SIGNS)

/** The first sign that an indicator clause tells one to look for ("as shown by no fever and dry dressings"), or undefined. */
export function findSign(text: string): {start: number; end: number} | undefined {
  const clause = findIndicator(text)
  if (!clause) return undefined
  return tokenize(text).find((token) => token.start >= clause.end && signs.has(token.word))
}

/** Where an indicator clause begins in a goal, and where its own words start, as offsets; undefined when there is none. */
export function findIndicator(text: string): {start: number; end: number; phrase: string} | undefined {
  const match = INDICATOR.exec(text)
  return match ? {start: match.index, end: match.index + match[0].length, phrase: match[0].toLowerCase()} : undefined
}
