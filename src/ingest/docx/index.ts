import type {Document} from '../../document/document.js'
import type {DocxLimits} from './limits.js'
import {readDocxParts} from './read-parts.js'

export type {CellPlace, DocxSource, Leaf, ParagraphPlace, Part, RunPlace} from './leaves.js'
export {leafText} from './leaves.js'
export type {DocxLimits} from './limits.js'
export {textAt} from './place.js'
export {type DocxParts, readDocxParts} from './read-parts.js'
export {rawOffset} from './xml-text.js'

/**
 * Reads a Word file (.docx, .docm, .dotx, .dotm). `limits` replaces some of the default limits on size and nesting.
 *
 * Throws a ReadingError `not-word`, `password`, `damaged`, `too-large` or `unsafe` when none of it can be read. What cannot be read in
 * part, or is not text, is listed in the document's `problems`.
 */
export function readDocx(bytes: Uint8Array, limits?: Partial<DocxLimits>): Document {
  return readDocxParts(bytes, limits).document
}
