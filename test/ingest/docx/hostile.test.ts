import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {readDocx} from '../../../src/ingest/docx/index.js'
import {sniffFormat} from '../../../src/ingest/formats.js'
import {ReadingError} from '../../../src/ingest/reading-error.js'
import {docxParts, makeDocx, paragraph, part, relationships, run, runOf} from './make-docx.js'

/** The error that reading gives. */
function refusalOf(bytes: Uint8Array, limits?: Parameters<typeof readDocx>[1]): ReadingError {
  try {
    readDocx(bytes, limits)
  } catch (error) {
    expect(error).toBeInstanceOf(ReadingError)
    return error as ReadingError
  }
  throw new Error('The file was read.')
}

const plain = makeDocx(paragraph('Maya reads every day.'))

/** Offset of the directory entry of a part. */
function directoryEntry(bytes: Uint8Array, name: string): number {
  const text = Buffer.from(bytes).toString('latin1')
  for (let at = text.indexOf('PK\x01\x02'); at >= 0; at = text.indexOf('PK\x01\x02', at + 4)) {
    if (text.startsWith(name, at + 46)) return at
  }
  throw new Error(`no entry ${name}`)
}

/** A copy with one number of 32 bits in the directory entry of the main part changed. */
function withField(field: number, change: (value: number) => number): Uint8Array {
  const bytes = plain.slice()
  const view = new DataView(bytes.buffer)
  const at = directoryEntry(bytes, 'word/document.xml') + field
  view.setUint32(at, change(view.getUint32(at, true)), true)
  return bytes
}
const CRC = 16
const SIZE = 24
const OFFSET = 42

describe('not a Word file', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('Maya reads every day.')],
    ['an old or locked Office file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['another zip', zipSync({'readme.txt': strToU8('hello')})],
    ['a file of another Office program', makeDocx('', {'word/document.xml': '<workbook xmlns="urn:x"/>'})],
  ])('%s', (_, bytes) => {
    expect(refusalOf(bytes).code).toBe('not-word')
  })
})

describe('a damaged package', () => {
  test('cut off anywhere, it is refused, never half read', () => {
    for (let length = 4; length < plain.length; length += 7) {
      expect(refusalOf(plain.subarray(0, length)).code).toBe('damaged')
    }
  })

  test('a changed byte of the text is noticed', () => {
    const stored = zipSync(
      Object.fromEntries(Object.entries(docxParts(paragraph('Maya'))).map(([name, xml]) => [name, strToU8(xml)])),
      {level: 0},
    )
    const at = Buffer.from(stored).indexOf('Maya')
    stored[at] = 'K'.charCodeAt(0)
    expect(refusalOf(stored).code).toBe('damaged')
  })

  test.each([
    ['a size that is too small', withField(SIZE, (size) => size - 100)],
    ['a size that is too large', withField(SIZE, (size) => size + 100)],
    ['a wrong checksum', withField(CRC, (crc) => crc ^ 1)],
    ['an offset that leads nowhere', withField(OFFSET, () => 0x7fffffff)],
    ['an offset that leads elsewhere', withField(OFFSET, (offset) => offset + 3)],
  ])('%s', (_, bytes) => {
    expect(refusalOf(bytes).code).toBe('damaged')
  })

  test('the message says what to do', () => {
    expect(refusalOf(plain.subarray(0, 200)).message).toBe(
      'This Word file is damaged and could not be opened. Open it in Word, let Word repair it, save it as .docx and try again.',
    )
  })

  test('an encrypted part asks for the password to be taken off', () => {
    const bytes = plain.slice()
    const flags = directoryEntry(bytes, 'word/document.xml') + 8
    bytes[flags] = (bytes[flags] ?? 0) | 1
    expect(refusalOf(bytes).code).toBe('password')
  })
})

