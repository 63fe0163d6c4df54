import {capitalsIn, isCapital, isDigit, isLetter, isSpace, LETTER, pattern, UPPER} from '../../text/letters.js'
import {overlaps, type Span} from '../../text/span.js'
import {whoWordsIn} from '../people/who-types.js'
import {isField} from './field-words.js'
import {type Names, namesFrom, type People, TITLES} from './names.js'
import type {SpeakerKind} from './quote.js'
import {nameEndAt} from './words.js'

/** Words that name or mean somebody. */
export interface Mention {
  readonly kind: SpeakerKind
  readonly span: Span
  /** What the kind was inferred from: a role word, a name in `people`, a title such as "Ms.", or a pronoun. */
  readonly by: 'role' | 'name' | 'title' | 'pronoun'
  /** "Ana" in "Ana's mother": somebody else is meant. */
  readonly possessive: boolean
  readonly gender?: 'f' | 'm'
}

/** Finds mentions of people in a stretch of text. */
export interface Speakers {
  mentionsIn(text: string, span: Span): Mention[]
}

const NAME_BEFORE_CREDENTIAL = pattern()`(?:[${UPPER}][${LETTER}'’.-]*\s+){0,2}[${UPPER}][${LETTER}'’-]*[${LETTER}],?\s*$`
const WORD = pattern('g')`[${LETTER}\d]+`

const TITLE_GENDERS: Readonly<Record<string, 'f' | 'm'>> = {
  Ms: 'f',
  Mrs: 'f',
  Miss: 'f',
  Sra: 'f',
  Srta: 'f',
  Mr: 'm',
  Sr: 'm',
}

/** Subject forms only, and the possessives that open a label ("In her words"). "Ella" is a name more often than a Spanish "she". */
const PRONOUNS = new Set(['I', 'we', 'We', 'they', 'They', 'he', 'He', 'she', 'She', 'ella'])
const PRONOUN_GENDERS: Readonly<Record<string, 'f' | 'm'>> = {he: 'm', He: 'm', she: 'f', She: 'f', ella: 'f'}

const FEMALE =
  /mom|mama|mamá|mother|madre|niam|aunt|grandma|granny|nana|abuela|tía|sister|hermana|wife|daughter|niece|girlfriend|fiancée/
const MALE =
  /dad|papa|papá|father|padre|uncle|grandpa|abuelo|tío|brother|hermano|husband|(?<!per)son$|nephew|boyfriend|pastor|priest|imam/

/** Prepares the names of `people` for look-up. */
export function createSpeakers(people: People = {}): Speakers {
  let known: Names | undefined
  return {
    mentionsIn(text, span) {
      known ??= namesFrom(people)
      const names = known
      const slice = text.slice(span.start, span.end)
      const named: Draft[] = []
      const titled: Draft[] = []
      const pronouns: Draft[] = []
      const word = WORD()
      word.lastIndex = 0
      for (let match = word.exec(slice); match; match = word.exec(slice)) {
        const [said] = match
        const at = match.index
        const start = span.start + at
        const name = names.nameAt(slice, at, said)
        if (name) {
          named.push({kind: name.kind, by: 'name', span: {start, end: span.start + name.end}})
          word.lastIndex = name.end
        } else if (PRONOUNS.has(said)) {
          const isEnding = at > 0 && isApostrophe(slice[at - 1])
          if (!isEnding) pronouns.push(draft('unknown', 'pronoun', start, start + said.length, PRONOUN_GENDERS[said]))
        } else if (TITLES.has(said)) {
          const from = nameStartBehind(slice, at + said.length)
          const end = from < 0 ? -1 : nameEndAt(slice, from)
          const kind = end < 0 ? undefined : (names.kindOf(`${said} ${slice.slice(from, end)}`) ?? TITLES.get(said))
          if (kind) titled.push(draft(kind, 'title', start, span.start + end, TITLE_GENDERS[said]))
        }
      }
      const mentions: Mention[] = []
      const isFree = (place: Span) => !mentions.some((other) => overlaps(other.span, place))
      const add = (mention: Draft) => {
        if (isFree(mention.span)) mentions.push({...mention, possessive: isPossessive(text, mention.span.end)})
      }
      for (const mention of named) add(mention)
      for (const mention of titled) add(mention)
      for (const role of whoWordsIn(text, span)) {
        if (role.kind === 'community') continue
        const withItsName = withName(text, role.span, span)
        const {start, end} = isFree(withItsName) ? withItsName : role.span
        add(draft(role.kind, 'role', start, end, genderOf(text.slice(role.span.start, role.span.end))))
      }
      for (const mention of pronouns) add(mention)
      return mentions.sort((a, b) => a.span.start - b.span.start)
    },
  }
}

type Draft = Omit<Mention, 'possessive'>

function draft(kind: SpeakerKind, by: Mention['by'], start: number, end: number, gender: 'f' | 'm' | undefined): Draft {
  return {kind, by, span: {start, end}, ...(gender ? {gender} : {})}
}

/** Where the name after a title may begin: behind a period, a blank or both. */
function nameStartBehind(text: string, titleEnd: number): number {
  let at = text[titleEnd] === '.' ? titleEnd + 1 : titleEnd
  while (isSpace(text.charCodeAt(at))) at++
  return at > titleEnd ? at : -1
}

function genderOf(role: string): 'f' | 'm' | undefined {
  const lower = role.toLowerCase()
  return FEMALE.test(lower) ? 'f' : MALE.test(lower) ? 'm' : undefined
}

/** "aunt" grows to "aunt Rosa", "RN" to "Kim Lee, RN". */
function withName(text: string, word: Span, within: Span): Span {
  const said = text.slice(word.start, word.end)
  if (isCapital(said.charCodeAt(0)) && capitalsIn(said) > 1 && !/\s/.test(said)) {
    const before = NAME_BEFORE_CREDENTIAL().exec(text.slice(within.start, word.start))
    if (before) return {start: within.start + before.index, end: word.end}
  }
  if (!isSpace(text.charCodeAt(word.end)) || !isCapital(text.charCodeAt(word.end + 1))) return word
  const end = nameEndAt(text.slice(0, within.end), word.end + 1)
  if (end < 0 || isField(text.slice(word.end + 1, end))) return word
  const isOwner = text[end - 1] === 's' && isApostrophe(text[end - 2])
  return {start: word.start, end: isOwner ? end - 2 : end}
}

const isApostrophe = (sign: string | undefined) => sign === "'" || sign === '’'

function isPossessive(text: string, end: number): boolean {
  if (text[end - 1] === 's' && isApostrophe(text[end - 2])) return true
  if (!isApostrophe(text[end])) return false
  const next = text.charCodeAt(end + 2)
  return text[end + 1] === 's' ? !isLetter(next) && !isDigit(next) : isSpace(text.charCodeAt(end + 1))
}
