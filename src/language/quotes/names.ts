import {isDigit, isLetter, isSpace, startsWithCapital} from '../../text/letters.js'
import type {SpeakerKind} from './quote.js'

/** Who is who, as far as the record says; each a name as written there, such as "Rosa Ruiz", "Ms. Ruiz (mother)" or "Dr. Lee". */
export interface People {
  readonly person?: string
  /** What else the person is called. */
  readonly alsoCalled?: readonly string[]
  readonly staff?: readonly string[]
  readonly family?: readonly string[]
  readonly naturalSupports?: readonly string[]
}

/** What a title says about somebody's role. */
export const TITLES: ReadonlyMap<string, SpeakerKind> = new Map([
  ...withKind('Dr Doctor Officer Judge Nurse Principal Attorney Atty', 'staff'),
  ...withKind('Coach Pastor Rev Reverend Imam Rabbi Father', 'natural-support'),
  ...withKind('Mr Ms Mrs Miss Mx Sr Sra Srta', 'unknown'),
])

function withKind(titles: string, kind: SpeakerKind): [string, SpeakerKind][] {
  return titles.split(' ').map((title) => [title, kind])
}

/** The names of a record, under every form they may be called by. */
export interface Names {
  /** The kind of a form without a period: "Rosa Ruiz", "Ms Ruiz"; nothing when it is not known. */
  kindOf(form: string): SpeakerKind | undefined
  /** The name without a title that begins at `at`, a word's start: where it ends, and whose it is. */
  nameAt(text: string, at: number, firstWord: string): {readonly end: number; readonly kind: SpeakerKind} | undefined
}

/** Puts the names of `people` in order. */
export function namesFrom(people: People): Names {
  const kinds = formsOf(people)
  const byFirstWord = new Map<string, string[]>()
  for (const form of [...kinds.keys()].sort((a, b) => b.length - a.length)) {
    const first = /^[^\s'-]+/.exec(form)?.[0] ?? ''
    if (!TITLES.has(first)) byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), form])
  }
  return {
    kindOf: (form) => kinds.get(foldName(form)),
    nameAt(text, at, firstWord) {
      for (const form of byFirstWord.get(firstWord) ?? []) {
        const end = endOf(form, text, at)
        if (end >= 0) return {end, kind: kinds.get(form) ?? 'unknown'}
      }
      return undefined
    },
  }
}

/** Where `form` ends when it is at `at` as whole words, or -1; a period may close each word but the last ("J. Ruiz"). */
function endOf(form: string, text: string, start: number): number {
  let at = start
  for (let i = 0; i < form.length; i++) {
    const sign = text[at]
    if (form[i] === ' ') {
      if (sign === '.') at++
      if (!isSpace(text.charCodeAt(at))) return -1
      while (isSpace(text.charCodeAt(at))) at++
    } else if (sign === form[i] || (form[i] === "'" && sign === '’')) at++
    else return -1
  }
  const next = text.charCodeAt(at)
  return isLetter(next) || isDigit(next) ? -1 : at
}

function foldName(name: string): string {
  return name.replace(/\./g, '').replace(/\s+/g, ' ').replace(/’/g, "'").trim()
}

/**
 * The forms under which each person may be called: "Rosa Ruiz", "Rosa", "Ms Ruiz". A form that people of different parts share
 * says nothing about the part, and is `unknown`.
 */
function formsOf(people: People): Map<string, SpeakerKind> {
  const forms = new Map<string, SpeakerKind>()
  const put = (form: string, kind: SpeakerKind) => {
    const before = forms.get(form)
    if (form.length > 1) forms.set(form, before && before !== kind ? 'unknown' : kind)
  }
  const putAll = (list: readonly string[], kind: SpeakerKind) => {
    for (const entry of list) {
      const parts = foldName(entry.replace(/\([^)]*\)/g, ' ').replace(/,.*$/, '')).split(' ')
      const title = TITLES.has(parts[0] ?? '') ? parts.shift() : undefined
      const first = parts[0] ?? ''
      const last = parts.at(-1) ?? ''
      if (!startsWithCapital(first)) continue
      if (title) put(`${title} ${last}`, kind)
      if (parts.length > 1) put(parts.join(' '), kind)
      if (parts.length > 1 || !title) put(first, kind)
      // "Ms." with the person's own surname is more often the mother.
      if (!title && parts.length > 1 && kind !== 'person')
        for (const mr of ['Mr', 'Ms', 'Mrs']) put(`${mr} ${last}`, kind)
    }
  }
  putAll(people.person ? [people.person] : [], 'person')
  putAll(people.alsoCalled ?? [], 'person')
  putAll(people.family ?? [], 'family')
  putAll(people.naturalSupports ?? [], 'natural-support')
  putAll(people.staff ?? [], 'staff')
  return forms
}
