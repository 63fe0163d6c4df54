import {brokenPdf} from './broken.js'
import {latin1, type PdfValue} from './values.js'

/** A place in the bytes of a file, or of a stream of objects. */
export interface Cursor {
  readonly source: Uint8Array
  at: number
}

/** Values nested deeper than this are an attack or rubbish. */
const DEEPEST = 100

/**
 * Reads the value at the cursor and moves after it. A stream is read as its dictionary.
 *
 * @throws BrokenPdf where there is no value.
 */
export function parseValue(cursor: Cursor, depth = 0): PdfValue {
  skipBlanks(cursor)
  if (depth > DEEPEST) throw brokenPdf('nested too deep')
  const {source, at: start} = cursor
  const written = () => ({source, start, end: cursor.at})
  switch (source[start]) {
    case 0x2f: {
      const value = readName(cursor)
      return {kind: 'name', value, ...written()}
    }
    case 0x28: {
      const value = readLiteral(cursor)
      return {kind: 'string', value, ...written()}
    }
    case 0x5b: {
      const items = readItems(cursor, depth)
      return {kind: 'array', items, ...written()}
    }
    case 0x3c: {
      if (source[start + 1] === 0x3c) {
        const entries = readEntries(cursor, depth)
        return {kind: 'dictionary', entries, ...written()}
      }
      const value = readHexadecimal(cursor)
      return {kind: 'string', value, ...written()}
    }
  }
  const word = readWord(cursor)
  if (/^\d+$/.test(word)) {
    const generation = readRest(cursor)
    if (generation !== undefined) {
      return {kind: 'reference', ref: {number: Number(word), generation}, ...written()}
    }
  }
  if (/^[-+.\d]/.test(word)) return {kind: 'number', value: Number.parseFloat(word) || 0, ...written()}
  if (word === 'null') return {kind: 'null', ...written()}
  if (word === 'true' || word === 'false') return {kind: 'boolean', value: word === 'true', ...written()}
  throw brokenPdf('not a value')
}

/** Moves over white space and comments. */
export function skipBlanks(cursor: Cursor): void {
  const {source} = cursor
  for (; cursor.at < source.length; cursor.at++) {
    const byte = source[cursor.at] as number
    if (byte === 0x25) {
      while (cursor.at < source.length && source[cursor.at] !== 0x0a && source[cursor.at] !== 0x0d) cursor.at++
    } else if (!isBlank(byte)) return
  }
}

/** Reads a run of regular characters, such as `obj` or a number; empty at a delimiter or the end. */
export function readWord(cursor: Cursor): string {
  skipBlanks(cursor)
  const start = cursor.at
  while (cursor.at < cursor.source.length && isRegular(cursor.source[cursor.at] as number)) cursor.at++
  return latin1(cursor.source.subarray(start, cursor.at))
}

/** Reads a whole number that is not negative. @throws BrokenPdf where there is none. */
export function readInteger(cursor: Cursor): number {
  const word = readWord(cursor)
  if (!/^\d{1,15}$/.test(word)) throw brokenPdf('not a whole number')
  return Number(word)
}

/** The generation, when the number just read goes on as `0 R`. */
function readRest(cursor: Cursor): number | undefined {
  const {at} = cursor
  const generation = readWord(cursor)
  if (/^\d{1,5}$/.test(generation) && readWord(cursor) === 'R') return Number(generation)
  cursor.at = at
  return undefined
}

function readItems(cursor: Cursor, depth: number): PdfValue[] {
  const items: PdfValue[] = []
  cursor.at++
  for (;;) {
    skipBlanks(cursor)
    if (cursor.source[cursor.at] === 0x5d) break
    items.push(parseValue(cursor, depth + 1))
  }
  cursor.at++
  return items
}

function readEntries(cursor: Cursor, depth: number): Map<string, PdfValue> {
  const entries = new Map<string, PdfValue>()
  cursor.at += 2
  for (;;) {
    skipBlanks(cursor)
    const byte = cursor.source[cursor.at]
    if (byte === 0x3e && cursor.source[cursor.at + 1] === 0x3e) break
    if (byte !== 0x2f) throw brokenPdf('a dictionary without a key')
    const key = readName(cursor)
    entries.set(key, parseValue(cursor, depth + 1))
  }
  cursor.at += 2
  return entries
}

function readName(cursor: Cursor): string {
  const start = ++cursor.at
  while (cursor.at < cursor.source.length && isRegular(cursor.source[cursor.at] as number)) cursor.at++
  const name = latin1(cursor.source.subarray(start, cursor.at))
  if (!name.includes('#')) return name
  return name.replace(/#([\dA-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
}

const ESCAPES: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f'}

function readLiteral(cursor: Cursor): string {
  const {source} = cursor
  const start = cursor.at + 1
  let open = 0
  for (; cursor.at < source.length; cursor.at++) {
    const byte = source[cursor.at]
    if (byte === 0x5c) cursor.at++
    else if (byte === 0x28) open++
    else if (byte === 0x29 && --open === 0) break
  }
  if (cursor.at >= source.length) throw brokenPdf('a string without an end')
  const inside = latin1(source.subarray(start, cursor.at++))
  return inside.replace(/\\([0-7]{1,3}|\r\n|[\s\S])|\r\n?/g, (_, code: string | undefined) => {
    if (code === undefined) return '\n'
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff)
    return /^[\r\n]/.test(code) ? '' : (ESCAPES[code] ?? code)
  })
}

function readHexadecimal(cursor: Cursor): string {
  const start = cursor.at + 1
  const end = cursor.source.indexOf(0x3e, start)
  if (end < 0) throw brokenPdf('a string without an end')
  cursor.at = end + 1
  const digits = latin1(cursor.source.subarray(start, end)).replace(/[^\dA-Fa-f]/g, '')
  return digits.replace(/..?/g, (pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16)))
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0
}

function isRegular(byte: number): boolean {
  if (isBlank(byte)) return false
  // ( ) < > [ ] { } / %
  return !(
    byte === 0x28 ||
    byte === 0x29 ||
    byte === 0x3c ||
    byte === 0x3e ||
    byte === 0x5b ||
    byte === 0x5d ||
    byte === 0x7b ||
    byte === 0x7d ||
    byte === 0x2f ||
    byte === 0x25
  )
}
