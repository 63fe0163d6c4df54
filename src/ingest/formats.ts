import type {Format} from '../document/document.js'
import {ReadingError} from './reading-error.js'

/** A format that carelint reads. */
export type ReadableFormat = Exclude<Format, 'unknown'>

/** How many bytes are looked at to distinguish text from other data. */
const SAMPLE = 8192

/**
 * Detects the format of a file from its bytes; the name only decides between Markdown and plain text, which look alike.
 *
 * @throws ReadingError for everything carelint does not read, saying what the file is and what to do.
 */
export function sniffFormat(bytes: Uint8Array, name = ''): ReadableFormat {
  if (bytes.length === 0) throw new ReadingError('empty', 'This file is empty: there is nothing in it to check.')
  if (isPdf(bytes)) return 'pdf'
  if (isZip(bytes)) return sniffZip(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oleError(bytes)
  if (asciiIn(bytes, '{\\rtf', 16)) {
    throw new ReadingError(
      'rtf',
      'This is an RTF file, which carelint cannot read. Open it in Word, save it as .docx, and check that file.',
    )
  }
  const picture = pictureName(bytes)
  if (picture) {
    throw new ReadingError(
      'picture',
      `This is a picture (${picture}), so it contains no text to check. Run text recognition (OCR) on it, or check the document it was made from.`,
    )
  }
  if (!isText(bytes)) {
    throw new ReadingError(
      'unknown-format',
      'This is not a Word, PDF, Markdown or text file. If it is a document, open it in the program it was made with, save it as .docx or PDF, and check that file.',
    )
  }
  if (asciiIn(bytes, '<html', HTML_HEAD) || asciiIn(bytes, '<HTML', HTML_HEAD)) {
    throw new ReadingError(
      'unknown-format',
      'This is a web page, even if its file name says otherwise, and carelint cannot read it. Open it in Word, save it as .docx, and check that file.',
    )
  }
  // Text that calls itself Word or PDF is what is left of a broken download or export.
  if (/\.(?:docx?|docm|dotx?|dotm|pdf)$/i.test(name)) {
    throw new ReadingError(
      'unknown-format',
      'This file is named like a Word or PDF file but is not one: it may be damaged, or saved in another format. Open it in Word, save it as .docx, and check that file.',
    )
  }
  return /\.(?:txt|text|log)$/i.test(name) ? 'text' : 'markdown'
}

/** Bytes at the beginning in which a web page says what it is, behind a doctype or the word processor's own lines. */
const HTML_HEAD = 512

/** Bytes at the beginning in which `isPdf` looks: PDF readers accept a header anywhere in there, and files with a few stray bytes are common. */
export const PDF_HEAD = 1024

/** Whether a file that begins with these bytes is read as a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return asciiIn(bytes, '%PDF-', PDF_HEAD)
}

/** Whether a file that begins with these bytes is a zip archive, as Word files are. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b])
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

/** Whether `ascii` occurs in the first `within` bytes. */
function asciiIn(bytes: Uint8Array, ascii: string, within: number): boolean {
  const last = Math.min(bytes.length, within) - ascii.length
  for (let i = 0; i <= last; i++) {
    let k = 0
    while (k < ascii.length && bytes[i + k] === ascii.charCodeAt(k)) k++
    if (k === ascii.length) return true
  }
  return false
}

/** Names in a zip's directory are stored as they are, so the kind of package shows without opening it. */
function sniffZip(bytes: Uint8Array): 'docx' {
  if (asciiIn(bytes, 'mimetypeapplication/vnd.oasis.opendocument', 120)) {
    throw new ReadingError(
      'odt',
      'This is an OpenDocument file (.odt), which carelint cannot read. Open it in LibreOffice or Word, save it as .docx, and check that file.',
    )
  }
  const has = (name: string) => asciiIn(bytes, name, bytes.length)
  if (has('word/')) return 'docx'
  for (const [folder, what] of [
    ['xl/', 'an Excel workbook'],
    ['ppt/', 'a PowerPoint presentation'],
    ['Index/Document.iwa', 'an Apple Pages document'],
  ] as const) {
    if (has(folder)) {
      throw new ReadingError(
        'other-package',
        `This is ${what}, which carelint cannot read. Save its text as .docx or PDF, and check that file.`,
      )
    }
  }
  if (has('[Content_Types].xml')) return 'docx'
  throw new ReadingError(
    'zip',
    'This is a zip archive or a damaged Word file. Unpack it, or open it in Word and save it as .docx, then check that file.',
  )
}

/** Old Word files and password-protected new ones share one container; the names of its streams (UTF-16) distinguish them. */
function oleError(bytes: Uint8Array): ReadingError {
  const wide = (name: string) => [...name].map((letter) => `${letter}\0`).join('')
  if (asciiIn(bytes, wide('EncryptedPackage'), bytes.length)) {
    return new ReadingError(
      'password',
      'This Word file is protected with a password. Open it in Word, save a copy without the password, and check the copy.',
    )
  }
  if (asciiIn(bytes, wide('WordDocument'), bytes.length)) {
    return new ReadingError(
      'doc',
      'This is a Word file in the old .doc format. Open it in Word, save it as .docx, and check that file.',
    )
  }
  return new ReadingError(
    'old-office',
    'This is a file in an old Office format. Open it in the program it was made with, save it as .docx or PDF, and check that file.',
  )
}

function pictureName(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return 'PNG'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'JPEG'
  if (asciiIn(bytes, 'GIF8', 4)) return 'GIF'
  if (startsWith(bytes, [0x49, 0x49, 0x2a, 0]) || startsWith(bytes, [0x4d, 0x4d, 0, 0x2a])) return 'TIFF'
  if (asciiIn(bytes, 'BM', 2) && bytes[6] === 0 && bytes[7] === 0) return 'BMP'
  if (asciiIn(bytes, 'RIFF', 4) && asciiIn(bytes, 'WEBP', 12)) return 'WebP'
  if (asciiIn(bytes, 'ftyphei', 12) || asciiIn(bytes, 'ftypmif1', 12)) return 'HEIC'
  return undefined
}

/** Text holds no NUL and hardly any control characters; UTF-16 announces itself with a byte order mark. */
function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return !hasWideNul(sample)
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return false
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++
  }
  return controls <= sample.length / 100
}

/** Whether a character of UTF-16 is NUL. UTF-32 begins with the same mark, and every second pair of its bytes is. */
function hasWideNul(bytes: Uint8Array): boolean {
  for (let i = 0; i + 1 < bytes.length; i += 2) if (bytes[i] === 0 && bytes[i + 1] === 0) return true
  return false
}
