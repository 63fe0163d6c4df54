import {EncryptedPDFError, PDFDocument} from '@cantoo/pdf-lib'
import type {Document} from '../../document/document.js'
import {readPdf} from '../../ingest/pdf/index.js'
import {annotateError} from '../annotated.js'
import {ENCRYPTED} from './protection.js'

/**
 * Rewrites a file whose cross-reference is broken, or gives nothing when that does not keep every word where `document` has it.
 * A module of its own, since the library it needs is large and few files are broken.
 *
 * @throws AnnotateError when the file is encrypted too.
 */
export async function repair(bytes: Uint8Array, document: Document): Promise<Uint8Array | undefined> {
  try {
    const pdf = await PDFDocument.load(bytes, {updateMetadata: false, parseSpeed: Infinity})
    const repaired = await pdf.save({addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Infinity})
    // Reading a broken file is guesswork; ours and the library's must agree, or notes would be on the wrong words.
    const {text} = await readPdf(repaired)
    return text === document.text ? repaired : undefined
  } catch (error) {
    if (error instanceof EncryptedPDFError) throw annotateError(ENCRYPTED)
    return undefined
  }
}
