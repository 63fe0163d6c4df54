import type {Format} from '../document/document.js'
import type {RecordKind} from '../record/care-record.js'
import type {Severity} from '../rule/define-rule.js'

/** What people call each kind of record, for one and for several. */
export const KIND_NAMES: Readonly<Record<RecordKind, readonly [one: string, several: string]>> = {
  plan: ['care plan', 'care plans'],
  'plan-of-care': ['plan of care', 'plans of care'],
  isp: ['support plan', 'support plans'],
  iep: ['education program (IEP)', 'education programs (IEPs)'],
  ifsp: ['family service plan (IFSP)', 'family service plans (IFSPs)'],
  'treatment-plan': ['treatment plan', 'treatment plans'],
  'nursing-care-plan': ['nursing care plan', 'nursing care plans'],
  'transition-plan': ['transition plan', 'transition plans'],
  'crisis-plan': ['crisis plan', 'crisis plans'],
  note: ['case note', 'case notes'],
  'contact-note': ['contact note', 'contact notes'],
  'dap-note': ['DAP note', 'DAP notes'],
  'soap-note': ['SOAP note', 'SOAP notes'],
  'birp-note': ['BIRP note', 'BIRP notes'],
  'girp-note': ['GIRP note', 'GIRP notes'],
  minutes: ['meeting minutes', 'sets of meeting minutes'],
  assessment: ['assessment', 'assessments'],
  survey: ['survey', 'surveys'],
  'fidelity-form': ['fidelity form', 'fidelity forms'],
  release: ['release of information', 'releases of information'],
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
