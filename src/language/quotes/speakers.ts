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

const NAME = "\\p{Lu}[\\p{L}'’-]*\\p{L}"
const TITLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(Dr|Mr|Ms|Mrs|Miss|Mx|Sra?|Srta|Doctor|Officer|Judge|Nurse|Principal|Attorney|Atty|Coach|Pastor|Rev|Reverend|Father|Imam|Rabbi)(?:\\.\\s*|\\s+)(${NAME}(?:\\s+${NAME})?)(?![\\p{L}\\p{N}])`,
  'gu',
)
const TITLE_KINDS: Readonly<Record<string, SpeakerKind>> = {
  Dr: 'staff',
  Doctor: 'staff',
  Officer: 'staff',
  Judge: 'staff',
  Nurse: 'staff',
  Principal: 'staff',
  Attorney: 'staff',
  Atty: 'staff',
  Coach: 'natural-support',
  Pastor: 'natural-support',
  Rev: 'natural-support',
  Reverend: 'natural-support',
  Imam: 'natural-support',
  Rabbi: 'natural-support',
  Father: 'natural-support',
}
/** Subject forms only, and the possessives that open a label ("In her words"). */
const PRONOUN = /(?<![\p{L}\p{N}'’])(?:I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Ee]lla)(?![\p{L}\p{N}])/gu

const FEMALE =
  /(?:mom|mama|mamá|mother|mommy|madre|niam|aunt|grandma|granny|nana|abuela|tía|sister|hermana|wife|daughter|niece|girlfriend|fiancée)/i
const MALE =
  /(?:dad|daddy|papa|papá|father|padre|uncle|grandpa|abuelo|tío|brother|hermano|husband|(?<!per)son$|nephew|boyfriend|godfather|pastor|priest|imam)/i

/** Prepares the names of `people` for look-up. */
export function createSpeakers(people: People = {}): Speakers {
  const names = namesOf(people)
  const bare = [...names.keys()].filter((name) => !TITLES.has(name.slice(0, name.indexOf(' '))))
  const known =
    bare.length > 0
      ? new RegExp(
          `(?<![\\p{L}\\p{N}])(?:${bare.sort(longestFirst).map(nameSource).join('|')})(?![\\p{L}\\p{N}])`,
          'gu',
        )
      : undefined

  return {
    mentionsIn(text, span) {
      const mentions: Mention[] = []
      const add = (mention: Omit<Mention, 'possessive'>) => {
        if (mentions.some((other) => overlaps(other.span, mention.span))) return
        mentions.push({...mention, possessive: isPossessive(text, mention.span.end)})
      }
      const slice = text.slice(span.start, span.end)
      if (known) {
        for (const match of slice.matchAll(known)) {
          const kind = names.get(foldName(match[0])) ?? 'unknown'
          add({kind, by: 'name', span: spanOf(span, match)})
        }
      }
      for (const match of slice.matchAll(TITLED)) {
        const title = match[1] ?? ''
        const kind = names.get(foldName(`${title} ${match[2]}`)) ?? TITLE_KINDS[title] ?? 'unknown'
        const gender = /^(?:Ms|Mrs|Miss|Sra|Srta)$/.test(title) ? 'f' : /^(?:Mr|Sr)$/.test(title) ? 'm' : undefined
        add({kind, by: 'title', span: spanOf(span, match), ...(gender ? {gender} : {})})
      }
      for (const word of whoWordsIn(text, span)) {
        if (word.kind === 'community') continue
        const said = text.slice(word.span.start, word.span.end)
        const gender = FEMALE.test(said) ? 'f' : MALE.test(said) ? 'm' : undefined
        const named = withName(text, word.span, span)
        const isFree = !mentions.some((other) => overlaps(other.span, named))
        add({kind: word.kind, by: 'role', span: isFree ? named : word.span, ...(gender ? {gender} : {})})
      }
      for (const match of slice.matchAll(PRONOUN)) {
        const gender = /^(?:s?he|ella)$/i.test(match[0]) ? (/^he$/i.test(match[0]) ? 'm' : 'f') : undefined
        add({kind: 'unknown', by: 'pronoun', span: spanOf(span, match), ...(gender ? {gender} : {})})
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
