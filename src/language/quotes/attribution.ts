import type {Span} from '../../text/span.js'
import {NEARBY, sentencesWithin} from './nearby.js'
import {ADVERBS, ALSO_NOUN, REPORTING, REPORTING_FIRST} from './reporting-verbs.js'
import {FIELD, signatureIn, strangerIn} from './signature.js'
import type {Mention, Speakers} from './speakers.js'
import {type Speaker, soleSpeakerIn, speakerFrom, speakerOf, subjectIn} from './subject.js'

/** How the words around a quote give it to somebody. */
export interface Attribution {
  /** Absent where the words are only a script ("will say …") or the source is no person ("the handbook says …"). */
  readonly speaker?: Speaker
  /** `direct`: the quote follows the verb, or the label; `indirect`: it is part of a longer reported sentence; `none`: a script. */
  readonly how: 'direct' | 'indirect' | 'none'
  /** Where the words that name the speaker end, when they stand behind the quote. */
  readonly end?: number
}

/** What an attribution is looked up in. */
export interface Around {
  readonly text: string
  readonly block: Span
  readonly speakers: Speakers
  /** Whom a pronoun at this place means. */
  antecedent(pronoun: Mention): Speaker
}

/** "will say", "by saying", "learn to ask": words to be said one day. "Likes to say" and "would say" are things really said. */
const SCRIPT =
  /\b(?:will|can|could|may|might|should|must|shall|to|by|not|please|practices?|practicing|'ll|’ll)\s+(?:\p{L}+\s+){0,2}?$/iu
const HABIT =
  /\b(?:like[sd]?|love[sd]?|want(?:s|ed)?|used|tend(?:s|ed)?|continue[sd]?|wish(?:es|ed)?|able|ha[ds])\s+to\s+(?:\p{L}+\s+)?$/iu
const CONDITION = /(?:^|[\s,])(?:if|whenever|when|until|once|unless|each time|every time)\s[^,]*$/i
const PRESENT = /^(?:say|says|ask|asks|tell|tells|yells?|shouts?|screams?|texts|feels?|wants?|thinks?|whispers?)$/i
const IMPERATIVE = /^(?:say|ask|tell|explain|write|add|describe)$/i
const PASSIVE = /\b(?:was|were|is|are|been|being|got|get|gets)\s+(?:\p{L}+ly\s+)?$/iu
const PARTICIPLE = /\b(?:when|if|as|once|after being|than)\s+$/i
const SOURCE =
  /(?:^|[\s(,;])(?:per|according to|as told by|quoting|in the words of|a quote from|quote from)\s+(?=[^,;:]*[,;:]?\s*$)/i
/** A quote farther behind its verb than this, or behind "that", is part of the writer's sentence. Object and time fit in ten words. */
const DIRECT_WORDS = 10

/** Attribution by the words before a quote that opens at `at`; nothing earlier than `floor` counts. */
export function attributionBefore(around: Around, floor: number, at: number): Attribution | undefined {
  const {text, speakers} = around
  const sentence = sentencesWithin(text, {start: Math.max(floor, at - NEARBY), end: at}).at(-1)
  if (!sentence || text.slice(sentence.end, at).includes('\n')) return undefined
  const lead = text.slice(sentence.start, sentence.end).replace(/[\s(*_]+$/, '')
  const end = sentence.start + lead.length
  // A full stop ends the lead-in, unless the whole of it is "Mom said."
  if (/[.!?;]$/.test(lead) && !/^\S+(?:\s\S+)?\s\S+\.$/.test(lead)) return undefined
  return (
    byVerb(around, {start: sentence.start, end}) ??
    bySource(around, {start: sentence.start, end}) ??
    byLabel(speakers, text, {start: sentence.start, end})
  )
}

function byVerb(around: Around, lead: Span): Attribution | undefined {
  const {text, speakers} = around
  const words = text.slice(lead.start, lead.end)
  const verbs = [...words.matchAll(REPORTING)].reverse()
  for (const verb of verbs) {
    const before = words.slice(0, verb.index)
    const behind = words.slice(verb.index + verb[0].length)
    if (PARTICIPLE.test(before)) continue
    // "Ask Marcus: …" tells somebody what to say.
    if (IMPERATIVE.test(verb[0]) && /^[\s•☐☑*-]*$/.test(before)) return {how: 'none'}
    const colon = /[:]$/.test(behind) || /[,–—-]$/.test(behind)
    const count = behind.trim() === '' ? 0 : behind.trim().split(/\s+/).length
    const isClause = /\b(?:that|how|why|because|he|she|they|it|is|was|are|were|has|have|had|who|which)\b/i.test(behind)
    const isDirect = count <= (colon ? DIRECT_WORDS : 3) && !(isClause && !/[:]$/.test(behind))
    if (verb[2] && (count > 2 || isClause)) continue
    // "described a …", "wants a …": the quote is a word in the writer's sentence.
    const isNoun = verb[2]
      ? count > 0
      : /\b(?:a|an|the|his|her|their|my|any|no|some|of|in|at|to|for|with|about|from|on|by|like)$/i.test(behind)
    const how = isDirect && !isNoun ? 'direct' : 'indirect'
    const isScript = (SCRIPT.test(before) && !HABIT.test(before)) || (PRESENT.test(verb[0]) && CONDITION.test(before))
    if (isScript) return {how: 'none'}
    if (PASSIVE.test(before)) {
      const by = /\bby\s+/i.exec(behind)
      const start = lead.start + verb.index + verb[0].length + (by ? by.index + by[0].length : 0)
      const agent = by && soleSpeakerIn(text, {start, end: lead.end}, speakers)
      const said = {start: lead.start + verb.index, end: lead.start + verb.index + verb[0].length}
      return {how, speaker: agent ?? speakerOf('unknown', text, said)}
    }
    const subject = subjectIn(
      text,
      {start: lead.start, end: lead.start + verb.index},
      speakers,
      ALSO_NOUN.test(verb[0]),
    )
    if (!subject) {
      // "said his mother:", "Dijo la madre:"
      const inverted = soleSpeakerIn(text, {start: lead.start + verb.index + verb[0].length, end: lead.end}, speakers)
      if (before.trim() === '' && inverted && !/\b(?:us|me|him|them)\b/.test(behind)) return {how, speaker: inverted}
      continue
    }
    return {how, speaker: 'pronoun' in subject ? around.antecedent(subject.pronoun) : subject.speaker}
  }
  return undefined
}

function bySource({text, speakers}: Around, lead: Span): Attribution | undefined {
  const words = text.slice(lead.start, lead.end)
  const source = SOURCE.exec(words)
  if (!source) return undefined
  const speaker = soleSpeakerIn(text, {start: lead.start + source.index + source[0].length, end: lead.end}, speakers)
  return speaker && {how: 'direct', speaker}
}

/** ‹Marcus: "…"›, ‹In Ana's words: "…"›, ‹Mom – "…"›, or a bare name we do not know. */
function byLabel(speakers: Speakers, text: string, lead: Span): Attribution | undefined {
  const words = text.slice(lead.start, lead.end)
  const isLabel = /(?:[:–—]|\s-|(?:words|voice),)$/.test(words)
  if (!isLabel) return undefined
  const speaker = soleSpeakerIn(text, lead, speakers)
  if (speaker) return {how: 'direct', speaker}
  const owned = /^([^:]{2,40}?['’]s?)\s+(?:\p{L}+\s+){0,2}\p{L}+:$/u.exec(words)
  const owner = owned?.[1] && soleSpeakerIn(text, {start: lead.start, end: lead.start + owned[1].length}, speakers)
  if (owner) return {how: 'indirect', speaker: owner}
  const name = /^(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)(?:\s*\([^)]*\))?:$/u.exec(words)
  if (!name?.[1] || name[1].split(' ').some((word) => FIELD.test(word))) return undefined
  return {how: 'indirect', speaker: speakerOf('unknown', text, {start: lead.start, end: lead.start + name[1].length})}
}

const NAME_FIRST = /^(\p{Lu}[\p{L}'’-]*\p{L}(?:\s+\p{Lu}[\p{L}'’-]*\p{L})?)/u
const CLAUSE_FOLLOWS = /^\s+(?:that|she|he|they|it|her|his|their|this|the \p{L}+ (?:is|was|were|are))\b/iu

/** Attribution by the words behind a quote that closes before `at`; nothing from `limit` on counts, where another quote may begin. */
export function attributionAfter(
  around: Around,
  inner: Span,
  at: number,
  limit: number,
  isBeforeQuote = false,
): Attribution | undefined {
  const {text, speakers} = around
  const ceiling = Math.min(limit, at + NEARBY)
  const rest = /^[^\n]*/.exec(text.slice(at, ceiling))?.[0] ?? ''
  const lineEnd = at + rest.length

  const bracket = /^\s*[([]([^)\]]{1,60})[)\]]/.exec(rest)
  if (bracket?.[1]) {
    const span = {start: at + bracket[0].indexOf(bracket[1]), end: at + bracket[0].length - 1}
    const speaker = soleSpeakerIn(text, span, speakers) ?? strangerIn(text, span)
    return speaker && {how: 'indirect', speaker, end: at + bracket[0].length}
  }
  const signature = signatureIn(around, at, ceiling)
  if (signature) return {how: 'direct', ...signature}

  const endsSentence = /[.!?…]$/.test(text.slice(inner.start, inner.end))
  const skip = /^[\s,)\]]*(?:(?:is|was|as)\s+(?:how|what|as)?\s*)?/.exec(rest)?.[0].length ?? 0
  const from = at + skip
  const tail = sentencesWithin(text, {start: from, end: lineEnd})[0]
  if (!tail) return undefined
  // ‹"Ready?" Ana said, "No."›: what stands between two quotes and ends with a comma leads in to the second.
  if (endsSentence && isBeforeQuote && /[,:]\s*$/.test(rest)) return undefined
  const words = text.slice(tail.start, tail.end)

  const source = /^(?:per|according to)\s+/i.exec(words)
  if (source) {
    const start = tail.start + source[0].length
    const speaker = speakers.mentionsIn(text, {start, end: Math.min(tail.end, start + 60)})[0]
    return speaker && {how: 'direct', speaker: speakerFrom(text, [speaker], tail.end), end: speaker.span.end}
  }
  const verbFirst = REPORTING_FIRST.exec(words)
  if (verbFirst && /^\p{Ll}/u.test(words)) {
    const start = tail.start + verbFirst[0].length
    const speaker = nounPhraseAt(around, start, tail.end)
    return speaker && {how: 'direct', speaker, end: speaker.span.end}
  }
  const verb = [...words.slice(0, 90).matchAll(REPORTING)][0]
  if (!verb || verb.index === 0) return undefined
  const before = words.slice(0, verb.index)
  const behind = words.slice(verb.index + verb[0].length)
  if (SCRIPT.test(before) && !HABIT.test(before)) return undefined
  if (endsSentence && isBeforeQuote && behind.trim() === '') return undefined
  if (endsSentence && (CLAUSE_FOLLOWS.test(behind) || /[:]$/.test(behind) || verb[2])) return undefined
  // Only somebody named at once: ‹" her mother always says›.
  const end = tail.start + verb.index
  const mentions = speakers.mentionsIn(text, {start: tail.start, end}).filter((mention) => !mention.possessive)
  const first = mentions[0]
  if (first && text.slice(tail.start, first.span.start).trim().split(/\s+/).length <= 2) {
    if (/\band\b|\d/.test(text.slice(first.span.end, end)) && endsSentence) return undefined
    const last = mentions.at(-1) ?? first
    const speaker =
      first.by === 'pronoun'
        ? around.antecedent(first)
        : speakerFrom(text, /\(|,/.test(text.slice(first.span.end, end)) ? mentions : [first], last.span.end + 1)
    return {how: 'direct', speaker, end: end + verb[0].length}
  }
  const name = NAME_FIRST.exec(words)
  if (!name?.[1] || !new RegExp(`^,?\\s+(?:${ADVERBS}\\s+)*$`, 'u').test(before.slice(name[1].length))) return undefined
  if (/^(?:The|A|An|It|This|That|When|Then|But|And|Team|Staff)$/.test(name[1])) return undefined
  const span = {start: tail.start, end: tail.start + name[1].length}
  return {how: 'direct', speaker: speakerOf('unknown', text, span), end: end + verb[0].length}
}

