import {overlaps, type Span} from '../../text/span.js'
import {whoWordsIn} from '../people/who-types.js'
import type {SpeakerKind} from './quote.js'

/** Who is who, as far as the record says; each a name as written there, such as "Rosa Ruiz", "Ms. Ruiz (mother)" or "Dr. Lee". */
export interface People {
  readonly person?: string
  readonly staff?: readonly string[]
  readonly family?: readonly string[]
  readonly naturalSupports?: readonly string[]
}

/** Words that name or mean somebody. */
export interface Mention {
  readonly kind: SpeakerKind
  readonly span: Span
  /** What the kind was told from: a role word, a name in `people`, a title such as "Ms.", or a pronoun. */
  readonly by: 'role' | 'name' | 'title' | 'pronoun'
  /** "Ana" in "Ana's mother": somebody else is meant. */
  readonly possessive: boolean
  readonly gender?: 'f' | 'm'
}

/** Finds mentions of people in a stretch of text. */
export interface Speakers {
  mentionsIn(text: string, span: Span): Mention[]
}

const NAME = `[${UPPER}][${LETTER}'’-]*[${LETTER}]`
/** Behind a title: the name it belongs to. */
const TITLED = pattern('y')`(?:\.\s*|\s+)(${NAME}(?:\s+${NAME})?)(?![${LETTER}\d])`
const TITLE_KINDS: ReadonlyMap<string, SpeakerKind> = new Map([
  ...'Dr Doctor Officer Judge Nurse Principal Attorney Atty'.split(' ').map((title) => [title, 'staff'] as const),
  ...'Coach Pastor Rev Reverend Imam Rabbi Father'.split(' ').map((title) => [title, 'natural-support'] as const),
  ...'Mr Ms Mrs Miss Mx Sr Sra Srta'.split(' ').map((title) => [title, 'unknown'] as const),
])
const TITLE_GENDERS: ReadonlyMap<string, 'f' | 'm'> = new Map([
  ...'Ms Mrs Miss Sra Srta'.split(' ').map((title) => [title, 'f'] as const),
  ...'Mr Sr'.split(' ').map((title) => [title, 'm'] as const),
])

/** Subject forms only, and the possessives that open a label ("In her words"). */
const PRONOUNS: ReadonlyMap<string, 'f' | 'm' | undefined> = new Map([
  ...['I', 'they', 'They', 'we', 'We'].map((word) => [word, undefined] as const),
  ...['she', 'She', 'ella', 'Ella'].map((word) => [word, 'f'] as const),
  ...['he', 'He'].map((word) => [word, 'm'] as const),
])

const FEMALE = /mom|mama|mamá|mother|madre|niam|aunt|grandma|granny|nana|abuela|tía|sister|hermana|wife|daughter|niece|girlfriend|fiancée/
const MALE =
  /dad|papa|papá|father|padre|uncle|grandpa|abuelo|tío|brother|hermano|husband|(?<!per)son$|nephew|boyfriend|pastor|priest|imam/

/** The gender a role word tells, by the word in small letters. */
const genders = new Map<string, 'f' | 'm' | undefined>()
function genderOf(word: string): 'f' | 'm' | undefined {
  const lower = word.toLowerCase()
  if (!genders.has(lower)) genders.set(lower, FEMALE.test(lower) ? 'f' : MALE.test(lower) ? 'm' : undefined)
  return genders.get(lower)
}

const WORD = pattern('g')`[${LETTER}\d]+`

