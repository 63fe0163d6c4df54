import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {annotatePdf} from '../../src/annotate/pdf/index.js'
import {createReviewer} from '../../src/check/reviewer.js'
import type {PdfPlace} from '../../src/document/place.js'
import {readPdf} from '../../src/ingest/pdf/index.js'
import {findingOn, samplePdf, type XrefForm} from '../annotate/pdf-files.js'

const TODAY = '2026-09-15'
const isInstalled = (program: string, option: string) => spawnSync(program, [option]).status === 0
const noQpdf = !isInstalled('qpdf', '--version')
const noPoppler = !isInstalled('pdftoppm', '-v')
if (noQpdf) console.warn('Skipped: qpdf is not installed, so nobody looked whether marked PDF files are sound.')
if (noPoppler) console.warn('Skipped: poppler-utils is not installed, so nobody looked how marked PDF files are drawn.')

const folder = mkdtempSync(join(tmpdir(), 'carelint-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const fixtures = readdirSync('fixtures', {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.pdf') && !name.includes('hostile'))
  .map((name) => [name, () => new Uint8Array(readFileSync(join('fixtures', name)))] as const)
const forms = (['table', 'stream', 'packed', 'hybrid'] satisfies XrefForm[]).map(
  (form) => [`a file with its objects in form of a ${form}`, () => samplePdf({form})] as const,
)

/** What qpdf has to say against a file, without places in it. */
function complaints(bytes: Uint8Array): string[] {
  const file = join(folder, 'checked.pdf')
  writeFileSync(file, bytes)
  const {stdout, stderr} = spawnSync('qpdf', ['--check', file], {encoding: 'utf8'})
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => /warning|error/i.test(line))
  return lines.filter((line) => !/No syntax|cannot detect/.test(line)).map((line) => line.replace(/offset \d+/g, ''))
}

describe.skipIf(noQpdf)('qpdf', () => {
  it.each([...fixtures, ...forms])('finds nothing new in a marked copy of %s', async (_, load) => {
    const bytes = load()
    const document = await readPdf(bytes)
    const {findings} = await createReviewer({today: TODAY})(document)
    const words = findingOn(document, document.text.slice(0, 4))
    const first = await annotatePdf(bytes, document, [...findings, words], TODAY)
    const second = await annotatePdf(first.bytes, document, [words], TODAY)
    const known = complaints(bytes)
    for (const copy of [first, second]) {
      expect(copy.marks).toBeGreaterThan(0)
      expect(complaints(copy.bytes).filter((line) => !known.includes(line))).toEqual([])
    }
  })
})

describe.skipIf(noPoppler)('poppler', () => {
  it.each(['', '/Rotate 90'])('draws the highlight over the words, and the words stay black (%s)', async (first) => {
    const bytes = samplePdf({first})
    const document = await readPdf(bytes)
    const finding = findingOn(document, 'noncompliant', {severity: 'warning'})
    const copy = await annotatePdf(bytes, document, [finding], TODAY)
    const [{quad} = expect.fail('no place')] = (finding.place as PdfPlace).quads
    const [left, top, right, , , bottom] = quad
    const size = (right - left) * (top - bottom) * SCALE ** 2

    const before = countPixels(bytes)
    const after = countPixels(copy.bytes)
    expect(before.yellow).toBe(0)
    expect(after.yellow).toBeGreaterThan(size * 0.5)
    expect(after.yellow).toBeLessThan(size * 1.1)
    expect(after.black).toBe(before.black)
  })
})

/** Pixels for a point. */
const SCALE = 2

/** How much of the first page is drawn in a light yellow, and in black. */
function countPixels(bytes: Uint8Array): {yellow: number; black: number} {
  const file = join(folder, 'drawn.pdf')
  writeFileSync(file, bytes)
  const image = execFileSync('pdftoppm', ['-r', String(72 * SCALE), '-l', '1', file], {maxBuffer: 1 << 28})
  // P6, width, height and 255 in ASCII, then three bytes a pixel.
  const [header = ''] = /^P6\s+\d+\s+\d+\s+255\s/.exec(image.subarray(0, 40).toString('latin1')) ?? []
  const count = {yellow: 0, black: 0}
  for (let i = header.length; i + 2 < image.length; i += 3) {
    const [red = 0, green = 0, blue = 0] = image.subarray(i, i + 3)
    if (red > 240 && green > 200 && blue > 80 && blue < 180) count.yellow++
    if (red < 40 && green < 40 && blue < 40) count.black++
  }
  return count
}
