import {type WhoKind, whoTypeOf} from '../language/people/who-types.js'
import {lowerCase} from '../text/letters.js'
import type {Span} from '../text/span.js'
import {type AgencyWords, namesStaff} from './agency-words.js'
import type {Person} from './care-record.js'
import type {Entry, LabelledValue, RowEntry} from './entry.js'
import type {LabelName} from './label-names.js'
import {wholeName} from './name-parts.js'
import {inList, NAME, personFrom} from './people-in-words.js'
import {isDay, isSigned, signsAs} from './signing.js'
import {isFilled} from './spans.js'

/** Who is who in a record: names and what they are to the person. */
export interface Directory {
  readonly people: readonly Person[]
  /** What somebody is who is called so: by a role word, else by the name as the team table has it. */
  kindOf(words: string): WhoKind
  /** The entry of the team table for a name, full or first. */
  find(name: string): Person | undefined
}

/** Sections and fields that list people, and what they show of each. */
const LISTS: Readonly<Partial<Record<LabelName, Person['as']>>> = {
  team: 'team',
  natural_supports: 'team',
  household: 'team',
  present: 'present',
  absent: 'absent',
  signatures: 'signer',
  coordinator: 'coordinator',
  author: 'author',
  representative: 'team',
}

/** Collects the people of a record from its tables and fields. `person` is the name the header gives, `agency` knows who else is staff. */
export function readPeople(
  entries: readonly Entry[],
  text: string,
  person: {name: string; span: Span; called?: string} | undefined,
  agency?: AgencyWords,
): Directory {
  const people: Person[] = []
  if (person) people.push({name: person.name, kind: 'person', span: person.span, as: 'subject'})
  if (person?.called) people.push({name: person.called, kind: 'person', span: person.span, as: 'subject'})
  let section: Person['as'] | undefined
  let depth = 0
  for (const [at, entry] of entries.entries()) {
    if (entry.type === 'heading') {
      if (section === undefined || entry.depth <= depth) {
        section = entry.name && LISTS[entry.name]
        depth = entry.depth
      }
    } else if (entry.type === 'row') {
      const somebody = personOfRow(entry, text, section)
      if (somebody) people.push(somebody)
      if (section === 'signer') people.push(...signersBeside(entry, text, person?.name))
    } else if (entry.type === 'field') {
      const signs = section === 'signer' && entry.name === 'person' ? signsAs(entry, entries[at + 1]) : undefined
      const as =
        signs ??
        (entry.name && LISTS[entry.name]) ??
        (section && !entry.name && !COPY.test(entry.label) ? section : undefined)
      if (as && !entry.blank && isFilled(entry.value)) people.push(...listed(entry, text, as, person?.name))
      else if (!entry.name) people.push(...staffIn(entry, text), ...kinIn(entry, text, person?.name))
    } else if (section && (entry.block.listDepth > 0 || (section === 'signer' && isSigned(text, entry.span))))
      people.push(...inList(text, entry.span, section))
  }
  return directoryOf(
    people.map((one) => {
      if (person && one.kind === 'unknown' && isNameOf(one.name, person.name)) return {...one, kind: 'person'}
      return namesStaff(agency, one.role ?? one.name) ? {...one, kind: 'staff'} : one
    }),
    person?.name,
    agency,
  )
}

/** "Case manager | Date": in a row of signatures, a column may be one person's. */
function signersBeside({cells}: RowEntry, text: string, subject: string | undefined): Person[] {
  return cells.flatMap((cell, at) => {
    const {name, blank, value} = cell
    const isOne = (name === 'coordinator' || name === 'representative') && !blank && isFilled(value)
    const next = cells[at + 1]
    return isOne && !(isDay(next?.name) && next?.blank) ? listed(cell, text, 'signer', subject) : []
  })
}

/** Letters of the shortest short form of a first name: "Sam" for Samuel. */
const SHORTEST_SHORT = 3

