const NAMED: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}
const REPLACEMENT = '\uFFFD'
/** What stands for other characters in XML text: a reference, or a line end of one or two characters. */
const ESCAPED = /&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));|\r\n|[\r\n]/gi
const NEEDS_DECODING = /[&\r\n]/

/** The characters that raw XML text stands for. Line ends become blanks: Word shows them as such, and a block stays one line. */
export function decodeText(raw: string): string {
  return NEEDS_DECODING.test(raw) ? raw.replace(ESCAPED, decodeOne) : raw
}

function decodeOne(escaped: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? escaped
  if (hex === undefined && decimal === undefined) return ' '
  const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16)
  if (code === 10 || code === 13) return ' '
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : REPLACEMENT
}

/** The offset in raw XML text at which decoded character `count` begins; never inside a reference. */
export function rawOffset(raw: string, count: number): number {
  let decoded = 0
  let copied = 0
  for (const match of raw.matchAll(ESCAPED)) {
    const plain = match.index - copied
    if (decoded + plain >= count) break
    decoded += plain + decodeText(match[0]).length
    copied = match.index + match[0].length
    if (decoded >= count) return copied
  }
  return Math.min(raw.length, copied + count - decoded)
}

/** The decoded value of the attribute with this local name, whatever its prefix, in the tag `xml[start, end)`. */
export function attributeIn(xml: string, start: number, end: number, local: string): string | undefined {
  let at = start + 1
  while (at < end && !isNameEnd(xml.charCodeAt(at))) at++
  while (at < end) {
    while (at < end && isNameEnd(xml.charCodeAt(at))) at++
    const nameStart = at
    while (at < end && xml.charCodeAt(at) !== EQUALS) at++
    let nameEnd = at
    while (nameEnd > nameStart && isBlank(xml.charCodeAt(nameEnd - 1))) nameEnd--
    at++
    while (at < end && isBlank(xml.charCodeAt(at))) at++
    // Anything but a quotation mark would be looked for in all of the file, from each attribute again.
    const quote = at < end ? xml.charAt(at) : ''
    const valueEnd = quote === '"' || quote === "'" ? xml.indexOf(quote, at + 1) : -1
    if (valueEnd < 0 || valueEnd >= end) return undefined
    if (isNamed(xml, nameStart, nameEnd, local)) return decodeText(xml.slice(at + 1, valueEnd))
    at = valueEnd + 1
  }
  return undefined
}

function isNamed(xml: string, start: number, end: number, local: string): boolean {
  const from = end - local.length
  return from >= start && xml.startsWith(local, from) && (from === start || xml.charCodeAt(from - 1) === COLON)
}

const EQUALS = 0x3d
const COLON = 0x3a
const SLASH = 0x2f
const GREATER = 0x3e

function isBlank(code: number): boolean {
  return code <= 0x20
}

function isNameEnd(code: number): boolean {
  return code <= 0x20 || code === SLASH || code === GREATER
}
