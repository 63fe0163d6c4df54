import {closeSync, readFileSync, readSync} from 'node:fs'
import {unreadableDocument} from '../document/create.js'
import type {Document, ReadingProblem} from '../document/document.js'
import {unpackedSize} from '../ingest/docx/zip-directory.js'
import {isPdf, isZip, PDF_HEAD} from '../ingest/formats.js'
import {readDocument, tooLarge} from '../ingest/index.js'
import {type Limits, MIB} from '../ingest/limits.js'
import {openFile} from './open-file.js'
import {openingProblem} from './problems.js'

/** Where a document comes from: a file, or bytes from elsewhere with the name they would have as a file. */
export type Source = {readonly file: string} | {readonly bytes: Uint8Array; readonly name: string}

/** What is known of a file without reading it. */
export interface Peek {
  readonly format: 'pdf' | 'zip' | 'other'
  /** Bytes. */
  readonly size: number
  /** Bytes that unpacking adds to them: what the parts of a Word file are larger than the file. */
  readonly unpacked: number
}

/** Larger archives, in bytes, are not looked into: that would mean to read all of them. */
export const LARGE_ARCHIVE = 2 * MIB

/** Few documents ask for one, and finding it takes a part of Node that is slow to load. */
const characterMaps = async (name: string) => (await import('./character-maps.js')).pdfCharacterMap(name)

/** Reads a source in this process. Files above the size limit are opened only to find that out. */
export async function readSource(source: Source, limits: Limits): Promise<Document> {
  if ('bytes' in source) return readDocument(source.bytes, source.name, limits, characterMaps)
  const read = readBytes(source.file, limits)
  if ('problem' in read) return unreadableDocument('unknown', read.problem)
  return readDocument(read.bytes, source.file, limits, characterMaps)
}

/** Looks at the size, the first bytes and, of a small archive, the directory; undefined for a file that cannot be opened. */
export function peek(source: Source): Peek | undefined {
  if ('bytes' in source) return peekInto(source.bytes.length, source.bytes, () => source.bytes)
  try {
    const {descriptor, size} = openFile(source.file)
    try {
      const head = new Uint8Array(PDF_HEAD)
      const length = readSync(descriptor, head, 0, head.length, 0)
      return peekInto(size, head.subarray(0, length), () => {
        const all = new Uint8Array(size)
        return all.subarray(0, readSync(descriptor, all, 0, size, 0))
      })
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return undefined
  }
}

function peekInto(size: number, head: Uint8Array, readAll: () => Uint8Array): Peek {
  if (isPdf(head)) return {format: 'pdf', size, unpacked: 0}
  if (!isZip(head)) return {format: 'other', size, unpacked: 0}
  return {format: 'zip', size, unpacked: size > LARGE_ARCHIVE ? 0 : unpackedIn(readAll())}
}

/** What a damaged archive unpacks to does not matter: the reader refuses it by the same directory. */
function unpackedIn(bytes: Uint8Array): number {
  try {
    return unpackedSize(bytes)
  } catch {
    return 0
  }
}

/** The bytes of a file, or why they cannot be read. */
export function readBytes(path: string, {fileMb}: Limits): {bytes: Uint8Array} | {problem: ReadingProblem} {
  try {
    const {descriptor, size} = openFile(path)
    try {
      if (size > fileMb * MIB) {
        const {code, message} = tooLarge(fileMb)
        return {problem: {code, message}}
      }
      return {bytes: readFileSync(descriptor)}
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    return {problem: openingProblem((error as NodeJS.ErrnoException).code)}
  }
}
