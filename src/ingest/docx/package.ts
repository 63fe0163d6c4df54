import {Inflate, inflateSync} from 'fflate'
import {isZip} from '../formats.js'
import {crc32} from './crc32.js'
import {damaged, notWord, passwordNeeded, tooLarge} from './errors.js'
import type {DocxLimits} from './limits.js'
import {keyOf, LOCAL_HEADER_LENGTH, LOCAL_HEADER_SIGNATURE, readZipDirectory, type ZipEntry} from './zip-directory.js'

/** The parts of a Word file. Names are compared without regard to case, as the Open Packaging Conventions ask. */
export interface DocxPackage {
  has(part: string): boolean
  /**
   * The decoded XML of a part, without a byte order mark.
   *
   * Throws a ReadingError `too-large`, `damaged` (wrong size or checksum) or `password`.
   */
  xml(part: string): string
}

/** Packed bytes given to the inflater at a time: what a lying header can make it unpack before it is caught is 1032 times this. */
const CHUNK = 64 * 1024
/** The ratio is judged from this unpacked size on: small parts of blanks and empty rows pack extremely well. */
const RATIO_FROM = 2 ** 20
const STORED = 0
const DEFLATED = 8

/**
 * Opens a Word file without unpacking anything: a part is unpacked when it is asked for, after its size has been judged.
 *
 * Throws a ReadingError `not-word`, `too-large` or `damaged`.
 */
export function openPackage(bytes: Uint8Array, limits: DocxLimits): DocxPackage {
  if (!isZip(bytes)) throw notWord()
  if (bytes.length > limits.packageSize) throw tooLarge()
  const entries = new Map<string, ZipEntry>()
  for (const entry of readZipDirectory(bytes, limits.entries)) {
    const key = keyOf(entry.name)
    if (!entries.has(key)) entries.set(key, entry)
  }
  let total = 0
  return {
    has: (part) => entries.has(keyOf(part)),
    xml(part) {
      const entry = entries.get(keyOf(part))
      if (!entry) throw damaged()
      total += entry.size
      if (total > limits.totalSize) throw tooLarge()
      return decodeXml(unpack(bytes, entry, limits))
    },
  }
}

function unpack(bytes: Uint8Array, entry: ZipEntry, limits: DocxLimits): Uint8Array {
  if (entry.encrypted) throw passwordNeeded()
  if (entry.size > limits.partSize) throw tooLarge()
  if (entry.size > RATIO_FROM && entry.size > entry.packedSize * limits.ratio) throw tooLarge()
  const data = inflate(packedBytes(bytes, entry), entry)
  // The inflater believes the directory; only the checksum shows that nothing is missing.
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw damaged()
  return data
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const header = entry.offset
  if (header + LOCAL_HEADER_LENGTH > bytes.length) throw damaged()
  const view = new DataView(bytes.buffer, bytes.byteOffset + header, LOCAL_HEADER_LENGTH)
  if (view.getUint32(0, true) !== LOCAL_HEADER_SIGNATURE) throw damaged()
  const start = header + LOCAL_HEADER_LENGTH + view.getUint16(26, true) + view.getUint16(28, true)
  if (start + entry.packedSize > bytes.length) throw damaged()
  return bytes.subarray(start, start + entry.packedSize)
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === STORED) return packed
  if (entry.method !== DEFLATED) throw damaged()
  return packed.length <= CHUNK ? inflateAtOnce(packed, entry) : inflateInChunks(packed, entry)
}

/** Much faster than in chunks; what does not fit into the size that the directory claims is dropped, and the checksum shows it. */
function inflateAtOnce(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    return inflateSync(packed, {out: new Uint8Array(entry.size)})
  } catch {
    throw damaged()
  }
}

function inflateInChunks(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const data = new Uint8Array(entry.size)
  let length = 0
  let tooMuch = false
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > data.length) tooMuch = true
    else data.set(chunk, length)
    length += chunk.length
  })
  try {
    for (let at = 0; at < packed.length && !tooMuch; at += CHUNK) {
      inflater.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
    }
  } catch {
    throw damaged()
  }
  if (length !== entry.size) throw damaged()
  return data
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  const littleEndian = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
  const bigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
  return new TextDecoder(littleEndian ? 'utf-16le' : bigEndian ? 'utf-16be' : 'utf-8').decode(bytes)
}
