import type {Document} from '../document/document.js'
import {findDates} from '../language/dates/index.js'
import {findQuotes} from '../language/quotes/find-quotes.js'
import type {Quote} from '../language/quotes/quote.js'
import {LETTER, pattern, UPPER} from '../text/letters.js'
import type {Span} from '../text/span.js'
import {createSpanIndex} from '../text/span-index.js'
import type {CareRecord, Field, RecordKind, Section} from './care-record.js'
import {type Entry, entriesOf} from './entries.js'
import {findGoals} from './find-goals.js'
import {readFrontMatter} from './front-matter.js'
import {kindOf} from './kind.js'
import type {LabelName} from './label-lexicon.js'
import {isBlankValue} from './placeholders.js'

/** What is known about a record besides its text; the record's own front matter comes first. */
export interface KnownFacts {
  readonly kind?: RecordKind
  readonly person?: string
  /** `YYYY-MM-DD` */
  readonly planDate?: string
  readonly identityFirst?: readonly string[]
}

/** Understands a document: its kind, sections, fields, goals and voices. `today` is `YYYY-MM-DD`. */
export function readRecord(document: Document, facts: KnownFacts, today: string): CareRecord {
  const known = {...facts, ...readFrontMatter(document.frontMatter)}
  const {text} = document
  let entries = entriesOf(document, known.person)
  const person = known.person ?? personIn(entries, text)
  // A name makes more labels known ("Luis's strengths"), so a record that tells its name is read again with it.
  if (person && !known.person) entries = entriesOf(document, person)
  const goals = findGoals(entries, text)
  const told = known.kind
    ? {kind: known.kind, reason: 'The front matter or the settings say so.'}
    : kindOf(document, entries, goals)
  const planDate = known.planDate ?? planDateIn(entries, text, today)
  const sections = sectionsOf(document, entries)
  const fields = fieldsOf(entries)
  let quotes: readonly Quote[] | undefined

  return {
    kind: told.kind,
    kindReason: told.reason,
    sections,
    fields,
    goals: told.kind === 'plan' || told.kind === 'crisis-plan' ? goals : [],
    ...(person ? {person} : {}),
    ...(planDate ? {planDate} : {}),
    identityFirst: known.identityFirst ?? [],
    get quotes(): readonly Quote[] {
      quotes ??= findQuotes(document, person ? {person} : {})
      return quotes
    },
    topicsAt: createTopics(sections, fields),
  }
}

/** A few capitalised words. */
const NAME = pattern()`^[${UPPER}][${LETTER}'’.-]*(?:\s+(?:[${UPPER}][${LETTER}'’.-]*|de|la|van|al))*`

function personIn(entries: readonly Entry[], text: string): string | undefined {
  for (const entry of entries) {
    if (entry.type !== 'field' || entry.name !== 'person') continue
    const value = text.slice(entry.value.start, entry.value.end)
    // "See face sheet" is no name.
    const name = NAME().exec(value)?.[0]
    if (name && !isBlankValue(value)) return name
  }
  return undefined
}

function planDateIn(entries: readonly Entry[], text: string, today: string): string | undefined {
  for (const entry of entries) {
    if (entry.type !== 'field' || entry.name !== 'plan_date') continue
    const date = findDates(text.slice(entry.value.start, entry.value.end), {today}).find(
      (mention) => mention.kind === 'date' && mention.iso,
    )
    if (date?.iso) return date.iso
  }
  return undefined
}

/** A section reaches from its heading to the next heading of the same or a higher level. */
function sectionsOf(document: Document, entries: readonly Entry[]): Section[] {
  const headings = entries.filter((entry) => entry.type === 'heading')
  return headings.map((heading, number) => {
    const next = headings.slice(number + 1).find((other) => other.depth <= heading.depth)
    const end = next?.block.span.start ?? document.text.length
    return {
      ...(heading.name ? {name: heading.name} : {}),
      title: heading.title,
      span: {start: heading.block.span.start, end},
    }
  })
}

function fieldsOf(entries: readonly Entry[]): Field[] {
  return entries.flatMap((entry): Field[] => {
    if (entry.type === 'field')
      return [{...(entry.name ? {name: entry.name} : {}), label: entry.label, value: entry.value}]
    if (entry.type === 'row')
      return entry.cells.map(({name, label, value}) => ({...(name ? {name} : {}), label, value}))
    return []
  })
}

/** Names of labels that the vocabularies' field gates speak of. */
const TOPICS = new Set<LabelName>(['diagnosis', 'need', 'strength', 'legal'])

/** Tells what the fields and sections around a span are about. */
function createTopics(sections: readonly Section[], fields: readonly Field[]): (span: Span) => string[] {
  const isTopic = ({name}: {name?: LabelName}) => name !== undefined && TOPICS.has(name)
  const inFields = createSpanIndex(fields.filter(isTopic), ({value}) => value)
  const inSections = createSpanIndex(sections.filter(isTopic), ({span}) => span)
  return (span) => [...inFields.around(span), ...inSections.around(span)].flatMap(({name}) => name ?? [])
}
