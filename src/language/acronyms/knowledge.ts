import {capitalsIn, isDigit, isLetter} from '../../text/letters.js'

/** What is known about one acronym: an entry of `acronyms.yaml`. */
export interface KnownAcronym {
  /** Full names in care plans, most likely first. */
  readonly means: readonly string[]
  /** Other full names that the same letters have in records. If there are any, only the author knows which is meant. */
  readonly also?: readonly string[]
  /** What it is in plain words: "school plan for special education". */
  readonly plain?: string
  /** By full name: words one of which is in the same line where the letters mean this. Elsewhere the name is not offered. */
  readonly near?: Readonly<Record<string, readonly string[]>>
  /** `any`: small letters count as well ("prn"). Without it, only capitals do. */
  readonly case?: 'any'
}

/** What the acronyms service has to be given: it has no vocabulary of its own. */
export interface AcronymKnowledge {
  /** By the letters as they are usually written: `IEP`, `PHQ-9`, `I/DD`, `WISe`. */
  readonly expansions: Readonly<Record<string, KnownAcronym>>
  /** Letters that everybody knows, and ordinary words that are often put in capitals. Never reported. */
  readonly wellKnown: ReadonlySet<string>
}

/** Looks letters up however they are written: `I.E.P.`, `PHQ9`, `SpEd`. */
export interface AcronymLookup {
  /** The entry for these letters, when they may be written this way. */
  find(written: string): KnownAcronym | undefined
  /** All full names for these letters, most likely first. */
  namesOf(written: string): readonly string[]
  /** The ones that fit into this line. */
  namesIn(line: string, written: string): readonly string[]
  isWellKnown(written: string): boolean
  /** Acronyms that may be written in small letters, in lower case. */
  readonly small: readonly string[]
}

/** Most acronyms are written as their key is. */
const IS_KEY = /^[A-Z\d/&]+$/

/** Only letters and digits (and what joins single letters: A&O, I/DD), as capitals: what two ways of writing the same acronym have in common. */
export function keyOf(written: string): string {
  if (IS_KEY.test(written)) return written
  let key = ''
  for (const sign of written) {
    const code = sign.charCodeAt(0)
    if (isLetter(code) || isDigit(code) || sign === '/' || sign === '&') key += sign
  }
  return key.toUpperCase()
}

interface Tables {
  /** The entries whose letters are not their own key (`PHQ-9`), by their keys; the others are found by their letters. */
  readonly entries: ReadonlyMap<string, KnownAcronym>
  /** The keys of well-known acronyms with punctuation in between (`X-RAY`). */
  readonly wellKnown: ReadonlySet<string>
  readonly small: readonly string[]
}

/** The tables of each knowledge, made once: it is the same for all documents of a run. */
const tables = new WeakMap<AcronymKnowledge, Tables>()

function tablesOf(knowledge: AcronymKnowledge): Tables {
  const made = tables.get(knowledge)
  if (made) return made
  const entries = new Map<string, KnownAcronym>()
  const small: string[] = []
  for (const letters of Object.keys(knowledge.expansions)) {
    const entry = knowledge.expansions[letters]
    if (entry && !IS_KEY.test(letters)) entries.set(keyOf(letters), entry)
    if (entry?.case === 'any') small.push(keyOf(letters).toLowerCase())
  }
  const wellKnown = new Set<string>()
  for (const letters of knowledge.wellKnown)
    if (!IS_KEY.test(letters) && letters === letters.toUpperCase()) wellKnown.add(keyOf(letters))
  const fresh = {entries, wellKnown, small}
  tables.set(knowledge, fresh)
  return fresh
}

/** The way to look letters up; `glossary` holds the agency's own meanings, which replace the general ones. */
export function lookupIn(knowledge: AcronymKnowledge, glossary?: ReadonlyMap<string, string>): AcronymLookup {
  const {expansions, wellKnown} = knowledge
  const odd = tablesOf(knowledge)
  const general = (key: string) =>
    odd.entries.get(key) ?? (Object.hasOwn(expansions, key) ? expansions[key] : undefined)
  const own = new Map<string, KnownAcronym>()
  for (const [letters, meaning] of glossary ?? []) {
    const {plain, case: writing} = general(keyOf(letters)) ?? {}
    own.set(keyOf(letters), {means: [meaning], ...(plain ? {plain} : {}), ...(writing ? {case: writing} : {})})
  }
  const find = (written: string) => {
    const key = keyOf(written)
    const entry = own.get(key) ?? general(key)
    return entry && (entry.case === 'any' || capitalsIn(written) > 1) ? entry : undefined
  }
  const namesOf = (written: string) => {
    const entry = find(written)
    return entry ? [...entry.means, ...(entry.also ?? [])] : []
  }
  return {
    find,
    namesOf,
    namesIn: (line, written) => {
      const near = find(written)?.near
      if (!near) return namesOf(written)
      const words = new Set(line.split(/[^A-Za-z]+/))
      return namesOf(written).filter((name) => near[name]?.some((word) => words.has(word)) ?? true)
    },
    isWellKnown: (written) => {
      if (wellKnown.has(written)) return true
      if (written !== written.toUpperCase()) return false
      const key = keyOf(written)
      return wellKnown.has(key) || odd.wellKnown.has(key)
    },
    small: odd.small,
  }
}
