import {expect, it} from 'vitest'
import type {PdfPlace} from '../../../src/document/place.js'
import {readPdf, textInQuads} from '../../../src/ingest/pdf/index.js'
import {show, type TinyPage, tinyPdf} from './tiny-pdf.js'

/** The place of `words` in these pages, and what the original reads there. */
async function placeOf(pages: readonly TinyPage[], words: string): Promise<{place: PdfPlace; read: string}> {
  const bytes = tinyPdf(pages)
  const document = await readPdf(bytes)
  const start = document.text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  const place = document.place({start, end: start + words.length}) as PdfPlace
  return {place, read: await textInQuads(bytes, place)}
}

it('names the page, the line and the box of the words', async () => {
  const pages = [
    {content: show('Nothing to see here.', 72, 680)},
    {content: show('Imelda likes maps.', 72, 680) + show('Her aunt likes soup.', 72, 640)},
  ]
  const {place, read} = await placeOf(pages, 'aunt')
  expect(read).toBe('aunt')
  expect([place.page, place.line]).toEqual([2, 2])
  expect(place.quads).toHaveLength(1)
  const [left, top, right, , , bottom] = place.quads[0]?.quad ?? []
  // Helvetica 11: "Her " is (722 + 556 + 333 + 278) / 1000 × 11 = 20.8 points wide, "aunt" 1946 / 1000 × 11 = 21.4.
  expect(left).toBeCloseTo(72 + 20.8, 0)
  expect(right).toBeCloseTo(72 + 20.8 + 21.4, 0)
  expect(top).toBeGreaterThan(640 + 6)
  expect(bottom).toBeLessThan(640)
})

it('knows that a justified line stretches its blanks, not its letters', async () => {
  const {place} = await placeOf([{content: `3 Tw ${show('Her aunt likes soup.', 72, 680)}`}], 'aunt')
  const [left, , right] = place.quads[0]?.quad ?? []
  // Each blank is 3 points wider than the 3.1 of Helvetica.
  expect(left).toBeCloseTo(72 + 20.8 + 3, 0)
  expect(right).toBeCloseTo(72 + 20.8 + 3 + 21.4, 0)
})

it('gives one quad for words of a line in two fonts', async () => {
  const content = 'BT /F1 11 Tf 72 680 Td (Her aunt ) Tj /F2 11 Tf (Petra) Tj ET'
  const {place, read} = await placeOf([{content}], 'aunt Petra')
  expect(place.quads).toHaveLength(1)
  expect(read.replace(/\s/gu, '')).toBe('auntPetra')
})

it('gives one quad a line for words over a line end', async () => {
  const content =
    show('Imelda bakes bread with her neighbor on most weekends and brings a loaf', 72, 680) +
    show('to the team meeting.', 72, 666)
  const {place, read} = await placeOf([{content}], 'a loaf to the')
  expect(place.quads).toHaveLength(2)
  expect(read.replace(/\s/gu, '')).toBe('aloaftothe')
})

it('finds a word that was cut at the line end', async () => {
  const content =
    show('On Monday the team calls and everybody who takes part will be under-', 72, 680) +
    show('stood, because an interpreter joins.', 72, 666)
  const {place, read} = await placeOf([{content}], 'understood')
  expect(place.quads).toHaveLength(2)
  expect(read.replace('-', '')).toBe('understood')
})

it('finds rotated words, and words on a page that lies on its side', async () => {
  const turned = 'BT /F1 11 Tf 0 1 -1 0 40 300 Tm (Draft for the family) Tj ET\n'
  const {place, read} = await placeOf([{content: turned + show('Imelda likes maps.', 72, 680)}], 'for the')
  expect(read.trim()).toBe('for the')
  // The text runs upwards: its upper left corner lies left of the baseline, and its right end higher than its left.
  const [x1, y1, , y2] = place.quads[0]?.quad ?? []
  expect(x1).toBeLessThan(40)
  expect(y2).toBeGreaterThan(y1 as number)

  const content = 'BT /F1 11 Tf 0 1 -1 0 100 72 Tm (Imelda likes maps.) Tj ET'
  expect((await placeOf([{content, more: '/Rotate 90'}], 'likes')).read).toBe('likes')
})

it('finds the words of a form value', async () => {
  const annotations = ['/Subtype /Widget /F 4 /FT /Tx /T (n) /V (Imelda Castellano) /Rect [120 676 320 692]']
  const pages = [{content: show('Name:', 72, 680), annotations}]
  const {place, read} = await placeOf(pages, 'Castellano')
  expect(read).toBe('Castellano')
  const [left, , right] = place.quads[0]?.quad ?? []
  expect(left).toBeGreaterThan(120)
  expect(right).toBeLessThan(320)
})
