import {ReadingError} from '../reading-error.js'
import type {PdfjsDocument} from './pdfjs.js'
import {pdfError} from './problems.js'

/** An open PDF; `close` frees it. */
export interface OpenPdf {
  readonly document: PdfjsDocument
  /** Character maps that were asked for and could not be had, up to now. */
  readonly missingMaps: () => number
  close(): Promise<void>
}

/**
 * The bytes of one of the character maps that come with pdf.js (`cmaps/<name>.bcmap` of the package pdfjs-dist). Fonts of Chinese, Japanese and
 * Korean text refer to them by name, and their words cannot be read without.
 */
export type CharacterMaps = (name: string) => Promise<Uint8Array>

/** Settings for a file nobody vouches for: no code from the file, no fonts of the machine, no forms engine, no huge pictures. */
const CAUTIOUS = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  stopAtErrors: false,
  verbosity: 0,
  maxImageSize: 1 << 24,
}

/**
 * Opens a PDF with the pdf.js inside pdf-parse, the only one in the process: a second copy breaks both.
 * pdf-parse is imported on first use, because it takes over 100 ms.
 *
 * pdf.js gets no standard fonts: with them it draws better, but reads fonts that are not embedded by their glyph numbers, as gibberish.
 *
 * @throws ReadingError `password`, `damaged` or `no-pages`.
 */
export async function openPdf(bytes: Uint8Array, characterMaps?: CharacterMaps): Promise<OpenPdf> {
  const {PDFParse} = await import('pdf-parse')
  let missing = 0
  const readMap = async (name: string) => {
    try {
      if (!characterMaps) throw new Error('no character maps')
      return {cMapData: await characterMaps(name), isCompressed: true}
    } catch (error) {
      missing++
      throw error
    }
  }
  // pdf.js makes an object of this class for each document and calls its method of this name.
  class CMapReaderFactory {
    readonly fetch = ({name}: {name: string}) => readMap(name)
  }
  // pdf.js takes the array over for good, so it gets a copy.
  const parser = new PDFParse({...CAUTIOUS, CMapReaderFactory, data: bytes.slice()})
  try {
    // `load` is private in the types, but the only way to the geometry of the page.
    // biome-ignore lint/complexity/useLiteralKeys: TypeScript lets only the bracket reach a private member
    const document = (await parser['load']()) as PdfjsDocument
    if (document.numPages < 1) throw pdfError('no-pages')
    return {document, missingMaps: () => missing, close: () => parser.destroy()}
  } catch (error) {
    await parser.destroy()
    if (error instanceof ReadingError) throw error
    throw pdfError(error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged')
  }
}
