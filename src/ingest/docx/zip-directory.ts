import {damaged, tooLarge} from './errors.js'
import {DEFAULT_LIMITS} from './limits.js'

/** One file of a zip archive, as the archive's directory describes it. Nothing here has been checked against the data. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated; APPNOTE.TXT 4.4.5. */
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Offset of the entry's local header in the archive. */
  readonly offset: number
  /** Offset of its record in the directory. */
  readonly record: number
}

// Signatures, lengths and offsets of records: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7 (local header), 4.3.12 (directory),
// 4.3.14 (zip64 end), 4.3.16 (end).
/** The header before the data of a file. */
export const LOCAL_HEADER_SIGNATURE = 0x04034b50
/** Without the name and the extra field behind it. */
export const LOCAL_HEADER_LENGTH = 30
/** The record at the end of the archive. */
export const END_SIGNATURE = 0x06054b50
/** Without the archive's comment behind it. */
export const END_LENGTH = 22
/** The record of one file in the directory. */
export const ENTRY_SIGNATURE = 0x02014b50
/** Without the name, the extra field and the comment behind it. */
export const ENTRY_LENGTH = 46
/** Id of the extra field that holds sizes and offsets of 64 bits. */
export const ZIP64_EXTRA = 1
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50
const ZIP64_LOCATOR_LENGTH = 20
const ZIP64_END_SIGNATURE = 0x06064b50
const LONGEST_COMMENT = 0xffff
/** In a field of 32 bits: the value is in the zip64 extra field. */
const SEE_ZIP64 = 0xffffffff

/**
 * The directory at the end of a zip archive.
 *
 * Throws a ReadingError `damaged` when there is none or it breaks off, `too-large` when it has more than `maxEntries` entries.
 */
export function readZipDirectory(bytes: Uint8Array, maxEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const {count, offset} = findDirectory(view)
    if (count > maxEntries) throw tooLarge()
    const entries: ZipEntry[] = []
    let at = offset
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged()
      entries.push(readEntry(bytes, view, at))
      at += ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return entries
  } catch (error) {
    // DataView throws a RangeError where the archive breaks off.
    if (error instanceof RangeError) throw damaged()
    throw error
  }
}

/** The name by which two entries are the same: some programs write backslashes or other capitals into the archive. */
export function keyOf(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase()
}

/**
 * Bytes that unpacking a Word file adds to those of the archive, as its directory says: what a small file may ask of the machine. Pictures,
 * which are packed already, add next to nothing. Throws like `readZipDirectory`.
 */
export function unpackedSize(bytes: Uint8Array): number {
  const entries = readZipDirectory(bytes, DEFAULT_LIMITS.entries)
  return entries.reduce((sum, {size, packedSize}) => sum + Math.max(0, size - packedSize), 0)
}

function findDirectory(view: DataView): {count: number; offset: number} {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let end = view.byteLength - END_LENGTH; end >= first; end--) {
    if (view.getUint32(end, true) !== END_SIGNATURE) continue
    const found = readEnd(view, end)
    // Bytes that were added behind the archive can look like its end.
    const {offset} = found
    if (offset < end && view.getUint32(offset, true) === ENTRY_SIGNATURE) return found
  }
  throw damaged()
}

function readEnd(view: DataView, end: number): {count: number; offset: number} {
  const locator = end - ZIP64_LOCATOR_LENGTH
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR_SIGNATURE) {
    return {count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true)}
  }
  const zip64 = Number(view.getBigUint64(locator + 8, true))
  if (view.getUint32(zip64, true) !== ZIP64_END_SIGNATURE) throw damaged()
  return {
    count: Number(view.getBigUint64(zip64 + 32, true)),
    offset: Number(view.getBigUint64(zip64 + 48, true)),
  }
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  if (extraEnd > bytes.length) throw damaged()
  const zip64 = zip64Values(view, nameEnd, extraEnd)
  // The extra field holds only those values that say so, in this order.
  const long = (value: number) => (value === SEE_ZIP64 ? (zip64.shift() ?? value) : value)
  const size = long(view.getUint32(at + 24, true))
  const packedSize = long(view.getUint32(at + 20, true))
  const offset = long(view.getUint32(at + 42, true))
  return {
    name: new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
    record: at,
  }
}

function zip64Values(view: DataView, from: number, to: number): number[] {
  const values: number[] = []
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true))
    for (let value = at + 4; value + 8 <= end; value += 8) values.push(Number(view.getBigUint64(value, true)))
  }
  return values
}
