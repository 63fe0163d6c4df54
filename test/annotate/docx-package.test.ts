import {deflateSync, strToU8, type Zippable, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {annotateDocx} from '../../src/annotate/docx/index.js'
import {readZipDirectory} from '../../src/ingest/docx/zip-directory.js'
import {docxParts, makeDocx, paragraph, part, relationships} from '../ingest/docx/make-docx.js'
import {canonical, commentsIn, marked, partsOf, wordsUnder} from './docx-copy.js'

const body = paragraph('He is lazy.')
const STRICT = 'http://purl.oclc.org/ooxml'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

it('a file that is larger than usual is marked under the limits it was read under', () => {
  const picture = new Uint8Array(65 * 2 ** 20)
  const parts = Object.entries(docxParts(body)).map(([name, xml]) => [name, strToU8(xml)])
  const bytes = zipSync({...Object.fromEntries(parts), 'word/media/image1.bmp': picture}, {level: 0})
  expect(() => annotateDocx(bytes, [], '2026-03-02')).toThrow('too large')
  expect(annotateDocx(bytes, [], '2026-03-02', {packageSize: 100 * 2 ** 20}).bytes).toBe(bytes)
})

describe('the parts of the copy', () => {
  it('list the new comments once', () => {
    const after = partsOf(marked(makeDocx(body), 'lazy').bytes)
    expect(after['[Content_Types].xml']).toContain(
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    )
    expect(after['word/_rels/document.xml.rels']).toMatch(
      /<Relationship Id="rIdComments1" Type="http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships\/comments" Target="comments\.xml"\/><\/Relationships>$/,
    )
    expect(after['word/comments.xml']).toMatch(
      /<w:comment w:id="0" w:author="carelint" w:date="2026-03-02T00:00:00Z" w:initials="cl">/,
    )
  })

  it('are made when the package has no list of relationships, or an empty one', () => {
    const {'word/_rels/document.xml.rels': _, ...without} = docxParts(body)
    const zip = (parts: Record<string, string>) =>
      zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
    const empty = relationships({}).replace('></Relationships>', '/>')
    for (const parts of [without, {...without, 'word/_rels/document.xml.rels': empty}]) {
      const copy = marked(zip(parts), 'lazy')
      expect(wordsUnder(copy.bytes, 0)).toBe('lazy')
      expect(partsOf(copy.bytes)['word/_rels/document.xml.rels']).toMatch(/<Relationships [^>]*[^/]><Relationship Id/)
    }
  })

  it('take another name when the usual one is in use for something else', () => {
    const copy = marked(makeDocx(body, {'word/comments.xml': '<other/>'}), 'lazy')
    const after = partsOf(copy.bytes)
    expect(after['word/comments.xml']).toBe('<other/>')
    expect(commentsIn(copy.bytes, 'word/document.xml', 'word/comments1.xml')).toHaveLength(1)
    expect(after['word/_rels/document.xml.rels']).toContain('Target="comments1.xml"')
  })

  it('fill the place of a comments part that is named but missing', () => {
    const rels = relationships({rId1: ['comments', 'comments.xml']})
    const copy = marked(makeDocx(body, {'word/_rels/document.xml.rels': rels}), 'lazy')
    expect(wordsUnder(copy.bytes, 0)).toBe('lazy')
    expect(partsOf(copy.bytes)['word/_rels/document.xml.rels']).toBe(rels)
  })

  it('go on in a comments part without content, in its own prefix', () => {
    const copy = marked(
      makeDocx(body, {
        'word/comments.xml': `<?xml version="1.0"?><x:comments xmlns:x="${WORD}"/>`,
        'word/_rels/document.xml.rels': relationships({rId1: ['comments', 'comments.xml']}),
      }),
      'lazy',
    )
    expect(commentsIn(copy.bytes)).toHaveLength(1)
    expect(partsOf(copy.bytes)['word/comments.xml']).toMatch(
      new RegExp(`<x:comments xmlns:x="${WORD}"><w:comment xmlns:w="${WORD}" .*</x:comments>$`),
    )
  })

  it('are told to be unusable when the comments are damaged', () => {
    const broken = makeDocx(body, {
      'word/comments.xml': '<w:comments><w:comment>',
      'word/_rels/document.xml.rels': relationships({rId1: ['comments', 'comments.xml']}),
    })
    expect(() => marked(broken, 'lazy')).toThrow(expect.objectContaining({name: 'AnnotateError'}))
  })
})

describe('unusual XML', () => {
  const main = (document: string) => makeDocx('', {'word/document.xml': document})

  it('of Strict Open XML gets comments of that kind', () => {
    const strict = part('document', `<w:body>${body}</w:body>`).replaceAll(WORD, `${STRICT}/wordprocessingml/main`)
    const copy = marked(main(strict), 'lazy')
    expect(wordsUnder(copy.bytes, 0)).toBe('lazy')
    const after = partsOf(copy.bytes)
    expect(after['word/comments.xml']).toContain(`<w:comments xmlns:w="${STRICT}/wordprocessingml/main">`)
    expect(after['word/_rels/document.xml.rels']).toContain(`Type="${STRICT}/officeDocument/relationships/comments"`)
  })

  it('with another prefix is cut in that prefix', () => {
    const other = `<ns0:document xmlns:ns0="${WORD}"><ns0:body><ns0:p><ns0:r ns0:rsidR="1"><ns0:rPr><ns0:b/></ns0:rPr><ns0:t>He is lazy.</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`
    const copy = marked(main(other), 'is')
    const run = '<ns0:r ns0:rsidR="1"><ns0:rPr><ns0:b/></ns0:rPr>'
    expect(partsOf(copy.bytes)['word/document.xml']).toContain(
      `${run}<ns0:t xml:space="preserve">He </ns0:t></ns0:r><ns0:commentRangeStart ns0:id="0"/>${run}<ns0:t xml:space="preserve">is</ns0:t></ns0:r><ns0:commentRangeEnd ns0:id="0"/><ns0:r><ns0:commentReference ns0:id="0"/></ns0:r>${run}<ns0:t xml:space="preserve"> lazy.</ns0:t>`,
    )
  })

  it('without a prefix brings one along for the attributes', () => {
    const bare = `<document xmlns="${WORD}"><body><p><r><t>He is lazy.</t></r></p></body></document>`
    const copy = marked(main(bare), 'lazy')
    expect(partsOf(copy.bytes)['word/document.xml']).toContain(`<w:commentRangeStart xmlns:w="${WORD}" w:id="0"/><r><t`)
    expect(marked(copy.bytes, 'lazy').bytes).toEqual(copy.bytes)
  })

  it('in UTF-16 becomes UTF-8', () => {
    const xml = part('document', `<w:body>${paragraph('Ana ist müde.')}</w:body>`).replace('UTF-8', 'UTF-16')
    const wide = new Uint8Array(Uint16Array.from(`\uFEFF${xml}`, (letter) => letter.charCodeAt(0)).buffer)
    const parts: Zippable = Object.fromEntries(
      Object.entries(docxParts('')).map(([name, text]) => [name, strToU8(text)]),
    )
    const copy = marked(zipSync({...parts, 'word/document.xml': wide}), 'müde')
    expect(wordsUnder(copy.bytes, 0)).toBe('müde')
    expect(partsOf(copy.bytes)['word/document.xml']).toContain('encoding="UTF-8"')
  })
})

describe('the archive', () => {
  const packedOf = (bytes: Uint8Array) =>
    readZipDirectory(bytes, 100).map(({name, method, crc, size, packedSize, offset}) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset + offset)
      const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true)
      return {name, method, crc, size, data: bytes.slice(start, start + packedSize)}
    })
  const CHANGED = ['word/document.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml']

  it('keeps its order and the packed bytes of all that is not changed', () => {
    const picture = Uint8Array.from({length: 5000}, (_, i) => (i * 7919) % 251)
    const bytes = zipSync(
      {
        'word/media/a.png': [picture, {level: 0}],
        ...Object.fromEntries(
          Object.entries(docxParts(body)).map(([name, xml]) => [name, [strToU8(xml), {level: 1}] as const]),
        ),
        'word/media/b.bin': [strToU8('blank '.repeat(900)), {level: 9, mtime: new Date(2001, 1, 1)}],
      } as Zippable,
      {comment: 'made by hand'},
    )
    const before = packedOf(bytes)
    const after = packedOf(marked(bytes, 'lazy').bytes)
    expect(after.map(({name}) => name)).toEqual([...before.map(({name}) => name), 'word/comments.xml'])
    for (const entry of before) {
      if (!CHANGED.includes(entry.name)) expect(after.find(({name}) => name === entry.name)).toEqual(entry)
    }
  })

  it('of a program that writes sizes behind the data (flag 8) is written with sizes before it', () => {
    const parts = docxParts(body)
    const bytes = streamedZip(parts)
    expect(partsOf(bytes)['word/document.xml']).toBe(parts['word/document.xml'])
    const copy = marked(bytes, 'lazy')
    expect(wordsUnder(copy.bytes, 0)).toBe('lazy')
    const view = new DataView(copy.bytes.buffer)
    for (const {offset, packedSize, record} of readZipDirectory(copy.bytes, 100)) {
      expect(view.getUint16(offset + 6, true) & 8).toBe(0)
      expect(view.getUint16(record + 8, true) & 8).toBe(0)
      expect(view.getUint32(offset + 18, true)).toBe(packedSize)
    }
    expect(partsOf(copy.bytes)['_rels/.rels']).toBe(parts['_rels/.rels'])
  })

  it('comes back as the very same bytes when there is nothing to mark', () => {
    const bytes = makeDocx(body)
    expect(marked(bytes).bytes).toBe(bytes)
  })
})

