import {LETTER, lowerCase, pattern} from '../../text/letters.js'
import {findPhrase, lazyPhrases} from '../../text/phrases.js'
import {RECORDS} from './measures.js'
import {SIGNS} from './objects.js'
import {wordsOf} from './phrases.js'
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

/** "As is shown in": the word after it is looked up in `shown`. */
const AS = pattern(
  'g',
)`(?<![${LETTER}])as\s(?:is\s|was\s|will\sbe\s)?(?!as\s)([a-z]+)(?:\s(?:by|in|through|on))?(?![${LETTER}])`
const PER = pattern()`(?<![${LETTER}])per\s(?:[${LETTER}'’-]{1,20}\s){0,3}(?:${RECORDS.join('|')})(?![${LETTER}])`
const openers = lazyPhrases(OPENERS)
const shown = new Set(SHOWN)

const signs = new Set(SIGNS)

/** The first sign to look for that an indicator clause names ("as shown by no fever and dry dressings"), or undefined. */
export function findSign(text: string): {start: number; end: number} | undefined {
  const clause = findIndicator(text)
  if (!clause) return undefined
  return tokenize(text).find((token) => token.start >= clause.end && signs.has(token.word))
}

const NONE = /^(?:no|without|zero)$/
const CLEAN = /^(?:clear|intact|dry|closed|healed|moist|pink|absent|gone)$/
/** One word for a sign that is absent. */
const WITHOUT = /^(?:afebrile|(?:infection|fever|seizure|injury|fall|ulcer)-free)$/
/** What nobody need count to see that it did not happen: "free of falls". */
const FREE_OF = new Set(
  wordsOf('fall falls injury injuries infection infections breakdown ulcer ulcers sores seizures aspiration'),
)

/**
 * A physical sign that everybody can see is present or absent: "no drainage", "skin intact", "lungs clear". Undefined when the goal names none;
 * "better circulation" is not a sign.
 */
export function findPlainSign(text: string): {start: number; end: number} | undefined {
  const tokens = tokenize(text)
  return tokens.find(
    ({word}, at) =>
      WITHOUT.test(word) ||
      (FREE_OF.has(word) && tokens.slice(Math.max(0, at - 7), at).some((before) => before.word === 'free')) ||
      ((signs.has(word) || signs.has(word.replace(/s$/, ''))) &&
        (tokens.slice(Math.max(0, at - 3), at).some((before) => NONE.test(before.word)) ||
          tokens.slice(Math.max(0, at - 2), at).some((before) => CLEAN.test(before.word)) ||
          tokens.slice(at + 1, at + 6).some((after) => CLEAN.test(after.word)))),
  )
}

/** Where an indicator clause begins in a goal, and where its own words start, as offsets; undefined when there is none. */
export function findIndicator(text: string): {start: number; end: number; phrase: string} | undefined {
  const lower = lowerCase(text)
  const as = lower.includes('as') ? [...lower.matchAll(AS())].find((match) => shown.has(match[1] ?? '')) : undefined
  const per = lower.includes('per') ? PER().exec(lower) : null
  const found = [as, per].flatMap((match) => (match ? [{start: match.index, end: match.index + match[0].length}] : []))
  const opener = findPhrase(openers(), lower)
  if (opener) found.push(opener)
  const first = found.sort((a, b) => a.start - b.start)[0]
  return first && {...first, phrase: lower.slice(first.start, first.end)}
}
