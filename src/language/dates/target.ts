import {LETTER, lowerCase, pattern} from '../../text/letters.js'
import {before, hasDeadlineCue} from './cue.js'
import {findDates} from './find.js'
import type {DateContext, DateMention} from './types.js'

/** Right before a date, these say that it is a start or lies behind: not a day to reach. */
const BEHIND = pattern()`(?:^|[^${LETTER}])(?:as of|since|starting|started|start(?: date)?|beginning|began|effective|
  from|after|following|last|dated|born|dob|d\.o\.b\.|birth(?: ?date)?|date of birth|signed|updated|revised|
  completed on|met on|reported on|admitted(?: on)?|enrolled on|opened)[\s:,(]{0,3}(?:on\s)?$`
/** In the same clause as a date, these say that it is about how things were. */
const BASELINE = pattern()`(?:^|[^${LETTER}])(?:baseline|currently|current(?: level)?|now|present level|
  previous(?:ly)?|was|were|had|has been)(?![${LETTER}])`
/** After "on <date>", these show a narrative: "on 1/4/2026 Ana said". */
const TOLD = pattern()`^[^.;!?]{0,60}?(?:^|[^${LETTER}])(?:said|says|stated|reported|told|shared|asked|wrote|met|was|
  were|had|did|agreed|signed|called|visited|attended|discussed|explained|noted|scored|
  [${LETTER}]{3,}ed)(?![${LETTER}])`
/** After "on <date>" these look ahead. */
const AHEAD = pattern()`(?:^|[^${LETTER}])(?:will|shall|to)(?![${LETTER}])`
const WILL = pattern()`(?:^|[^${LETTER}])(?:will|shall)(?![${LETTER}])`
const NEAR = pattern()`(?:^|[^${LETTER}])(?:on|at|in|during|for|over|review|meeting|conference|to|throughout|
  month of)[\s:,(]{1,3}(?:the\s)?$`

/** The clause before an offset: back to the last sentence end, semicolon or bracket. */
function clauseBefore(text: string, start: number): string {
  const words = text.slice(Math.max(0, start - 120), start)
  const cut = Math.max(...['. ', '; ', '! ', '? ', '\n', ')', '('].map((mark) => words.lastIndexOf(mark)))
  return words.slice(cut + 1)
}

const COUNTED = /\d|%|\b(?:once|twice|three|four|five) /i
/** A mention that says itself that it looks ahead: "within 90 days", "through the next review". */
const LOOKS_AHEAD = pattern('i')`^(?:within|by|before|until|till|through|prior|no later|
  (?:in|for|over|during)\s(?:the\s)?(?:next|coming|following|upcoming)\s)`

const MOVES = /\b(?:reduc|decreas|increas|improv|lower|rais|los|gain|drop)(?:es?|s|ing)?\b.*\d/i
const HELD = /%|percent|\d\s(?:out\s)?of\s\d|\d\/\d|consecutive|in a row|\bsessions?\b/i

/** "4 of 5 days over 3 weeks", "in a two-week period": how long it must hold, not by when. At the head of a goal it is its time frame. */
function isConsistency(text: string, mention: DateMention): boolean {
  if (text.slice(0, mention.start).trim() === '') return false
  // "Within a 24-hour period" is by when, unless something is counted in it: "3 times within a two-week period".
  if (/^within/i.test(mention.text)) return /period$/i.test(mention.text) && COUNTED.test(text.slice(0, mention.start))
  // "Lose 10 pounds over 12 weeks": a change takes so long.
  if (/^over\s/i.test(mention.text) && MOVES.test(text.slice(0, mention.start)) && !HELD.test(text)) return false
  return /^(?:over|across|throughout|during)\s(?!the\s(?:next|coming|following|upcoming|year|month|week|course))|period$/i.test(
    mention.text,
  )
}

const TRIED = /%|percent|\d\s(?:out\s)?of\s\d|\d\/\d|\btimes\b|accura|correct/i
const SITTINGS = /(?:sessions|visits|appointments|meetings|classes)$/i

