import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {annotatePdf} from '../../src/annotate/pdf/index.js'
import {createReviewer} from '../../src/check/reviewer.js'
import {readPdf, textInQuads} from '../../src/ingest/pdf/index.js'
import {beginsWith, findingOn, highlightsOf, samplePdf, textOf, withoutBlanks} from './pdf-files.js'

const TODAY = '2026-09-15'
const review = createReviewer({today: TODAY})

const files = readdirSync('fixtures', {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.pdf') && !name.includes('hostile'))
  .map((name) => `fixtures/${name}`)

it('finds fixtures to mark', () => {
  expect(files.length).toBeGreaterThan(2)
})

describe.each(files)('a marked copy of %s', async (file) => {
  const bytes = new Uint8Array(readFileSync(file))
  const document = await readPdf(bytes)
  const {findings} = await review(document)
  const copy = await annotatePdf(bytes, document, findings, TODAY)
  const highlights = await highlightsOf(copy.bytes)

  it('begins with the original', () => {
    expect(beginsWith(copy.bytes, bytes)).toBe(true)
    expect(copy.notes).toEqual([])
  })

  it('has the words of every finding under a highlight that tells it', async () => {
    const words = await Promise.all(highlights.map(({place}) => textInQuads(copy.bytes, place)))
    for (const {span, message} of findings.filter((finding) => finding.span.end > finding.span.start)) {
      const told = words.filter((_, i) => highlights[i]?.note.includes(message))
      expect(told.map(withoutBlanks)).toContain(withoutBlanks(document.text.slice(span.start, span.end)))
    }
  })

  it('tells the findings about the whole document on the title', () => {
    for (const {message} of findings.filter((finding) => finding.span.end === finding.span.start)) {
      expect(highlights.some(({note, place}) => note.includes(message) && place.page === 1)).toBe(true)
    }
  })

  it('reads the same and is found the same', async () => {
    const again = await readPdf(copy.bytes)
    expect(again.text).toBe(document.text)
    const prints = (all: typeof findings) => all.map(({fingerprint}) => fingerprint)
    expect(prints((await review(again)).findings)).toEqual(prints(findings))
  })
})

describe('a highlight', async () => {
  const bytes = samplePdf()
  const document = await readPdf(bytes)

  it('names who wrote it, how grave it is, what is wrong and what to write', async () => {
    const finding = findingOn(document, 'noncompliant', {
      severity: 'error',
      message: 'This word blames her.',
      suggestions: [{title: 'Say “she stayed at home”.'}],
    })
    const {bytes: copy, marks} = await annotatePdf(bytes, document, [finding], TODAY)
    const [highlight, ...others] = await highlightsOf(copy)
    expect(others).toEqual([])
    expect(marks).toBe(1)
    expect(highlight?.author).toBe('carelint')
    expect(highlight?.note).toBe('Error: This word blames her.\nTry: Say “she stayed at home”.\n(blaming-language)')
    expect(highlight?.hasAppearance).toBe(true)
    expect(textOf(copy.subarray(bytes.length))).toContain('/M (D:20260915)')
  })

  it('is one for all findings about the same words, in the colour of the gravest', async () => {
    const [mild, grave] = [
      findingOn(document, 'noncompliant', {severity: 'info', message: 'A mild one.', fingerprint: 'a'}),
      findingOn(document, 'noncompliant', {severity: 'error', message: 'A grave one.', fingerprint: 'b'}),
    ]
    const alone = await highlightsOf((await annotatePdf(bytes, document, [grave], TODAY)).bytes)
    const both = await highlightsOf((await annotatePdf(bytes, document, [mild, grave], TODAY)).bytes)
    const mildAlone = await highlightsOf((await annotatePdf(bytes, document, [mild], TODAY)).bytes)
    expect(both).toHaveLength(1)
    expect(both[0]?.note).toContain('Info: A mild one.')
    expect(both[0]?.note).toContain('Error: A grave one.')
    expect(both[0]?.colour).toEqual(alone[0]?.colour)
    expect(both[0]?.colour).not.toEqual(mildAlone[0]?.colour)
  })

  it('is one on each page for words that go on over a page break', async () => {
    const words = document.text.slice(document.text.indexOf('in spring'), document.text.indexOf(' will drive'))
    const {bytes: copy, marks} = await annotatePdf(bytes, document, [findingOn(document, words)], TODAY)
    const highlights = await highlightsOf(copy)
    expect(marks).toBe(1)
    expect(highlights.map(({place}) => place.page)).toEqual([1, 2])
    const read = await Promise.all(highlights.map(({place}) => textInQuads(copy, place)))
    expect(read).toEqual(['in spring.', 'Her uncle'])
  })

  it('hangs on the title when the finding is about the whole document', async () => {
    const [highlight] = await highlightsOf((await annotatePdf(bytes, document, [findingOn(document, '')], TODAY)).bytes)
    expect(await textInQuads(bytes, highlight?.place ?? expect.fail('no highlight'))).toBe('Plan for Odalys')
  })

  it('hangs on the title when its words have no place on a page, and the copy tells so', async () => {
    const lost = findingOn(document, 'noncompliant')
    const place: typeof document.place = (span) => {
      const found = document.place(span)
      return span.start === lost.span.start ? {...found, quads: []} : found
    }
    const copy = await annotatePdf(bytes, {...document, place}, [lost], TODAY)
    expect(copy.notes).toEqual(['One note is attached to the title, because the words have no place on a page.'])
    const [highlight] = await highlightsOf(copy.bytes)
    expect(await textInQuads(bytes, highlight?.place ?? expect.fail('no highlight'))).toBe('Plan for Odalys')
  })

  it('is told to be missing when nothing has a place', async () => {
    const place: typeof document.place = (span) => ({...document.place(span), quads: []})
    const findings = [findingOn(document, 'noncompliant'), findingOn(document, 'bread')]
    const copy = await annotatePdf(bytes, {...document, place}, findings, TODAY)
    expect([copy.marks, copy.bytes]).toEqual([0, bytes])
    expect(copy.notes.join()).toMatch(/^2 notes are missing from the copy/)
  })

  it('lies on top of one around it, so that both can be clicked', async () => {
    const inner = findingOn(document, 'bread', {message: 'The inner one.'})
    const outer = findingOn(document, 'bread with her uncle', {message: 'The outer one.'})
    for (const findings of [
      [inner, outer],
      [outer, inner],
    ]) {
      const highlights = await highlightsOf((await annotatePdf(bytes, document, findings, TODAY)).bytes)
      expect(highlights.map(({note}) => /The (\w+) one/.exec(note)?.[1])).toEqual(['outer', 'inner'])
    }
  })

  it('keeps letters from all over the world and the signs of PDF strings', async () => {
    const messages = ['Say (or write) \\ “Niños”.', 'Say (or write) \\ it.', 'Hmoob, ကရင်, 😀']
    const words = ['noncompliant', 'uncle', 'bread']
    const findings = messages.map((message, i) => findingOn(document, words[i] ?? '', {message}))
    const highlights = await highlightsOf((await annotatePdf(bytes, document, findings, TODAY)).bytes)
    for (const message of messages) expect(highlights.filter(({note}) => note.includes(message))).toHaveLength(1)
  })

  it('is not written when there is nothing to say', async () => {
    const copy = await annotatePdf(bytes, document, [], TODAY)
    expect(copy).toEqual({bytes, marks: 0, notes: []})
  })

  it.each([
    '/Rotate 90',
    '/Rotate 180',
    '/Rotate 270 /CropBox [50 60 500 780]',
    '/CropBox [60 90 560 720]',
    '/UserUnit 2',
  ])('lies on the words of a page with %s', async (first) => {
    const turned = samplePdf({first})
    const read = await readPdf(turned)
    const copy = await annotatePdf(turned, read, [findingOn(read, 'her uncle and')], TODAY)
    const [highlight] = await highlightsOf(copy.bytes)
    expect(withoutBlanks(await textInQuads(copy.bytes, highlight?.place ?? expect.fail('no highlight')))).toBe(
      'heruncleand',
    )
  })

  it('lies on the value of a form field, and the form stays as it is', async () => {
    const form = samplePdf({
      catalog: '/AcroForm <</Fields [10 0 R] /DA (/Helv 0 Tf 0 g)>>',
      first: '/Annots [10 0 R]',
      objects: {
        10: '<</Type /Annot /Subtype /Widget /FT /Tx /T (help) /V (He refuses help) /Rect [72 500 300 520] /DA (/Helv 10 Tf) /P 4 0 R>>',
      },
    })
    const read = await readPdf(form)
    const copy = await annotatePdf(form, read, [findingOn(read, 'refuses')], TODAY)
    const [highlight] = await highlightsOf(copy.bytes)
    expect(await textInQuads(copy.bytes, highlight?.place ?? expect.fail('no highlight'))).toBe('refuses')
    expect((await readPdf(copy.bytes)).text).toBe(read.text)
  })
})
