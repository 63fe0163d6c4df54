import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {annotatePdf} from '../../src/annotate/pdf/index.js'
import {readPdf, textInQuads} from '../../src/ingest/pdf/index.js'
import {
  beginsWith,
  bytesOf,
  findingOn,
  highlightsOf,
  samplePdf,
  textOf,
  withoutBlanks,
  type XrefForm,
} from './pdf-files.js'

const TODAY = '2026-09-15'
const FORMS: readonly XrefForm[] = ['table', 'stream', 'packed', 'hybrid']

/** The trailer of the newest section, table or stream, as it is written. */
function newestTrailer(file: Uint8Array): string {
  const text = textOf(file)
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  return text.slice(start, text.indexOf('endobj', start) < 0 ? undefined : text.indexOf('endobj', start))
}

describe.each(FORMS)('a file with its objects listed in form of a %s', (form) => {
  const trailer = '/ID [<0011> <2233>] /Info 10 0 R /Maker (somebody \\) else)'
  const bytes = samplePdf({form, trailer, objects: {10: '<</Title (A plan)>>'}})

  it('gets one more section of the same form that leads to the one before', async () => {
    const document = await readPdf(bytes)
    const copy = await annotatePdf(bytes, document, [findingOn(document, 'noncompliant')], TODAY)
    expect(beginsWith(copy.bytes, bytes)).toBe(true)
    expect(copy.notes).toEqual([])
    const added = newestTrailer(copy.bytes)
    expect(added.startsWith('xref')).toBe(form === 'table' || form === 'hybrid')
    expect(added.includes('/Type /XRef')).toBe(form === 'stream' || form === 'packed')
    const before = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(textOf(bytes))?.[1])
    expect(added).toContain(`/Prev ${before}`)
    expect(added).not.toContain('XRefStm')
    expect(added).not.toContain('Predictor')
    for (const kept of ['/Root 1 0 R', '/Info 10 0 R', '/Maker (somebody \\) else)']) expect(added).toContain(kept)
    // The file keeps its name for life; the second half names this version of it.
    expect(added).toMatch(/\/ID \[<0011> <(?!2233>)[\da-f]{32}>\]/)
    const size = Number(/\/Size (\d+)/.exec(added)?.[1])
    const numbers = [...textOf(copy.bytes).matchAll(/^(\d+) 0 obj/gm)].map((match) => Number(match[1]))
    expect(size).toBe(Math.max(...numbers) + 1)
  })

  it('reads the same and shows the words under the highlight', async () => {
    const document = await readPdf(bytes)
    const copy = await annotatePdf(bytes, document, [findingOn(document, 'noncompliant')], TODAY)
    expect((await readPdf(copy.bytes)).text).toBe(document.text)
    const highlights = await highlightsOf(copy.bytes)
    expect(await Promise.all(highlights.map(({place}) => textInQuads(copy.bytes, place)))).toEqual(['noncompliant'])
  })

  it('keeps the list of annotations, wherever that is written', async () => {
    const note =
      '<</Type /Annot /Subtype /Highlight /Rect [0 0 9 9] /QuadPoints [0 9 9 9 0 0 9 0] /T (Petra) /Contents (Nice.)>>'
    const listed = samplePdf({form, first: '/Annots 10 0 R', objects: {10: '[11 0 R]', 11: note}})
    const document = await readPdf(listed)
    const copy = await annotatePdf(listed, document, [findingOn(document, 'noncompliant')], TODAY)
    // What is hidden from old readers in a hybrid file is hidden from pdf.js too, so there the list itself has to be looked at.
    const people = (await highlightsOf(listed)).map(({author}) => author)
    if (form !== 'hybrid') expect(people).toEqual(['Petra'])
    expect((await highlightsOf(copy.bytes)).map(({author}) => author)).toEqual([...people, 'carelint'])
    expect(textOf(copy.bytes.subarray(listed.length))).toMatch(/\n10 0 obj\n\[11 0 R /)
    // Once more, now that the newest section is ours.
    const again = await annotatePdf(copy.bytes, document, [findingOn(document, 'bread')], TODAY)
    expect((await highlightsOf(again.bytes)).map(({author}) => author)).toEqual([...people, 'carelint'])
    expect(textOf(again.bytes.subarray(copy.bytes.length))).toMatch(/\n10 0 obj\n\[11 0 R /)
  })

  it('holds marks on any words', async () => {
    const document = await readPdf(bytes)
    const end = document.text.length
    const span = fc.tuple(fc.nat(end - 1), fc.integer({min: 1, max: 60}))
    await fc.assert(
      fc.asyncProperty(fc.array(span, {minLength: 1, maxLength: 6}), async (spans) => {
        const findings = spans.map(([start, length], i) => {
          const at = {start, end: Math.min(end, start + length)}
          return {...findingOn(document, ''), span: at, message: `Message ${i}.`, fingerprint: `print${i}`}
        })
        const copy = await annotatePdf(bytes, document, findings, TODAY)
        expect(beginsWith(copy.bytes, bytes)).toBe(true)
        const highlights = await highlightsOf(copy.bytes)
        for (const {message, span} of findings) {
          const words = withoutBlanks(document.text.slice(span.start, span.end))
          if (!words) continue
          const quads = highlights.filter(({note}) => note.includes(message)).flatMap(({place}) => place.quads)
          const read = await textInQuads(copy.bytes, {kind: 'pdf', page: 1, line: 0, quads})
          expect(withoutBlanks(read)).toBe(words)
        }
      }),
      {numRuns: 15},
    )
  })
})

it('counts offsets from where the PDF begins', async () => {
  const bytes = samplePdf({junk: 'MIME-Version: 1.0\r\n\r\n'})
  const document = await readPdf(bytes)
  const copy = await annotatePdf(bytes, document, [findingOn(document, 'uncle')], TODAY)
  expect(beginsWith(copy.bytes, bytes)).toBe(true)
  expect(copy.notes).toEqual([])
  expect(await highlightsOf(copy.bytes)).toHaveLength(1)
})

it('appends to a file without a line end', async () => {
  const bytes = samplePdf().slice(0, -1)
  const document = await readPdf(bytes)
  const copy = await annotatePdf(bytes, document, [findingOn(document, 'uncle')], TODAY)
  expect(textOf(copy.bytes.subarray(bytes.length - 5, bytes.length + 1))).toBe('%%EOF\n')
  expect(await highlightsOf(copy.bytes)).toHaveLength(1)
})

describe('a file with a broken cross-reference', () => {
  const broken = (change: (text: string) => string) => bytesOf(change(textOf(samplePdf())))
  const moved = (text: string) => text.replace('%PDF-1.5\n', '%PDF-1.5\n%some bytes that somebody put in here\n')

  it.each([
    ['a table that is somewhere else', moved],
    ['no startxref', (text: string) => text.replace('startxref', 'start')],
    [
      'objects that are somewhere else',
      (text: string) => text.replace(/^00000000(\d\d) 00000 n/gm, '00000000$10'.concat(' 00000 n')),
    ],
  ])('is rewritten, and says so: %s', async (_, change) => {
    const bytes = broken(change)
    const document = await readPdf(bytes)
    const copy = await annotatePdf(bytes, document, [findingOn(document, 'noncompliant')], TODAY)
    expect(copy.notes.join()).toMatch(/was rewritten/)
    expect((await readPdf(copy.bytes)).text).toBe(document.text)
    const highlights = await highlightsOf(copy.bytes)
    expect(await Promise.all(highlights.map(({place}) => textInQuads(copy.bytes, place)))).toEqual(['noncompliant'])
  })

  it('stays as it is when there is nothing to say', async () => {
    const bytes = broken(moved)
    expect(await annotatePdf(bytes, await readPdf(bytes), [], TODAY)).toEqual({bytes, marks: 0, notes: []})
  })

  it('is refused when the words would not be the same', async () => {
    const bytes = broken(moved)
    const document = await readPdf(samplePdf({second: '/Contents 6 0 R'}))
    await expect(annotatePdf(bytes, document, [findingOn(document, 'uncle')], TODAY)).rejects.toMatchObject({
      name: 'AnnotateError',
      message: expect.stringMatching(/could not be repaired.*print it to a new PDF/),
    })
  })

  it('is refused when it is signed', async () => {
    const signed = samplePdf({
      catalog: '/AcroForm <</SigFlags 3 /Fields [10 0 R]>>',
      objects: {10: '<</FT /Sig /T (s) /V <</Type /Sig /ByteRange [0 1 2 3] /Contents <00>>>>>'},
    })
    const bytes = bytesOf(moved(textOf(signed)))
    const document = await readPdf(bytes)
    await expect(annotatePdf(bytes, document, [findingOn(document, 'uncle')], TODAY)).rejects.toMatchObject({
      name: 'AnnotateError',
      message: expect.stringMatching(/signed/),
    })
  })
})
