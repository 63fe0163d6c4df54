import {lowerCase, pattern} from '../text/letters.js'

/** Titles of what is written when the work with somebody ends. */
const CLOSING = pattern()`\b(?:discharge|closing|closure|termination|exit|final)\b[^\n]{0,24}\b(?:plan|summary|report|
  review|note|form|record)\b|\bgoing[ -]home (?:plan|instructions)\b|\bcase closed\b|
  \bclosed (?:case|record|file|plan)\b`
/** The title is among the first characters of a document. */
const TITLE = 240

/** Whether a document's title says that the work has ended or ends with it: a discharge plan, a closing summary. */
export const isClosing = (text: string): boolean => CLOSING().test(lowerCase(text.slice(0, TITLE)))

const REVIEW = pattern()`^[^\n]{0,40}\b(?:review|(?:progress|quarterly|annual) report)\b(?![^\n]{0,20}\bplan\b)`

/** Whether a document's title says that it is itself what came of looking at a plan again. */
export const isReviewReport = (text: string): boolean => REVIEW().test(lowerCase(text.slice(0, TITLE)))
