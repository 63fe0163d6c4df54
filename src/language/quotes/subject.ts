import {LETTER, pattern, startsWithCapital, UPPER} from '../../text/letters.js'
import type {Span} from '../../text/span.js'
import {isField} from './field-words.js'
import type {Quote} from './quote.js'
import {beforeAdverbs, isOnlyAdverbs} from './reporting-verbs.js'
import type {Mention, Speakers} from './speakers.js'
import {lastWords, setOf} from './words.js'

/** Who speaks a quote. */
export type Speaker = NonNullable<Quote['speaker']>

/** A subject, distinguished from "nobody named" by its own value: a pronoun still has to be settled. */
export type Subject = {readonly speaker: Speaker} | {readonly pronoun: Mention} | undefined

const NAME_BEFORE_VERB = pattern()`(?:^|
  [\s(,;:])([${UPPER}][${LETTER}'’-]*[${LETTER}](?:\s+[${UPPER}][${LETTER}'’-]*[${LETTER}])?),?$`
/** Something or somebody we have no word for is the subject: "the driver said", "the handbook says". */
const NOUN_BEFORE_VERB = pattern()`\b(?:[Tt]he|[Aa]n?|[Aa]nother|[Tt]his|[Tt]hat|[Tt]hese|
  [Oo]ne of the)\s+(?:[${LETTER}-]+\s+)??([${LETTER}-]+)$`
/** Capital words that begin sentences and are not names. */
const NO_NAME =
  setOf(`When After Before Then Today Also However Later Once While As At In On If And But So It This That There The A An What Who How Both Each All
   One Someone Everyone Nobody Another Asked Told Said Report Record Records Form Plan Policy Note Notes Letter Law Page Section Goal Step
   Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November
   December IEP CANS`)
/** Things that hold words but say nothing: their words are nobody's speech. */
const THINGS =
  setOf(`report reports policy form letter law rule rules sign plan iep note notes handbook manual poster flyer email text website page record records
   order book shirt card label heading screen app assessment section paper which that and then but or`)
const PREPOSITIONS = setOf('of with to for about from at by near like without behind after before against')
const ARTICLES = setOf('the her his their my our a an')

/** Whether words end with a preposition, and perhaps "the": whoever comes next is not a subject. */
function endsWithPreposition(words: string): boolean {
  const [last = '', next = ''] = lastWords(words, 2)
  return PREPOSITIONS.has(ARTICLES.has(last) ? next : last)
}

/** Who the words before a verb, `text[span]`, make its subject. */
export function subjectIn(text: string, span: Span, speakers: Speakers, isNounLike = false): Subject {
  const mentions = speakers.mentionsIn(text, span)
  const others = mentions.filter((mention) => !mention.possessive)
  let index = others.length - 1
  // "The sister of his teacher said": whoever comes after a preposition only helps to say who is meant.
  while (
    index > 0 &&
    endsWithPreposition(text.slice(span.start, others[index]?.span.start)) &&
    !closes(text, others[index], span.end)
  )
    index--
  const last = others[index]
  const gap = {start: last?.span.end ?? span.start, end: span.end}
  const gapText = text.slice(gap.start, gap.end)
  const between = gapText.slice(0, beforeAdverbs(gapText))
  // Most subjects come right before their verb.
  if (between.length > 2) {
    const name = isNounLike ? null : NAME_BEFORE_VERB().exec(between)
    if (name?.[1] && !NO_NAME.has(name[1].split(/\s/)[0] ?? '')) {
      const start = gap.start + name.index + name[0].indexOf(name[1])
      return {speaker: speakerOf('unknown', text, {start, end: start + name[1].length})}
    }
    const noun = NOUN_BEFORE_VERB().exec(between)
    if (noun?.[1] && !/\b(?:and|then)\s/.test(noun[0])) {
      if (THINGS.has(noun[1].toLowerCase())) return undefined
      const start = gap.start + noun.index
      return {speaker: speakerOf('unknown', text, {start, end: start + noun[0].trimEnd().length})}
    }
  }
  if (!last) return undefined
  if (last.by === 'pronoun') return {pronoun: last}
  return {speaker: speakerFrom(text, appositionOf(text, span, mentions, last), span.end)}
}

