import {isSpace, LETTER, pattern} from '../../text/letters.js'
import {addMonths} from './calendar.js'
import {numberAt, spaceEnd} from './count.js'
import {type Core, firstOf, leadingTo} from './lead.js'
import {anyPhrase, type Match, type Matcher, NUMBER, numberOf, SP, sticky} from './pattern.js'
import type {Form, Found, Reading} from './types.js'
import {EVENTS, MEETINGS, STRETCHES} from './words.js'

const CUES = ['by', 'before', 'until', 'till', 'upon', 'at', 'prior to', 'no later than', 'through', 'on']
const OWNER = new Set('the his her their my our this that hospital planned program high school'.split(' '))
const which = anyPhrase(
  'next upcoming following annual quarterly monthly weekly yearly scheduled 6-month six-month 90-day 60-day 30-day first'.split(
    ' ',
  ),
)

const event = (match: Match): Found => ({length: match[0].length, kind: 'event', confidence: 'low'})

const WORD = pattern('y')`[${LETTER}/-]{1,14}\s+`

/** Where the next word begins when the one at `at` is short and another follows, else -1. */
function nextWord(lower: string, at: number): number {
  const word = WORD()
  word.lastIndex = at
  return word.test(lower) ? word.lastIndex : -1
}

/**
 * The matcher for a head ("by", "end of"), owners ("the", "his", "hospital"), at most `fill` further words, and what `ending` reads
 * there. As few further words are taken as will do.
 */
function headed(head: Matcher, fill: number, ending: Matcher): Matcher {
  return (lower, start) => {
    const begun = head(lower, start)
    if (!begun) return null
    let first = start + begun[0].length
    while (isSpace(lower.charCodeAt(first))) first++
    const places = [first]
    for (let at = first; places.length <= 4; ) {
      const next = nextWord(lower, at)
      if (next < 0 || !OWNER.has(lower.slice(at, next).trim())) break
      places.push(next)
      at = next
    }
    for (const place of places.reverse()) {
      for (let at = place, skipped = 0; at >= 0 && skipped <= fill; at = nextWord(lower, at), skipped++) {
        const end = ending(lower, at)
        if (end) return [lower.slice(start, at + end[0].length)]
      }
    }
    return null
  }
}

/** What `matcher` reads, unless one of these words follows. */
function unless(matcher: Matcher, after: Matcher): Matcher {
  return (lower, start) => {
    const match = matcher(lower, start)
    return match && after(lower, start + match[0].length) ? null : match
  }
}

/** What `first` reads, with what `second` reads a blank behind it, if anything. */
function andMaybe(first: Matcher, second: Matcher): Matcher {
  return (lower, start) => {
    const match = first(lower, start)
    if (!match) return null
    const end = start + match[0].length
    const from = spaceEnd(lower, end)
    const more = from > end ? second(lower, from) : null
    return more ? [lower.slice(start, from + more[0].length)] : match
  }
}

const happening: Form = {
  starts: ['by', 'before', 'until', 'till', 'upon', 'at', 'prior', 'no', 'through', 'on', 'after'],
  match: headed(
    andMaybe(
      anyPhrase([...CUES, 'after']),
      sticky(`(?:the${SP})?(?:time|date|day|start|beginning|first${SP}day|first${SP}week)${SP}of(?=\\s)`),
    ),
    0,
    unless(anyPhrase(EVENTS), sticky(`${SP}(?:plan|planning|planner|summary|instruction|paper)[a-z]*`)),
  ),
  read: event,
}

/** "By the next review", "at her annual team meeting": one or two words say which. */
const meeting: Form = {
  starts: ['by', 'before', 'until', 'till', 'upon', 'at', 'prior', 'no', 'through', 'on'],
  match: headed(anyPhrase(CUES), 0, headed(andMaybe(which, which), 2, anyPhrase(MEETINGS))),
  read: event,
}

const stretch = anyPhrase(STRETCHES)
const grade = sticky(
  `(?:\\d{1,2}th|3rd|2nd|1st|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)${SP}grade`,
)
const ended = sticky(`${SP}(?:ends|is${SP}over|finishes|closes)`)
const endings: readonly Matcher[] = [
  headed(
    sticky(`(?:end|completion|conclusion|close)${SP}of`),
    2,
    (lower, start) => stretch(lower, start) ?? grade(lower, start),
  ),
  headed(sticky(`(?:start|beginning)${SP}of`), 2, sticky('(?:year|grade|semester|term|summer|school)')),
  sticky(
    `before${SP}(?:going${SP}home|leaving${SP}(?:the${SP})?(?:hospital|unit|program|treatment)|(?:he|she|they|i)${SP}(?:leaves?|goes?)${SP}(?:home|the${SP}(?:hospital|unit|program)))`,
  ),
  headed(sticky('before'), 0, (lower, start) => {
    const what = stretch(lower, start)
    const end = what && ended(lower, start + what[0].length)
    return what && end ? [what[0] + end[0]] : null
  }),
]

