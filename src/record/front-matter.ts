import {RECORD_KINDS, type RecordKind} from './kinds.js'

/** What the front matter of a record may say about it. */
export interface FrontMatter {
  readonly kind?: RecordKind
  readonly person?: string
  readonly planDate?: string
  readonly birthDate?: string
  readonly schoolYearEnd?: string
  readonly identityFirst?: readonly string[]
  /** Name of the profile it is to be checked by. */
  readonly profile?: string
}

/**
 * Reads the keys carelint knows from `key: value` lines; other keys are the business of other programs and stay unread.
 * Front matter is YAML, but these keys hold one word, one line or a short list, so no YAML parser has to be loaded for every file.
 */
export function readFrontMatter(yaml: string): FrontMatter {
  if (yaml === '') return {}
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
  const named = values.get('kind') ?? values.get('type')?.toLowerCase().replaceAll(' ', '-')
  const kind = RECORD_KINDS.find((known) => known === named)
  const person = values.get('person')
  const day = (key: string) => /^\d{4}-\d{2}-\d{2}$/.exec(values.get(key) ?? '')?.[0]
  const planDate = day('plan-date')
  const birthDate = day('birth-date')
  const schoolYearEnd = /^(?:\d{4}-)?\d{2}-\d{2}$/.exec(values.get('school-year-end') ?? '')?.[0]
  const identityFirst = listOf(values.get('identity-first'))
  const profile = values.get('profile')
  return {
    ...(kind ? {kind} : {}),
    ...(person ? {person} : {}),
    ...(planDate ? {planDate} : {}),
    ...(birthDate ? {birthDate} : {}),
    ...(schoolYearEnd ? {schoolYearEnd} : {}),
    ...(identityFirst.length > 0 ? {identityFirst} : {}),
    ...(profile ? {profile} : {}),
  }
}

const unquote = (value: string) => value.replace(/^(["'])(.*)\1$/, '$2')

function listOf(value: string | undefined): string[] {
  return (value ?? '')
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((item) => unquote(item.trim()))
    .filter(Boolean)
}