/** Whether only adverbs are between the mention and the verb. */
function closes(text: string, mention: Mention | undefined, end: number): boolean {
  return mention !== undefined && isOnlyAdverbs(text.slice(mention.span.end, end)) && mention.by === 'pronoun'
}

/**
 * The mentions that mean one person: "Rosa, Ana's mother,", "Ms. Ruiz (mother)". A comma joins only where a comma also closes:
 * in "with her teacher, Ana said" two people are named.
 */
function appositionOf(text: string, span: Span, mentions: readonly Mention[], last: Mention): Mention[] {
  const chain = [last]
  const commaCloses = /^\s*,/.test(text.slice(last.span.end, span.end))
  let first = last
  for (let i = mentions.indexOf(last) - 1; i >= 0; i--) {
    const mention = mentions[i]
    if (!mention || mention.by === 'pronoun') break
    const between = text.slice(mention.span.end, first.span.start)
    if (mention.possessive) {
      if (!OWNED().test(between)) break
      first = mention
      continue
    }
    const joined = /^\s*\(\s*(?:the|her|his|their|my)?\s*$/.test(between) || /^\s*$/.test(between)
    const byComma = /^,\s*(?:the|her|his|their|my|a)?\s*$/.test(between)
    if (!joined && !(byComma && commaCloses)) break
    chain.unshift(mention)
    first = mention
  }
  return chain
}

const OWNED = pattern()`^(?:['’]s?)?\s*(?:[${LETTER}]+\s)?$`

/** One speaker from the mentions that mean the same person: a role word decides, then a known name, then a title. */
export function speakerFrom(text: string, chain: readonly Mention[], limit: number): Speaker {
  const decides =
    chain.find((mention) => mention.by === 'role') ??
    chain.find((mention) => mention.by === 'name' && mention.kind !== 'unknown') ??
    chain.find((mention) => mention.kind !== 'unknown') ??
    chain[0]
  const start = chain[0]?.span.start ?? 0
  let end = chain.at(-1)?.span.end ?? 0
  if (text.slice(start, end).includes('(') && text[end] === ')' && end < limit) end++
  return speakerOf(decides?.kind ?? 'unknown', text, {start, end})
}

/** A speaker of known or unknown part, named by `text[span]`. */
export function speakerOf(kind: Speaker['kind'], text: string, span: Span): Speaker {
  return {kind, text: text.slice(span.start, span.end), span}
}

/** What may be in a label beside the person it names, with dates, ages and brackets: words such as "quote from". */
const LABEL_FILLER =
  setOf(`s the a an her his their my our in from by per according to and own word words voice quote quoted quotes statement statements says said
   comment comments age aged yr yrs year years old phone text email via response answer vision share shares shared report reports input
   perspective view on at of is name for speaker`)
/** A word, or a character that no label has beside a name. */
const TOKEN = pattern('g')`[${LETTER}][${LETTER}'’-]*|[^\s\d()[\],.;:/*_'’–—-]`

/** Who a label, a row header or a signature such as "— Ana, mother" names, when it says nothing else. */
export function soleSpeakerIn(text: string, span: Span, speakers: Speakers): Speaker | undefined {
  if (span.end - span.start > 90) return undefined
  const mentions = speakers.mentionsIn(text, span).filter((mention) => mention.by !== 'pronoun')
  if (mentions.length === 0) return undefined
  let rest = ''
  let at = span.start
  for (const mention of mentions) {
    rest += ` ${text.slice(at, mention.span.start)} `
    at = Math.max(at, mention.span.end)
  }
  rest += ` ${text.slice(at, span.end)}`
  const beside = (rest.replace(/\([^()]*\)/g, ' ').match(TOKEN()) ?? []).filter(
    (word) => !LABEL_FILLER.has(word.toLowerCase().replace(/['’-]+$/, '')),
  )
  // A name we do not know beside a role word: "Rosa (mother)", "Tasha, aunt".
  if (beside.length > 2 || beside.some((word) => word.length < 2 || !startsWithCapital(word) || isField(word)))
    return undefined
  const chain = mentions.filter((mention) => !mention.possessive)
  if (beside.length > 0 && chain[0]?.by !== 'role') return undefined
  return speakerFrom(
    text,
    chain.length > 0
      ? [chain.find((m) => m.by === 'role') ?? chain[0] ?? mentions[0]].filter((m) => m !== undefined)
      : mentions.slice(-1),
    span.end,
  )
}
