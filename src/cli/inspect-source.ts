import {readSource, type Source} from '../batch/read-file.js'
import {limitsOf, type ReviewTerms} from '../batch/review-file.js'
import type {Document} from '../document/document.js'
import {readRecord} from '../record/read-record.js'
import {renderInspection} from '../report/inspection.js'
import {inspectionData} from '../report/inspection-data.js'

/** What an inspection needs apart from the document. */
export interface InspectTerms extends ReviewTerms {
  readonly format: 'pretty' | 'json'
}

/** What `carelint inspect` prints, and whether the document could be read. */
export interface Inspection {
  readonly text: string
  readonly isRead: boolean
}

/** Inspects a document, read in this process. */
export async function inspectSource(source: Source, terms: InspectTerms): Promise<Inspection> {
  return inspectDocument(await readSource(source, limitsOf(terms.settings)), terms)
}

/** Inspects a document that was read. */
export function inspectDocument(document: Document, terms: InspectTerms): Inspection {
  return {text: inspected(document, terms), isRead: document.status !== 'unreadable'}
}

function inspected(document: Document, {settings, today, format}: InspectTerms): string {
  const record = readRecord(document, settings, today)
  if (format === 'pretty') return renderInspection(document, record, today)
  const {status, problems, text, tree} = document
  const data = inspectionData(document, record, today)
  return `${JSON.stringify({format: document.format, status, problems, text, record: data, tree}, null, 2)}\n`
}
