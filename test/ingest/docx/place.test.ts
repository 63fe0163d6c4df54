import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {DocxPlace} from '../../../src/document/place.js'
import {readDocx, readDocxParts, textAt} from '../../../src/ingest/docx/index.js'
import {control, docxParts, field, makeDocx, paragraph, part, run, runOf, table, textBox} from './make-docx.js'

/** The place of the first `words` in a document with this body. */
function placeOf(words: string, body: string, extra?: Record<string, string>) {
  const document = readDocx(makeDocx(body, extra))
  const start = document.text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return document.place({start, end: start + words.length})
}

describe('places are counted as in the file', () => {
  test('paragraphs and runs from 1, characters of the run from 0', () => {
    const body = paragraph('First') + paragraph('') + paragraph(run('Maya ') + run('reads &amp; sings'))
    expect(placeOf('sings', body)).toEqual({
      kind: 'docx',
      part: 'word/document.xml',
      start: {paragraph: 3, run: 2, char: 8},
      end: {paragraph: 3, run: 2, char: 13},
    })
  })

  test('words that go over several runs', () => {
    expect(placeOf('Maya reads', paragraph(run('Ma') + run('ya', '<w:b/>') + run(' reads daily')))).toMatchObject({
      start: {run: 1, char: 0},
      end: {run: 3, char: 6},
    })
  })

  test('tabs and breaks are characters of their run', () => {
    const body = paragraph(runOf('<w:t>Goal</w:t><w:tab/><w:t>Read</w:t><w:br/><w:t>daily</w:t>'))
    expect(placeOf('daily', body)).toMatchObject({start: {run: 1, char: 10}, end: {run: 1, char: 15}})
  })

  test('the cell, and the grid column behind a wide cell', () => {
    const wide = `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('wide')}`
    const body = table(['x']) + table(['a', 'b', 'c'], [wide, 'by May 4'])
    expect(placeOf('May', body)).toMatchObject({cell: {table: 2, row: 2, column: 3}})
  })

  test('a table in a cell has its own number', () => {
    const body = table(['a', paragraph('b') + table(['p', 'q']) + paragraph('c')])
    expect(placeOf('q', body)).toMatchObject({cell: {table: 2, row: 1, column: 2}, start: {paragraph: 4}})
    expect(placeOf('c', body)).toMatchObject({cell: {table: 1, row: 1, column: 2}, start: {paragraph: 5}})
  })

  test('runs of deleted text are counted, deleted text is not', () => {
    const deleted = '<w:del w:id="1" w:author="a"><w:r><w:delText>not</w:delText></w:r></w:del>'
    expect(placeOf('reads', paragraph(run('Maya ') + deleted + run('reads')))).toMatchObject({start: {run: 3, char: 0}})
  })

  test('other parts: notes and headers', () => {
    const extra = {
      'word/footnotes.xml': part('footnotes', `<w:footnote w:id="1">${paragraph('A note')}</w:footnote>`),
      'word/header1.xml': part('hdr', paragraph('Plan of Maya')),
    }
    expect(placeOf('note', paragraph('Body'), extra)).toMatchObject({part: 'word/footnotes.xml', start: {char: 2}})
    expect(placeOf('Maya', paragraph('Body'), extra)).toMatchObject({part: 'word/header1.xml', start: {char: 8}})
  })

  test('a span over line ends the reader made stands at the text around them', () => {
    const {place} = readDocx(makeDocx(paragraph('One') + paragraph('Two')))
    expect(place({start: 3, end: 4})).toMatchObject({start: {paragraph: 1, char: 3}, end: {paragraph: 1, char: 3}})
    expect(place({start: 2, end: 5})).toMatchObject({start: {paragraph: 1, char: 2}, end: {paragraph: 2, char: 1}})
    expect(place({start: 5, end: 5})).toMatchObject({start: {paragraph: 2, char: 1}, end: {paragraph: 2, char: 1}})
  })

  test('an empty document has a place too', () => {
    expect(readDocx(makeDocx('')).place({start: 0, end: 0})).toMatchObject({part: 'word/document.xml'})
  })
})

