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

const SPELLED =
  'zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen|twice|thrice|once|half|double|one|single'
const TIME_UNIT =
  'day|days|week|weeks|month|months|quarter|year|night|nights|morning|mornings|evening|evenings|afternoon|shift|hour|hours|weekday|weekdays|weekend|weekends|stay|hospitalization|admission|semester|period|session|sessions|class|summer'

/** In order of worth: the first that matches is told. */
const CRITERIA: ReadonlyArray<[CriterionKind, RegExp]> = [
  ['percent', /\d+(?:\.\d+)?\s?(?:-\s?\d+\s?)?(?:%|percent|per cent)/iu],
  [
    'ratio',
    new RegExp(
      `(?<![\\p{L}\\d])(?:\\d+|${SPELLED})(?:\\s\\(\\d+\\))?\\s(?:out\\s)?of\\s(?:the\\s)?(?:(?:last|next|every)\\s)?(?:\\d+|${SPELLED})(?![\\p{L}])`,
      'iu',
    ),
  ],
  ['ratio', /(?<![\d/])\d{1,3}\s?\/\s?\d{1,3}(?![\d/])/u],
  // A number, not inside a word or a code; "one" counts only before a noun.
  ['number', /(?<![\p{L}\d#])(?:[<>≤≥$]\s?)?\d+(?:[.,]\d+)*(?=\D|$)(?![\p{L}]{3,}-)/u],
  ['number', new RegExp(`(?<![\\p{L}-])(?:${SPELLED})(?![\\p{L}-])(?=\\s[\\p{L}(])`, 'iu')],
  [
    'zero',
    new RegExp(
      `(?<![\\p{L}])(?:zero|none|down to nothing|no\\s(?:[\\p{L}-]{1,16}\\s){1,4}?(?:for|during|throughout|per|in|over)\\s(?:[\\p{L}-]{1,12}\\s){0,3}(?:${TIME_UNIT}))(?![\\p{L}])`,
      'iu',
    ),
  ],
  [
    'grade',
    /(?<![\p{L}])(?:[A-D][+-]?\s(?:or\s(?:better|higher|above)|average)|(?:grade|grades|mark)\sof\s[A-D](?![\p{L}])(?:\sor\s(?:better|higher|above))?|passing\sgrades?|(?:pass|passes)\s(?:all|every|each)|honou?r\sroll|straight\s[AB]s|(?:at|on|to)\s(?:or above\s)?grade\slevel\s(?:on|as measured)|\p{L}+\sgrade\slevel\s(?:on|as measured)|proficient\s(?:on|or))/u,
  ],
  [
    'level',
    /(?<![\p{L}])from\s(?:an?\s)?(?:severe|moderate|mild|high|low|maxim(?:um|al)|max|minim(?:um|al)|min|total|full|poor|fair|[A-F])(?:\s(?:assist(?:ance)?|levels?|range))?\sto\s(?:an?\s)?(?:severe|moderate|mild|high|low|maxim(?:um|al)|max|minim(?:um|al)|min|no|supervision|independent|standby|stand-by|good|fair|none|[A-F])(?![\p{L}])/iu,
  ],
  [
    'level',
    /(?<![\p{L}])(?:blood pressure|temperature|heart rate|pulse|vital signs|blood sugar|glucose|oxygen saturation|respirations?|lab (?:values|results)|weight|bmi|electrolytes)[^.;]{0,40}within (?:the )?(?:normal|target|expected|baseline|recommended|therapeutic)/iu,
  ],
  [
    'help',
    /(?<![\p{L}])(?:independently|without\s(?:any\s|adult\s|physical\s|verbal\s|staff\s|additional\s){0,2}(?:help|assistance|assist|prompts?|prompting|reminders?|cues?|cueing|support|supervision)|with\s(?:only\s)?(?:no|minimal|min|moderate|mod|maximal|max|stand-?by|contact[- ]guard|set-?up|a\s(?:single\s)?(?:verbal|visual|gestural)?|(?:verbal|visual|gestural|physical))\s?(?:verbal\s|physical\s|visual\s|gestural\s)?(?:help|assistance|assist|prompts?|prompting|reminders?|cues?|cueing|supervision))(?![\p{L}])/iu,
  ],
  [
    'whole',
    /(?<![\p{L}])for\s(?:the|an?|his|her|their)\s(?:whole|entire|full|duration)(?![\p{L}])|(?<![\p{L}])(?:throughout|through)\s(?:the|an?)\s(?:whole|entire|full)\s/iu,
  ],
  [
    'each',
    /(?<![\p{L}])(?:every|each|all)\s(?!(?:day|week|month|night|morning|other|areas?|aspects?|settings?|environments?|times?|adls?|situations?|domains?|needs?|of\s(?:the\stime|life))(?![\p{L}]))(?:of\s(?:the|his|her|their|my)\s)?(?:(?:his|her|their|my|the)\s)?[\p{L}-]{3,}/iu,
  ],
]

/** For, during, until: a stretch of time that a state can be kept over. */
const WINDOW = new RegExp(
  `(?<![\\p{L}])(?:for|during|throughout|through|until|over|while)\\s(?:(?:at\\sleast|the|an?|this|his|her|their|my|entire|whole|full|next|one|current|remainder\\sof|rest\\sof|hospital|school)\\s){0,4}(?:${TIME_UNIT}|school\\syear|in\\shospital)(?![\\p{L}])`,
  'iu',
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
