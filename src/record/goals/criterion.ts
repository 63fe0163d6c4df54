import {isDigit, LETTER, pattern} from '../../text/letters.js'
import {findPhrase, lazyPhrases} from '../../text/phrases.js'
import {LEVELS, READINGS, SPELLED_NUMBERS, TIME_UNITS} from './amounts.js'
import {type Finder, matching, written} from './finder.js'
import {findHelp} from './help.js'
import type {Stretch, Stripped} from './not-criterion.js'
import {testResult} from './test-result.js'
import {untroubled} from './untroubled.js'
import {everyOne, ofTheWhole} from './whole.js'
import {isWindow} from './window.js'

/** How a criterion is expressed; 'rhythm' is a frequency without a number, 'each' a whole ("every session"), 'help' a level of help, 'untroubled' what does not go wrong with it. */
export type CriterionKind =
  | 'number'
  | 'ratio'
  | 'percent'
  | 'rhythm'
  | 'each'
  | 'help'
  | 'untroubled'
  | 'level'
  | 'grade'
  | 'window'
  | 'zero'
  | 'whole'

/** A criterion found in a goal. */
export type Criterion = Stretch & {kind: CriterionKind}

const spelled = new Set(SPELLED_NUMBERS)
const units = new Set(TIME_UNITS)
const levels = new Set(LEVELS.map((level) => level.toLowerCase()))
const readings = lazyPhrases(READINGS)
const zeroWords = lazyPhrases(['zero', 'none'])
const grades = lazyPhrases([
  'passing grade',
  'passing grades',
  'honor roll',
  'honour roll',
  'grade level on',
  'grade level as measured',
  'proficient on',
])

const isNumber = (word: string | undefined): boolean =>
  word !== undefined && (spelled.has(word) || isDigit(word.charCodeAt(0)))

/** "One" is a number before a noun, not at a sentence's end; "once she has …" is not a number. */
const spelledNumber = matching(
  [...SPELLED_NUMBERS],
  pattern('g')`(?<![${LETTER}-])(?!once\s(?:i|he|she|they|we|it|the|his|her|their|my|
    all)\s)([a-z]+)(?![${LETTER}-])(?=\s[${LETTER}(])`,
  ([words, word = '']) => spelled.has(word) && words.length,
)

/** "No outbursts during the school day": no, at most four words, during, and a stretch of time. */
const noneDuring = matching(
  ['no '],
  pattern('g')`(?<![${LETTER}\d])no\s(?:[${LETTER}-]+\s){1,4}?(?:for|during|throughout|per|in|
    over)\s(?=((?:[${LETTER}-]+\s{1,12}){0,3}[${LETTER}-]+))`,
  ([words, rest = '']) => {
    const unit = [...rest.matchAll(/[a-z]+/g)].findLast(([word]) => units.has(word))
    return unit !== undefined && words.length + unit.index + unit[0].length
  },
)

const NORMAL = pattern('y')`[^.;]{0,40}within\s(?:the\s)?(?:normal|target|expected|baseline|recommended|
  therapeutic)(?![${LETTER}])`

/** "Blood pressure within the target range". */
const normalReading: Finder = ({lower}) => {
  if (!lower.includes('within')) return undefined
  for (let found = findPhrase(readings(), lower); found; found = findPhrase(readings(), lower, found.end)) {
    const normal = NORMAL()
    normal.lastIndex = found.end
    if (normal.test(lower)) return {start: found.start, end: normal.lastIndex}
  }
  return undefined
}

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']