describe('leaves keep what marking the file needs', () => {
  test('offsets of the element, its run and the run’s properties', () => {
    const body = paragraph(run('A &amp; B', '<w:b/><w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange>'))
    const {leaves, parts, document} = readDocxParts(makeDocx(body))
    const [leaf] = leaves
    const xml = parts[0]?.xml ?? ''
    expect(document.map.leaves[0]).toBe(0)
    expect(xml.slice(leaf?.start, leaf?.end)).toBe('<w:t xml:space="preserve">A &amp; B</w:t>')
    expect(xml.slice(leaf?.textStart, leaf?.textEnd)).toBe('A &amp; B')
    expect(xml.slice(leaf?.run.start, leaf?.run.end)).toBe(body.slice('<w:p>'.length, -'</w:p>'.length))
    expect(xml.slice(leaf?.run.propertiesStart, leaf?.run.propertiesEnd)).toMatch(/^<w:rPr><w:b\/>.*<\/w:rPr>$/)
    expect(xml.slice(leaf?.run.paragraph.start, leaf?.run.paragraph.end)).toBe(body)
  })

  test('what kind of text it is', () => {
    const body = paragraph(
      run('plain') +
        field('PAGEREF a', run('4')) +
        `<w:ins w:id="1" w:author="a">${run('new')}</w:ins>` +
        `<w:hyperlink w:anchor="a">${run('link')}</w:hyperlink>` +
        control(run('Choose an item.')) +
        textBox(paragraph('boxed')),
    )
    const {leaves} = readDocxParts(makeDocx(body))
    const flags = leaves.map((leaf) => [
      leaf.generated && 'generated',
      leaf.run.inserted && 'inserted',
      leaf.run.linked && 'linked',
      leaf.leftOut && 'left out',
      leaf.run.paragraph.inTextBox && 'in a text box',
    ])
    expect(flags.map((all) => all.filter(Boolean))).toEqual([
      [],
      ['generated'],
      ['inserted'],
      ['linked'],
      ['left out'],
      ['in a text box'],
    ])
  })
})

test('a place the file does not have is refused', () => {
  const source = readDocxParts(makeDocx(paragraph('Maya')))
  const at = (char: number) => ({paragraph: 1, run: 1, char})
  const place: DocxPlace = {kind: 'docx', part: 'word/document.xml', start: at(0), end: at(5)}
  expect(() => textAt(source, place)).toThrow(RangeError)
  expect(() => textAt(source, {...place, part: 'word/other.xml', end: at(4)})).toThrow(RangeError)
})

// Random documents. Text is made of pieces that are awkward in XML.
const words = fc
  .array(fc.constantFrom('Maya', ' ', 'a', '&amp;', '&#x1F600;', 'é', '\r\n', '&lt;b&gt;', '\u2019', '😀', '  '), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''))
const looks = fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:b/><w:strike/>')
const runContent = fc
  .array(
    fc.oneof(
      words.map((text) => `<w:t xml:space="preserve">${text}</w:t>`),
      fc.constantFrom('<w:tab/>', '<w:br/>', '<w:noBreakHyphen/>', '<w:sym w:font="Wingdings" w:char="F0FE"/>'),
    ),
    {minLength: 1, maxLength: 4},
  )
  .map((parts) => parts.join(''))
