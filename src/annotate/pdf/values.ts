/** Where a value was written: `[start, end)` of `source`, so that it can be copied as it is. */
interface Written {
  readonly source: Uint8Array
  readonly start: number
  readonly end: number
}

/** The name of an indirect object. */
export interface Ref {
  readonly number: number
  readonly generation: number
}

/** A dictionary; its keys are names without their slash. */
export type Dictionary = Written & {readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue>}

/** A dictionary with data. `data` is still encoded. */
export type Stream = Written & {readonly kind: 'stream'; readonly dictionary: Dictionary; readonly data: Uint8Array}

/** A value as ISO 32000-1, 7.3, names them. Text of names and strings holds one character per byte. */
export type PdfValue =
  | (Written & {readonly kind: 'null'})
  | (Written & {readonly kind: 'boolean'; readonly value: boolean})
  | (Written & {readonly kind: 'number'; readonly value: number})
  | (Written & {readonly kind: 'name'; readonly value: string})
  | (Written & {readonly kind: 'string'; readonly value: string})
  | (Written & {readonly kind: 'reference'; readonly ref: Ref})
  | (Written & {readonly kind: 'array'; readonly items: readonly PdfValue[]})
  | Dictionary
  | Stream

/** What an object is that the file does not hold. */
export const NULL: PdfValue = {kind: 'null', source: new Uint8Array(), start: 0, end: 0}

/** The bytes of a value as the file has them. */
export function writtenAs({source, start, end}: PdfValue): Uint8Array {
  return source.subarray(start, end)
}

/** One character a byte; TextDecoder's latin1 is Windows 1252 in truth. */
export function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096))
  return text
}

/** The text of a text string (ISO 32000-1, 7.9.2.2); only ASCII is sure to be right, which is enough for our own names. */
export function textOf(value: PdfValue): string {
  if (value.kind !== 'string') return ''
  if (value.value.startsWith('\u00EF\u00BB\u00BF')) return value.value.slice(3)
  if (!value.value.startsWith('\u00FE\u00FF')) return value.value
  let text = ''
  for (let i = 2; i + 1 < value.value.length; i += 2) {
    text += String.fromCharCode(value.value.charCodeAt(i) * 256 + value.value.charCodeAt(i + 1))
  }
  return text
}

/** The number of a number, or nothing. */
export function numberOf(value: PdfValue | undefined): number | undefined {
  return value?.kind === 'number' ? value.value : undefined
}

/** `12 0 R` */
export function writeRef({number, generation}: Ref): string {
  return `${number} ${generation} R`
}

/** A name with its slash; what is not a regular character is written as `#` and two hexadecimal digits. */
export function writeName(name: string): string {
  return `/${name.replace(/[^!"$&'*+,\-.0-;=?-Z\\^-z|~]/g, (char) => `#${hex(char.charCodeAt(0), 2)}`)}`
}

/** A number to a hundredth, without the exponent that PDF does not know. */
export function writeNumber(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** A text string: as it is when it is plain ASCII, otherwise in UTF-16BE behind a byte order mark. */
export function writeText(text: string): string {
  if (/^[\t\n\r -~]*$/.test(text)) return `(${text.replace(/[()\\\r\n]/g, escaped)})`
  let digits = 'FEFF'
  for (let i = 0; i < text.length; i++) digits += hex(text.charCodeAt(i), 4)
  return `<${digits}>`
}

function escaped(char: string): string {
  if (char === '\n') return '\\n'
  return char === '\r' ? '\\r' : `\\${char}`
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0')
}
