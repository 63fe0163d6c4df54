import type {Document} from '../document/document.js'
import {whoTypeOf} from '../language/people/who-types.js'
import {LETTER, pattern, UPPER} from '../text/letters.js'
import type {Span} from '../text/span.js'
import type {Source} from './care-record.js'
import type {Entry, RowEntry} from './entry.js'
import {nameOfLabel} from './label-lexicon.js'
import {namePartOf, turnedName} from './name-parts.js'
import {isBlankValue} from './placeholders.js'

/** The person a record is about, and where it says so. */
export interface NamedPerson {
  readonly name: string
  readonly span: Span
  readonly source: Source
  /** What the person is called, where a label of its own says so: "Goes by: Mimi". */
  readonly called?: string
}

/** A few capitalised words. */
const NAME = pattern()`^[${UPPER}][${LETTER}'’.-]*(?:\s+(?:[${UPPER}][${LETTER}'’.-]*|de|la|van|al))*`
/** "Plan of care for Ana Rivera", "Service plan: Ana", "Ana Rivera – Support plan". */
const IN_TITLE = pattern()`(?:\bfor\s+|:\s+|
  \s[–—-]\s)([${UPPER}][${LETTER}'’-]+(?:\s+[${UPPER}][${LETTER}'’.-]*){0,2})$|^([${UPPER}][${LETTER}'-]+)['’]s\s`

/** The person's name: beside its label, in a header table, else in the title if the text mentions somebody with that name. */
export function personIn(document: Document, entries: readonly Entry[]): NamedPerson | undefined {
  const {text} = document
  const found: FoundName[] = []
  for (const [at, entry] of entries.entries()) {
    const cells = entry.type === 'field' ? [entry] : entry.type === 'row' ? entry.cells : []
    for (const {name, label, value, source, blank} of cells) {
      if (name !== 'person' || blank) continue
      if (entry.type === 'row' && !isHeaderRow(entry, entries, at)) break
      const named = nameIn(text, value, source)
      if (named) found.push({part: namePartOf(label), named})
    }
  }
  return (
    joined(found, text) ??
    inTitle(document) ??
    toldAtTop(document, DECLARES()) ??
    toldAtTop(document, MADE_WITH()) ??
    underOwnLabel(entries, text)
  )
}

/** A name, and which part of the person's it is; the whole of it without one. */
interface FoundName {
  readonly part: ReturnType<typeof namePartOf>
  readonly named: NamedPerson
}

/** The name at the start of a value; "See face sheet" is not one. */
function nameIn(text: string, value: Span, source: Source): NamedPerson | undefined {
  const words = text.slice(value.start, value.end)
  const turned = turnedName(words)
  const isTurned = turned && text.includes(turned.given, value.end) && !isSpokenOf(turned.family, text)
  if (isTurned) return {name: `${turned.given} ${turned.family}`, span: value, source}
  const name = nameAtStart(words)
  if (!name || isBlankValue(name)) return undefined
  return {name, span: {start: value.start, end: value.start + name.length}, source}
}

/** One person from the names that labels give. The family's name alone is nobody's: a form may ask for it to say whose plan it is. */
function joined(found: readonly FoundName[], text: string): NamedPerson | undefined {
  const first = (part: FoundName['part']) => found.find((one) => one.part === part)?.named
  const [family, called] = [first('family'), first('called')]
  // A later "Name:" may be that of somebody who signs.
  const given = found.find(({part}) => part !== 'family' && part !== 'called')
  const name = given?.named ?? called
  const isWhole = family && isSpokenOf(family.name.split(' ')[0] ?? '', text)
  if (!name) return family?.name.includes(' ') && isWhole ? family : undefined
  const isAlone = given?.part === undefined && given !== undefined
  const named =
    isAlone || !family || name.name.endsWith(family.name) ? name : {...name, name: `${name.name} ${family.name}`}
  return called && !`${named.name} `.startsWith(`${called.name} `) ? {...named, called: called.name} : named
}

/** So many labelled values at the top may name the person, whatever the form calls them. */
const HEADER_FIELDS = 8
const FULL_NAME = pattern()`^[${UPPER}][${LETTER}'’-]+(?:\s+[${UPPER}][${LETTER}'’.-]*){1,2}$`

