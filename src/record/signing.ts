import type {Span} from '../text/span.js'
import type {Person} from './care-record.js'
import type {Entry, LabelledValue} from './entry.js'
import type {LabelName} from './label-names.js'
import {normaliseLabel} from './normalise-label.js'

const DAYS = new Set<LabelName>(['plan_date', 'plan_start', 'plan_period'])

/**
 * "Signature: Ana Rivera   Date: 9/12/2026": where the record also has its own date, the one beside a signature is that of the
 * signature.
 */
export function settleSigningDates(entries: readonly Entry[]): readonly Entry[] {
  const isSigned = (entry: Entry, at: number): boolean => {
    if (entry.type !== 'field' || entry.name !== 'plan_date' || normaliseLabel(entry.label) !== 'date') return false
    const before = entries[at - 1]
    return before?.type === 'field' && before.name === 'signatures' && before.block === entry.block
  }
  const hasOwnDay = entries.some(
    (entry, at) =>
      entry.type === 'field' &&
      entry.name !== undefined &&
      DAYS.has(entry.name) &&
      !entry.blank &&
      !isSigned(entry, at),
  )
  if (!hasOwnDay) return entries
  return entries.map(
    (entry, at): Entry => (entry.type === 'field' && isSigned(entry, at) ? {...entry, name: 'signed_date'} : entry),
  )
}

/** Longest line of somebody who signs, in characters. */
const LONGEST = 80

/** "Ana Rivera, 9/12/2026": a line below "Signatures" that gives a day behind a name, and no sentence. */
export function isSigned(text: string, {start, end}: Span): boolean {
  const line = text.slice(start, end)
  return line.length <= LONGEST && /^[^\d.!?]{3,60}[\s,(–-](?:\w{3,9}\s)?\d/.test(line) && !/[.!?]$/.test(line)
}

/** Whether a label asks for a day beside a name. */
export const isDay = (name: LabelName | undefined) => name === 'plan_date' || name === 'signed_date'

/** "Name: Rosa Ruiz  Date: ____" below "Signatures": whoever has not given a day has not signed. */
export function signsAs({block}: LabelledValue, next: Entry | undefined): Person['as'] {
  return next?.type === 'field' && next.block === block && isDay(next.name) && next.blank ? 'team' : 'signer'
}