/** The full name, or the first name alone or cut short. */
function isNameOf(name: string, full: string): boolean {
  const [own, whole] = [fold(name), fold(full)]
  const first = whole.split(' ')[0] ?? ''
  return own !== '' && (own === whole || own === first || (own.length >= SHORTEST_SHORT && first.startsWith(own)))
}

/** A row of a team table, an attendance list or a signature block. */
function personOfRow(entry: RowEntry, text: string, section: Person['as'] | undefined): Person | undefined {
  const {columns} = entry
  const cell = (...names: LabelName[]) =>
    entry.cells.find(({name, blank, value}) => name && names.includes(name) && !blank && isFilled(value))
  const isSignature = columns.has('signatures')
  const named = cell('person', 'team', 'who', 'natural_supports', 'household') ?? (section ? entry.cells[0] : undefined)
  const isTeamTable =
    section !== undefined || columns.has('role') || columns.has('present') || isSignature || columns.has('team')
  if (!named || !isTeamTable || columns.has('action') || columns.has('goal')) return undefined
  const role = cell('role', 'services')
  const presence = entry.cells.find(({name}) => name === 'present')
  const somebody = personFrom(
    text,
    named.value,
    section ?? 'team',
    role && text.slice(role.value.start, role.value.end),
  )
  if (!somebody) return undefined
  if (presence && columns.has('present')) {
    const words = lowerCase(text.slice(presence.value.start, presence.value.end).trim())
    return {...somebody, as: presence.blank || /^(?:no|n|absent|-|☐)$/.test(words) ? 'absent' : 'present'}
  }
  const whole = {...somebody, name: wholeName(entry.cells, text) ?? somebody.name}
  // "Printed name" beside "Signature" is whose it is.
  const proofs = entry.cells.filter(({name}) => name === 'signatures')
  const proof =
    proofs.find(({label}) => !/\bname\b/i.test(label)) ?? proofs[0] ?? entry.cells.find(({name}) => isDay(name))
  const asksDay = columns.has('plan_date') || columns.has('signed_date')
  const hasSigned = proof ? !proof.blank && isFilled(proof.value) : !isSignature && !asksDay
  if (isSignature)
    return hasSigned ? {...whole, as: 'signer'} : {...whole, as: section === 'signer' ? 'team' : whole.as}
  return section === 'signer' && !hasSigned ? {...whole, as: 'team'} : whole
}

/** "Present: Ana, Rosa Ruiz (mother) and Kim Lee, RN": everybody in a field. */
function listed(
  {value, label, name}: LabelledValue,
  text: string,
  as: Person['as'],
  subject: string | undefined,
): Person[] {
  // "Guardian: none. Ana decides with her sister's advice"
  if (name === 'representative' && /^(?:none|no|n\/a)\b/i.test(text.slice(value.start, value.end))) return []
  const people = inList(text, value, as)
  // A plan that the person or the family wrote with others: who has no role there may be either.
  if (name === 'author' && people.some((one) => isOfFamily(one, subject))) return people
  // "Case manager signature: Kim Lee"
  const signing = name === 'signatures' ? label.replace(SIGNS, ' ').trim() : ''
  const signer = /\bteam\b/i.test(signing) ? 'unknown' : whoTypeOf(signing).kind
  if (signer !== 'unknown' && people.length === 1)
    return people.map((one) => ({...one, kind: one.kind === 'unknown' ? signer : one.kind, role: one.role ?? signing}))
  // "Care coordinator: Kim Lee", "Guardian: Rosa Ruiz": the label is the role.
  if (name !== 'coordinator' && name !== 'author' && name !== 'representative') return people
  return people.map((one) => {
    const kind = one.kind === 'unknown' ? (name === 'representative' ? 'family' : 'staff') : one.kind
    return {...one, kind, ...(one.role || name === 'author' ? {} : {role: label})}
  })
}