/** Best first: the first one found is used. */
const CRITERIA: ReadonlyArray<[CriterionKind, Finder]> = [
  ['percent', matching(['%', 'per'], pattern('g')`\d+(?:\.\d+)?\s?(?:-\s?\d+\s?)?(?:%|percent|per cent)`)],
  [
    'ratio',
    matching(
      ['of '],
      pattern('g')`(?<![${LETTER}\d])([a-z]+|\d+)(?:\s\(\d+\))?\s(?:out\s)?of\s(?:the\s)?(?:(?:last|next|
        every)\s)?([a-z]+|\d+)(?![${LETTER}])`,
      ([words, part, whole]) => isNumber(part) && isNumber(whole) && words.length,
    ),
  ],
  ['ratio', matching(['/'], pattern('g')`(?<![\d/])\d{1,3}\s?\/\s?\d{1,3}(?![\d/])`)],
  [
    'number',
    matching(DIGITS, pattern('g')`(?<![${LETTER}\d#])(?:[<>≤≥$]\s?)?\d+(?:[.,]\d+)*(?=\D|$)(?![${LETTER}]{3,}-)`),
  ],
  ['number', spelledNumber],
  [
    'number',
    matching(
      ['twice', 'thrice', 'least once'],
      pattern('g')`(?<![${LETTER}-]|think\s|thinks\s|thinking\s)(?:twice|thrice|at\sleast\sonce)(?![${LETTER}-])`,
    ),
  ],
  [
    'number',
    matching(
      ['half', 'third', 'quarter'],
      pattern('g')`(?<![${LETTER}])(?:by|in)\s(?:an?\s|one[\s-])?(?:half|third|quarter)(?![${LETTER}])`,
    ),
  ],
  [
    'number',
    matching(
      [' a ', ' an ', ' per ', ' each ', ' every '],
      pattern('g')`(?<![${LETTER}])an?\s[a-z]+\s(?:an?|per|each|every)\s(?:day|night|morning|evening|week|month|
        year)(?![${LETTER}])`,
    ),
  ],
  [
    'number',
    matching(['noon', 'midnight'], pattern('g')`(?<![${LETTER}])(?:by|before|until)\s(?:noon|midnight)(?![${LETTER}])`),
  ],
  ['zero', ({lower}) => findPhrase(zeroWords(), lower)],
  ['zero', noneDuring],
  ['zero', testResult],
  [
    'zero',
    matching(
      ['error', 'mistake'],
      pattern(
        'g',
      )`(?<![${LETTER}])(?:no|without(?:\s(?:any|an?|making))*)\s(?:[a-z]+\s)?(?:errors?|mistakes?)(?![${LETTER}])`,
    ),
  ],
  [
    'grade',
    written(
      ['grade', 'mark'],
      pattern()`(?<![${LETTER}])(?:grades?|mark)\sof\s[A-D](?![${LETTER}])(?:\sor\s(?:better|higher|above))?`,
    ),
  ],
  [
    'grade',
    written(
      [' or ', ' average'],
      pattern()`(?<![${LETTER}])[A-D][+-]?\s(?:or\s(?:better|higher|above)|average)(?![${LETTER}])`,
    ),
  ],
  [
    'grade',
    written(
      ['no ', 'straight'],
      pattern()`(?<![${LETTER}])(?:[Nn]o\s(?:[DF]['’]?s|failing\sgrades?)|straight\s[AB]s)(?![${LETTER}])`,
    ),
  ],
  ['grade', ({lower}) => findPhrase(grades(), lower)],
  [
    'level',
    matching(
      ['from '],
      pattern('g')`(?<![${LETTER}\d])from\s(?:an?\s)?([a-z-]+)(?:\s(?:assist|assistance|levels?|range|
        [a-z](?![a-z])))?\sto\s(?:(an?)\s)?([a-z-]+)(?![${LETTER}])`,
      ([words, from = '', article = '', to = '']) =>
        ((levels.has(from) && (levels.has(to) || levels.has(article))) || (from === 'level' && to === 'level')) &&
        words.length,
    ),
  ],
  [
    'level',
    matching(
      [' range', ' level', 'severity'],
      pattern(
        'g',
      )`(?<![${LETTER}])to\s(?:a|the)?\s?(?:severe|moderate|mild|minimal)\s(?:range|level|severity)(?![${LETTER}])`,
    ),
  ],
  ['level', normalReading],
  // "Alert and oriented x3": to person, place and time.
  [
    'level',
    matching(['oriented', 'a&o', 'a/o'], pattern('g')`(?<![${LETTER}])(?:oriented|a[&/]o)\s?(?:x|×|times)\s?[1-4]`),
  ],
  [
    'level',
    matching(
      ['average range'],
      pattern('g')`(?<![${LETTER}])(?:in|within)\s(?:the\s)?(?:low\s|high\s)?average\srange(?![${LETTER}])`,
    ),
  ],
  ['help', ({lower}) => findHelp(lower)],
  // As therapists note it: "(I)", "mod I", "min A".
  [
    'help',
    written(
      ['(', 'min a', 'mod ', 'max a'],
      pattern()`\((?:I|S|MI|SUP)\)|(?<![${LETTER}])(?:[Mm](?:in|od)|max)\s[AI](?![${LETTER}])`,
    ),
  ],
  ['untroubled', untroubled],
  ['whole', ofTheWhole],
  ['each', everyOne],
]

/** "On Saturday": this one or every one, one knows when to look. */
const onWeekday = matching(
  ['day'],
  pattern('g')`(?<![${LETTER}])on\s(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![${LETTER}])`,
)

/** For, during, until: a stretch of time that a state can be kept over. */
const keptOver = matching(
  ['for ', 'during ', 'through', 'until ', 'over ', 'while '],
  pattern('g')`(?<![${LETTER}\d])(?:for|during|throughout|through|until|over|
    while)\s(?:(?:at\sleast|the|an?|this|his|her|their|my|entire|whole|full|next|one|current|remainder\sof|rest\sof|
    hospital|school)\s)*(?:([a-z]+)|in\shospital)(?![${LETTER}])`,
  ([words, last = '']) => (units.has(last) || words.endsWith(' in hospital')) && words.length,
)

/** The first criterion of a stripped goal, or undefined. `keeps` is true for goals that keep or leave out something: a window is enough there. */
export function findCriterion(stripped: Stripped, keeps: boolean): Criterion | undefined {
  for (const [kind, find] of CRITERIA) {
    const found = find(stripped)
    if (found) return {kind, ...found}
  }
  const rhythm = stripped.dates.find((mention) => mention.kind === 'frequency') ?? onWeekday(stripped)
  if (keeps) {
    const window = keptOver(stripped)
    if (window) return {kind: 'window', ...window}
    const through = stripped.dates.find((mention) => isWindow(mention, stripped.lower))
    if (through) return {kind: 'window', start: through.start, end: through.end}
  }
  return rhythm && {kind: 'rhythm', start: rhythm.start, end: rhythm.end}
}
