import type {LabelName} from './label-lexicon.js'
import {normaliseLabel} from './normalise-label.js'
import type {Header} from './table-rows.js'

/** What short column headers mean beside others: "What | Who | By" lists steps, and "Date" behind a goal or a step is the day it is due. */
export function settleHeaders(columns: ReadonlyMap<number, Header>): ReadonlyMap<number, Header> {
  const settled = new Map(columns)
  const has = (...names: LabelName[]) => [...settled.values()].some(({name}) => name && names.includes(name))
  const rename = (label: string, name: LabelName, fits: (before: Header | undefined) => boolean) => {
    if (has(name)) return
    for (const [column, header] of settled) {
      if (normaliseLabel(header.text) === label && fits(settled.get(column - 1))) settled.set(column, {...header, name})
    }
  }
  if (has('who') && !has('goal', 'objective')) rename('what', 'action', () => true)
  if (has('who') && has('action')) rename('by', 'target_date', () => true)
  // A date at the left is that of the entry, and one behind the progress that of the progress.
  if (has('goal', 'objective', 'action') && !has('signatures', 'services', 'note_part'))
    rename('date', 'target_date', (before) => before?.name !== undefined && BEFORE_DUE.has(before.name))
  // "Goals | Criteria | Method | Schedule": of an IEP, how progress is measured.
  if (has('goal') && has('measure') && has('frequency') && !has('who')) {
    for (const [column, header] of settled) {
      if (METHOD.test(header.text)) settled.set(column, {...header, name: 'measure'})
    }
  }
  return settled
}

const METHOD = /^methods?\b/i

/** Columns to the left of the day something is due. */
const BEFORE_DUE = new Set<LabelName>(['goal', 'objective', 'action', 'who', 'measure', 'frequency'])
