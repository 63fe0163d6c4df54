import {hasWords, LETTER, lowerCase, pattern} from '../../text/letters.js'
import {lazyPhrases, phraseAt} from '../../text/phrases.js'
import {anchorOf} from './calendar.js'
import {scanDates} from './find.js'
import type {DateContext, DateMention} from './types.js'
import {EMPTY_FIELD, VAGUE_IN_FIELD} from './words.js'

/** What a target-date field holds: a date, words that stand for none, or nothing about time. */
export type TargetDateJudgement = {
  state: 'dated' | 'vague' | 'none'
  /** The date, when the state is 'dated'. */
  mention?: DateMention
  /** The vague word or the frequency, also when it is beside a date ("ongoing, review 6/30/2025"). */
  vague?: DateMention
}

const emptyWords = new Set(EMPTY_FIELD)
const fieldWords = lazyPhrases(VAGUE_IN_FIELD)
const NOW = pattern()`^(?:immediate(?:ly)?|right away|today|now)(?![${LETTER}])`
const DISCHARGE = pattern()`^(?:at |upon |by )?(?:discharge|graduation|
  (?:next|annual|quarterly) (?:[${LETTER}]{1,12} )?(?:review|meeting))(?![${LETTER}])`

/** Only punctuation and blanks, or a word for nothing. */
function isEmpty(lower: string): boolean {
  const words = lower.replace(/\s+/g, ' ')
  return !hasWords(lower) || emptyWords.has(words) || (words.endsWith('.') && emptyWords.has(words.slice(0, -1)))
}

const isDated = (mention: DateMention): boolean =>
  mention.kind === 'date' || mention.kind === 'month' || mention.kind === 'duration' || mention.kind === 'event'

const isSure = ({confidence}: DateMention): boolean => confidence === 'high'

/** "6/1/2026 – 12/31/2026": of a span of time, its last day is the one to reach. */
function endOfRange(text: string, [first, second]: readonly DateMention[]): DateMention | undefined {
  if (!first?.iso || !second?.iso || second.iso < first.iso) return undefined
  return /^\s*(?:[-–—]|to|through|thru|until)\s*$/i.test(text.slice(first.end, second.start)) ? second : undefined
}

function wordAt(
  text: string,
  start: number,
  length: number,
  rest: Omit<DateMention, 'start' | 'end' | 'text'>,
): DateMention {
  return {start, end: start + length, text: text.slice(start, start + length), ...rest}
}

/**
 * Judges the text of a target-date field. Blank, dashes and "N/A" are 'none'; "ongoing", "TBD", "weekly", "same" are 'vague';
 * a date, a month, a bounded span or an event is 'dated'. "Immediately" and "today" are dates when the plan date is known.
 */
export function judgeTargetDate(text: string, context: DateContext = {}): TargetDateJudgement {
  const start = text.length - text.trimStart().length
  const trimmed = text.trim()
  const lower = lowerCase(trimmed)
  // Front pages of forms fill a blank with a rule of underscores: longer than any word, and it holds nothing.
  if (isEmpty(lower.slice(0, 40)) && !hasWords(lower.slice(40))) return {state: 'none'}
  const mentions = scanDates(text, context, true)
  const dated = mentions.filter(isDated)
  const mention =
    endOfRange(text, dated) ?? dated.find(isSure) ?? dated.find(({kind, iso}) => iso && kind !== 'event') ?? dated[0]
  const vague =
    mentions.find((one) => one.kind === 'vague' || one.kind === 'frequency') ?? fieldWord(text, start, lower)
  const now = NOW().exec(lower)?.[0]
  if (mention === undefined && now !== undefined && anchorOf(context) !== undefined) {
    const iso = anchorOf(context)
    return {
      state: 'dated',
      mention: wordAt(text, start, now.length, {kind: 'date', ...(iso && {iso}), confidence: 'low'}),
    }
  }
  const event = mention ? undefined : DISCHARGE().exec(lower)?.[0]
  const told = mention ?? (event && wordAt(text, start, event.length, {kind: 'event', confidence: 'low'}))
  if (told) {
    const beside = vague && (vague.start >= told.end || vague.end <= told.start) ? vague : undefined
    return {state: 'dated', mention: told, ...(beside && {vague: beside})}
  }
  return vague ? {state: 'vague', vague} : {state: 'none'}
}

function fieldWord(text: string, start: number, lower: string): DateMention | undefined {
  const length = phraseAt(fieldWords(), lower, 0)
  return length < 0 ? undefined : wordAt(text, start, length, {kind: 'vague', confidence: 'high'})
}
