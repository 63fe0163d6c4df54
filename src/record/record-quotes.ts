import type {Document} from '../document/document.js'
import {whoTypeOf} from '../language/people/who-types.js'
import {findQuotes} from '../language/quotes/find-quotes.js'
import type {Quote, SpeakerKind} from '../language/quotes/quote.js'
import {pattern, UPPER} from '../text/letters.js'
import type {Span} from '../text/span.js'
import {createSpanIndex} from '../text/span-index.js'
import type {Field, Goal} from './care-record.js'
import {namePartOf} from './name-parts.js'
import {normaliseLabel} from './normalise-label.js'
import type {Directory} from './people.js'

/**
 * The quotes of a record, with who is who from its tables. Words in a field for somebody's own words are theirs, wherever the label stands:
 * in its own cell, before a colon, or in the middle of a paragraph; and so is a quote that comes first under a goal.
 */
export function quotesOf(
  document: Document,
  directory: Directory,
  person: string | undefined,
  fields: readonly Field[],
  goals: readonly Goal[],
): readonly Quote[] {
  const of = (kind: SpeakerKind) =>
    directory.people.filter((one) => one.kind === kind && one.as !== 'subject').map(({name}) => name)
  const quotes = findQuotes(document, {
    ...(person ? {person} : {}),
    alsoCalled: directory.people.filter(({name, as}) => as === 'subject' && name !== person).map(({name}) => name),
    staff: of('staff'),
    family: of('family'),
    naturalSupports: of('natural-support'),
  })
  const surname = person?.split(' ').slice(1).at(-1) ?? familyName(fields, document.text)
  const isNamesake = ({text: said}: {text: string}) => surname !== undefined && NAMESAKE().exec(said)?.[1] === surname
  const isOpen = ({kind, speaker}: Quote) => kind === 'speech' && (!speaker || speaker.kind === 'unknown')
  if (!quotes.some(isOpen)) return quotes
  const own = createSpanIndex(
    [...fields, ...goals.flatMap((goal) => goal.fields)].filter(
      ({name, label}) =>
        name === 'own_words' || (name === 'note_part' && normaliseLabel(label).startsWith('subjective')),
    ),
    ({value}) => value,
  )
  return quotes.map((quote) => {
    const field = isOpen(quote) ? own.around(quote.span)[0] : undefined
    if (field) return {...quote, speaker: {kind: ownerOf(field.label), text: field.label, span: field.labelSpan}}
    // "Mrs. Rivera said" in the record of Ana Rivera: her mother, or herself.
    if (isOpen(quote) && quote.speaker && isNamesake(quote.speaker))
      return {...quote, speaker: {...quote.speaker, kind: 'family'}}
    const actor = quote.kind === 'speech' && !quote.speaker && person ? actorBefore(document, quote, person) : undefined
    return actor ? {...quote, speaker: {kind: 'person', ...actor}} : quote
  })
}

/** "Family name: Rivera", in a record that is about the family. */
function familyName(fields: readonly Field[], text: string): string | undefined {
  const field = fields.find(({name, label, blank}) => name === 'person' && !blank && namePartOf(label) === 'family')
  return field && text.slice(field.value.start, field.value.end).split(' ')[0]
}

const NAMESAKE = pattern()`^(?:Mr|Mrs|Ms|Miss|Mx|Sra?|Srta)\.?\s+(?:[^\s]+\s+){0,2}([^\s]+)$`

/** How far back the sentence before a quote may begin, in characters. */
const SENTENCE_BEFORE = 160

/** "Ana showed us her drawing. “I made it for Mom.”": who acts in the sentence before a quote, when it is the person and nobody else is named. */
function actorBefore({blocks, text}: Document, {outer}: Quote, person: string): {text: string; span: Span} | undefined {
  const block = blocks.find(({span}) => span.start <= outer.start && outer.end <= span.end)
  const from = Math.max(block?.span.start ?? outer.start, outer.start - SENTENCE_BEFORE)
  const before = text.slice(from, outer.start)
  const sentence = ENDED().exec(before)?.[1]
  if (!sentence) return undefined
  const given = person.split(' ')[0] ?? person
  const name = [person, given].find((one) => sentence.startsWith(`${one} `))
  if (!name || OTHER_NAME().test(sentence.slice(name.length))) return undefined
  const start = from + before.lastIndexOf(sentence)
  return {text: name, span: {start, end: start + name.length}}
}

/** The last whole sentence of some words, with nothing after it. */
const ENDED = pattern()`(?:^|[.!?:”"]\s+)([^.!?:“”"]+[.!])\s+$`
/** A capital inside of a sentence: somebody else, or a place. */
const OTHER_NAME = pattern()`\s[${UPPER}]`

/** Whose words a field asks for: "Family's own words" the family's, "In their own words" the person's. */
function ownerOf(label: string): SpeakerKind {
  const form = normaliseLabel(label)
  if (/\bour\b/.test(form)) return 'family'
  const {kind} = whoTypeOf(form.replaceAll("'s", ''))
  return kind === 'family' || kind === 'natural-support' ? kind : 'person'
}
