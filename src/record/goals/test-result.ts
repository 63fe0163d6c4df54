import {LETTER, pattern} from '../../text/letters.js'
import {matching} from './finder.js'

/** What a sample is tested with, or what is tested. */
const TEST = `(?:screens?|screenings?|tests?|samples?|swabs?|cultures?|breathalyzers?|toxicology|uas?|urinalys[ei]s)(?![${LETTER}-])`

/** "Negative drug screens", "urine tests that come back clean", "passes each drug test": a result that anybody can look up. */
export const testResult = matching(
  ['negative', 'clean', 'pass'],
  pattern('g')`(?<![${LETTER}])(?:(?:negative|clean)\s(?:[a-z-]+\s){0,3}${TEST}|${TEST}\s(?:that\s)?(?:are|is|come|stay|
    remain)\s(?:back\s)?(?:negative|clean)(?![${LETTER}])|pass(?:es|ing)?\s(?:(?:all|each|every|an?|his|her|their|
    the|of|random|weekly|monthly)\s)*(?:drug|urine|breath)\s${TEST})`,
)
