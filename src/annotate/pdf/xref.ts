import {brokenPdf} from './broken.js'
import {decodeStream} from './decode.js'
import {parseValue, readInteger, readWord, skipBlanks} from './parse.js'
import {readObject} from './read-object.js'
import {type Dictionary, numberOf, type PdfValue} from './values.js'

/** Where an object is: at an offset of the file (from its `%PDF`), in a stream of objects, or nowhere, if it was deleted. */
export type Entry =
  | {readonly kind: 'free'}
  | {readonly kind: 'in-use'; readonly offset: number; readonly generation: number}
  | {readonly kind: 'compressed'; readonly stream: number; readonly index: number}

/** The cross-reference of a file with all its revisions (ISO 32000-1, 7.5.4 and 7.5.8). */
export interface Xref {
  /** How the newest section is written; the next one must be written in the same way. */
  readonly form: 'table' | 'stream'
  /** Offset of the newest section, as the file writes it. */
  readonly start: number
  /** Bytes before `%PDF`, where offsets begin to count. */
  readonly base: number
  /** Trailer of the newest section. */
  readonly trailer: Dictionary
  /** By object number. */
  readonly entries: ReadonlyMap<number, Entry>
  /** One more than the highest object number that was ever used. */
  readonly size: number
}

interface Section {
  readonly form: Xref['form']
  readonly trailer: Dictionary
  readonly used: readonly (readonly [number, Entry])[]
  readonly free: readonly number[]
}

/** `%PDF` may be as far from the beginning of the file as this (ISO 32000-1, Annex H.3). */
const HEADER_WITHIN = 1024
/** Readers need not know higher numbers (ISO 32000-1, Annex C.2); a file that claims to use more is not believed. */
const MOST_OBJECTS = 8_388_607

/**
 * Reads the cross-reference of a file, newest section first.
 *
 * @throws BrokenPdf when a section is not where the file says.
 */
export function readXref(bytes: Uint8Array): Xref {
  const base = Math.max(0, indexOf(bytes.subarray(0, HEADER_WITHIN), '%PDF-', 0))
  const start = readStart(bytes)
  const entries = new Map<number, Entry>()
  const add = (number: number, entry: Entry) => {
    if (!entries.has(number)) entries.set(number, entry)
  }
  const seen = new Set<number>()
  let newest: Section | undefined
  let size = 0
  for (let at: number | undefined = start; at !== undefined && !seen.has(at); ) {
    seen.add(at)
    const section = readSection(bytes, base + at)
    newest ??= section
    const declared = numberOf(section.trailer.entries.get('Size')) ?? 0
    if (declared <= MOST_OBJECTS) size = Math.max(size, declared)
    for (const [number, entry] of section.used) add(number, entry)
    // In a hybrid file the table calls free what only the stream beside it knows.
    const beside = section.form === 'table' ? numberOf(section.trailer.entries.get('XRefStm')) : undefined
    if (beside !== undefined) {
      for (const [number, entry] of readSection(bytes, base + beside).used) add(number, entry)
    }
    for (const number of section.free) add(number, {kind: 'free'})
    at = numberOf(section.trailer.entries.get('Prev'))
  }
  if (!newest) throw brokenPdf('no cross-reference')
  for (const number of entries.keys()) size = Math.max(size, number + 1)
  return {form: newest.form, start, base, trailer: newest.trailer, entries, size}
}

function readStart(bytes: Uint8Array): number {
  const word = 'startxref'
  for (let at = bytes.length - word.length; at >= 0; at--) {
    if (bytes[at] === 0x73 && indexOf(bytes.subarray(at, at + word.length), word, 0) === 0) {
      return readInteger({source: bytes, at: at + word.length})
    }
  }
  throw brokenPdf('no startxref')
}

function readSection(bytes: Uint8Array, at: number): Section {
  if (at < 0 || at >= bytes.length) throw brokenPdf('a cross-reference behind the end')
  const cursor = {source: bytes, at}
  if (readWord(cursor) === 'xref') return readTable(cursor)
  return readStream(bytes, at)
}

function readTable(cursor: {readonly source: Uint8Array; at: number}): Section {
  const used: [number, Entry][] = []
  const free: number[] = []
  for (;;) {
    const word = readWord(cursor)
    if (word === 'trailer') break
    if (!/^\d+$/.test(word)) throw brokenPdf('a table without a trailer')
    let first = Number(word)
    const count = readInteger(cursor)
    for (let i = 0; i < count; i++) {
      const offset = readInteger(cursor)
      const generation = readInteger(cursor)
      const kind = readWord(cursor)
      if (kind !== 'n' && kind !== 'f') throw brokenPdf('a line of the table')
      // Some programs begin to count at 1 and still write the free object 0 first.
      if (i === 0 && first === 1 && kind === 'f' && generation === 65535) first = 0
      if (kind === 'n' && offset > 0) used.push([first + i, {kind: 'in-use', offset, generation}])
      else free.push(first + i)
    }
  }
  skipBlanks(cursor)
  const trailer = parseValue(cursor)
  if (trailer.kind !== 'dictionary') throw brokenPdf('a trailer that is no dictionary')
  return {form: 'table', trailer, used, free}
}

function readStream(bytes: Uint8Array, at: number): Section {
  const {value} = readObject(bytes, at)
  if (value.kind !== 'stream') throw brokenPdf('no cross-reference at its place')
  const {entries} = value.dictionary
  const widths = numbersOf(entries.get('W'))
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths
  const width = kindWidth + secondWidth + thirdWidth
  if (widths.length < 3 || !(width > 0 && width <= 24)) throw brokenPdf('widths of a cross-reference stream')
  const data = decodeStream(value)
  const index = numbersOf(entries.get('Index'))
  const ranges = index.length > 0 ? index : [0, numberOf(entries.get('Size')) ?? 0]
  const used: [number, Entry][] = []
  const free: number[] = []
  let from = 0
  for (let r = 0; r + 1 < ranges.length; r += 2) {
    const [first = 0, count = 0] = ranges.slice(r, r + 2)
    if (!(from + count * width <= data.length)) throw brokenPdf('a cross-reference stream that is cut')
    for (let i = 0; i < count; i++, from += width) {
      const kind = kindWidth > 0 ? bigEndian(data, from, kindWidth) : 1
      const second = bigEndian(data, from + kindWidth, secondWidth)
      const third = bigEndian(data, from + kindWidth + secondWidth, thirdWidth)
      if (kind === 1) used.push([first + i, {kind: 'in-use', offset: second, generation: third}])
      else if (kind === 2) used.push([first + i, {kind: 'compressed', stream: second, index: third}])
      else if (kind === 0) free.push(first + i)
    }
  }
  return {form: 'stream', trailer: value.dictionary, used, free}
}

function numbersOf(value: PdfValue | undefined): number[] {
  return value?.kind === 'array' ? value.items.map((item) => numberOf(item) ?? 0) : []
}

function bigEndian(data: Uint8Array, at: number, width: number): number {
  let value = 0
  for (let i = 0; i < width; i++) value = value * 256 + (data[at + i] as number)
  return value
}

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  for (let at = from; at + word.length <= bytes.length; at++) {
    let i = 0
    while (i < word.length && bytes[at + i] === word.charCodeAt(i)) i++
    if (i === word.length) return at
  }
  return -1
}
