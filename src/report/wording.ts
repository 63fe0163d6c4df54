import type {Format} from '../document/document.js'
import type {RecordKind} from '../record/care-record.js'
import type {Severity} from '../rule/define-rule.js'

/** What people call each kind of record, for one and for several. */
export const KIND_NAMES: Readonly<Record<RecordKind, readonly [one: string, several: string]>> = {
  plan: ['care plan', 'care plans'],
  note: ['case note', 'case notes'],
  minutes: ['meeting minutes', 'sets of meeting minutes'],
  'crisis-plan': ['crisis plan', 'crisis plans'],
  other: ['other document', 'other documents'],
}

/** What people call each format. */
export const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  markdown: 'Markdown',
  text: 'plain text',
  docx: 'Word',
  pdf: 'PDF',
  unknown: '',
}

/** "1 file", "3 files". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`
}

/** "22", "22 and 40", "22, 40 and 41". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** "1 error, 2 warnings, 1 info": worst first, nothing that is zero. */
export function severityCounts(counts: Readonly<Record<Severity, number>>): string {
  const {error, warning, info} = counts
  return [
    error > 0 ? counted(error, 'error') : '',
    warning > 0 ? counted(warning, 'warning') : '',
    info > 0 ? counted(info, 'info', 'info') : '',
  ]
    .filter(Boolean)
    .join(', ')
}