/** "Club member: Ana Rivera": a full name beside an unknown label, of somebody the text mentions later. */
function underOwnLabel(entries: readonly Entry[], text: string): NamedPerson | undefined {
  const fields = entries.flatMap((entry) => (entry.type === 'field' ? [entry] : []))
  for (const {name: label, label: asked, value, source} of fields.slice(0, HEADER_FIELDS)) {
    const name = text.slice(value.start, value.end)
    if (label !== undefined || !FULL_NAME().test(name) || namesAnother(asked)) continue
    if (isSpokenOf(name.split(/\s/)[0] ?? '', text.slice(value.end))) return {name, span: value, source}
  }
  return undefined
}

/** "Mother", "Therapist": a label for somebody else. */
function namesAnother(label: string): boolean {
  const {kind} = whoTypeOf(label)
  return kind === 'family' || kind === 'staff'
}

/** "I, Ana Rivera, being of sound mind": a directive in the person's own name. */
const DECLARES = pattern()`^I,\s+([${UPPER}][${LETTER}'’.-]*(?:\s+[${UPPER}][${LETTER}'’.-]*){1,3}),`

/** "This plan was made with Ana and her mother". */
const MADE_WITH = pattern()`^(?:This|The)\s(?:[a-z]+\s){0,3}plan\s(?:(?:is\sfor|belongs\sto)\s|(?:was|is)\s(?:made|written|created|
  developed)\s(?:for|with)\s)([${UPPER}][${LETTER}'’-]+(?:\s[${UPPER}][${LETTER}'’-]+)?)(?=\.|,?\s(?:and\s)?(?:his|her|their)\s)`

/** Such a sentence is at the top: how many blocks are looked at, and how many characters of each. */
const TOP = {blocks: 6, characters: 120}

/** Whose record it is, as a sentence in its first lines tells with the name in the first group of `sentence`. */
function toldAtTop({blocks, text}: Document, sentence: RegExp): NamedPerson | undefined {
  for (const {span} of blocks.slice(0, TOP.blocks)) {
    const name = sentence.exec(text.slice(span.start, span.start + TOP.characters))?.[1]
    if (!name) continue
    const start = text.indexOf(name, span.start)
    return {name, span: {start, end: start + name.length}, source: 'prose'}
  }
  return undefined
}

/** "Ana Rivera Grade: 3", "Ana Rivera Goes by: Annie": the last word belongs to the next label. */
function nameAtStart(words: string): string | undefined {
  const name = NAME().exec(words)?.[0]
  const last = name?.lastIndexOf(' ') ?? -1
  if (!name || last <= 0 || !/^(?: [a-z]+){0,2} ?#?:/.test(words.slice(name.length))) return name
  // "Ana Rivera Client ID:": labels of two words begin where what is left is still a name.
  const before = name.slice(0, last).trim()
  return TWO_WORDS().test(name) ? before.slice(0, before.lastIndexOf(' ')).trim() || before : before
}

const TWO_WORDS = pattern()`\s\S+\s(?:[A-Z][a-z]+|[A-Z]{2,3})\s(?:ID|No|Number|Date|Name|Counselor|Advocate|Manager|
  Coordinator|Worker)$`

/** A table with a column for names lists several people; only a table of one row is a header. */
function isHeaderRow(row: RowEntry, entries: readonly Entry[], at: number): boolean {
  if (row.columns.has('role') || row.columns.has('signatures') || row.columns.has('present')) return false
  const isBeside = (entry: Entry | undefined) => entry?.type === 'row' && entry.table === row.table
  return !isBeside(entries[at - 1]) && !isBeside(entries[at + 1])
}

function inTitle({blocks, text}: Document): NamedPerson | undefined {
  const title = blocks.find(({kind}) => kind === 'heading') ?? blocks[0]
  if (!title || title.span.end - title.span.start > 90) return undefined
  const words = text.slice(title.span.start, title.span.end).trim()
  const found = IN_TITLE().exec(words)
  const name = found?.[1] ?? found?.[2]
  if (!found || !name || nameOfLabel(name)) return undefined
  const first = name.split(/\s/)[0] ?? ''
  const rest = text.slice(title.span.end)
  // Only somebody the text mentions later: "Safety plan for School" is about nobody.
  if (!isSpokenOf(first, rest)) return undefined
  const start = title.span.start + words.indexOf(name)
  return {name, span: {start, end: start + name.length}, source: 'heading'}
}

/** Whether a text says something about somebody with this name. */
function isSpokenOf(first: string, rest: string): boolean {
  const acts = ['will', 'wants', 'is', 'has', 'said', 'likes', 'needs'].some((verb) =>
    rest.includes(`${first} ${verb} `),
  )
  return acts || rest.includes(`${first}’s `) || rest.includes(`${first}'s `)
}
