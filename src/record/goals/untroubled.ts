import {LETTER, pattern} from '../../text/letters.js'
import {matching} from './finder.js'

/**
 * What does not happen while something is done: "walks the hall without shortness of breath", "drinks with no signs of choking". Pain and
 * worry are left out: who is without them only the person knows.
 */
export const untroubled = matching(
  ['without ', ' no '],
  pattern('g')`(?<![${LETTER}])(?:without|(?:with|and)\sno)\s(?:any\s)?(?:(?:[a-z]+\s)?(?:signs?|symptoms?|
    complaints?|evidence)\s(?:(?:and|or)\s(?:signs?|symptoms?)\s)?of\s(?!pain|anxiety|distress|depression)[a-z]|
    shortness\sof\sbreath|dyspnea|(?:a\s)?loss\sof\sbalance|losing\s(?:[a-z]+\s)?balance|falling|coughing|choking)`,
)
