import {isCapital, isLetter, isSpace} from '../../text/letters.js'
import type {Span} from '../../text/span.js'
import {type Around, type Attribution, isScripted} from './attribution.js'
import {NEARBY, sentencesWithin} from './nearby.js'
import {isOnlyAdverbs, leadingVerb, reportingVerbsIn} from './reporting-verbs.js'
import {signatureIn, strangerIn} from './signature.js'
import type {Mention} from './speakers.js'
import {type Speaker, soleSpeakerIn, speakerFrom, speakerOf} from './subject.js'
import {nameEndAt, setOf, wordsOf} from './words.js'

/** A subject and its verb are looked for in this many characters after the quote. */
const SUBJECT_AND_VERB = 90
/** A name with a date after a quote is no longer than this. */
const LONGEST_SIGNER = 50
/** How far after a verb its subject is looked for: ‹said her aunt Rosa›. */
const NAME_BEHIND_VERB = 60

const NOT_A_NAME = setOf('The A An It This That When Then But And Team Staff')
const DETERMINERS = setOf('the a an his her their my our your both one of another')
const CLAUSE_FOLLOWS = /^\s+(?:that|she|he|they|it|her|his|their|this|the [a-z]+ (?:is|was|were|are))\b/

/** Attribution by the words after a quote that closes before `at`; nothing from `limit` on counts, where another quote may begin. */
export function attributionAfter(
  around: Around,
  inner: Span,
  at: number,
  limit: number,
  isBeforeQuote = false,
): Attribution | undefined {
  const {text, speakers} = around
  const ceiling = Math.min(limit, at + NEARBY)
  const newline = text.indexOf('\n', at)
  const lineEnd = newline < 0 ? ceiling : Math.max(at, Math.min(ceiling, newline))
  const rest = text.slice(at, lineEnd)

  const bracket = /^\s*[([]([^)\]]{1,60})[)\]]/.exec(rest)
  if (bracket?.[1]) {
    const span = {start: at + bracket[0].indexOf(bracket[1]), end: at + bracket[0].length - 1}
    if (OWN_WORDS.test(bracket[1]))
      return {how: 'direct', speaker: around.antecedent(ownerIn(bracket[1], span.start)), end: at + bracket[0].length}
    const speaker = soleSpeakerIn(text, span, speakers) ?? strangerIn(text, span)
    return speaker && {how: 'indirect', speaker, end: at + bracket[0].length}
  }
  const signature = signatureIn(around, at, ceiling)
  if (signature) return {how: 'direct', ...signature}

  const last = text[inner.end - 1] ?? ''
  const endsSentence = '.!?…'.includes(last)
  // ‹"…" Ana, 3/12›
  const signer =
    endsSentence && !isBeforeQuote && rest.length <= LONGEST_SIGNER
      ? soleSpeakerIn(text, {start: at, end: lineEnd}, speakers)
      : undefined
  if (signer) return {how: 'direct', speaker: signer, end: lineEnd}
  // A comma, a stop or a dash closes speech; ‹his "cool down" corner› has none.
  const isClosed = endsSentence || ',—–-'.includes(last) || /^\s*,/.test(rest)
  const from = at + (/^[\s,)\]]*(?:(?:is|was|as|which)\s+(?:how|what|as)?\s*)?/.exec(rest)?.[0].length ?? 0)
  const tail = sentencesWithin(text, {start: from, end: lineEnd})[0]
  if (!tail) return undefined
  // ‹"Ready?" Ana said, "No."›: what is between two quotes and ends with a comma leads in to the second.
  if (endsSentence && isBeforeQuote && /[,:]\s*$/.test(rest)) return undefined
  const words = text.slice(tail.start, tail.end)

  const source = /^(?:[Pp]er|[Aa]ccording to)\s+/.exec(words)
  if (source) {
    const start = tail.start + source[0].length
    const speaker = speakers.mentionsIn(text, {start, end: Math.min(tail.end, start + NAME_BEHIND_VERB)})[0]
    return speaker && {how: 'direct', speaker: speakerFrom(text, [speaker], tail.end), end: speaker.span.end}
  }
  if (!isLetter(words.charCodeAt(0))) return undefined
  const verbFirst = isCapital(words.charCodeAt(0)) ? undefined : leadingVerb(words)
  if (verbFirst) {
    const speaker = nounPhraseAt(around, tail.start + verbFirst.end, tail.end)
    if (!speaker) return undefined
    // ‹the "Bright Steps" group asks Mom to come›
    const isLast = !/^\s*[A-Za-z\d\u00c0-\u024f]/.test(text.slice(speaker.span.end, lineEnd))
    return isClosed || (isLast && !verbFirst.isWeak) ? {how: 'direct', speaker, end: speaker.span.end} : undefined
  }
  const verb = reportingVerbsIn(words.slice(0, SUBJECT_AND_VERB), 1)[0]
  if (!verb) return undefined
  const before = words.slice(0, verb.start)
  const behind = words.slice(verb.end)
  if (isScripted(before)) return undefined
  if (endsSentence && isBeforeQuote && behind.trim() === '') return undefined
  if (endsSentence && (CLAUSE_FOLLOWS.test(behind) || behind.endsWith(':') || verb.isWeak)) return undefined
  const end = tail.start + verb.start
  const verbEnd = tail.start + verb.end
  const named = subjectAt(around, {start: tail.start, end}, endsSentence, isClosed)
  if (named) return {how: 'direct', speaker: named, end: verbEnd}
  const nameEnd = nameEndAt(words, 0)
  if (nameEnd < 0 || NOT_A_NAME.has(words.slice(0, nameEnd)) || !isOnlyAdverbs(before.slice(nameEnd))) return undefined
  const span = {start: tail.start, end: tail.start + nameEnd}
  return {how: 'direct', speaker: speakerOf('unknown', text, span), end: verbEnd}
}

