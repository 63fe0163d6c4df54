import {BOUNDLESS, DEGREES_OF_HELP, HELP, LEVELS, READINGS, SPELLED_NUMBERS, TIME_UNITS} from './amounts.js'
import type {Stretch, Stripped} from './not-criterion.js'

/** How a criterion is told; 'rhythm' is a frequency without a number, 'each' a whole ("every session"), 'help' a level of help. */
export type CriterionKind =
  | 'number'
  | 'ratio'
  | 'percent'
  | 'rhythm'
  | 'each'
  | 'help'
  | 'level'
  | 'grade'
  | 'window'
  | 'zero'
  | 'whole'

/** A criterion found in a goal. */
export type Criterion = Stretch & {kind: CriterionKind}

const any = (words: readonly string[]): string => `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`
const SPELLED = any(SPELLED_NUMBERS)
const UNIT = any(TIME_UNITS)
const LEVEL = any(LEVELS)
const HELPED = any(HELP)
const DEGREE = any(DEGREES_OF_HELP)
/** A word's start and end, in the source of a pattern. */
const B = '(?<![\\p{L}\\d])'
const E = '(?![\\p{L}])'
const pattern = (source: string): RegExp => new RegExp(source, 'iu')

/** In order of worth: the first that matches is told. */
const CRITERIA: ReadonlyArray<[CriterionKind, RegExp]> = [
  ['percent', /\d+(?:\.\d+)?\s?(?:-\s?\d+\s?)?(?:%|percent|per cent)/iu],
  [
    'ratio',
    pattern(
      `${B}(?:\\d+|${SPELLED})(?:\\s\\(\\d+\\))?\\s(?:out\\s)?of\\s(?:the\\s)?(?:(?:last|next|every)\\s)?(?:\\d+|${SPELLED})${E}`,
    ),
  ],
  ['ratio', /(?<![\d/])\d{1,3}\s?\/\s?\d{1,3}(?![\d/])/u],
  ['number', /(?<![\p{L}\d#])(?:[<>≤≥$]\s?)?\d+(?:[.,]\d+)*(?=\D|$)(?![\p{L}]{3,}-)/u],
  // "One" is a number before a noun, not at a sentence's end.
  ['number', pattern(`(?<![\\p{L}-])${SPELLED}(?![\\p{L}-])(?=\\s[\\p{L}(])`)],
  ['zero', pattern(`${B}(?:zero|none)${E}`)],
  [
    'zero',
    pattern(
      `${B}no\\s(?:[\\p{L}-]{1,16}\\s){1,4}?(?:for|during|throughout|per|in|over)\\s(?:[\\p{L}-]{1,12}\\s){0,3}${UNIT}${E}`,
    ),
  ],
  // Case counts here: "a C or better" is a grade, "a or better" is a slip.
  ['grade', /(?<![\p{L}])(?:grades?|mark)\sof\s[A-D](?![\p{L}])(?:\sor\s(?:better|higher|above))?/u],
  ['grade', /(?<![\p{L}])[A-D][+-]?\s(?:or\s(?:better|higher|above)|average)(?![\p{L}])/u],
  ['grade', /(?<![\p{L}])(?:[Nn]o\s(?:[DF]['’]?s|failing\sgrades?)|straight\s[AB]s)(?![\p{L}])/u],
  [
    'grade',
    pattern(`${B}(?:passing\\sgrades?|honou?r\\sroll|grade\\slevel\\s(?:on|as\\smeasured)|proficient\\son)${E}`),
  ],
  [
    'level',
    pattern(`${B}from\\s(?:an?\\s)?${LEVEL}(?:\\s(?:assist|assistance|levels?|range))?\\sto\\s(?:an?\\s)?${LEVEL}${E}`),
  ],
  [
    'level',
    pattern(
      `${B}${any(READINGS)}${E}[^.;]{0,40}within\\s(?:the\\s)?(?:normal|target|expected|baseline|recommended|therapeutic)${E}`,
    ),
  ],
  ['help', pattern(`${B}(?:independently|without\\s(?:${DEGREE}\\s){0,3}${HELPED})${E}`)],
  ['help', pattern(`${B}with\\s(?:${DEGREE}[\\s-]){1,3}${HELPED}${E}`)],
  [
    'whole',
    pattern(
      `${B}(?:for\\s(?:the|an?|his|her|their)\\s(?:whole|entire|full|duration)|(?:throughout|through)\\s(?:the|an?)\\s(?:whole|entire|full))${E}`,
    ),
  ],
  [
    'each',
    pattern(
      `${B}(?:every|each|all)\\s(?!${any(BOUNDLESS)}${E}|of\\s(?:the\\stime|life))(?:of\\s)?(?:(?:his|her|their|my|the)\\s)?[\\p{L}-]{3,}`,
    ),
  ],
]

/** For, during, until: a stretch of time that a state can be kept over. */
const WINDOW = pattern(
  `${B}(?:for|during|throughout|through|until|over|while)\\s(?:(?:at\\sleast|the|an?|this|his|her|their|my|entire|whole|full|next|one|current|remainder\\sof|rest\\sof|hospital|school)\\s){0,4}(?:${UNIT}|school\\syear|in\\shospital)${E}`,
)

/** The first criterion of a stripped goal, or undefined. `keeps` is true for goals that keep or leave out something: a window is enough there. */
export function findCriterion(stripped: Stripped, keeps: boolean): Criterion | undefined {
  for (const [kind, pattern] of CRITERIA) {
    const match = pattern.exec(stripped.text)
    if (match) return {kind, start: match.index, end: match.index + match[0].length}
  }
  const rhythm = stripped.dates.find((mention) => mention.kind === 'frequency')
  if (keeps) {
    const window = WINDOW.exec(stripped.text)
    if (window) return {kind: 'window', start: window.index, end: window.index + window[0].length}
    const through = stripped.dates.find(({kind, text, start}) =>
      isWindow(kind, text, stripped.text.slice(Math.max(0, start - 14), start)),
    )
    if (through) return {kind: 'window', start: through.start, end: through.end}
  }
  return rhythm && {kind: 'rhythm', start: rhythm.start, end: rhythm.end}
}

function isWindow(kind: string, text: string, before: string): boolean {
  if (kind === 'frequency' || kind === 'vague') return false
  if (kind === 'duration') return /^(?:for|over|throughout|during|the next)/i.test(text)
  return (
    /(?:through|thru|until|till|throughout|during|for)\s(?:the\s)?$/i.test(before) || /^(?:until|through)/i.test(text)
  )
}

/** "The number of minutes": the unit is named, the amount is not. */
export const COUNTED_UNIT =
  /(?<![\p{L}])(?:number|amount|length|percentage|frequency|rate) of (?:minutes|seconds|hours|time|times|days|words|steps|pages|items|questions|nights|meals|classes|feet|miles|pounds|dollars)(?![\p{L}])/iu

/** Words about "how well" that fix nothing: 80 % of what, 100 % for ever. */
export const PERCENT_OF_WHAT =
  /\d\s?(?:%|percent)(?!\s(?:of\s(?!the\stime)|on\s|in\s|across\s|over\s|for\s))(?![^.;]{0,60}(?:trials?|opportunit|days?|sessions?|times|probes?|attempts?|occasions?|assignments?|weeks?|measured))/iu
/** A change told as an amount, or a share of right answers: a bare percentage, but one that can be worked out. */
export const PERCENT_AMOUNT =
  /(?<![\p{L}])by\s(?:at least\s)?\d+\s?(?:%|percent)|\d\s?(?:%|percent)\s(?:accura|correct)/iu
/** Always, 100 %: one bad day and the goal is lost. */
export const PERFECT =
  /(?<![\d.])100\s?(?:%|percent)|(?<![\p{L}])(?:at all times|always|never again|every single time)(?![\p{L}])/iu