const plainRun = fc.tuple(runContent, looks).map(([content, look]) => runOf(content, look))
const plainParagraph = fc.array(plainRun, {maxLength: 5}).map((runs) => paragraph(runs.join('')))
const anyInline = fc.oneof(
  {weight: 5, arbitrary: plainRun},
  words.map((text) => run(text, '<w:vanish/>')),
  words.map((text) => `<w:ins w:id="1" w:author="a">${run(text)}</w:ins>`),
  words.map((text) => `<w:del w:id="1" w:author="a"><w:r><w:delText>${text}</w:delText></w:r></w:del>`),
  words.map((text) => `<w:hyperlink w:anchor="x">${run(text)}</w:hyperlink>`),
  words.map((text) => control(run(text), '<w:showingPlcHdr/>')),
  words.map((text) => field('REF x', run(text))),
  plainParagraph.map((inner) => textBox(inner)),
)
const anyParagraph = fc
  .tuple(
    fc.array(anyInline, {maxLength: 5}),
    fc.constantFrom('', '<w:outlineLvl w:val="1"/>', '<w:rPr><w:del w:id="1"/></w:rPr>'),
  )
  .map(([inlines, properties]) => paragraph(inlines.join(''), properties))
const cell = fc.array(anyParagraph, {minLength: 1, maxLength: 3}).map((all) => all.join(''))
const anyTable = fc
  .array(
    fc.array(
      fc.oneof(
        cell,
        cell.map((inner) => inner + table([inner])),
      ),
      {minLength: 1, maxLength: 3},
    ),
    {minLength: 1, maxLength: 2},
  )
  .map((rows) => table(...rows))
const bodyOf = (block: fc.Arbitrary<string>) => fc.array(block, {maxLength: 6}).map((blocks) => blocks.join(''))
const cut = fc.tuple(fc.nat(), fc.nat())

test('random documents: the original at a place reads the words of the text', () => {
  fc.assert(
    fc.property(
      bodyOf(fc.oneof({weight: 3, arbitrary: anyParagraph}, anyTable)),
      fc.array(cut, {minLength: 5, maxLength: 5}),
      (body, cuts) => {
        const source = readDocxParts(makeDocx(body))
        const {text, place} = source.document
        const lines = [...text.matchAll(/[^\n]+/g)]
        for (const [first, second] of lines.length > 0 ? cuts : []) {
          const line = lines[first % lines.length]
          if (!line) continue
          const start = line.index + (second % line[0].length)
          const end = start + 1 + (first % (line.index + line[0].length - start))
          expect(textAt(source, place({start, end}) as DocxPlace)).toBe(text.slice(start, end))
        }
      },
    ),
    {numRuns: 200},
  )
})

/** Reads the characters of one run with nothing but string searches. */
function charactersOfRun(xml: string, paragraphNumber: number, runNumber: number): string {
  const inner = xml.split(/<w:p>/)[paragraphNumber]?.split('</w:p>')[0]
  const content = inner?.split(/<w:r>/)[runNumber]?.split('</w:r>')[0] ?? ''
  return [...content.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|<w:(tab|br|noBreakHyphen|sym)\b/g)]
    .map(([, characters, sign]) => {
      if (sign !== undefined) return {tab: '\t', br: '\n', noBreakHyphen: '\u2011', sym: '☒'}[sign]
      return characters
        ?.replaceAll('\r\n', ' ')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&#x1F600;', '😀')
        .replaceAll('&amp;', '&')
    })
    .join('')
}

test('random documents: paragraph, run and character are those of the XML', () => {
  const block = fc.oneof(
    plainParagraph,
    fc.array(plainParagraph, {minLength: 1, maxLength: 3}).map((cells) => table(cells)),
  )
  fc.assert(
    fc.property(bodyOf(block), fc.nat(), (body, pick) => {
      const {text, place} = readDocx(makeDocx(body))
      const at = pick % Math.max(1, text.length)
      if (text.trim() === '' || text[at] === '\n') return
      const {start, end} = place({start: at, end: at + 1}) as DocxPlace
      const xml = docxParts(body)['word/document.xml'] ?? ''
      expect(charactersOfRun(xml, start.paragraph, start.run).slice(start.char, end.char)).toBe(text[at])
    }),
    {numRuns: 200},
  )
})