describe('files made to exhaust the reader', () => {
  test('a part that unpacks to far more than it is', () => {
    const bomb = makeDocx(paragraph('a'.repeat(2 ** 21)))
    expect(bomb.length).toBeLessThan(10_000)
    expect(refusalOf(bomb).code).toBe('too-large')
  })

  test('a part that says it is small and is not', () => {
    const bytes = makeDocx(paragraph('a'.repeat(2 ** 21)))
    const at = directoryEntry(bytes, 'word/document.xml') + SIZE
    new DataView(bytes.buffer).setUint32(at, 500, true)
    expect(refusalOf(bytes).code).toBe('damaged')
  })

  test.each([
    ['the file', {packageSize: 100}],
    ['the number of entries', {entries: 2}],
    ['one part', {partSize: 300}],
    ['all parts together', {totalSize: 500}],
  ])('a limit on %s', (_, limits) => {
    expect(refusalOf(plain, limits).code).toBe('too-large')
  })

  test('elements inside elements', () => {
    const nested = (times: number) => '<w:sdt>'.repeat(times) + paragraph('deep') + '</w:sdt>'.repeat(times)
    expect(readDocx(makeDocx(nested(300))).text).toBe('deep')
    expect(refusalOf(makeDocx(nested(500))).code).toBe('unsafe')
  })

  test('fields that never end, and list levels that do not exist', () => {
    const open = runOf('<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/>')
    const {text} = readDocx(makeDocx(paragraph(open).repeat(20_000) + paragraph('Maya reads.').repeat(5000)), {
      ratio: 5000,
    })
    expect(text.startsWith('Maya reads.\nMaya reads.')).toBe(true)

    const level = (ilvl: number) =>
      `<w:lvl w:ilvl="${ilvl}"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>`
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0)}${level(999_999_999)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const item = (ilvl: number) => paragraph('item', `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="1"/></w:numPr>`)
    const document = readDocx(
      makeDocx(item(999_999_999) + item(0), {'word/numbering.xml': part('numbering', numbering)}),
    )
    expect(document.text).toBe('item\nitem')
  })

  test('namespaces, each of them declared again and again', () => {
    const declarations = (count: number) => Array.from({length: count}, (_, i) => `xmlns:a${i}="x"`).join(' ')
    const again = (count: number) => Array.from({length: count}, (_, i) => `<w:proofErr xmlns:b${i}="x"/>`).join('')
    const body = (count: number) => `<w:sdt ${declarations(count)}>${paragraph('deep')}${again(count)}</w:sdt>`
    expect(readDocx(makeDocx(body(500))).text).toBe('deep')
    expect(refusalOf(makeDocx(body(30_000))).code).toBe('unsafe')
  })

  test('a document type declaration', () => {
    const dtd = '<!DOCTYPE w [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    const xml = docxParts(paragraph('&secret;'))['word/document.xml'] ?? ''
    const bytes = makeDocx('', {'word/document.xml': xml.replace('\n', `\n${dtd}`)})
    expect(refusalOf(bytes).code).toBe('unsafe')
  })
})

describe('XML that is not well-formed', () => {
  const document = (xml: string) => makeDocx('', {'word/document.xml': xml})
  test.each([
    ['empty', ''],
    ['no element', 'Maya'],
    ['an element that is not closed', part('document', '<w:body><w:p>').replace('</w:document>', '')],
    ['end tags in the wrong order', part('document', '<w:body><w:p></w:body></w:p>')],
    ['a longer end tag', part('document', '<w:p></w:pPr>')],
    ['an end tag too many', `${part('document', '')}</w:document>`],
    ['a tag that is not closed', '<w:document'],
    ['an attribute that is not closed', '<w:document a="b>'],
    ['a comment that is not closed', '<!-- <w:document/>'],
    ['a tag without a name', part('document', '< >')],
  ])('%s', (_, xml) => {
    expect(refusalOf(document(xml)).code).toBe('damaged')
  })

  test.each([
    ['word/header1.xml', 'A header'],
    ['word/endnotes.xml', 'endnotes'],
    ['word/styles.xml', 'styles'],
    ['word/numbering.xml', 'list numbers'],
  ])('in %s it is only a problem', (name, told) => {
    const {text, status, problems} = readDocx(makeDocx(paragraph('Maya reads.'), {[name]: '<w:x><w:y></w:x>'}))
    expect(text).toBe('Maya reads.')
    expect(status).toBe('partial')
    expect(problems.map((problem) => problem.code)).toEqual(['damaged-part'])
    expect(problems[0]?.message).toContain(told)
  })
})

