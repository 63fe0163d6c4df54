import type {LabelName} from './label-names.js'
import {normaliseLabel} from './normalise-label.js'
import {settleSteps} from './step-columns.js'
import type {Header} from './table-rows.js'

/** What short column headers mean beside others: "What | Who | By" lists steps, and "Date" after a goal or a step is the day it is due. `holdsDays` says whether the cells below a header contain days. */
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
  // "Activity | To be done by | Date": where no day is below it, the column names people.
  if (!has('who')) {
    for (const [column, header] of settled) {
      if (header.name === 'target_date' && /\bby$/.test(normaliseLabel(header.text)) && !holdsDays(column))
        settled.set(column, {...header, name: 'who'})
    }
  }
  if (has('who')) rename('date', 'target_date', (before) => before?.name === 'who')
  // "Support | Budget | Details" lists what is paid for.
  if (has('action') && !has('who', 'target_date', 'goal') && [...settled.values()].some(({text}) => MONEY.test(text))) {
    for (const [column, header] of settled)
      if (/^supports?$/.test(normaliseLabel(header.text))) settled.set(column, {...header, name: 'services'})
  }
  // "Area | Measurable postsecondary goal | Who": beside an area or somebody who acts, it is a goal for each.
  if (!has('goal') && has('who', 'domain', 'target_date')) {
    for (const [column, header] of settled)
      if (header.name === 'transition' && /\bgoals?$/.test(normaliseLabel(header.text)))
        settled.set(column, {...header, name: 'goal'})
  }
  settleSteps(settled, has)
  const goals = [...settled].filter(([, {name}]) => name === 'goal')
  const worked = goals.length > 1 ? goals.filter(([, {text}]) => isWorkedOn(text)) : []
  if (worked.length === 1) {
    for (const [column, header] of goals)
      if (!worked.some(([one]) => one === column)) settled.set(column, {...header, name: 'own_words'})
  }
  if (has('who') && has('action')) rename('by', 'target_date', () => true)
  // "Goal | First steps | By": the content of the column shows whether it is days or people.
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

const MONEY = /^(?:budget|funding|funded|cost|costs|price|rate|amount funded)\b/i

const METHOD = /^methods?\b/i

/** "My valued outcome | Provider assigned goal": of two columns of goals, the one that is worked on is the goal. */
const isWorkedOn = (header: string): boolean =>
  /\b(?:assigned|measurable|specific|smart|program)\b/.test(normaliseLabel(header))

/** Columns to the left of the day something is due. */
const BEFORE_DUE = new Set<LabelName>(['goal', 'objective', 'action', 'who', 'measure', 'frequency'])