/**
 * "After surgery she will walk" says when, "after 6 sessions" by when. "In 8 visits" is by when too, unless something is counted in
 * them: "90 % correct in 3 sessions".
 */
function isOccasion(text: string, mention: DateMention): boolean {
  if (/^after/i.test(mention.text)) return !SITTINGS.test(mention.text)
  return /^in\s(?!the\s)/i.test(mention.text) && SITTINGS.test(mention.text) && TRIED.test(text.slice(0, mention.start))
}

const SHORT = /(?<!\bthis )\b(?:day|class|session|shift|group|school|weekend)$/i
const OUT_OF =
  /\b(?:out )?of (?:\d+|[a-z]+) (?:consecutive|trials|opportunit|times|cases|occasions|incidents)|\d ?% (?:of|accuracy)/i
const AGAIN = /\d\s(?:out\s)?of\s\d|\b(?:each|every|daily|weekly)\b|\b(?:times?|days|sessions)\s(?:a|per)\b/i

/** "By the end of class on 4 of 5 days": what recurs is not a day to reach. */
function comesRound(text: string, mention: DateMention): boolean {
  const around = text.slice(0, mention.start) + text.slice(mention.end)
  // "Within 24 hours in 3 of 4 cases" is how fast.
  if (mention.start > 0 && /^within.*hours?$/i.test(mention.text)) return OUT_OF.test(around)
  return SHORT.test(mention.text) && AGAIN.test(around)
}

/** How surely a mention is the goal's target date: 0 not at all, 4 most. */
function rank(text: string, mention: DateMention, context: DateContext): number {
  if (mention.kind === 'frequency' || mention.kind === 'vague' || comesRound(text, mention)) return 0
  const words = before(text, mention.start)
  const after = text.slice(mention.end, mention.end + 80)
  if (hasDeadlineCue(text, mention.start)) return mention.kind === 'event' ? 2 : 4
  if (BEHIND().test(lowerCase(words))) return 0
  const ahead = LOOKS_AHEAD().test(mention.text)
  if (!ahead && BASELINE().test(lowerCase(clauseBefore(text, mention.start)))) return 0
  if (mention.kind === 'event') return isOccasion(text, mention) ? 0 : 2
  if (mention.kind === 'duration') return isConsistency(text, mention) ? 0 : 3
  const past = mention.iso !== undefined && context.planDate !== undefined && mention.iso < context.planDate
  if (past && mention.confidence === 'high') return 0
  const leading = /^[\s(["'*-]*(?:in|on|during|for|at)?\s*$/i.test(text.slice(0, mention.start))
  const told = TOLD().test(lowerCase(after)) && !AHEAD().test(lowerCase(after.slice(0, 40)))
  if (told && !WILL().test(lowerCase(clauseBefore(text, mention.start)))) return 0
  if (NEAR().test(lowerCase(words))) return 3
  const trailing = /^[\s)\]"'.,;*-]*$/.test(text.slice(mention.end))
  const labelled = /[,;:(–-]\s{0,2}$/.test(words)
  return leading ||
    trailing ||
    labelled ||
    /^[\s]{0,1}[:)]/.test(after) ||
    /^(?:this|next|tonight|tomorrow)/i.test(mention.text)
    ? 1
    : 0
}

/**
 * The target date inside a goal's own sentence, or undefined. By, until, no later than, within, over the next … make a date a target;
 * a baseline's date, a start, a birth date or a day in a story does not.
 */
export function findTargetDate(goalText: string, context: DateContext = {}): DateMention | undefined {
  return targetAmong(findDates(goalText, context), goalText, context)
}

/** The target date among the mentions that `findDates` found in a goal. */
export function targetAmong(
  mentions: readonly DateMention[],
  goalText: string,
  context: DateContext = {},
): DateMention | undefined {
  let best: DateMention | undefined
  let highest = 0
  for (const mention of mentions) {
    const value = rank(goalText, mention, context)
    if (value > highest) {
      best = mention
      highest = value
    }
  }
  return best
}
