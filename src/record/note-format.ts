import type {Document} from '../document/document.js'
import {pattern} from '../text/letters.js'
import {FAMILY_OF, type RecordKind} from './kinds.js'

/** Lead letters of the usual note formats. */
const FORMATS = ['SOAP', 'BIRP', 'GIRP', 'DAP', 'PIE'] as const

/** A capital at the start of a line or after a sentence, with a colon, a slash or a dash after it. */
const LEAD_LETTER = pattern('g')`(?:^|[\n.;!?]["”)]?\s*)([A-Z])\s?(?::|\/(?=\s)|[–-](?=\s))`

/**
 * The lead letters a note uses for its parts ("S: … O: … A: … P: …"), or nothing when the document is not a note. A document without a title
 * is one when it has all the letters of a format, in order. A note without lead letters has none.
 */
export function noteLettersOf({blocks, text}: Document, kind: RecordKind | undefined): ReadonlySet<string> | undefined {
  const family = kind ? FAMILY_OF[kind] : 'unknown'
  if (family !== 'note' && family !== 'unknown') return undefined
  const named = FORMATS.find((format) => kind === `${format.toLowerCase()}-note`)
  if (named) return new Set(named)
  let letters = ''
  for (const {span, kind} of blocks) {
    if (kind === 'heading') continue
    // Letters are at the very start or run on in one paragraph; a quick look before the pattern.
    if (!/^[A-Z]\s?[:/–-]/.test(text.slice(span.start, span.start + 3))) continue
    for (const [, letter = ''] of text.slice(span.start, span.end).matchAll(LEAD_LETTER())) letters += letter
  }
  const format = FORMATS.find((known) => isSubsequence(known, letters))
  if (format) return new Set(format)
  if (family === 'unknown') return undefined
  const used = FORMATS.find((known) => [...known].filter((letter) => letters.includes(letter)).length >= 2)
  return new Set(used ?? '')
}

function isSubsequence(wanted: string, letters: string): boolean {
  let at = 0
  for (const letter of letters) if (letter === wanted[at]) at++
  return at === wanted.length
}
