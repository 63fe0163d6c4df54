import {unreadableDocument} from '../document/create.js'
import type {Document, Format} from '../document/document.js'
import {decodeText} from './decode.js'
import {type ReadableFormat, sniffFormat} from './formats.js'
import {ReadingError} from './reading-error.js'

/**
 * Reads the bytes of any supported file into a Document. Readers are loaded when first needed.
 *
 * Never throws for a bad file: what cannot be read comes back as a Document with the status `unreadable` and the problem that says why.
 *
 * @param name - the file's name, if it has one; only tells plain text (.txt) from Markdown.
 */
export async function readDocument(bytes: Uint8Array, name = ''): Promise<Document> {
  let format: Format = 'unknown'
  try {
    const sniffed = sniffFormat(bytes, name)
    format = sniffed
    return await read(bytes, sniffed)
  } catch (error) {
    return unreadableDocument(format, problemOf(error))
  }
}

async function read(bytes: Uint8Array, format: ReadableFormat): Promise<Document> {
  switch (format) {
    case 'markdown':
      return requireText((await import('./markdown/index.js')).readMarkdown(decodeText(bytes)))
    case 'text':
      return requireText((await import('./text/index.js')).readText(decodeText(bytes)))
    case 'docx':
      return requireText((await import('./docx/index.js')).readDocx(bytes))
    case 'pdf':
      return (await import('./pdf/index.js')).readPdf(bytes)
  }
}

/** A document in which there is no text at all is told, never shown as one without findings. */
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