describe('files of other programs', () => {
  const body = paragraph(run('Maya ') + run('reads', '<w:b/>'))
  const xml = docxParts(body)['word/document.xml'] ?? ''
  const textOf = (main: string, extra = {}) => readDocx(makeDocx('', {'word/document.xml': main, ...extra})).text

  test('other prefixes, no prefix, Strict Open XML', () => {
    expect(textOf(xml.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0='))).toBe('Maya reads')
    expect(textOf(xml.replaceAll(/(<\/?)w:/g, '$1').replace('xmlns:w=', 'xmlns='))).toBe('Maya reads')
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    expect(textOf(xml.replace('http://schemas.openxmlformats.org/wordprocessingml/2006/main', strict))).toBe(
      'Maya reads',
    )
  })

  test('targets that lead through another folder, or from the top', () => {
    const targets = (target: string) => ({
      'word/_rels/document.xml.rels': relationships({rId1: ['endnotes', target]}),
      'notes/all.xml': part('endnotes', `<w:endnote w:id="1">${paragraph('Maya swims.')}</w:endnote>`),
    })
    for (const target of ['../notes/all.xml', '/notes/all.xml', './../word/../notes/all.xml']) {
      expect(textOf(xml, targets(target))).toBe('Maya reads\nMaya swims.')
    }
  })

  test('a whole package in Strict Open XML', () => {
    const strict = (content: string) =>
      content
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/',
          'http://purl.oclc.org/ooxml/wordprocessingml/',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/',
          'http://purl.oclc.org/ooxml/officeDocument/',
        )
    const heading = paragraph('Needs', '<w:pStyle w:val="N1"/>')
    const styles = part('styles', '<w:style w:styleId="N1"><w:name w:val="heading 1"/></w:style>')
    const parts = Object.entries(docxParts(heading, {'word/styles.xml': styles}))
    const bytes = zipSync(Object.fromEntries(parts.map(([name, content]) => [name, strToU8(strict(content))])))
    expect(readDocx(bytes).tree.children[0]).toMatchObject({type: 'heading', depth: 1})
  })

  test.each([
    'application/vnd.ms-word.document.macroEnabled.main+xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
    'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
  ])('with macros, or a template: %s', (type) => {
    const types = docxParts('')['[Content_Types].xml'] ?? ''
    const content = types.replace(/ContentType="[^"]*main\+xml"/, `ContentType="${type}"`)
    expect(content).toContain(type)
    const bytes = makeDocx(body, {'[Content_Types].xml': content, 'word/vbaProject.bin': 'macro'})
    expect(readDocx(bytes).text).toBe('Maya reads')
    expect(sniffFormat(bytes, 'plan.dotm')).toBe('docx')
  })

  test('a declaration holds only inside its element', () => {
    const picture =
      '<graphic xmlns="http://schemas.openxmlformats.org/drawingml/2006/main"><p><t>not text</t></p></graphic>'
    const main = xml
      .replaceAll(/(<\/?)w:/g, '$1')
      .replace('xmlns:w=', 'xmlns=')
      .replace('<body>', `<body>${picture}`)
    expect(textOf(main)).toBe('Maya reads')
  })

  test('elements of other vocabularies that look alike are not Word’s', () => {
    expect(
      textOf(xml.replace('</w:body>', '<w:p xmlns:w="urn:other"><w:r><w:t>not text</w:t></w:r></w:p></w:body>')),
    ).toBe('Maya reads')
  })

  test('an attribute value may hold ">" and other attributes', () => {
    const trick =
      "<w:p w:x=\"a > b w:val='0'\"><w:pPr><w:outlineLvl w:y=\" val='9' \" w:interval='8' w:val = '1'/></w:pPr>"
    const {tree, text} = readDocx(makeDocx('', {'word/document.xml': xml.replace('<w:p>', trick)}))
    expect(text).toBe('Maya reads')
    expect(tree.children[0]).toMatchObject({type: 'heading', depth: 2})
  })

  test('names in other capitals, with backslashes, and a main part elsewhere', () => {
    const rename = (names: Record<string, string>) =>
      zipSync(
        Object.fromEntries(
          Object.entries(docxParts(body)).map(([name, content]) => [names[name] ?? name, strToU8(content)]),
        ),
      )
    expect(readDocx(rename({'word/document.xml': 'Word/Document.xml'})).text).toBe('Maya reads')
    expect(readDocx(rename({'word/document.xml': 'word\\document.xml'})).text).toBe('Maya reads')
    expect(readDocx(rename({'_rels/.rels': 'unused.xml'})).text).toBe('Maya reads')
  })

  test('UTF-16, and a byte order mark', () => {
    const utf16 = Uint8Array.from(Buffer.from(`\uFEFF${xml}`, 'utf16le'))
    const parts = Object.entries(docxParts(body)).map(([name, content]): [string, Uint8Array] => [
      name,
      strToU8(content),
    ])
    const withMain = (main: Uint8Array) =>
      readDocx(zipSync({...Object.fromEntries(parts), 'word/document.xml': main})).text
    expect(withMain(utf16)).toBe('Maya reads')
    expect(withMain(strToU8(`\uFEFF${xml}`))).toBe('Maya reads')
  })
})
