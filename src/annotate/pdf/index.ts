import type {Finding} from '../../check/finding.js'
import type {Document} from '../../document/document.js'
import {type Annotated, annotateError} from '../annotated.js'
import {type Mark, marksOf} from '../marks.js'
import {isBrokenPdf} from './broken.js'
import {openPdf} from './file.js'
import {placeMarks} from './placed.js'
import {protectionOf} from './protection.js'
import {writeMarks} from './write-marks.js'

const DAMAGED =
  'This PDF is damaged in a way that could not be repaired, so notes cannot be added to it. Open it in a PDF viewer, print it to a new PDF, and mark that one.'
const DAMAGED_AND_SIGNED =
  'This PDF is signed and its list of contents is damaged. Repairing it would break the signature. Print it to a new PDF, and mark that copy.'
const REPAIRED =
  'The list of contents of this PDF is damaged, so the whole file was rewritten: the copy differs from the original in more than the notes.'

/**
 * A copy of a PDF with a highlight and a note on the words of every finding. The copy is the original with one revision after it, so all
 * bytes of the original are there unchanged; only a file with a broken cross-reference is rewritten, and `notes` say so. Highlights of
 * an earlier run are replaced; one that somebody replied to stays.
 *
 * `document` must have been read from `bytes`, and `findings` be about it. `date` is the day of the notes, `YYYY-MM-DD`.
 *
 * @throws AnnotateError for a file that is encrypted, signed in a way that forbids notes, or too damaged to be repaired.
 */
export async function annotatePdf(
  bytes: Uint8Array,
  document: Document,
  findings: readonly Finding[],
  date: string,
): Promise<Annotated> {
  const marks = marksOf(document, findings)
  try {
    return annotate(bytes, document, marks, date).annotated
  } catch (error) {
    if (!isBrokenPdf(error)) throw error
  }
  if (marks.length === 0) return {bytes, marks: 0, notes: []}
  const {repair} = await import('./repair.js')
  const repaired = await repair(bytes, document)
  if (!repaired) throw annotateError(DAMAGED)
  try {
    const {annotated, signed} = annotate(repaired, document, marks, date)
    if (signed) throw annotateError(DAMAGED_AND_SIGNED)
    return {...annotated, notes: [REPAIRED, ...annotated.notes]}
  } catch (error) {
    throw isBrokenPdf(error) ? annotateError(DAMAGED) : error
  }
}

function annotate(bytes: Uint8Array, document: Document, marks: readonly Mark[], date: string) {
  const file = openPdf(bytes)
  const {signed, notes} = protectionOf(file)
  const placed = placeMarks(document, marks)
  const written = writeMarks(file, placed.marks, date)
  const annotated: Annotated = {
    bytes: written.bytes,
    marks: written.marks,
    notes: written.marks > 0 ? [...notes, ...placed.notes] : placed.notes,
  }
  return {annotated, signed}
}
