import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {expect, it} from 'vitest'
import type {PdfPlace} from '../../../src/document/place.js'
import {readPdf, textInQuads} from '../../../src/ingest/pdf/index.js'
import {show, tinyPdf} from './tiny-pdf.js'

const fromHere = createRequire(import.meta.url)
const pdfjs = createRequire(fromHere.resolve('pdf-parse')).resolve('pdfjs-dist/package.json')
const characterMaps = (name: string) => readFile(join(dirname(pdfjs), 'cmaps', `${name}.bcmap`))

/** A font for Chinese text that is not embedded: only the character maps of Adobe-GB1 tell what its codes mean. */
const chinese =
  '/Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [<</Type /Font /Subtype ' +
  '/CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo <</Registry (Adobe) /Ordering (GB1) /Supplement 2>> /DW 1000 /FontDescriptor ' +
  '<</Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80>>>>]'
/** "計劃" would need another map; this is 计划, "plan", in GBK. */
const plan = 'BT /F4 11 Tf 72 640 Td <BCC6BBAE> Tj ET\n'

it('reads words in a font that needs a character map', async () => {
  const bytes = tinyPdf([{content: show('Imelda likes maps.', 72, 680) + plan}], '', [chinese])
  const document = await readPdf(bytes, {characterMaps})
  expect(document.text).toContain('计划')
  expect(document.problems).toEqual([])
  const start = document.text.indexOf('计划')
  const place = document.place({start, end: start + 2}) as PdfPlace
  expect(await textInQuads(bytes, place, characterMaps)).toBe('计划')
})

it('tells which pages need a character map that nobody gives', async () => {
  const page = {content: show('Imelda likes maps.', 72, 680)}
  const document = await readPdf(tinyPdf([page, {content: page.content + plan}], '', [chinese]))
  expect(document.problems.map(({code, page}) => [code, page])).toEqual([['unreadable-font', 2]])
})

it('does not call a page a scan whose only font cannot be read', async () => {
  await expect(readPdf(tinyPdf([{content: plan}], '', [chinese]))).rejects.toMatchObject({code: 'unreadable-font'})
})

it('tells a word whose glyphs have no meaning, and no lone picture', async () => {
  const secret = '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding <</Differences [1 /one.x /two.x]>>'
  const word = 'BT /F4 11 Tf 72 640 Td (\\001\\002) Tj ET\n'
  const told = await readPdf(tinyPdf([{content: show('Her aunt came on', 72, 680) + word}], '', [secret]))
  expect(told.problems.map(({code}) => code)).toEqual(['unreadable-font'])
})

it('reads the boxes that a symbol font draws', async () => {
  const wingdings = '/Type /Font /Subtype /TrueType /BaseFont /Wingdings-Regular /Encoding /WinAnsiEncoding'
  const box = (code: string, y: number) => `BT /F4 11 Tf 72 ${y} Td (${code}) Tj ET\n`
  const content = box('\\376', 680) + show('Transport', 90, 680) + box('\\250', 664) + show('Respite', 90, 664)
  const document = await readPdf(tinyPdf([{content}], '', [wingdings]))
  expect(
    document.blocks.map((block) => [document.text.slice(block.span.start, block.span.end), block.checked]),
  ).toEqual([
    ['Transport', true],
    ['Respite', false],
  ])
})

it('reads text laid under a picture and tells that it comes from text recognition', async () => {
  const hidden = `q 3 Tr ${show('Imelda likes maps.', 72, 680)} Q\n`
  const seen = show('Her aunt likes soup.', 72, 680)
  const document = await readPdf(tinyPdf([{content: seen.replace('F1', 'F2')}, {content: hidden}, {content: hidden}]))
  expect(document.text).toContain('Imelda likes maps.')
  expect(document.problems.map(({code, page}) => [code, page])).toEqual([['recognised-text', 2]])
  expect(document.problems[0]?.message).toMatch(/^Pages 2 and 3 are scans: their words come from text recognition/u)
})
