import {type WhoKind, whoTypeOf} from '../language/people/who-types.js'
import {LETTER, pattern, UPPER} from '../text/letters.js'
import type {Span} from '../text/span.js'
import type {Person} from './care-record.js'
import {trim} from './spans.js'

/** Capitalised words, with small ones between that names have, and credentials. */
export const NAME = pattern()`^(?:(?:Mr|Ms|Mrs|Mx|Dr|Miss|Coach|Pastor|Aunt|Uncle|Officer|
  Judge)\.?\s+)?[${UPPER}][${LETTER}'’.-]*(?:\s+(?:[${UPPER}][${LETTER}'’.-]*|de|la|del|van|von|al|bin))*`

/** Longest name or role, in words. */
const LONGEST_NAME = 5

/** Everybody in a list. It is split at commas and the like, but not inside brackets and not before a role or a credential. `as` is where they are named. */
export function inList(text: string, value: Span, as: Person['as']): Person[] {
  const words = text.slice(value.start, value.end)
  const pieces: Span[] = []
  let from = 0
  let nesting = 0
  for (let i = 0; i < words.length; i++) {
    const sign = words[i]
    if (sign === '(') nesting++
    else if (sign === ')') nesting = Math.max(0, nesting - 1)
    if (nesting > 0) continue
    const length = sign === ';' || sign === '\n' || sign === '•' ? 1 : (separatorAt(words, i) ?? 0)
    if (length === 0) continue
    pieces.push(trim(text, value.start + from, value.start + i))
    from = i + length
  }
  pieces.push(trim(text, value.start + from, value.end))
  return pieces.flatMap((piece) => personFrom(text, piece, as) ?? [])
}

/** "… , his mother Denise": somebody else, with a name of their own. */
const OTHER_PERSON = pattern()`^\s*(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur)\s+[${LETTER}-]+\s+[${UPPER}]`

/** A comma or an "and" between two people: what follows is a new name or role, not the role of the one before. */
function separatorAt(words: string, at: number): number | undefined {
  const rest = words.slice(at, at + 40)
  const and = /^\s(?:and|&)\s/.exec(rest)?.[0].length
  if (and) return and
  if (words[at] !== ',') return undefined
  const next = /^,\s*(?:and\s+)?/.exec(rest)?.[0].length ?? 1
  const piece = words.slice(at + next).split(/[,;(\n]/)[0] ?? ''
  // "Rosa Ruiz, mother" and "Kim Lee, RN" are one person; "Ana, her mother" two.
  const before =
    words
      .slice(0, at)
      .split(/[,;\n]|\band\b|&/)
      .at(-1)
      ?.trim() ?? ''
  const isRole =
    NAME().test(before) &&
    !OTHER_PERSON().test(piece) &&
    whoTypeOf(before).kind === 'unknown' &&
    (whoTypeOf(`x, ${piece}`).kind !== 'unknown' || isLetters(piece, before) || /^\s*self\s*$/i.test(piece))
  return isRole ? undefined : next
}

/** "Kim Lee, LCDC": capitals behind a full name that is not in capitals itself say what somebody is licensed to do. */
const isLetters = (piece: string, before: string): boolean =>
  /^\s*[A-Z]{2,6}\s*$/.test(piece) && before.includes(' ') && /[a-z]/.test(before)

/** "her grandmother Odette", "his aunt Bev Crowe": what somebody is, and then the name. */
const KIN = pattern()`^(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|
  [Oo]ur)\s+([a-z][a-z-]+(?:\s[a-z]+)?)\s+([${UPPER}][${LETTER}'’.-]*(?:\s+[${UPPER}][${LETTER}'’.-]*){0,2})$`

/** One person from words such as "Rosa Ruiz (mother)", "Ben Vega – uncle", "Mom", "school nurse". */
export function personFrom(text: string, span: Span, as: Person['as'], given?: string): Person | undefined {
  const words = text.slice(span.start, span.end)
  if (words.trim() === '' || words.length > 120 || !/[A-Za-z\u00c0-\u1fff]/.test(words)) return undefined
  const kin = given ? null : KIN().exec(words)
  if (kin?.[1] && kin[2]) {
    const start = span.start + words.length - kin[2].length
    return personFrom(text, {start, end: span.end}, as, kin[1])
  }
  const behind = /^([^(–—]+?)(?:\s*[(–—]\s*|,\s+|\s+-\s+)([^)]+)\)?/.exec(words)
  const name = (behind?.[1] ?? words).trim()
  const role = given?.trim() || behind?.[2]?.trim()
  const kind = roleKind(role) ?? whoTypeOf(words).kind
  // Dates, addresses and sentences can be among names, but are not names.
  if (/\d/.test(name) || name.split(/\s+/).length > LONGEST_NAME) return undefined
  if (!NAME().test(name) && kind === 'unknown') return undefined
  return {name, ...(role ? {role} : {}), kind, span: {start: span.start, end: span.start + name.length}, as}
}

function roleKind(role: string | undefined): WhoKind | undefined {
  if (!role) return undefined
  const {kind} = whoTypeOf(role)
  return kind === 'unknown' ? undefined : kind
}
