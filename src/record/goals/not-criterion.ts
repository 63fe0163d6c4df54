import {type DateMention, findDates} from '../../language/dates/index.js'
import {isDigit, LETTER, lowerCase, pattern} from '../../text/letters.js'

/** A stretch of text, offsets end exclusive. */
export type Stretch = {start: number; end: number}

/**
 * Numbers that measure nothing in a goal: labels, ages, grades, codes, doses, phone numbers, the name of a scale, service hours. Each
 * pattern reads small letters and is tried only where one of its `needs` is, or any digit if it has none.
 */
const OTHER_NUMBERS: ReadonlyArray<{needs?: readonly string[]; pattern: () => RegExp}> = [
  {
    pattern: pattern('g')`(?<![${LETTER}])(?:goal|objective|outcome|benchmark|priority|step|phase|tier|stage|grade|
      room|section|chapter|axis|page|route|highway|building|apt|suite|bus|ltg|stg|
      obj)\.?\s?#?\d+(?:\.\d+)*[a-z]?(?![${LETTER}]|\s?%)`,
  },
  {pattern: pattern('g')`^\s{0,3}[(#]?\d{1,2}(?:\.\d{1,2}){0,2}[.):]\s`},
  // "will: 1) call, 2) write": the numbers of a list.
  {needs: [')'], pattern: pattern('g')`(?<=[:;,.]\s)\(?\d{1,2}\)(?=\s)`},
  {
    needs: ['need', 'diabet'],
    pattern: pattern('g')`(?<![${LETTER}])(?:need\s#?\d{1,2}(?=\s?[:.–-])|type\s[12](?=\sdiabet))`,
  },
  {pattern: pattern('g')`\d+(?:st|nd|rd|th)(?![${LETTER}]|\s?percentile)`},
  {
    needs: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'],
    pattern: pattern('g')`(?<![${LETTER}])(?:first(?!\s(?:try|attempt|request|time asked))|second|third|fourth|fifth|
      sixth)(?:[\s-]grade)?(?![${LETTER}])`,
  },
  {
    needs: ['age', 'turn', 'born'],
    pattern: pattern('g')`(?<![${LETTER}])(?:age[ds]?|turns?|born(?: in)?)\s(?:of\s)?\d{1,2}(?!\d)`,
  },
  // "Ana, 9, will …": how old she is.
  {pattern: pattern('g')`(?<=^\s{0,3}[a-z.]{2,20}(?:\s[a-z]{2,20})?),\s\d{1,3},`},
  {needs: ['old'], pattern: pattern('g')`\d{1,3}[\s-](?:year|month|yr|mo)s?[\s-]old`},
  {needs: ['mg', 'mcg'], pattern: pattern('g')`\d+(?:\.\d+)?\s?(?:mg|mcg)(?![${LETTER}/])`},
  // Codes such as F90.2, which begin with a capital, are taken out in `stripNumbers`.
  {pattern: pattern('g')`\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}`},
  {
    needs: ['scale'],
    pattern: pattern('g')`(?:on\s(?:a|the)\s)?(?:scale\s(?:of|from)\s)?\d{1,3}\s?(?:-|–|
      to)\s?\d{1,3}[\s-](?:point\s)?(?:pain\s|numeric\s)?scale`,
  },
  {needs: ['scale'], pattern: pattern('g')`scale\s(?:of|from)\s\d{1,3}\s?(?:-|–|to)\s?\d{1,3}`},
  {needs: ['scale'], pattern: pattern('g')`\d+(?:-|\s)point\s(?:likert\s)?scale`},
  {
    needs: ['min'],
    pattern: pattern('g')`\d+\s?min(?:ute)?s?\.?\s?(?:x|×|times)\s?\d+\s?(?:\/|per|a)\s?[${LETTER}]+\s(?:of|
      for)\s(?:ot|pt|slp|speech|occupational|physical|therapy|services|counseling)\b`,
  },
  {
    needs: ['twelve', 'one', 'once', 'two-way', '12', '24', '504', '911', '988', '211', '311', ':', 'section 8'],
    pattern: pattern('g')`(?<![${LETTER}\d])(?:12|twelve)[\s-]steps?|24\s?\/\s?7|24-hour|504\splan|
      \b(?:911|988|211|311)\b|\d\s?:\s?\d(?!\d)|two-way|one-on-one|one another|one to one|no one|each one|any ?one|
      one of (?:the|his|her|my)|one (?:day|step|thing) at a time|once in a while|once and for all|one's|section 8`,
  },
  {pattern: pattern('g')`(?<=[${LETTER}]-)\d+(?![${LETTER}])`},
  // "1 month after starting therapy" is when one looks, "after resting for 10 minutes" when it happens; "walk 10 minutes after dinner" is neither.
  {
    needs: ['after', 'following'],
    pattern: pattern('g')`(?<!for\s)(?:\d+|[a-z]+)\s(?:minute|hour|day|week|
      month)s?\s(?=(?:after|following)\s(?:the\s)?(?:starting|beginning|initiating|receiving|completing|admission|
      surgery|treatment|medication|therapy|intervention|discharge|intake|enrollment|starts?)(?![${LETTER}]))|
      (?<=(?:after|following)\s[a-z]{3,12}ing\s(?:[a-z]+\s){0,3})for\s(?:at least\s)?(?:\d+|an?|[a-z]+)\s(?:minute|
      hour|day|week|month)s?(?![${LETTER}])`,
  },
  // "Her 3 sisters" says who they are.
  {
    needs: ['his ', 'her ', 'their ', 'my ', 'our '],
    pattern: pattern('g')`(?<=(?<![${LETTER}])(?:his|her|their|my|our)\s)(?:\d|two|three|four|five|
      six)\s(?:[a-z]+\s)?(?:sisters|brothers|siblings|children|kids|sons|daughters|grandchildren|parents|roommates|
      housemates|dogs|cats)(?![${LETTER}])`,
  },
  // "Two-step directions", "3-word phrases": what is asked for, not how often it must succeed.
  {
    needs: ['-step', '-word', '-syllable', '-letter', '-digit', '-part', ' step ', ' word '],
    pattern: pattern('g')`(?:\d(?:\s?(?:-|–|to|or)\s?\d)?|one|two|three|four|
      five)(?:-(?:step|word|syllable|letter|digit|part)|\s(?:step|
      word)(?=\s(?:directions?|instructions?|commands?|requests?|phrases?|sentences?|utterances?|
      combinations?)))(?![${LETTER}])`,
  },
]

