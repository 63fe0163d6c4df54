import {LETTER, lowerCase, pattern} from '../../text/letters.js'
import {hasAbstractObject, objectOf} from './accomplishment.js'
import type {GoalVerbs} from './main-verb.js'
import type {Stretch} from './not-criterion.js'

/** Where school ends: "after graduating", "upon completion of high school", "three months after college", "once she has left school". */
const SCHOOL_ENDS = pattern()`(?<![${LETTER}])(?:after|upon|following|
  once)\s(?:(?:[a-z]+\s){0,4}?(?:graduat|high\sschool|(?:leav|left|finish|exit|complet)[a-z]*\s(?:[a-z]+\s)?school)|
  (?:(?:his|her|their)\s)?college(?![${LETTER}]))`
const SCHOOL_WORDS = ['graduat', 'school', 'college']

/**
 * Whether a goal is for the life after school. It needs no day (34 CFR 300.320(b)), and where somebody works, lives or studies then can be
 * told all the same.
 */
export function isForLaterLife(text: string): boolean {
  const lower = lowerCase(text)
  return SCHOOL_WORDS.some((word) => lower.includes(word)) && SCHOOL_ENDS().test(lower)
}

const SETTLING = /^(?:work|live|attend|enroll|study|participate|receive|join|train)$/

/** "After high school, she will live on her own", "… take part in job training": on the day that one asks, it is so or it is not. */
export function findSettling({verbs: [main], tokens}: GoalVerbs, text: string): Stretch | undefined {
  if (!main || main.negated || !SETTLING.test(main.base) || !isForLaterLife(text)) return undefined
  const isSaid = objectOf(main, tokens).length > 0 && !hasAbstractObject(main, tokens)
  return isSaid ? {start: main.start, end: main.end} : undefined
}
