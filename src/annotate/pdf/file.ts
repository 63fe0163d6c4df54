import {brokenPdf} from './broken.js'
import {decodeStream} from './decode.js'
import {parseValue, readInteger} from './parse.js'
import {readObject} from './read-object.js'
import {NULL, numberOf, type PdfValue, type Ref} from './values.js'
import {readXref, type Xref} from './xref.js'

/** A PDF file whose objects are read when they are asked for. */
export interface PdfFile {
  readonly bytes: Uint8Array
  readonly xref: Xref
  /** The value behind references; null for one the file does not hold. @throws BrokenPdf for an object that is not at its place. */
  resolve(value: PdfValue | undefined): PdfValue
  /** The value of a dictionary's (or stream's dictionary's) key, as `resolve`; null where there is no such key. */
  get(value: PdfValue, key: string): PdfValue
}

/** References that lead to references longer than this go in a circle. */
const LONGEST_CHAIN = 20

/**
 * Opens a file by its own cross-reference, as a strict viewer does.
 *
 * @throws BrokenPdf when that cannot be followed.
 */
export function openPdf(bytes: Uint8Array): PdfFile {
  const xref = readXref(bytes)
  const values = new Map<string, PdfValue>()
  const objectStreams = new Map<number, ObjectStream>()

  const objectStreamOf = (number: number): ObjectStream => {
    const known = objectStreams.get(number)
    if (known) return known
    // Known from the start, so that a stream that says it is in itself does not go in a circle.
    objectStreams.set(number, {source: new Uint8Array(), offsets: []})
    const read = readObjectStream(objectOf({number, generation: 0}))
    objectStreams.set(number, read)
    return read
  }

  const readEntry = (ref: Ref): PdfValue => {
    const entry = xref.entries.get(ref.number)
    if (!entry || entry.kind === 'free') return NULL
    if (entry.kind === 'compressed') {
      const {source, offsets} = objectStreamOf(entry.stream)
      const at = offsets[entry.index]
      return at === undefined ? NULL : parseValue({source, at})
    }
    if (entry.generation !== ref.generation) return NULL
    const read = readObject(bytes, xref.base + entry.offset, (length) => numberOf(resolve(length)))
    if (read.ref.number !== ref.number) throw brokenPdf('another object at its place')
    return read.value
  }

  const objectOf = (ref: Ref): PdfValue => {
    const key = `${ref.number} ${ref.generation}`
    const known = values.get(key)
    if (known) return known
    const value = readEntry(ref)
    values.set(key, value)
    return value
  }

  const resolve = (value: PdfValue | undefined): PdfValue => {
    let current = value ?? NULL
    for (let i = 0; current.kind === 'reference'; i++) {
      if (i > LONGEST_CHAIN) return NULL
      current = objectOf(current.ref)
    }
    return current
  }

  const get = (value: PdfValue, key: string): PdfValue => {
    const dictionary = value.kind === 'stream' ? value.dictionary : value
    return dictionary.kind === 'dictionary' ? resolve(dictionary.entries.get(key)) : NULL
  }

  return {bytes, xref, resolve, get}
}

/** A stream of objects, decoded. */
interface ObjectStream {
  readonly source: Uint8Array
  /** Where each object begins, by its index. */
  readonly offsets: readonly number[]
}

function readObjectStream(stream: PdfValue): ObjectStream {
  if (stream.kind !== 'stream') throw brokenPdf('no stream of objects at its place')
  const {entries} = stream.dictionary
  const [count, first] = [numberOf(entries.get('N')), numberOf(entries.get('First'))]
  if (count === undefined || first === undefined) throw brokenPdf('a stream of objects without a list')
  const source = decodeStream(stream)
  const list = {source, at: 0}
  const offsets: number[] = []
  for (let i = 0; i < count; i++) {
    readInteger(list)
    offsets.push(first + readInteger(list))
  }
  return {source, offsets}
}