const OWN_WORDS = /^(?:his|her|their) (?:own )?words?$/

/** "his" in ‹(his words)›, as a mention whose antecedent can be looked for. */
function ownerIn(words: string, start: number): Mention {
  const owner = words.slice(0, words.indexOf(' '))
  const gender = owner === 'his' ? 'm' : owner === 'her' ? 'f' : undefined
  const span = {start, end: start + owner.length}
  return {kind: 'unknown', by: 'pronoun', possessive: true, span, ...(gender ? {gender} : {})}
}

/** Who `text[span]` between the quote and a verb names, when it says nothing else: ‹" her mother always (says)›. */
function subjectAt(around: Around, span: Span, endsSentence: boolean, isClosed: boolean): Speaker | undefined {
  const {text, speakers} = around
  const all = speakers.mentionsIn(text, span)
  const mentions = all.filter((mention) => !mention.possessive)
  const [first] = mentions
  if (!first || !isOpening(text, span.start, first, all)) return undefined
  const between = text.slice(first.span.end, span.end)
  if (endsSentence && /\band\b|\d/.test(between)) return undefined
  if (!isOnlyAdverbs(withoutAside(text, first, mentions, span.end))) {
    // ‹," the teacher at his new school said›
    const isAt =
      isClosed &&
      !endsSentence &&
      first.by !== 'pronoun' &&
      /^\s+(?:at|from|of|in|on|over|by|via)\s[^,;]*$/.test(between)
    if (!isAt) return undefined
  }
  if (first.by === 'pronoun') return around.antecedent(first)
  const last = mentions.at(-1) ?? first
  return speakerFrom(text, /\(|,/.test(between) ? mentions : [first], last.span.end + 1)
}

/** Whether only "the", "his older" or an owner comes before the mention. */
function isOpening(text: string, start: number, first: Mention, all: readonly Mention[]): boolean {
  const from = Math.max(
    start,
    ...all.filter((mention) => mention.span.end <= first.span.start).map(({span}) => span.end),
  )
  if (from > start && wordsOf(text.slice(start, from)).length > 4) return false
  const words = wordsOf(text.slice(from, first.span.start)).filter((word) => word !== 's')
  if (words.length === 0) return true
  return from > start ? words.length === 1 : words.length <= 2 && DETERMINERS.has(words[0] ?? '')
}

/** What comes after the first mention, without brackets, words between two commas, and a second person behind "and". */
function withoutAside(text: string, first: Mention, mentions: readonly Mention[], end: number): string {
  const second = mentions[1]
  const isPair =
    second && /^\s+(?:and|&)\s+(?:(?:his|her|their|the)\s+)?$/.test(text.slice(first.span.end, second.span.start))
  return text.slice(isPair ? second.span.end : first.span.end, end).replace(/\([^)]*\)|^\s*,[^,]*,/g, ' ')
}

const NOUN_BEHIND_VERB = /^(?:the|an?|another|one of the)\s[a-z]+/

/** The person named after a verb: ‹said Ana›, ‹says her aunt Rosa (by phone)›, ‹wrote Tasha›. */
function nounPhraseAt({text, speakers, antecedent}: Around, start: number, end: number): Speaker | undefined {
  const limit = Math.min(end, start + NAME_BEHIND_VERB)
  const mentions = speakers.mentionsIn(text, {start, end: limit})
  let i = 0
  while (mentions[i]?.possessive) i++
  const first = mentions[i]
  const between = first ? text.slice(start, first.span.start) : ''
  if (first && between.trim().split(/\s+/).length <= 3 && !/\b(?:to|with|about|for)\b|[,;]/.test(between)) {
    if (first.by === 'pronoun') return antecedent(first)
    const next = mentions[i + 1]
    const joins =
      next &&
      !next.possessive &&
      /^(?:,\s*(?:the|her|his|their|a)?\s*|\s*\(\s*)$/.test(text.slice(first.span.end, next.span.start))
    return speakerFrom(text, joins ? [first, next] : [first], end)
  }
  // A name, or a noun we have no word for: ‹said the driver›.
  let from = start
  while (from < limit && isSpace(text.charCodeAt(from))) from++
  const noun = NOUN_BEHIND_VERB.exec(text.slice(from, limit))
  const to = noun ? from + noun[0].length : nameEndAt(text.slice(0, limit), from)
  return to < 0 || from === start ? undefined : speakerOf('unknown', text, {start: from, end: to})
}