const ending: Form = {
  starts: ['end', 'completion', 'conclusion', 'close', 'before', 'start', 'beginning'],
  match: firstOf(endings),
  read: event,
}

/** A number and what follows it. The number is group 2. */
function numbered(rest: string): Core {
  const after = sticky(rest)
  return (lower, at) => {
    const number = numberAt(lower, at)
    const behind = number && after(lower, number.end)
    return behind && {end: number.end + behind[0].length, groups: [String(number.value)]}
  }
}

/** A core that a pattern reads; its first group is group 2. `first` tells at which signs it is worth trying. */
function patterned(first: RegExp, source: string): Core {
  const read = sticky(source)
  return (lower, at) => {
    const match = first.test(lower.charAt(at)) ? read(lower, at) : null
    return match && {end: at + match[0].length, groups: [match[1] ?? '']}
  }
}

const BY_SITTING = `(?:(?:within|by|in${SP}the${SP}next|over${SP}the${SP}next|during${SP}the${SP}next)${SP}|(?:(?:by|at)${SP}the${SP})?end${SP}of${SP})`
const NOT_IN_A_ROW = `(?!${SP}in${SP}a${SP}row)`

/** "Within 6 sessions"; but "80 % over 3 sessions" is how well, not by when. */
const sitting: Form = {
  starts: ['within', 'in', 'over', 'by', 'end', 'during', 'at'],
  match: firstOf([
    leadingTo(
      numbered(
        `${SP}(?:(?!consecutive)[${LETTER}-]{1,14}${SP})?(?:sessions|visits|appointments|meetings|classes)${NOT_IN_A_ROW}`,
      ),
      pattern()`^${BY_SITTING}(?:(?:the${SP})?(?:next|first)${SP})?$`,
    ),
    leadingTo(
      patterned(/[n\d]/, `(?:next|\\d{1,2}(?:st|nd|rd|th))${SP}(?:session|visit|appointment|meeting)${NOT_IN_A_ROW}`),
      pattern()`^${BY_SITTING}(?:the${SP})?$`,
    ),
  ]),
  read: event,
}

const followUp: Form = {
  starts: ['at', 'by'],
  match: leadingTo(
    numbered('[\\s-](?:day|week|month|year)[\\s-](?:follow-?up|review|mark|visit|check-?up)'),
    pattern()`^(?:at|by)${SP}(?:the${SP})?$`,
  ),
  read: event,
}

/** Group 2 of a match is the age. */
function readBirthday(match: Match, {context}: Reading): Found | undefined {
  const age = numberOf(match[2])
  if (match[2] && age === undefined) return undefined
  const iso = age === undefined ? undefined : addMonths(context.birthDate, age * 12)
  return {length: match[0].length, kind: 'event', ...(iso && {iso}), confidence: iso === undefined ? 'low' : 'high'}
}

const numberedBirthday = leadingTo(
  patterned(/\d/, `(\\d{1,2})(?:st|nd|rd|th)${SP}birthday`),
  pattern()`^(?:(?:by|before|until)${SP})?(?:his|her|their|my)${SP}$`,
)

/** "By his 18th birthday", "by age 18", "before her birthday", "until he turns 21". */
const birthday: Form = {
  starts: ['by', 'before', 'until', 'when'],
  match: firstOf([
    numberedBirthday,
    leadingTo(patterned(/a/, `age${SP}(?:of${SP})?(${NUMBER})`), pattern()`^(?:by|before|until)${SP}(?:the${SP})?$`),
    leadingTo(patterned(/[nb]/, `(?:next${SP})?birthday`), pattern()`^(?:by|before)${SP}(?:his|her|their|my)${SP}$`),
    leadingTo(
      patterned(/[tia]/, `(?:turns?|is|am|are)${SP}(\\d{1,2})`),
      pattern()`^(?:by|before|until|when)${SP}(?:the${SP}time${SP})?(?:he|she|they|i)${SP}$`,
    ),
  ]),
  read: readBirthday,
}

/** "His 18th birthday". */
const bareBirthday: Form = {starts: ['his', 'her', 'their', 'my'], match: numberedBirthday, read: readBirthday}

/** Ends that are real but whose day the words do not say: by discharge, at the next review, before this shift ends. */
export const EVENT_FORMS: readonly Form[] = [followUp, meeting, sitting, happening, birthday, bareBirthday, ending]
