import {annotateError} from '../annotated.js'
import type {PdfFile} from './file.js'
import {numberOf, type PdfValue} from './values.js'

/** What stands in the way of adding notes to a file. */
export interface Protection {
  /** Somebody signed the file. */
  readonly signed: boolean
  /** What the user should know about the copy. */
  readonly notes: readonly string[]
}

/** Why an encrypted file cannot be marked. */
export const ENCRYPTED =
  'This PDF is encrypted, even if it opens without a password, so notes cannot be added to it. Save a copy without protection (or print it to a new PDF), and mark that copy.'
const LOCKED =
  'This PDF is signed, and the signer does not allow any changes. A note would break the signature. Print it to a new PDF, and mark that copy.'
const FORM_ONLY =
  'This PDF is signed, and the signer allows only filling in the form and signing. A note would break the signature. Print it to a new PDF, and mark that copy.'
const SIGNED =
  'This PDF is signed. The signature still covers what was signed; a PDF viewer will say that notes were added after it.'
const READER_RIGHTS =
  'This form has extra rights for Adobe Reader, which the copy may lose. Keep filling in and signing the original.'
const XFA_ONLY = 'Adobe Reader draws this form in its own way (XFA) and may not show the notes. Other PDF viewers do.'

/** What the signer allows (DocMDP, ISO 32000-1, table 254) when a signature does not say. */
const USUAL_LEVEL = 2
/** Notes may be added. */
const NOTES_LEVEL = 3
/** Fields nested deeper than this are rubbish. */
const DEEPEST = 50

/**
 * Looks for encryption and signatures.
 *
 * @throws AnnotateError when the file is encrypted, or a signature does not allow notes.
 */
export function protectionOf(file: PdfFile): Protection {
  const {xref, resolve, get} = file
  if (resolve(xref.trailer.entries.get('Encrypt')).kind !== 'null') throw annotateError(ENCRYPTED)
  const catalog = resolve(xref.trailer.entries.get('Root'))
  const permissions = get(catalog, 'Perms')
  const fields = signedFields(file, get(get(catalog, 'AcroForm'), 'Fields'))
  const certified = get(permissions, 'DocMDP')
  const signatures = [certified, ...fields.map((field) => get(field, 'V'))]
  const levels = [
    ...signatures.flatMap((signature) => levelsOf(file, signature)),
    // A signature field may say what is locked once it is signed (PDF 2.0).
    ...fields.flatMap((field) => numberOf(get(get(field, 'Lock'), 'P')) ?? []),
    // A certificate the reader cannot make out is taken at the usual level.
    ...(certified.kind === 'dictionary' && levelsOf(file, certified).length === 0 ? [USUAL_LEVEL] : []),
  ]
  const level = Math.min(NOTES_LEVEL, ...levels)
  if (level < NOTES_LEVEL) throw annotateError(level < USUAL_LEVEL ? LOCKED : FORM_ONLY)
  const signed = signatures.some(({kind}) => kind === 'dictionary')
  const readerRights = ['UR', 'UR3'].some((key) => get(permissions, key).kind === 'dictionary')
  const needsXfa = get(catalog, 'NeedsRendering')
  return {
    signed,
    notes: [
      ...(signed ? [SIGNED] : []),
      ...(readerRights ? [READER_RIGHTS] : []),
      ...(needsXfa.kind === 'boolean' && needsXfa.value ? [XFA_ONLY] : []),
    ],
  }
}

/** The signature fields that hold a signature. FieldMDP needs no look: it locks the values of fields, and a highlight is not one. */
function signedFields({resolve, get}: PdfFile, fields: PdfValue): PdfValue[] {
  const found: PdfValue[] = []
  const visit = (item: PdfValue, inherited: string, depth: number) => {
    const field = resolve(item)
    if (field.kind !== 'dictionary' || depth > DEEPEST) return
    const own = get(field, 'FT')
    const type = own.kind === 'name' ? own.value : inherited
    if (type === 'Sig' && get(field, 'V').kind === 'dictionary') found.push(field)
    const kids = get(field, 'Kids')
    if (kids.kind === 'array') for (const kid of kids.items) visit(kid, type, depth + 1)
  }
  if (fields.kind === 'array') for (const field of fields.items) visit(field, '', 0)
  return found
}

/** The levels of the DocMDP transforms of a signature. */
function levelsOf({resolve, get}: PdfFile, signature: PdfValue): number[] {
  const references = get(signature, 'Reference')
  if (references.kind !== 'array') return []
  return references.items.map(resolve).flatMap((reference) => {
    const method = get(reference, 'TransformMethod')
    if (method.kind !== 'name' || method.value !== 'DocMDP') return []
    return numberOf(get(get(reference, 'TransformParams'), 'P')) ?? USUAL_LEVEL
  })
}
