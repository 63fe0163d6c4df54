import type {Entry} from './entry.js'
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
