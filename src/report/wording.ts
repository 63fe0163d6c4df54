import type {FileReview} from '../check/finding.js'
import type {Format} from '../document/document.js'
import type {RecordKind} from '../record/care-record.js'
import type {Category, Severity} from '../rule/define-rule.js'

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

/** What the findings of each category are about, in the order in which they are best worked through: people first, single words last. */
export const TOPIC_NAMES: Readonly<Record<Category, string>> = {
  record: 'reading the file',
  respect: 'respect',
  voice: 'voice',
  goals: 'goals',
  plan: 'the plan',
  dates: 'dates',
  'plain-language': 'plain language',
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

/** What was not looked at in a document that was read, so that few findings are not taken for praise; empty where all was. */
export function unseenIn({kind, status, goals}: FileReview): string {
  if (status === 'unreadable' || goals === undefined) return ''
  if (kind === 'other') return 'It was not read as a plan, a note or minutes, so only its words were checked.'
  if (kind !== 'plan' || goals > 0) return ''
  return 'No goals were found in this plan, so nothing about goals was checked. “carelint inspect” shows how it was read.'
}
