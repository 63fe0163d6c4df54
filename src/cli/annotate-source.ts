import {pathToFileURL} from 'node:url'
import type {Annotated} from '../annotate/annotated.js'
import {readBytes, readSource} from '../batch/read-file.js'
import {limitsOf, type ReviewTerms, reviewDocument} from '../batch/review-file.js'
import type {FileReview} from '../check/finding.js'
import type {Document, Format} from '../document/document.js'
import {docxLimits} from '../ingest/index.js'
import type {Limits} from '../ingest/limits.js'
import type {CopyFormat} from './copy-target.js'

/** What a marked copy needs apart from the document. */
export interface AnnotateTerms extends ReviewTerms {
  /** The document's path as reports show it. */
  readonly path: string
  /** Make a page for browsers, whatever the document is. */
  readonly html: boolean
}

/** A marked copy of a document, or plain sentences that say why there is none and what to do, without words of the document. */
export type MarkedSource =
  | {
      readonly format: CopyFormat
      readonly copy: Annotated
      /** Whether the copy differs from the document at all. */
      readonly isChanged: boolean
      /** How many findings the document has. */
      readonly findings: number
    }
  | {readonly refused: string}

/** Reads, reviews and marks a document, all from the same bytes. */
export async function annotateSource({file}: {readonly file: string}, terms: AnnotateTerms): Promise<MarkedSource> {
  const limits = limitsOf(terms.settings)
  const read = readBytes(file, limits)
  if ('problem' in read) return {refused: read.problem.message}
  const {bytes} = read
  const document = await readSource({bytes, name: file}, limits)
  const review = {path: terms.path, uri: pathToFileURL(file).href, ...(await reviewDocument(document, terms))}
  if (review.status === 'unreadable') return {refused: review.problems.map(({message}) => message).join(' ')}
  const format = terms.html ? 'html' : copyFormatOf(review.format)
  if (!format) {
    const what = review.format === 'markdown' ? 'Markdown' : 'text'
    return {refused: `A ${what} file has no place for notes. Add --html to get a page that shows it with its findings.`}
  }
  try {
    const copy = await makeCopy(format, {bytes, document, review, limits, today: terms.today})
    return {format, copy, isChanged: Buffer.compare(copy.bytes, bytes) !== 0, findings: review.findings.length}
  } catch (error) {
    // By name: the rooms that mark are bundled apart.
    if (!(error instanceof Error) || !['AnnotateError', 'ReadingError'].includes(error.name)) throw error
    return {refused: error.message}
  }
}

/** The format of a file that notes can be written into; nothing for text, which has no place for them. */
function copyFormatOf(format: Format): CopyFormat | undefined {
  return format === 'docx' || format === 'pdf' ? format : undefined
}

interface CopyInput {
  readonly bytes: Uint8Array
  readonly document: Document
  readonly review: FileReview
  readonly limits: Limits
  /** `YYYY-MM-DD` */
  readonly today: string
}

async function makeCopy(format: CopyFormat, {bytes, document, review, limits, today}: CopyInput): Promise<Annotated> {
  switch (format) {
    case 'html': {
      const {renderHtmlCopy} = await import('../annotate/html/index.js')
      const page = await renderHtmlCopy({bytes, document, review, today, limits: docxLimits(limits)})
      return {bytes: new TextEncoder().encode(page), marks: review.findings.length, notes: []}
    }
    case 'docx': {
      const {annotateDocx} = await import('../annotate/docx/index.js')
      return annotateDocx(bytes, review.findings, today, docxLimits(limits))
    }
    case 'pdf': {
      const {annotatePdf} = await import('../annotate/pdf/index.js')
      return annotatePdf(bytes, document, review.findings, today)
    }
  }
}