const CODE = pattern('g')`(?<![${LETTER}\d])[A-TV-Z]\d{2}(?:\.\d{1,4})?(?![${LETTER}\d])`

/** "Baseline: 3 a week", "(now 1 of 5)": says where things are now, so its number is not the goal's. */
const BASELINE_STRETCH = pattern('g')`(?<![${LETTER}])(?:baseline(?=\s?(?:[:=(]|of\s|is\s|was\s|at\s|\d))|
  from a baseline|currently|current(?:ly)?(?=\s(?:level|rate|average|score|baseline))|at present|present levels?|
  (?<=\()now|now(?=\s(?:at|is|does)\s)|(?:is|are) now|up from|down from|compared (?:to|with)|
  last (?:month|week|year|quarter))(?![${LETTER}])(?:(?!\.\s|\.$|[;)\n]|,\s|\sto\s|\sby\s|\swill\s)[^]){0,120}`
const BASELINE_WORDS = ['baseline', 'current', 'present', 'now', 'from', 'compared', 'last ']

/**
 * A goal's text in lower case with everything that is not a criterion blanked out (same length, so offsets hold; all white space is
 * blanks), the time words found in it, and the text as it is written: see `asWritten`.
 */
export type Stripped = {text: string; lower: string; dates: readonly DateMention[]}

const blank = (words: string): string => ' '.repeat(words.length)

/** Takes dates, deadlines, ages, codes, doses, scale names and the baseline's numbers out of a goal before its criterion is looked for. */
export function stripNumbers(text: string, dates: readonly DateMention[] = findDates(text)): Stripped {
  let stripped = text
  for (const {kind, start, end, text: words} of dates) {
    if (kind !== 'frequency' && kind !== 'vague')
      stripped = stripped.slice(0, start) + blank(words) + stripped.slice(end)
  }
  const digits = hasDigit(stripped)
  if (digits) stripped = stripped.replace(CODE(), blank)
  let lower = lowerCase(stripped)
  for (const {needs, pattern} of OTHER_NUMBERS) {
    if (needs ? needs.some((word) => lower.includes(word)) : digits) lower = lower.replace(pattern(), blank)
  }
  if (BASELINE_WORDS.some((word) => lower.includes(word))) lower = lower.replace(BASELINE_STRETCH(), blank)
  return {text: stripped, lower: lower.replace(/\s/g, ' '), dates}
}

/** A stripped goal as it is written: what was blanked in lower case is blanked in the text. */
export function asWritten({text, lower}: Stripped): string {
  return Array.from({length: lower.length}, (_, i) => (lower[i] === ' ' ? ' ' : text[i])).join('')
}

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isDigit(text.charCodeAt(i))) return true
  return false
}
