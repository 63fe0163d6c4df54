import {LETTER, pattern} from '../../text/letters.js'
import {BOUNDLESS, PIECES, TIME_UNITS} from './amounts.js'
import {type Finder, matching} from './finder.js'

const units = new Set(TIME_UNITS)
const boundless = new Set(BOUNDLESS)

/** "For the whole visit", "through the entire lesson". */
const overTheWhole = matching(
  ['whole', 'entire', 'full', 'duration'],
  pattern('g')`(?<![${LETTER}\d])(?:for\s(?:the|an?|his|her|their)\s(?:whole|entire|full|duration)|
    (?:throughout|through)\s(?:the|an?)\s(?:whole|entire|full))(?![${LETTER}])`,
)

/** "A full week", "the whole worksheet". */
const wholeOne = matching(
  ['whole ', 'full ', 'entire '],
  pattern('g')`(?<![${LETTER}])(?:an?|the|his|her|their)\s(?:whole|full|entire)\s([a-z]+)(?![${LETTER}])`,
  ([words, unit = '']) => (units.has(unit) || PIECES.has(unit)) && words.length,
)

/** "Wear the brace all day". */
const allDay = matching(
  ['all '],
  pattern('g')`(?<![${LETTER}\d])all\s(?:day|night|morning|afternoon|shift)(?![${LETTER}])`,
)

/** The whole of something is a criterion: nothing of it may be left out. */
export const ofTheWhole: Finder = (stripped) => overTheWhole(stripped) ?? wholeOne(stripped) ?? allDay(stripped)

/** "Will report any dizziness": all of it. With other verbs "any" leaves the choice open: "pick any book". */
const anyToTell = matching(
  [' any '],
  pattern('g')`(?<![${LETTER}])(?:report|tell|notify|inform)(?:s|ing)?\s(?:(?!any\s)[${LETTER}'’-]+\s){0,5}any\s
    (?:new\s|perceived\s)?[${LETTER}-]{3,}`,
)

/** "Every session", "each of her visits", "all his pills"; but not "all areas of life". */
const everySingle = matching(
  ['every ', 'each ', 'all '],
  pattern('g')`(?<![${LETTER}\d])(?:every|each|all)\s(?!of\s(?:the\stime|life))(?=([a-z]*))(?:of\s)?(?:(?:his|her|
    their|my|the)\s)?[${LETTER}-]{3,}`,
  ([words, word = '']) => !boundless.has(word) && words.length,
)

/** All of something, one by one: it is done or it is not. */
export const everyOne: Finder = (stripped) => everySingle(stripped) ?? anyToTell(stripped)