/** "ILP worker: Cass Moreno": a label nobody listed that names a job, with a name after it. */
function staffIn({value, label, blank}: LabelledValue, text: string): Person[] {
  const words = text.slice(value.start, value.end)
  if (blank || words.length > LONGEST_STAFF || NAME().exec(words)?.[0] !== words) return []
  if (!words.includes(' ') || whoTypeOf(label).kind !== 'staff') return []
  return [{name: words, role: label, kind: 'staff', span: value, as: 'team'}]
}

/** "Parents: Dario and Luz Ruiz", "Mother: Rosa": names after a label that says what they are. A given name alone has to come again. */
function kinIn({value, label, blank}: LabelledValue, text: string, subject: string | undefined): Person[] {
  const {kind} = whoTypeOf(label)
  const words = text.slice(value.start, value.end)
  if (blank || words.length > LONGEST_STAFF || (kind !== 'family' && kind !== 'natural-support')) return []
  const people = inList(text, value, 'team')
  const isKnown = ({name}: Person) =>
    NAME().exec(name)?.[0] === name &&
    !(subject && isNameOf(name, subject)) &&
    (name.includes(' ') || text.includes(`${name} `, value.end))
  return people.length > 0 && people.every(isKnown)
    ? people.map((one) => ({...one, kind: one.kind === 'unknown' ? kind : one.kind, role: one.role ?? label}))
    : []
}

/** Longest name after a label that names a job, in characters. */
const LONGEST_STAFF = 40

/** "Copy given to: Ana" below "Signatures" */
const COPY = /\b(?:cop(?:y|ies)|given|sent|mailed|offered|declined|refused)\b/i

const SIGNS = /\b(?:signatures?|signed)\b(?:\s+(?:of|by)\b)?|[()]/gi

const isOfFamily = ({name, kind}: Person, subject: string | undefined) =>
  kind === 'family' || kind === 'natural-support' || (subject !== undefined && isNameOf(name, subject))

/** Look-ups by full name, by first name where only one has it, and by title and last name. */
function directoryOf(
  people: readonly Person[],
  subject: string | undefined,
  agency: AgencyWords | undefined,
): Directory {
  const byName = new Map<string, Person>()
  const shared = new Set<string>()
  const put = (name: string, somebody: Person) => {
    const known = byName.get(name)
    if (!known) byName.set(name, somebody)
    else if (lowerCase(known.name) !== lowerCase(somebody.name)) shared.add(name)
    else if (known.kind === 'unknown' && somebody.kind !== 'unknown') byName.set(name, somebody)
    else if (!known.role && somebody.role) byName.set(name, {...known, role: somebody.role})
  }
  for (const somebody of people) {
    const full = fold(somebody.name)
    put(full, somebody)
    const words = full.split(' ')
    const [first = ''] = words
    if (words.length > 1 && first.length > 1) put(first, somebody)
  }
  const find = (name: string) => {
    const key = fold(name)
    const full = byName.get(key)
    if (full && !shared.has(key)) return full
    const first = key.split(' ')[0] ?? ''
    return key.includes(' ') && !shared.has(first) && byName.get(key) === undefined
      ? sameLastName(first, key)
      : undefined
  }
  const sameLastName = (first: string, key: string) => {
    const somebody = byName.get(first)
    return somebody && fold(somebody.name).endsWith(` ${key.split(' ').at(-1)}`) ? somebody : undefined
  }
  return {
    people,
    find,
    kindOf(words) {
      if (subject && isNameOf(words, subject)) return 'person'
      // "Sister Agnes" is what the team table says she is.
      const listed = find(words)?.kind ?? 'unknown'
      if (listed !== 'unknown') return listed
      return namesStaff(agency, words) ? 'staff' : whoTypeOf(words).kind
    },
  }
}

/** Small letters, without titles' periods, brackets and what follows a comma. */
function fold(name: string): string {
  return lowerCase(name)
    .replace(/\s*[(,–—].*$/s, '')
    .replace(/[.’']/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
