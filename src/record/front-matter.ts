import {isoDay, partsOf} from '../language/dates/calendar.js'
import {DATE_ORDERS, type DateOrder} from '../language/dates/order.js'
import {RECORD_KINDS, type RecordKind} from './kinds.js'

/** What the front matter of a record may say about it. */
export interface FrontMatter {
  readonly kind?: RecordKind
  readonly person?: string
  readonly planDate?: string
  readonly birthDate?: string
  readonly schoolYearEnd?: string
  readonly dateOrder?: DateOrder
  readonly identityFirst?: readonly string[]
  /** Name of the profile it is to be checked by. */
  readonly profile?: string
  /** Lines with a key of carelint's and a value it cannot go by: a day that does not exist, a kind it does not know. */
  readonly unread: readonly UnreadLine[]
}

/** A line of the front matter, as it is written. */
export interface UnreadLine {
  readonly key: string
  readonly value: string
}

/**
 * Reads the keys carelint knows from `key: value` lines; other keys are the business of other programs and stay unread.
 * Front matter is YAML, but these keys hold one word, one line or a short list, so no YAML parser has to be loaded for every file.
 */
export function readFrontMatter(yaml: string): FrontMatter {
  if (yaml === '') return {unread: []}
  const values = new Map<string, string>()
  let listKey = ''
  for (const line of yaml.split(/\r?\n/)) {
    const pair = /^([\w-]+):\s*(.*?)\s*(?:\s#.*)?$/.exec(line)
    const item = /^\s*-\s+(.*?)\s*$/.exec(line)
    if (pair) {
      listKey = pair[1] ?? ''
      values.set(listKey, unquote(pair[2] ?? ''))
    } else if (item && listKey)
      values.set(listKey, [values.get(listKey), unquote(item[1] ?? '')].filter(Boolean).join(', '))
  }
  // Notebooks of other programs say `type: contact note`.
  const named = (values.get('kind') ?? values.get('type'))?.toLowerCase().replaceAll(' ', '-')
  const kind = RECORD_KINDS.find((known) => known === named)
  const person = values.get('person')
  const day = (key: string) => dayIn(values.get(key))
  const planDate = day('plan-date')
  const birthDate = day('birth-date')
  const lastDay = values.get('school-year-end')
  // Without its year, a day is one when a leap year has it.
  const schoolYearEnd = dayIn(lastDay) ?? (dayIn(`2024-${lastDay}`) && lastDay)
  const identityFirst = listOf(values.get('identity-first'))
  const profile = values.get('profile')
  const dateOrder = DATE_ORDERS.find((order) => order === values.get('date-order'))
  const read = {
    kind,
    'plan-date': planDate,
    'birth-date': birthDate,
    'school-year-end': schoolYearEnd,
    'date-order': dateOrder,
  }
  const unread = Object.entries(read).flatMap(([key, known]) => {
    const value = values.get(key)
    return value && known === undefined ? [{key, value}] : []
  })
  return {
    ...(kind ? {kind} : {}),
    ...(person ? {person} : {}),
    ...(planDate ? {planDate} : {}),
    ...(birthDate ? {birthDate} : {}),
    ...(schoolYearEnd ? {schoolYearEnd} : {}),
    ...(dateOrder ? {dateOrder} : {}),
    ...(identityFirst.length > 0 ? {identityFirst} : {}),
    ...(profile ? {profile} : {}),
    unread,
  }
}

/** The day that is written as `YYYY-MM-DD` and that the calendar has. */
function dayIn(written: string | undefined): string | undefined {
  const parts = written?.length === 10 ? partsOf(written) : undefined
  return parts && isoDay(parts.year, parts.month, parts.day)
}

const unquote = (value: string) => value.replace(/^(["'])(.*)\1$/, '$2')

function listOf(value: string | undefined): string[] {
  return (value ?? '')
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((item) => unquote(item.trim()))
    .filter(Boolean)
}
