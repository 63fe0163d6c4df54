import {ReadingError} from '../reading-error.js'
import type {PdfjsDocument} from './pdfjs.js'

/** An open PDF; `close` frees it. */
export interface OpenPdf {
  readonly document: PdfjsDocument
  close(): Promise<void>
}

/** Settings for a file nobody vouches for: no code from the file, no fonts of the machine, no forms engine, no huge pictures. */
const cautious = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  stopAtErrors: false,
  verbosity: 0,
  maxImageSize: 1 << 24,
}

const messages = {
  password:
    'This PDF is locked with a password. Open it with the password, save a copy without one, and check that copy.',
  damaged:
    'This PDF is damaged and cannot be opened. Open it in a PDF viewer and print it to a new PDF, or ask for the Word file.',
  'no-pages': 'This PDF has no pages. Export it again from the program it was written in.',
} as const

/** The error for a PDF that cannot be read at all, in plain words. */
export function pdfError(code: keyof typeof messages): ReadingError {
  return new ReadingError(code, messages[code])
}

/**
 * Opens a PDF with the pdf.js inside pdf-parse, the only one in the process: a second copy breaks both.
 * pdf-parse is imported on first use, because it takes over 100 ms.
 *
 * @throws ReadingError `password`, `damaged` or `no-pages`.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const {PDFParse} = await import('pdf-parse')
  // pdf.js takes the array over for good, so it gets a copy.
  const parser = new PDFParse({...cautious, data: bytes.slice()})
  try {
    // `load` is private in the types, but the only way to the geometry of the page.
    // biome-ignore lint/complexity/useLiteralKeys: TypeScript lets only the bracket reach a private member
    const document = (await parser['load']()) as PdfjsDocument
    if (document.numPages < 1) throw pdfError('no-pages')
    return {document, close: () => parser.destroy()}
  } catch (error) {
    await parser.destroy()
    if (error instanceof ReadingError) throw error
    throw pdfError(error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged')
  }
}
