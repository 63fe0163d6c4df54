import {pattern} from '../text/letters.js'

/** Titles of what is written when the work with somebody ends. */
const CLOSING = pattern(
  'i',
)`\b(?:discharge|closing|closure|termination|case closed|exit|graduation from (?:services|the program|wraparound))\b[^\n]{0,24}\b(?:plan|summary|report|review|note|form|record)\b|\b(?:final|closing) (?:plan|report|summary|review)\b|\bclosed (?:case|record|file|plan)\b`
/** The title is among the first characters of a document. */
const TITLE = 240

/** Whether a document's title says that the work has ended or ends with it: a discharge plan, a closing summary. */
export const isClosing = (text: string): boolean => CLOSING().test(text.slice(0, TITLE))

const REVIEW = pattern(
  'i',
)`^[^\n]{0,40}\b(?:review|progress report|quarterly report|annual report)\b(?![^\n]{0,20}\bplan\b)`

/** Whether a document's title says that it is itself what came of looking at a plan again. */
export const isReviewReport = (text: string): boolean => REVIEW().test(text)
