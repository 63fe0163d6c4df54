import {unreadableDocument} from '../document/create.js'
import type {Document, Format} from '../document/document.js'
import {decodeText} from './decode.js'
import {type ReadableFormat, sniffFormat} from './formats.js'
import {DEFAULT_LIMITS, type Limits, MIB} from './limits.js'
import type {CharacterMaps} from './pdf/index.js'
import {ReadingError} from './reading-error.js'

/**
 * Reads the bytes of any supported file into a Document. Readers are loaded when first needed.
 *
 * Never throws for a bad file: what cannot be read comes back as a Document with the status `unreadable` and the problem that says why.
 *
 * @param name - the file's name, if it has one; only used to distinguish plain text (.txt) from Markdown.
 * @param limits - replaces some of the default limits on size and pages. Time and memory are limits of a process, not of this function.
 * @param characterMaps - gives the character maps of pdf.js, which some PDF files in Chinese, Japanese or Korean need.
 */
export async function readDocument(
  bytes: Uint8Array,
  name = '',
  limits: Partial<Limits> = {},
  characterMaps?: CharacterMaps,
): Promise<Document> {
  const all = {...DEFAULT_LIMITS, ...limits}
  let format: Format = 'unknown'
  try {
    if (bytes.length > all.fileMb * MIB) throw tooLarge(all.fileMb)
    const sniffed = sniffFormat(bytes, name)
    format = sniffed
    return await read(bytes, sniffed, all, characterMaps)
  } catch (error) {
    return unreadableDocument(format, problemOf(error))
  }
}

/** The error for a file above the size limit, which does not have to be read to know this. */
export function tooLarge(fileMb: number): ReadingError {
  return new ReadingError(
    'too-large',
    `This file is larger than ${fileMb} MB, so it was not read. Save it again with smaller pictures or split it; or raise "file-mb" under "limits" in carelint.yaml.`,
  )
}

async function read(
  bytes: Uint8Array,
  format: ReadableFormat,
  limits: Limits,
  characterMaps: CharacterMaps | undefined,
): Promise<Document> {
  switch (format) {
    case 'markdown':
      return requireText((await import('./markdown/index.js')).readMarkdown(decodeText(bytes)))
    case 'text':
      return requireText((await import('./text/index.js')).readText(decodeText(bytes)))
    case 'docx':
      return requireText((await import('./docx/index.js')).readDocx(bytes, docxLimits(limits)))
    case 'pdf':
      return (await import('./pdf/index.js')).readPdf(bytes, {
        maxPages: limits.pages,
        ...(characterMaps ? {characterMaps} : {}),
      })
  }
}

/** The limits on a Word file, in bytes. One part of it may take half of what all of them may. */
export function docxLimits({fileMb, unpackedMb}: Limits) {
  return {packageSize: fileMb * MIB, totalSize: unpackedMb * MIB, partSize: (unpackedMb / 2) * MIB}
}

/** A document without any text is reported, never shown as one without findings. */
function requireText(document: Document): Document {
  if (/\S/.test(document.text)) return document
  throw new ReadingError('no-text', 'There is no text in this file, so there was nothing to check.')
}

function problemOf(error: unknown): {code: string; message: string} {
  // By name: a reader that is bundled apart brings a class of its own.
  if (error instanceof Error && error.name === 'ReadingError')
    return {code: (error as ReadingError).code, message: error.message}
  // Anything else is a fault of the reader. Its own message may quote the document, so it is not shown.
  return {
    code: 'reader-failed',
    message:
      'carelint could not read this file: something in it is unusual or damaged. Open it, save a fresh copy, and check the copy.',
  }
}
