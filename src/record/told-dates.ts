import {type DateContext, type DateMention, findDates} from '../language/dates/index.js'
import {sentencesWithin} from '../language/quotes/nearby.js'
import {JOIN, pattern} from '../text/letters.js'
import type {RecordDate} from './care-record.js'
import type {Entry, TextEntry} from './entry.js'
import type {LabelName} from './label-names.js'

/** "This plan was written with Ana and her mother on", "Our team met on", "Written on": the day of the plan comes next. */
const WRITTEN = pattern(
  'i',
)`(?:\b(?:this|the|our|my)\s(?:[a-z-]+\s){0,3}?plan(?:\sof\scare)?\s(?:was|is|has\sbeen)\s(?:first\s|last\s)?|^)
  (?:written|made|developed|created|completed|drafted|put\stogether|drawn\sup|agreed\s(?:to|on)|finalized|prepared|updated|
  revised)${JOIN}\b[^.;]{0,70}?\b(?:on|dated)\s*$|
  ^(?:we|(?:the|our|my|his|her|their)\s(?:[a-z]+\s){0,3}?team)\s(?:all\s)?(?:met|sat\sdown|came\stogether|got\stogether|
  (?:wrote|made)\s(?:it|this)|put\s(?:it|this)\s(?:plan\s)?together)${JOIN}\b[^.;]{0,70}?\bon\s*$`
/** "On March 3, 2026, we met": what comes after the day. */
const ON = /^on\s*$/i
const WROTE = pattern(
  'i',
)`^,?\s+(?:we|(?:the|our|my|his|her|their)\s(?:[a-z]+\s){0,3}?team|[^.;]{1,60}\sand\s[^.;]{1,40})\s(?:all\s)?(?:met\b|
  sat\sdown|came\stogether|got\stogether|(?:wrote|made)\sthis|put\s(?:it|this)\s)`
/** "The plan starts", "It is in effect from", "Effective": its first day comes next. */
const STARTS = pattern(
  'i',
)`(?:\bplan(?:\sof\scare)?\s(?:starts?|begins?|runs|(?:is|was)\s(?:effective|in\seffect|for|valid)|covers)|
  ^it\s(?:starts|begins|runs|is\s(?:effective|in\seffect|valid))|^effective)(?:\s(?:on|from|the\stime\sfrom))?\s*$`
const THROUGH = /^\s*(?:-|–|—|to|through|thru|until)\s*$/i

/** "The next meeting is on", "We will look at this plan again by", "It will be reviewed on": the day of the review comes next. */
const REVIEW = pattern(
  'i',
)`\bnext\s(?:[a-z]+\s){0,3}?(?:review|meeting|check-?in|conference|update)(?:\s(?:is|will\sbe|date|takes\splace|
  happens|set|planned|scheduled|at\s[^.;]{1,30}?|with\s[^.;]{1,30}?)){0,3}(?:\s(?:on|by|for|in))?\s*$|
  \b(?:plan|it)\s(?:will|is\sto|must|has\sto)\sbe\s(?:reviewed|updated|looked\sat|gone\sover)${JOIN}\b[^.;]{0,40}?\b(?:on|by|before|in)\s*$|
  \b(?:we|(?:the|our)\s(?:[a-z]+\s){0,3}?team|everyone|everybody)\s(?:will|plan\sto)\s(?:all\s)?(?:review\s(?:it|this|the\splan)|
  (?:meet|look|talk|come\sback|get\stogether|check)\b[^.;]{0,50}?\b(?:again|plan|progress))${JOIN}\b[^.;]{0,40}?\b(?:on|by|before|in)\s*$|
  ^and\s(?:it\s)?will\sbe\s(?:reviewed|updated|looked\sat)${JOIN}\b[^.;]{0,40}?\b(?:on|by|before|in)\s*$|
  \breview\sis\sdue(?:\s(?:on|by))?\s*$`

const WEEKDAY = /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*$/

/** A meeting about something else than the plan. */
const ELSEWHERE = pattern(
  'i',
)`\b(?:court|hospital|doctor|dr\.|clinic|school|class|police|judge|intake|landlord)(?![a-z])`

/** Sections of which every sentence about a day may be about the record's. */
const OWN_SECTIONS = new Set<LabelName>(['review_date', 'plan_date', 'plan_period', 'signatures', 'participation'])

/** A day in the section of a goal is the goal's. */
const OF_GOALS = new Set<LabelName>(['goal', 'objective', 'need'])