describe('a signed or protected file', () => {
  it('is marked, and the copy is told to lose its signature', () => {
    const signed = makeDocx(body, {
      '_rels/.rels': relationships({
        rId1: ['officeDocument', 'word/document.xml'],
        rId2: ['digital-signature/origin', '_xmlsignatures/origin.sigs'],
      }),
      '_xmlsignatures/origin.sigs': '',
    })
    expect(marked(signed, 'lazy').notes.join()).toContain('digitally signed')
  })

  it('that may only be read is marked like any other', () => {
    const settings = part('settings', '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')
    const copy = marked(makeDocx(body, {'word/settings.xml': settings}), 'lazy')
    expect(partsOf(copy.bytes)['word/settings.xml']).toBe(settings)
    expect(wordsUnder(copy.bytes, 0)).toBe('lazy')
  })
})

it('leaves a person to read the original text when the marks are taken out', () => {
  const bytes = makeDocx(body)
  const main = (file: Uint8Array) => partsOf(file)['word/document.xml'] ?? ''
  expect(canonical(main(marked(bytes, 'is', 'lazy').bytes), new Set(['0', '1']))).toEqual(canonical(main(bytes)))
})

/** A zip archive as programs write it that cannot go back: sizes and checksums stand behind the data. */
function streamedZip(parts: Record<string, string>): Uint8Array {
  const plain = zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
  const crcs = new Map(readZipDirectory(plain, 100).map(({name, crc}) => [name, crc]))
  const pieces: number[] = []
  const records: number[] = []
  const short = (value: number) => [value & 255, (value >> 8) & 255]
  const long = (value: number) => [...short(value & 0xffff), ...short(value >>> 16)]
  for (const [name, xml] of Object.entries(parts)) {
    const packed = deflateSync(strToU8(xml))
    const sizes = [...long(crcs.get(name) ?? 0), ...long(packed.length), ...long(strToU8(xml).length)]
    const offset = pieces.length
    const head = [...short(20), ...short(8), ...short(8), ...long(0)]
    pieces.push(...long(0x04034b50), ...head, ...long(0), ...long(0), ...long(0), ...short(name.length), ...short(0))
    pieces.push(...strToU8(name), ...packed, ...long(0x08074b50), ...sizes)
    records.push(...long(0x02014b50), ...short(20), ...head, ...sizes, ...short(name.length), ...short(0), ...short(0))
    records.push(...short(0), ...short(0), ...long(0), ...long(offset), ...strToU8(name))
  }
  const count = Object.keys(parts).length
  const end = [...long(0x06054b50), ...long(0), ...short(count), ...short(count), ...long(records.length)]
  return Uint8Array.from([...pieces, ...records, ...end, ...long(pieces.length), ...short(0)])
}
