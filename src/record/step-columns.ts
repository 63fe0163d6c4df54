import type {LabelName} from './label-names.js'
import {normaliseLabel} from './normalise-label.js'
import type {Header} from './table-rows.js'

/** Tables that list something else than steps, or whose goals say what the other columns are about. */
const NO_STEPS: readonly LabelName[] = [
  ...([
    'services',
    'signatures',
    'role',
    'phone',
    'note_part',
    'mode',
    'time',
    'diagnosis',
    'present',
    'person',
  ] as const),
]

/** Headers of the column for those who act, beside a step or the day it is due. */
const DOERS = new Set<LabelName>(['coordinator', 'natural_supports', 'author', 'team'])
const DOER =
  /^(?:service )?(?:providers?|staff|discipline|clinician|worker|team member|name|natural supports?|supports?)\b/

/**
 * Names the columns of tables that list steps. "Measure | Staff | When", "Item | Assigned to | Due": whatever the first column is called, somebody
 * is to do what is there. `has` says whether a column in `settled`, which is changed, has one of some names.
 */
export function settleSteps(settled: Map<number, Header>, has: (...names: LabelName[]) => boolean) {
  if (has(...NO_STEPS)) return
  const lists = has('action') || (has('target_date') && !has('goal', 'objective', 'need'))
  if (lists && !has('who')) {
    for (const [column, header] of settled) {
      const {name, text} = header
      if (column === 0 || !(name ? DOERS.has(name) : DOER.test(normaliseLabel(text)))) continue
      settled.set(column, {...header, name: 'who'})
      break
    }
  }
  if (has('action') && has('who') && !has('target_date')) {
    for (const [column, header] of settled) {
      if (/^(?:end|finish|done by)$/.test(normaliseLabel(header.text)))
        settled.set(column, {...header, name: 'target_date'})
    }
  }
  if (has('who') && has('goal', 'objective') && !has('action')) settleBeforeWho(settled)
  if (!has('who') || has('action', 'goal', 'objective', 'need') || !has('target_date', 'status', 'frequency')) return
  const [first] = [...settled].sort(([a], [b]) => a - b).filter(([, {text}]) => /[a-z]{3}/i.test(text))
  if (first && (!first[1].name || first[1].name === 'measure' || first[1].name === 'agenda')) {
    settled.set(first[0], {...first[1], name: 'action'})
  }
}

/** "Intended outcome | Provision | Who will deliver it": what is between a goal and those who act is what they do. */
function settleBeforeWho(settled: Map<number, Header>) {
  const who = [...settled].find(([, {name}]) => name === 'who')?.[0] ?? 0
  const header = settled.get(who - 1)
  if (header && !header.name && /[a-z]{3}/i.test(header.text)) settled.set(who - 1, {...header, name: 'action'})
}
