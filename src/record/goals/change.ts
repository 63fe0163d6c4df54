import {LETTER, lowerCase, pattern} from '../../text/letters.js'
import {SPELLED_NUMBERS} from './amounts.js'
import type {Criterion} from './criterion.js'
import type {GoalVerb} from './main-verb.js'
import type {Stretch, Stripped} from './not-criterion.js'
import {SHIFTING} from './verbs.js'

/**
 * A change given in numbers. `share`: only how far it moves ("by 30 %", "by half"), which nobody can work out without the start;
 * `level`: where it ends ("to 2 a week"), which can be checked, though not how far it is from here.
 */
export type Change = Stretch & {kind: 'share' | 'level'}

const NUMBER = `(?:\\d+(?:[.,]\\d+)*(?:\\s?[-–]\\s?\\d+)?|${SPELLED_NUMBERS.filter((word) => !['once', 'zero', 'half'].includes(word)).join('|')})`

/** "By 30 %", "by at least two points", "by half", "in half", "30 % fewer", "twice as many". Times of day, years and ordinals are not. */
const SHARE = pattern()`(?<![${LETTER}])(?:by\s(?:at\sleast\s|about\s|around\s|approximately\s|up\sto\s|
  an?\sadditional\s|another\s)*(?:(?:an?|one)[\s-])?(?:(?:half|third|quarter)(?![${LETTER}])|
  ${NUMBER}(?![\d:]|st|nd|rd|th|\s?(?:[ap]\.?m|o['’]clock))(?=[^${LETTER}\d]|$)(?:\s?(?:%|percent|per\scent))?)|
  (?:in|cut)\shalf(?![${LETTER}])|\d+(?:\.\d+)?\s?(?:%|percent)\s(?:fewer|less|more|reduction|increase|decrease|
  improvement|drop|better|higher|lower)(?![${LETTER}])|(?:twice|half)\sas\s(?:many|much|often)(?![${LETTER}]))`
/** "To 2 a week", "to 2x/week", "to no more than one": where it ends; "from 5 to 2" says the start too. */
const LEVEL = pattern()`(?<![${LETTER}])to\s(?:(?:at\sleast|about|around|no\smore\sthan|no\sless\sthan|fewer\sthan|
  less\sthan|under|below|over|above|only|just|a\s(?:maximum|minimum|total)\sof|
  an\saverage\sof)\s)*(?:[<>≤≥$]\s?)?${NUMBER}x?(?=[^${LETTER}\d]|$)(?:\s?(?:%|percent))?`
/** Where a noun or another verb expresses the reduction or increase: "a 20 % reduction in outbursts", "outbursts fall by half". */
const SHIFT_WORDS = ['reduc', 'decreas', 'increas', 'improve', 'fewer', 'drop', 'lower', 'less', 'fall', 'rise']
const SHARE_WORDS = ['by ', 'half', '%', 'percent', 'twice as']

const shifting = new Set(SHIFTING)
const YEAR = /\d{4}$/

/** The change in numbers that a goal asks for, or undefined. */
export function findChange(
  stripped: Stripped,
  main: GoalVerb | undefined,
  criterion: Criterion | undefined,
): Change | undefined {
  const {lower} = stripped
  const shifts = main !== undefined && shifting.has(main.base)
  if (!criterion || (!shifts && !SHIFT_WORDS.some((word) => lower.includes(word)))) return undefined
  const share = SHARE_WORDS.some((word) => lower.includes(word)) ? SHARE().exec(lower) : null
  if (share && !YEAR.test(share[0])) return {kind: 'share', start: share.index, end: share.index + share[0].length}
  const level = shifts && main.class !== 'unknown' ? LEVEL().exec(lower.slice(main.end)) : null
  if (!level || !shifts) return undefined
  const start = main.end + level.index
  return {kind: 'level', start, end: start + level[0].length}
}

const START = pattern()`(?<![${LETTER}])(?:from|now|today|currently|baseline|so\sfar|
  this\s(?:month|week|quarter|year)|last\s(?:month|week|quarter|year|fall|spring|winter|summer)|down|
  up)(?![${LETTER}])[^.;]{0,40}\d`

/** Whether words beside a goal (its need, its present level, a sign of success) say in numbers where things are. */
export function tellsStart(text: string): boolean {
  return START().test(lowerCase(text))
}
