import {brokenPdf} from './broken.js'
import {parseValue, readInteger, readWord} from './parse.js'
import {numberOf, type PdfValue, type Ref} from './values.js'

/**
 * Reads the indirect object that begins at `at`. `lengthOf` looks up a stream's length where that is an object of its own.
 *
 * @throws BrokenPdf where no object begins, or a stream has no length.
 */
export function readObject(
  bytes: Uint8Array,
  at: number,
  lengthOf: (length: PdfValue) => number | undefined = numberOf,
): {readonly ref: Ref; readonly value: PdfValue} {
  const cursor = {source: bytes, at}
  const ref = {number: readInteger(cursor), generation: readInteger(cursor)}
  if (readWord(cursor) !== 'obj') throw brokenPdf('no object at its place')
  const value = parseValue(cursor)
  if (value.kind !== 'dictionary' || readWord(cursor) !== 'stream') return {ref, value}
  // The word is followed by a line end, CR LF or LF; a lone CR is wrong but seen.
  let start = cursor.at
  if (bytes[start] === 0x0d) start++
  if (bytes[start] === 0x0a) start++
  const written = value.entries.get('Length')
  const length = written && lengthOf(written)
  if (length === undefined || length < 0 || start + length > bytes.length) throw brokenPdf('a stream without a length')
  const end = start + length
  return {
    ref,
    value: {
      kind: 'stream',
      dictionary: value,
      data: bytes.subarray(start, end),
      source: bytes,
      start: value.start,
      end,
    },
  }
}
