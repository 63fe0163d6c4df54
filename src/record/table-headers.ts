import type {LabelName} from './label-lexicon.js'
import {normaliseLabel} from './normalise-label.js'
import type {Header} from './table-rows.js'

/** What short column headers mean beside others: "What | Who | By" lists steps, and "Date" behind a goal or a step is the day it is due. `holdsDays` tells whether the cells below a header do. */
export function settleHeaders(
  columns: ReadonlyMap<number, Header>,
  holdsDays: (column: number) => boolean,
): ReadonlyMap<number, Header> {
  const settled = new Map(columns)
  const has = (...names: LabelName[]) => [...settled.values()].some(({name}) => name && names.includes(name))
  const rename = (label: string, name: LabelName, fits: (before: Header | undefined) => boolean) => {
    if (has(name)) return
    for (const [column, header] of settled) {
      if (normaliseLabel(header.text) === label && fits(settled.get(column - 1))) settled.set(column, {...header, name})
    }
  }
  if (has('who') && !has('goal', 'objective')) rename('what', 'action', () => true)
  // "Activity | To be done by | Date": where no day stands below it, the column names people.
  if (!has('who')) {
    for (const [column, header] of settled) {
      if (header.name === 'target_date' && /\bby$/.test(normaliseLabel(header.text)) && !holdsDays(column))
        settled.set(column, {...header, name: 'who'})
    }
  }
  if (has('who')) rename('date', 'target_date', (before) => before?.name === 'who')
  settleSteps(settled, has)
  const goals = [...settled].filter(([, {name}]) => name === 'goal')
  const worked = goals.length > 1 ? goals.filter(([, {text}]) => isWorkedOn(text)) : []
  if (worked.length === 1) {
    for (const [column, header] of goals)
      if (!worked.some(([one]) => one === column)) settled.set(column, {...header, name: 'own_words'})
  }
  if (has('who') && has('action')) rename('by', 'target_date', () => true)
  // "Goal | First steps | By": the column tells whether it is days or people.
  if (has('goal', 'objective', 'action') && !has('target_date')) {
    const by = [...settled].find(([, {text}]) => normaliseLabel(text) === 'by')?.[0]
    if (by !== undefined && holdsDays(by)) rename('by', 'target_date', () => true)
  }
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

/** "Measure | Staff | When", "Item | Assigned to | Due": whatever the first column is called, somebody is to do what stands there. */
function settleSteps(settled: Map<number, Header>, has: (...names: LabelName[]) => boolean) {
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

/** "Intended outcome | Provision | Who will deliver it": what stands between a goal and those who act is what they do. */
function settleBeforeWho(settled: Map<number, Header>) {
  const who = [...settled].find(([, {name}]) => name === 'who')?.[0] ?? 0
  const header = settled.get(who - 1)
  if (header && !header.name && /[a-z]{3}/i.test(header.text)) settled.set(who - 1, {...header, name: 'action'})
}

/** "My valued outcome | Provider assigned goal": of two columns of goals, the one that is worked on is the goal. */
const isWorkedOn = (header: string): boolean =>
  /\b(?:assigned|measurable|specific|smart|program)\b/.test(normaliseLabel(header))

/** Columns to the left of the day something is due. */
const BEFORE_DUE = new Set<LabelName>(['goal', 'objective', 'action', 'who', 'measure', 'frequency'])
