import {LETTER, lowerCase, pattern} from '../../text/letters.js'
import type {Stretch} from './not-criterion.js'

const COUNTED_UNIT = pattern()`(?<![${LETTER}])(?<!(?:^|\s)an?\s(?:[a-z]{3,14}\s)?)(?:number|amount|length|percentage|
  frequency|rate) of (?:minutes|seconds|hours|time|times|days|words|steps|pages|items|questions|nights|meals|classes|
  feet|miles|pounds|dollars)(?![${LETTER}])`

/** "The number of minutes": the unit is named, the amount is not. */
export function findCountedUnit(text: string): Stretch | undefined {
  const lower = lowerCase(text)
  const match = lower.includes(' of ') ? COUNTED_UNIT().exec(lower) : null
  return match ? {start: match.index, end: match.index + match[0].length} : undefined
}

const PERCENT_OF_WHAT = pattern()`\d\s?(?:%|percent)(?!\s(?:of\s(?!the\stime)|on\s|in\s|across\s|over\s|
  for\s))(?![^.;]{0,60}(?:trials?|opportunit|days?|sessions?|times|probes?|attempts?|occasions?|assignments?|weeks?|
  measured))`

/** A percentage that does not say of what. */
export function isPercentOfWhat(text: string): boolean {
  return hasPercent(text) && PERCENT_OF_WHAT().test(lowerCase(text))
}

const PERCENT_AMOUNT = pattern()`(?<![${LETTER}])by\s(?:at least\s)?\d+\s?(?:%|percent)|\d\s?(?:%|percent)\s(?:accura|correct)`

/** A change given as an amount, or a share of correct answers: a bare percentage, but one that can be worked out. */
export function isPercentAmount(text: string): boolean {
  return hasPercent(text) && PERCENT_AMOUNT().test(lowerCase(text))
}

const PERFECT = pattern()`(?<![\d.])100\s?(?:%|percent)|(?<![${LETTER}])(?:at all times|always|never again|
  every single time)(?![${LETTER}])`

/** Always, 100 %: one bad day and the goal is lost. */
export function isPerfect(text: string): boolean {
  return PERFECT().test(lowerCase(text))
}

const hasPercent = (text: string): boolean => text.includes('%') || /percent/i.test(text)
