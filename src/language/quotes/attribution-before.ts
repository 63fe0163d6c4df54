import {hasWords, LETTER, lowerCase, pattern} from '../../text/letters.js'
import type {Span} from '../../text/span.js'
import {type Around, type Attribution, isScripted} from './attribution.js'
import {isField} from './field-words.js'
import {isSubjectLeftOut, leftOutSpeaker} from './left-out.js'
import {NEARBY, sentencesWithin} from './nearby.js'
import {ALSO_NOUN, type ReportingVerb, reportingVerbsIn} from './reporting-verbs.js'
import type {Speakers} from './speakers.js'
import {type Speaker, soleSpeakerIn, speakerFrom, speakerOf, subjectIn} from './subject.js'
import {lastWords, nameEndAt, setOf, wordsOf} from './words.js'

const PRESENT = setOf(
  'say says ask asks tell tells yell yells shout shouts scream screams texts feel feels want wants think thinks whisper whispers',
)
const IMPERATIVE = setOf('say ask tell explain write add describe')
const CONDITIONS = setOf('if whenever when until once unless')
const SUBORDINATORS = setOf('if whenever when until once unless after before while because since as although though')
const BE = setOf('was were is are been being got get gets')
const PARTICIPLE_MARKS = setOf('when if as once than')
const FINITE_SUBJECTS = setOf("he she they he's she's they're")
const CLAUSE_WORDS = setOf(
  "that how why because he she they it he's she's they're it's is was are were has have had who which",
)
/** The quote behind these is a word in the writer's sentence: "described a …". */
const NOUN_COMES = setOf('a an the his her their my any no some of in at to for with about from on by like')
/** A quote farther after its verb than this, or after "that", is part of the writer's sentence. Object and time fit in ten words. */
const DIRECT_WORDS = 10