/** What a day means that is the first of all below a heading. */
const BELOW: ReadonlyMap<LabelName, Told> = new Map([
  ['review_date', 'review'],
  ['plan_date', 'plan'],
])

/** Entries at the top that may say when a record was made, where no heading ends them. */
const MOST_AT_TOP = 12

/**
 * The day a plan was made, the time it is for and its next review, as sentences of its first and its last section tell them, or of a
 * section about them: "This plan was written with Ana on March 3, 2026." Sentences elsewhere are about other days.
 */
export function toldDates(entries: readonly Entry[], text: string, context: DateContext): RecordDate[] {
  const headed = daysBelowHeadings(entries)
  return ownSentences(entries).flatMap((entry) =>
    sentencesWithin(text, entry.span).flatMap(({start, end}) => {
      const words = text.slice(start, end)
      if (!/\d/.test(words)) return []
      const mentions = findDates(words, context)
      const roles = mentions.map(
        (mention, i) =>
          roleIn(words, mention, mentions[i - 1], context.today ?? '') ??
          (i === 0 && mention.start === 0 && start === entry.span.start ? headed.get(entry) : undefined),
      )
      return mentions.flatMap((mention, i): RecordDate[] => {
        const before = mentions[i - 1]
        const isEnd = before && roles[i - 1] === 'start' && THROUGH.test(words.slice(before.end, mention.start))
        const told = roles[i]
        const role = isEnd ? 'plan-end' : told === 'start' ? 'plan' : told
        const {kind, iso, confidence} = mention
        if (!role || !iso || mention.impossible) return []
        return [
          {
            role,
            span: {start: start + mention.start, end: start + mention.end},
            text: mention.text,
            source: 'prose',
            kind,
            iso,
            confidence,
          },
        ]
      })
    }),
  )
}

/** "Next team meeting" as a heading, and below it "October 14, 2026 at the library". */
function daysBelowHeadings(entries: readonly Entry[]): ReadonlyMap<Entry, Told> {
  return new Map(
    entries.flatMap((entry, at): [Entry, Told][] => {
      const heading = entries[at - 1]
      const told = heading?.type === 'heading' && heading.name ? BELOW.get(heading.name) : undefined
      return told && entry.type === 'text' ? [[entry, told]] : []
    }),
  )
}

/** What a day is for; `start`: it is the first of the time that the plan is for. */
type Told = 'plan' | 'review' | 'start'

function roleIn(
  words: string,
  {start, end, kind, iso}: DateMention,
  last: DateMention | undefined,
  today: string,
): Told | undefined {
  const before = words
    .slice(last?.end ?? 0, start)
    .trimStart()
    .replace(WEEKDAY, '')
  if (kind === 'date' || kind === 'month') if (REVIEW().test(before)) return 'review'
  if (kind !== 'date' || iso === undefined) return undefined
  if (STARTS().test(before)) return 'start'
  const isMade = WRITTEN().test(before) || (ON.test(before) && WROTE().test(words.slice(end)))
  return isMade && iso <= today && !ELSEWHERE().test(words) ? 'plan' : undefined
}

/** The words without a label at the top, in the last section, and in those about the record's own days. */
function ownSentences(entries: readonly Entry[]): TextEntry[] {
  const isText = ({type, block}: Entry) => type === 'text' && block.quoteDepth === 0 && block.listDepth === 0
  const content = entries.findIndex(({type}) => type !== 'heading')
  const second = entries.findIndex(({type}, at) => at > content && type === 'heading')
  const last = entries.findLastIndex(({type}) => type === 'heading')
  const lastHeading = entries[last]
  const isAboutGoals =
    lastHeading?.type === 'heading' && lastHeading.name !== undefined && OF_GOALS.has(lastHeading.name)
  const topEnd = Math.min(second < 0 ? entries.length : second, MOST_AT_TOP)
  let isOwn = false
  return entries.filter((entry, at): entry is TextEntry => {
    if (entry.type === 'heading') isOwn = entry.name !== undefined && OWN_SECTIONS.has(entry.name)
    return isText(entry) && (isOwn || at < topEnd || (last >= 0 && at > last && !isAboutGoals))
  })
}

/** The dates of fields, and those of sentences for which there is no field, in the order of the text. */
export function withTold(dates: readonly RecordDate[], told: readonly RecordDate[]): readonly RecordDate[] {
  const roles = new Set(dates.map(({role}) => role))
  const others = told.filter(({role}) => !roles.has(role) && !(role === 'plan-end' && roles.has('plan')))
  return others.length === 0 ? dates : [...dates, ...others].sort((a, b) => a.span.start - b.span.start)
}
