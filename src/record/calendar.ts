import {type DateContext, type DateOrder, findDates} from '../language/dates/index.js'
import type {Source} from './care-record.js'
import type {Entry, LabelledValue, RowEntry} from './entry.js'
import type {LabelName} from './label-names.js'
import {isFilled} from './spans.js'

/** The days by which the dates of a record are understood. */
export interface Calendar {
  /** The record's own date; where it gives none, the day it starts. */
  readonly plan?: {readonly iso: string; readonly source: Source}
  /** `YYYY-MM-DD` */
  readonly birth?: string
  /** `YYYY-MM-DD` */
  readonly schoolYearEnd?: string
}

const WANTED = new Set<LabelName>(['plan_date', 'plan_start', 'plan_period', 'birth_date', 'school_year_end'])

/** Reads the calendar of a record from its header fields. `today` is `YYYY-MM-DD`. */
export function readCalendar(entries: readonly Entry[], text: string, order: DateOrder, today: string): Calendar {
  const cells: LabelledValue[] = []
  for (const entry of entries) {
    if (entry.type === 'field') {
      if (isWanted(entry)) cells.push(entry)
    } else if (entry.type === 'row' && isDateRow(entry)) cells.push(...entry.cells.filter(isWanted))
  }
  const day = (wanted: LabelName, context: DateContext) => {
    for (const {name, value, source} of cells) {
      if (name !== wanted) continue
      const date = findDates(text.slice(value.start, value.end), context).find(({kind, iso}) => kind === 'date' && iso)
      if (date?.iso) return {iso: date.iso, source}
    }
    return undefined
  }
  const known = {today, order}
  // "Date of review: 7/31/2026" in an update, which also names its next review: the date of the record.
  const reviewed = () => {
    const held = cells.filter(({label}) => /^date of (?:this )?review\b/i.test(label))
    for (const {value, source} of held) {
      const date = findDates(text.slice(value.start, value.end), known).find(({kind}) => kind === 'date')
      if (date?.iso && date.iso <= today) return {iso: date.iso, source}
    }
    return undefined
  }
  const plan = day('plan_date', known) ?? day('plan_start', known) ?? day('plan_period', known) ?? reviewed()
  const birth = day('birth_date', {order})?.iso
  const schoolYearEnd = day('school_year_end', known)?.iso
  return {...(plan ? {plan} : {}), ...(birth ? {birth} : {}), ...(schoolYearEnd ? {schoolYearEnd} : {})}
}

const isWanted = ({name, label, value}: LabelledValue) =>
  ((name !== undefined && WANTED.has(name)) || /^date of (?:this )?review\b/i.test(label)) && isFilled(value)

/** The dates of steps and signatures are not the record's. */
function isDateRow({columns}: RowEntry): boolean {
  return (
    !columns.has('action') &&
    !columns.has('goal') &&
    !columns.has('objective') &&
    !columns.has('signatures') &&
    !columns.has('role')
  )
}
