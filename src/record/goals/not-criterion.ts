import {type DateMention, findDates} from '../../language/dates/index.js'

/** A stretch of text, offsets end exclusive. */
export type Stretch = {start: number; end: number}

/** Numbers that measure nothing in a goal: labels, ages, grades, codes, doses, phone numbers, the name of a scale, service hours. */
const OTHER_NUMBERS: readonly RegExp[] = [
  /(?<![\p{L}])(?:goal|objective|outcome|benchmark|priority|step|phase|tier|stage|grade|room|section|chapter|axis|page|route|highway|building|apt|suite|bus|ltg|stg|obj)\.?\s?#?\d+(?:\.\d+)*[a-z]?(?!\p{L}|\s?%)/giu,
  /^\s{0,3}[(#]?\d{1,2}(?:\.\d{1,2}){0,2}[.):]\s/gu,
  /(?<![\p{L}])(?:need\s#?\d{1,2}(?=\s?[:.–-])|type\s[12](?=\sdiabet))/giu,
  /\d+(?:st|nd|rd|th)(?![\p{L}])/giu,
  /(?<![\p{L}])(?:first|second|third|fourth|fifth|sixth)(?:[\s-]grade)?(?![\p{L}])/giu,
  /(?<![\p{L}])(?:age[ds]?|turns?|born(?: in)?)\s(?:of\s)?\d{1,2}(?!\d)/giu,
  /\d{1,3}[\s-](?:year|month|yr|mo)s?[\s-]old/giu,
  /\d+(?:\.\d+)?\s?(?:mg|mcg)(?![\p{L}/])/giu,
  /(?<![\p{L}\d])[A-TV-Z]\d{2}(?:\.\d{1,4})?(?![\p{L}\d])/gu,
  /\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}/gu,
  /(?:on\s(?:a|the)\s)?(?:scale\s(?:of|from)\s)?\d{1,3}\s?(?:-|–|to)\s?\d{1,3}[\s-](?:point\s)?(?:pain\s|numeric\s)?scale/giu,
  /scale\s(?:of|from)\s\d{1,3}\s?(?:-|–|to)\s?\d{1,3}/giu,
  /\d+(?:-|\s)point\s(?:likert\s)?scale/giu,
  /\d+\s?min(?:ute)?s?\.?\s?(?:x|×|times)\s?\d+\s?(?:\/|per|a)\s?\p{L}+\s(?:of|for)\s(?:ot|pt|slp|speech|occupational|physical|therapy|services|counseling)\b/giu,
  /(?<![\p{L}\d])(?:12|twelve)[\s-]steps?|24\s?\/\s?7|24-hour|504\splan|\b(?:911|988|211|311)\b|\d\s?:\s?\d(?!\d)|two-way|one-on-one|one another|one to one|no one|each one|any ?one|one of (?:the|his|her|my)|one's|section 8/giu,
  /(?<=\p{L}-)\d+(?!\p{L})/gu,
]

/** "Baseline: 3 a week", "(now 1 of 5)": tells where things are, so its number is not the goal's. */
const BASELINE_STRETCH =
  /(?<![\p{L}])(?:baseline(?=\s?(?:[:=(]|of\s|is\s|was\s|at\s|\d))|from a baseline|currently|current(?:ly)?(?=\s(?:level|rate|average|score|baseline))|at present|present levels?|(?<=\()now|now(?=\s(?:at|is|does)\s)|(?:is|are) now|up from|down from|compared (?:to|with)|last (?:month|week|year|quarter))(?![\p{L}])(?:(?!\.\s|\.$|[;)\n]|,\s|\sto\s|\sby\s|\swill\s)[\s\S]){0,120}/giu

/** A goal's text with everything that is no criterion blanked out (same length, so offsets hold), and the time words found in it. */
export type Stripped = {text: string; dates: DateMention[]; baseline?: Stretch}

function blank(text: string, {start, end}: Stretch): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}

/** Takes dates, deadlines, ages, codes, doses, scale names and the baseline's numbers out of a goal before its criterion is looked for. */
export function stripNumbers(text: string): Stripped {
  const dates = findDates(text)
  let stripped = text
  for (const mention of dates) {
    if (mention.kind !== 'frequency' && mention.kind !== 'vague') stripped = blank(stripped, mention)
  }
  for (const pattern of OTHER_NUMBERS) {
    for (const match of stripped.matchAll(pattern)) {
      stripped = blank(stripped, {start: match.index, end: match.index + match[0].length})
    }
  }
  let baseline: Stretch | undefined
  for (const match of stripped.matchAll(BASELINE_STRETCH)) {
    const stretch = {start: match.index, end: match.index + match[0].length}
    baseline ??= stretch
    stripped = blank(stripped, stretch)
  }
  return {text: stripped, dates, ...(baseline && {baseline})}
}