/** The person named behind a verb: ‹said Ana›, ‹says her aunt Rosa (by phone)›, ‹wrote Tasha›. */
function nounPhraseAt({text, speakers, antecedent}: Around, start: number, end: number): Speaker | undefined {
  const limit = Math.min(end, start + 60)
  const mentions = speakers.mentionsIn(text, {start, end: limit})
  let i = 0
  while (mentions[i]?.possessive) i++
  const first = mentions[i]
  const between = first ? text.slice(start, first.span.start) : ''
  if (first && between.trim().split(/\s+/).length <= 3 && !/\b(?:to|with|about|for)\b/.test(between)) {
    if (first.by === 'pronoun') return antecedent(first)
    const next = mentions[i + 1]
    const joins =
      next &&
      !next.possessive &&
      /^(?:,\s*(?:the|her|his|their|a)?\s*|\s*\(\s*)$/.test(text.slice(first.span.end, next.span.start))
    return speakerFrom(text, joins ? [first, next] : [first], end)
  }
  // A name, or a noun we have no word for: \"said the driver\".
  const name =
    /^\s+(\p{Lu}[\p{L}'’-]*\p{L}(?:\s\p{Lu}[\p{L}'’-]*\p{L})?|(?:the|an?|another|one of the)\s\p{Ll}+)/u.exec(
      text.slice(start, limit),
    )
  if (!name?.[1]) return undefined
  const from = start + name[0].length - name[1].length
  return speakerOf('unknown', text, {start: from, end: from + name[1].length})
}
