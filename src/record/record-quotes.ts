import type {Document} from '../document/document.js'
import {whoTypeOf} from '../language/people/who-types.js'
import {findQuotes} from '../language/quotes/find-quotes.js'
import type {Quote, SpeakerKind} from '../language/quotes/quote.js'
import {createSpanIndex} from '../text/span-index.js'
import type {Field, Goal} from './care-record.js'
import {normaliseLabel} from './normalise-label.js'
import type {Directory} from './people.js'

/**
 * The quotes of a record, with who is who from its tables. Words in a field for somebody's own words are theirs, wherever the label stands:
 * in its own cell, before a colon, or in the middle of a paragraph; and so is a quote that stands first under a goal.
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
    staff: of('staff'),
    family: of('family'),
    naturalSupports: of('natural-support'),
  })
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
    return field ? {...quote, speaker: {kind: ownerOf(field.label), text: field.label, span: field.labelSpan}} : quote
  })
}

/** Whose words a field asks for: "Family's own words" the family's, "In their own words" the person's. */
function ownerOf(label: string): SpeakerKind {
  const form = normaliseLabel(label)
  if (/\bour\b/.test(form)) return 'family'
  const {kind} = whoTypeOf(form.replaceAll("'s", ''))
  return kind === 'family' || kind === 'natural-support' ? kind : 'person'
}
