import type {PdfFile} from './file.js'
import {latin1, type Ref, writeName, writtenAs} from './values.js'

/** An object of the new revision: its name and what is between `obj` and `endobj`. Strings hold one character per byte. */
export interface NewObject {
  readonly ref: Ref
  readonly body: readonly (string | Uint8Array)[]
}

/** Keys of a trailer that each section writes for itself; a stream's own keys among them (ISO 32000-1, tables 5, 15, 17 and 19). */
const OWN_KEYS = new Set(
  'Size Prev XRefStm ID Type W Index Length DL Filter DecodeParms F FFilter FDecodeParms'.split(' '),
)

/** An entry of the cross-reference; without an offset the object is free. */
interface Entry {
  readonly ref: Ref
  readonly offset?: number
}

/**
 * The bytes of the file with one more revision after them (ISO 32000-1, 7.5.6), in the same form as the file writes its cross-reference.
 * `freed` objects are gone from it, unless they are rewritten.
 */
export function appendRevision(file: PdfFile, objects: readonly NewObject[], freed: readonly Ref[]): Uint8Array {
  const {bytes, xref} = file
  const parts: (string | Uint8Array)[] = [bytes]
  let length = bytes.length
  // Takes a list and not arguments: a page may have more annotations than a function may have arguments.
  const put = (more: readonly (string | Uint8Array)[]) => {
    for (const part of more) {
      parts.push(part)
      length += part.length
    }
  }
  const last = bytes.at(-1)
  if (last !== 0x0a && last !== 0x0d) put(['\n'])

  const byNumber = new Map<number, Entry>(freed.map((ref) => [ref.number, {ref}]))
  for (const {ref, body} of objects) {
    byNumber.set(ref.number, {ref, offset: length - xref.base})
    put([`${ref.number} ${ref.generation} obj\n`, ...body, '\nendobj\n'])
  }
  const entries = [...byNumber.values()]
  const start = length - xref.base
  const highest = entries.reduce((most, {ref}) => Math.max(most, ref.number), xref.size - 1)
  const trailer = (size: number) => [`/Size ${size} /Prev ${xref.start}`, ...keptTrailer(file, parts)]
  if (xref.form === 'table') {
    put(['xref\n', ...tableText(sorted(entries)), 'trailer\n<<', ...trailer(highest + 1), '>>'])
  } else {
    const ref = {number: highest + 1, generation: 0}
    const all = sorted([...entries, {ref, offset: start}])
    const data = streamData(all)
    const index = subsectionsOf(all).flatMap((section) => [section[0]?.ref.number, section.length])
    const own = ` /Type /XRef /W [1 ${OFFSET_WIDTH} 2] /Index [${index.join(' ')}] /Length ${data.length}`
    put([`${ref.number} 0 obj\n<<`, ...trailer(highest + 2), own, '>>\nstream\n', data, '\nendstream\nendobj'])
  }
  put([`\nstartxref\n${start}\n%%EOF\n`])
  return joined(parts, length)
}

/** What the trailer of the newest section says, with the second half of the file's name changed (ISO 32000-1, 14.4). */
function keptTrailer({xref, resolve}: PdfFile, parts: readonly (string | Uint8Array)[]): (string | Uint8Array)[] {
  const kept: (string | Uint8Array)[] = []
  for (const [key, value] of xref.trailer.entries) {
    if (!OWN_KEYS.has(key)) kept.push(` ${writeName(key)} `, writtenAs(value))
  }
  const id = resolve(xref.trailer.entries.get('ID'))
  const [first, second] = id.kind === 'array' ? id.items : []
  if (first && second) kept.push(' /ID [', writtenAs(first), ` <${digest(parts.slice(1))}>]`)
  return kept
}

/** Bytes of an offset in a cross-reference stream: enough for 1 TB. */
const OFFSET_WIDTH = 5
/** Free for good, and outside the list of free objects (ISO 32000-1, 7.5.4). */
const FREE_FOR_GOOD = 65535

function tableText(entries: readonly Entry[]): string[] {
  return subsectionsOf(entries).flatMap((section) => [
    `${section[0]?.ref.number} ${section.length}\n`,
    ...section.map(({ref, offset}) => {
      const [at, generation, kind] = offset === undefined ? [0, FREE_FOR_GOOD, 'f'] : [offset, ref.generation, 'n']
      return `${String(at).padStart(10, '0')} ${String(generation).padStart(5, '0')} ${kind} \n`
    }),
  ])
}

function streamData(entries: readonly Entry[]): Uint8Array {
  const width = 1 + OFFSET_WIDTH + 2
  const data = new Uint8Array(entries.length * width)
  entries.forEach(({ref, offset}, i) => {
    const generation = offset === undefined ? FREE_FOR_GOOD : ref.generation
    data[i * width] = offset === undefined ? 0 : 1
    let rest = offset ?? 0
    for (let k = OFFSET_WIDTH; k > 0; k--) {
      data[i * width + k] = rest % 256
      rest = Math.floor(rest / 256)
    }
    data[i * width + width - 2] = generation >> 8
    data[i * width + width - 1] = generation & 0xff
  })
  return data
}

function sorted(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => a.ref.number - b.ref.number)
}

/** Entries in subsections of consecutive object numbers. */
function subsectionsOf(entries: readonly Entry[]): Entry[][] {
  const sections: Entry[][] = []
  for (const entry of entries) {
    const section = sections.at(-1)
    if (section && section[section.length - 1]?.ref.number === entry.ref.number - 1) section.push(entry)
    else sections.push([entry])
  }
  return sections
}

/** 128 bits that change with what was written: four FNV-1a hashes, each with a start of its own; 32 hexadecimal digits. */
function digest(parts: readonly (string | Uint8Array)[]): string {
  const text = parts.map((part) => (typeof part === 'string' ? part : latin1(part))).join('')
  return [0x811c9dc5, 0x01234567, 0x2545f491, 0x7f4a7c15]
    .map((start) => {
      let hash = start
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
      return (hash >>> 0).toString(16).padStart(8, '0')
    })
    .join('')
}

function joined(parts: readonly (string | Uint8Array)[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    if (typeof part === 'string') for (let i = 0; i < part.length; i++) bytes[at + i] = part.charCodeAt(i)
    else bytes.set(part, at)
    at += part.length
  }
  return bytes
}
