import {deflateSync} from 'fflate'
import {crc32} from '../../ingest/docx/crc32.js'
import {
  END_LENGTH,
  END_SIGNATURE,
  ENTRY_LENGTH,
  ENTRY_SIGNATURE,
  keyOf,
  LOCAL_HEADER_LENGTH,
  LOCAL_HEADER_SIGNATURE,
  readZipDirectory,
  ZIP64_EXTRA,
  type ZipEntry,
} from '../../ingest/docx/zip-directory.js'
import {annotateError} from '../annotated.js'

// Record layouts: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (end).
const DEFLATED = 8
const VERSION_DEFLATE = 20
/** Flag: sizes and checksum follow the data instead of standing before it. */
const HAS_DESCRIPTOR = 8

/** One file of the archive that is written. */
interface Entry {
  readonly name: Uint8Array
  /** Made by, needed, flags, method, time, date: the shorts of a directory record from offset 4 on. */
  readonly shorts: readonly number[]
  readonly crc: number
  readonly packed: Uint8Array
  readonly size: number
  readonly localExtra: Uint8Array
  readonly extra: Uint8Array
  readonly comment: Uint8Array
  /** Internal and external attributes. */
  readonly internal: number
  readonly external: number
}

/**
 * A copy of a zip archive in which some files have other content, and some are new; those come last. All others keep their packed bytes.
 *
 * `changed` names files as the archive does; case and the direction of slashes do not matter. Throws an AnnotateError for an archive
 * whose files overlap.
 */
export function copyZip(bytes: Uint8Array, changed: ReadonlyMap<string, Uint8Array>, maxEntries: number): Uint8Array {
  const waiting = new Map([...changed].map(([name, data]) => [keyOf(name), {name, data}]))
  const originals = readZipDirectory(bytes, maxEntries)
  if (originals.reduce((sum, {packedSize}) => sum + packedSize, 0) > bytes.length) {
    throw annotateError(
      'This Word file is not put together the way Word does it, so it was not marked. Open it in Word, save it as a new .docx and try again.',
    )
  }
  const entries = originals.map((original) => {
    const entry = originalEntry(bytes, original)
    const change = waiting.get(keyOf(original.name))
    if (!change) return {entry, offset: original.offset}
    waiting.delete(keyOf(original.name))
    return {entry: {...entry, ...pack(change.data, entry.shorts)}, offset: original.offset}
  })
  const time = entries[0]?.entry.shorts.slice(4) ?? [0, 0x21]
  for (const {name, data} of waiting.values()) {
    const none = new Uint8Array()
    const shorts = [VERSION_DEFLATE, VERSION_DEFLATE, 0, DEFLATED, ...time]
    const fresh = {name: new TextEncoder().encode(name), localExtra: none, extra: none, comment: none}
    entries.push({entry: {...fresh, internal: 0, external: 0, ...pack(data, shorts)}, offset: bytes.length})
  }
  return writeZip(entries)
}

function pack(data: Uint8Array, shorts: readonly number[]) {
  const [made = VERSION_DEFLATE, needed = VERSION_DEFLATE, flags = 0, , ...time] = shorts
  return {
    shorts: [made, Math.max(needed, VERSION_DEFLATE), flags, DEFLATED, ...time],
    crc: crc32(data),
    packed: deflateSync(data, {level: 6}),
    size: data.length,
  }
}

function originalEntry(bytes: Uint8Array, {offset, record, packedSize, size, crc}: ZipEntry): Entry {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const short = (at: number) => view.getUint16(at, true)
  const localExtraStart = offset + LOCAL_HEADER_LENGTH + short(offset + 26)
  const dataStart = localExtraStart + short(offset + 28)
  const extraStart = record + ENTRY_LENGTH + short(record + 28)
  const commentStart = extraStart + short(record + 30)
  const shorts = [4, 6, 8, 10, 12, 14].map((at) => short(record + at))
  shorts[2] = (shorts[2] ?? 0) & ~HAS_DESCRIPTOR
  return {
    name: bytes.subarray(record + ENTRY_LENGTH, extraStart),
    shorts,
    crc,
    packed: bytes.subarray(dataStart, dataStart + packedSize),
    size,
    localExtra: withoutZip64(bytes.subarray(localExtraStart, dataStart)),
    extra: withoutZip64(bytes.subarray(extraStart, commentStart)),
    comment: bytes.subarray(commentStart, commentStart + short(record + 32)),
    internal: short(record + 36),
    external: view.getUint32(record + 38, true),
  }
}