/** Prepares the names of `people` for look-up. */
export function createSpeakers(people: People = {}): Speakers {
  const names = namesOf(people)
  const known = byFirstWord([...names.keys()].filter((name) => !TITLE_KINDS.has(name.slice(0, name.indexOf(' ')))))

  return {
    mentionsIn(text, span) {
      const mentions: Mention[] = []
      const add = (mention: Omit<Mention, 'possessive'>) => {
        if (mentions.some((other) => overlaps(other.span, mention.span))) return
        mentions.push({...mention, possessive: isPossessive(text, mention.span.end)})
      }
      const slice = text.slice(span.start, span.end)
      const place = (start: number, end: number): Span => ({start: span.start + start, end: span.start + end})
      const pronouns: Omit<Mention, 'possessive'>[] = []
      const titles: Omit<Mention, 'possessive'>[] = []
      const word = WORD()
      word.lastIndex = 0
      for (let match = word.exec(slice); match; match = word.exec(slice)) {
        const [said] = match
        const at = match.index
        if (PRONOUNS.has(said) && !/['’]/.test(slice[at - 1] ?? '')) {
          pronouns.push({kind: 'unknown', by: 'pronoun', span: place(at, at + said.length), ...gendered(PRONOUNS.get(said))})
          continue
        }
        if (!startsWithCapital(said)) continue
        const name = known.get(said)?.find(({pattern}) => {
          const names = pattern()
          names.lastIndex = at
          return names.test(slice)
        })
        if (name) {
          const end = name.pattern().lastIndex
        }
      }
      return mentions.sort((a, b) => a.span.start - b.span.start)
    },
  }
}

function spanOf(span: Span, match: RegExpExecArray): Span {
  return {start: span.start + match.index, end: span.start + match.index + match[0].length}
}

/** "aunt" grows to "aunt Rosa", "RN" to "Kim Lee, RN". */
function withName(text: string, word: Span, within: Span): Span {
  const said = text.slice(word.start, word.end)
  if (/^[\p{Lu}][\p{L}.]*\p{Lu}/u.test(said)) {
    const before = new RegExp(`(?:${NAME}\\s+){0,2}${NAME},?\\s*$`, 'u').exec(text.slice(within.start, word.start))
    if (before) return {start: within.start + before.index, end: word.end}
  }
  const after = new RegExp(`^\\s(?:${NAME})(?:\\s${NAME})?(?![\\p{L}\\p{N}])`, 'u').exec(
    text.slice(word.end, within.end),
  )
  return after ? {start: word.start, end: word.end + after[0].replace(/['’]s$/, '').length} : word
}

function isPossessive(text: string, end: number): boolean {
  return /^['’](?:s(?![\p{L}\p{N}])|(?=\s))/u.test(text.slice(end, end + 3)) || /['’]s$/.test(text.slice(end - 2, end))
}

function foldName(name: string): string {
  return name.replace(/\./g, '').replace(/\s+/g, ' ').replace(/’/g, "'").trim()
}

function nameSource(name: string): string {
  return name
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/'/g, "['’]")
    .replace(/ /g, '\\.?\\s+')
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length
}

const TITLES = new Set(
  'Dr Doctor Mr Ms Mrs Miss Mx Sr Sra Srta Rev Reverend Pastor Coach Officer Judge Nurse'.split(' '),
)

/**
 * The forms under which each person may be called: "Rosa Ruiz", "Rosa", "Ms Ruiz". A form that people of different parts share
 * says nothing about the part, and is `unknown`.
 */
function namesOf(people: People): Map<string, SpeakerKind> {
  const names = new Map<string, SpeakerKind>()
  const put = (form: string, kind: SpeakerKind) => {
    const before = names.get(form)
    if (form.length > 1) names.set(form, before && before !== kind ? 'unknown' : kind)
  }
  const putAll = (list: readonly string[], kind: SpeakerKind) => {
    for (const entry of list) {
      const parts = foldName(entry.replace(/\([^)]*\)/g, ' ').replace(/,.*$/, '')).split(' ')
      const title = TITLES.has(parts[0] ?? '') ? parts.shift() : undefined
      const first = parts[0] ?? ''
      const last = parts.at(-1) ?? ''
      if (!/^\p{Lu}/u.test(first)) continue
      if (title) put(`${title} ${last}`, kind)
      if (parts.length > 1) put(parts.join(' '), kind)
      if (parts.length > 1 || !title) put(first, kind)
      // "Ms." with the person's own surname is more often the mother.
      if (!title && parts.length > 1 && kind !== 'person')
        for (const mr of ['Mr', 'Ms', 'Mrs']) put(`${mr} ${last}`, kind)
    }
  }
  putAll(people.person ? [people.person] : [], 'person')
  putAll(people.family ?? [], 'family')
  putAll(people.naturalSupports ?? [], 'natural-support')
  putAll(people.staff ?? [], 'staff')
  return names
}