/** Attribution by the words before a quote that opens at `at`; nothing earlier than `floor` counts. */
export function attributionBefore(around: Around, floor: number, at: number): Attribution | undefined {
  const {text, speakers} = around
  const from = Math.max(floor, at - NEARBY)
  if (!hasWords(text.slice(from, at))) return undefined
  const sentence = sentencesWithin(text, {start: from, end: at}).at(-1)
  if (!sentence || text.slice(sentence.end, at).includes('\n')) return undefined
  const lead = text.slice(sentence.start, sentence.end).replace(/[\s(*_]+$/, '')
  const span = {start: sentence.start, end: sentence.start + lead.length}
  // A full stop ends the lead-in, unless the whole of it is "Mom said."
  if (/[.!?;]$/.test(lead) && !(lead.endsWith('.') && lead.split(/\s/).length <= 3)) return undefined
  return byVerb(around, span) ?? bySource(around, span) ?? byLabel(speakers, text, span)
}

function byVerb(around: Around, lead: Span): Attribution | undefined {
  const {text, speakers} = around
  const words = text.slice(lead.start, lead.end)
  for (const verb of reportingVerbsIn(words).reverse()) {
    const before = words.slice(0, verb.start)
    const behind = words.slice(verb.end)
    const said = verb.text.toLowerCase()
    const [last, beforeLast] = lastWords(before, 2)
    if (PARTICIPLE_MARKS.has(last ?? '') || (last === 'being' && beforeLast === 'after')) continue
    // "Ask Marcus: …" tells somebody what to say.
    if (IMPERATIVE.has(said) && !hasWords(before)) return {how: 'none'}
    if (isClosedClause(verb, before, behind)) continue
    const how = howFar(verb, behind)
    if (how === undefined) continue
    if (isScripted(before) || (PRESENT.has(said) && wordsOf(clauseOf(before)).some((word) => CONDITIONS.has(word))))
      return {how: 'none'}
    const isPassive = BE.has(last ?? '') || (last?.endsWith('ly') && BE.has(beforeLast ?? ''))
    if (isPassive) {
      const by = /\bby\s+/.exec(behind)
      const start = lead.start + verb.end + (by ? by.index + by[0].length : 0)
      const agent = by && soleSpeakerIn(text, {start, end: lead.end}, speakers)
      const verbSpan = {start: lead.start + verb.start, end: lead.start + verb.end}
      return {how, speaker: agent ?? speakerOf('unknown', text, verbSpan)}
    }
    const subject = subjectIn(text, {start: lead.start, end: lead.start + verb.start}, speakers, ALSO_NOUN.has(said))
    if (subject) return {how, speaker: 'pronoun' in subject ? around.antecedent(subject.pronoun) : subject.speaker}
    // ‹Ana likes "Sharks" and says "…"›: the subject comes before the quote that comes first.
    const isJoined = JOINED.test(before)
    const earlier = isJoined ? sentenceSubject(around, lead.start) : undefined
    if (earlier) return {how, speaker: earlier}
    // "said his mother:", "Dijo la madre:"; but "told his mother:" names who listens.
    const inverted = TELLS.has(said)
      ? undefined
      : soleSpeakerIn(text, {start: lead.start + verb.end, end: lead.end}, speakers)
    if (inverted && !hasWords(before) && !/\b(?:us|me|him|them)\b/.test(behind)) return {how, speaker: inverted}
    if (isSubjectLeftOut(verb, before, behind))
      return {how, ...leftOutSpeaker(around, {start: lead.start + verb.start, end: lead.start + verb.end})}
  }
  return undefined
}

const JOINED = /^[\s,]*(?:and|but|then)(?: also| then)?\s+$/

/** Whoever the sentence that goes on at `at` begins with. */
function sentenceSubject({text, block, speakers}: Around, at: number): Speaker | undefined {
  const sentence = sentencesWithin(text, {start: Math.max(block.start, at - NEARBY), end: at}).at(-1)
  const first = sentence && speakers.mentionsIn(text, sentence)[0]
  if (!first || first.possessive || first.by === 'pronoun' || first.span.start !== sentence.start) return undefined
  return speakerFrom(text, [first], at)
}

/** The words after the last comma. */
function clauseOf(before: string): string {
  return before.slice(before.lastIndexOf(',') + 1)
}

/** "When he says no, the …": the verb's clause is over before the quote begins. */
function isClosedClause(verb: ReportingVerb, before: string, behind: string): boolean {
  if (behind.includes(';')) return true
  const comma = behind.indexOf(',')
  if (comma < 0) return false
  const opener = wordsOf(clauseOf(before)).find((word) => SUBORDINATORS.has(word))
  if (opener === undefined || hasWords(behind.slice(comma))) return opener !== undefined
  // "As Mom puts it, …" and "when Mom said quietly, …" are not over; "after Mom said goodbye, …" and "though he says he is fine, …" are.
  const words = wordsOf(behind)
  if (words.length === 0 || words.at(-1)?.endsWith('ly')) return false
  const hasObject = opener === 'as' || TAKES_OBJECT.has(verb.text.toLowerCase())
  return !hasObject || words.some((word) => FINITE_SUBJECTS.has(word))
}

const TAKES_OBJECT = setOf(
  'tell tells told telling ask asks asked asking answers answered texts texted texting emailed writes wrote describe describes described',
)
const TELLS = setOf('tells told asks asked')
const ADDS_NOTHING = setOf('to again once twice only just back out loud simply')

/** How the quote after `behind` depends on the verb; nothing when a weak verb is too far away. */
function howFar(verb: ReportingVerb, behind: string): 'direct' | 'indirect' | undefined {
  const words = wordsOf(behind)
  const count = words.length
  const hasColon = behind.endsWith(':')
  const isClause = words.some((word) => CLAUSE_WORDS.has(word))
  if (verb.isWeak) return count > 2 || isClause ? undefined : count > 0 ? 'indirect' : 'direct'
  const isNear = count <= (/[:,–—-]$/.test(behind) ? DIRECT_WORDS : 3)
  // "Mom told Ana "no"" gives Mom's words to Ana; "Mom says Ana "shines"" is a clause.
  if (
    count > 0 &&
    !/[:,–—-]$/.test(behind) &&
    !TAKES_OBJECT.has(verb.text.toLowerCase()) &&
    !ADDS_NOTHING.has(words[0] ?? '')
  )
    return 'indirect'
  const isNoun = NOUN_COMES.has(lastWords(behind, 1)[0] ?? '')
  return isNear && (!isClause || hasColon) && !isNoun ? 'direct' : 'indirect'
}

/** What comes before a source; longest first where one ends another. */
const SOURCES = ['per', 'according to', 'as told by', 'quoting', 'in the words of', 'a quote from', 'quote from']

function bySource({text, speakers}: Around, lead: Span): Attribution | undefined {
  const words = lowerCase(text.slice(lead.start, lead.end))
  for (const source of SOURCES) {
    const at = words.lastIndexOf(`${source} `)
    if (at < 0 || (at > 0 && !/[\s(,;]/.test(words[at - 1] ?? ''))) continue
    const start = at + source.length + 1
    const stop = words.slice(start).search(/[,;:]/)
    const end = stop < 0 ? lead.end : lead.start + start + stop
    const speaker = soleSpeakerIn(text, {start: lead.start + start, end}, speakers)
    // ‹Per Ana, mornings are "…"›
    if (speaker && (end >= lead.end - 1 || at === 0)) return {how: end >= lead.end - 1 ? 'direct' : 'indirect', speaker}
  }
  return undefined
}

const OWNED_LABEL = pattern()`^([^:]{2,40}?['’]s?)\s+(?:[${LETTER}]+\s+){0,2}[${LETTER}]+:$`

/** ‹Marcus: "…"›, ‹In Ana's words: "…"›, ‹Mom – "…"›, or a bare name we do not know. */
function byLabel(speakers: Speakers, text: string, lead: Span): Attribution | undefined {
  const words = text.slice(lead.start, lead.end)
  if (!/(?:[:–—)]|\s-|(?:words|voice),)$/.test(words)) return undefined
  const speaker = soleSpeakerIn(text, lead, speakers)
  if (speaker) return {how: 'direct', speaker}
  if (!words.endsWith(':')) return undefined
  const owned = /['’]/.test(words) ? OWNED_LABEL().exec(words) : null
  const owner = owned?.[1] && soleSpeakerIn(text, {start: lead.start, end: lead.start + owned[1].length}, speakers)
  if (owner) return {how: 'indirect', speaker: owner}
  const nameEnd = nameEndAt(words, 0)
  const name = words.slice(0, Math.max(0, nameEnd))
  if (nameEnd < 0 || !/^(?:\s*\([^)]*\))?:$/.test(words.slice(nameEnd)) || name.split(' ').some(isField))
    return undefined
  return {how: 'indirect', speaker: speakerOf('unknown', text, {start: lead.start, end: lead.start + nameEnd})}
}