/** Extra fields other than the long sizes of zip64, which a package of this size does not need. */
function withoutZip64(extra: Uint8Array): Uint8Array {
  const kept: number[] = []
  for (let at = 0; at + 4 <= extra.length; ) {
    const next = at + 4 + ((extra[at + 2] ?? 0) | ((extra[at + 3] ?? 0) << 8))
    const id = (extra[at] ?? 0) | ((extra[at + 1] ?? 0) << 8)
    if (id !== ZIP64_EXTRA) kept.push(...extra.subarray(at, next))
    at = next
  }
  return Uint8Array.from(kept)
}

/** Data in the order of the offsets, the directory in the order given. */
function writeZip(entries: readonly {entry: Entry; offset: number}[]): Uint8Array {
  const dataLength = ({name, localExtra, packed}: Entry) =>
    LOCAL_HEADER_LENGTH + name.length + localExtra.length + packed.length
  const recordLength = ({name, extra, comment}: Entry) => ENTRY_LENGTH + name.length + extra.length + comment.length
  const directoryStart = entries.reduce((sum, {entry}) => sum + dataLength(entry), 0)
  const directoryLength = entries.reduce((sum, {entry}) => sum + recordLength(entry), 0)
  const out = new Uint8Array(directoryStart + directoryLength + END_LENGTH)
  const view = new DataView(out.buffer)

  const offsets = new Map<Entry, number>()
  let at = 0
  for (const {entry} of [...entries].sort((a, b) => a.offset - b.offset)) {
    offsets.set(entry, at)
    view.setUint32(at, LOCAL_HEADER_SIGNATURE, true)
    for (const [i, value] of entry.shorts.slice(1).entries()) view.setUint16(at + 4 + 2 * i, value, true)
    writeSizes(view, at + 14, entry)
    view.setUint16(at + 26, entry.name.length, true)
    view.setUint16(at + 28, entry.localExtra.length, true)
    at = append(out, at + LOCAL_HEADER_LENGTH, entry.name, entry.localExtra, entry.packed)
  }
  for (const {entry} of entries) {
    view.setUint32(at, ENTRY_SIGNATURE, true)
    for (const [i, value] of entry.shorts.entries()) view.setUint16(at + 4 + 2 * i, value, true)
    writeSizes(view, at + 16, entry)
    view.setUint16(at + 28, entry.name.length, true)
    view.setUint16(at + 30, entry.extra.length, true)
    view.setUint16(at + 32, entry.comment.length, true)
    view.setUint16(at + 36, entry.internal, true)
    view.setUint32(at + 38, entry.external, true)
    view.setUint32(at + 42, offsets.get(entry) ?? 0, true)
    at = append(out, at + ENTRY_LENGTH, entry.name, entry.extra, entry.comment)
  }
  view.setUint32(at, END_SIGNATURE, true)
  view.setUint16(at + 8, entries.length, true)
  view.setUint16(at + 10, entries.length, true)
  view.setUint32(at + 12, directoryLength, true)
  view.setUint32(at + 16, directoryStart, true)
  return out
}

function writeSizes(view: DataView, at: number, {crc, packed, size}: Entry): void {
  view.setUint32(at, crc, true)
  view.setUint32(at + 4, packed.length, true)
  view.setUint32(at + 8, size, true)
}

function append(out: Uint8Array, at: number, ...pieces: readonly Uint8Array[]): number {
  for (const piece of pieces) {
    out.set(piece, at)
    at += piece.length
  }
  return at
}
