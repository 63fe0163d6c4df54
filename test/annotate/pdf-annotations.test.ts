import {describe, expect, it} from 'vitest'
import {annotatePdf} from '../../src/annotate/pdf/index.js'
import {readPdf, textInQuads} from '../../src/ingest/pdf/index.js'
import {openPdf} from '../../src/ingest/pdf/load.js'
import {beginsWith, findingOn, highlightsOf, type Sample, samplePdf, textOf} from './pdf-files.js'

const TODAY = '2026-09-15'
const NOTE = '<</Type /Annot /Subtype /Text /Rect [10 10 30 30] /T (Petra) /Contents (Ask her uncle.)>>'
const HIGHLIGHT =
  '<</Type /Annot /Subtype /Highlight /Rect [72 690 120 712] /QuadPoints [72 712 120 712 72 690 120 690] /T (Petra) /NM (mine) /Contents (Nice.)>>'

async function markWords(bytes: Uint8Array, ...words: readonly string[]) {
  const document = await readPdf(bytes)
  return annotatePdf(
    bytes,
    document,
    words.map((each) => findingOn(document, each)),
    TODAY,
  )
}

/** Author and note of everything on a page that has a note, window of notes aside. */
async function notesOn(bytes: Uint8Array, page: number): Promise<string[]> {
  const {document, close} = await openPdf(bytes)
  try {
    const all = (await (await document.getPage(page)).getAnnotations({intent: 'display'})) as unknown as {
      subtype: string
      titleObj?: {str: string}
      contentsObj?: {str: string}
    }[]
    return all
      .filter(({subtype}) => subtype !== 'Popup')
      .map(({titleObj, contentsObj}) => `${titleObj?.str}: ${contentsObj?.str.split('\n')[0]}`)
  } finally {
    await close()
  }
}

describe('the annotations of a page', () => {
  const ours = 'carelint: Warning: “noncompliant” could say what happened.'
  it.each<[string, Sample, string[]]>([
    ['none', {}, [ours]],
    ['a null', {first: '/Annots null'}, [ours]],
    ['an empty list', {first: '/Annots []'}, [ours]],
    [
      'a list of its own',
      {first: '/Annots 10 0 R', objects: {10: '[11 0 R]', 11: NOTE}},
      ['Petra: Ask her uncle.', ours],
    ],
    ['a list that is missing', {first: '/Annots 99 0 R'}, [ours]],
    ['a list in the page', {first: '/Annots [11 0 R]', objects: {11: NOTE}}, ['Petra: Ask her uncle.', ours]],
    ['a note in the page', {first: `/Annots [${NOTE}]`}, ['Petra: Ask her uncle.', ours]],
    ['a highlight of a person', {first: '/Annots [11 0 R]', objects: {11: HIGHLIGHT}}, ['Petra: Nice.', ours]],
  ])('are kept, and the mark comes last: %s', async (_, sample, expected) => {
    const bytes = samplePdf(sample)
    const copy = await markWords(bytes, 'noncompliant')
    expect(await notesOn(copy.bytes, 1)).toEqual(expected)
  })

  it('are not mixed up between pages that share a list', async () => {
    const bytes = samplePdf({first: '/Annots 10 0 R', second: '/Annots 10 0 R', objects: {10: '[11 0 R]', 11: NOTE}})
    const copy = await markWords(bytes, 'noncompliant')
    expect(await notesOn(copy.bytes, 1)).toEqual(['Petra: Ask her uncle.', ours])
    expect(await notesOn(copy.bytes, 2)).toEqual(['Petra: Ask her uncle.'])
  })

  it('keep the rest of the page as it is written', async () => {
    const first = '/Annots [] /Odd#20Key (a \\( b) /Numbers [1. -.5 +3] /Deep <</A <</B null>>>>'
    const added = textOf((await markWords(samplePdf({first}), 'noncompliant')).bytes)
    const page = added.slice(added.lastIndexOf('\n4 0 obj'))
    for (const kept of ['/Odd#20Key (a \\( b)', '/Numbers [1. -.5 +3]', '/Deep <</A <</B null>>>>']) {
      expect(page).toContain(kept)
    }
  })
})

describe('a second run', () => {
  it('replaces its own marks and leaves the rest', async () => {
    const bytes = samplePdf({first: '/Annots [11 0 R]', objects: {11: HIGHLIGHT}})
    const first = await markWords(bytes, 'noncompliant', 'Mondays', 'uncle')
    const second = await markWords(first.bytes, 'bread', 'uncle')
    expect(beginsWith(second.bytes, first.bytes)).toBe(true)
    const highlights = await highlightsOf(second.bytes)
    const marked = await Promise.all(highlights.map(({place}) => textInQuads(second.bytes, place)))
    expect(highlights.map(({author}, i) => `${author}: ${marked[i]?.trim()}`)).toEqual([
      'Petra: Plan for',
      'carelint: bread',
      'carelint: uncle',
    ])
  })

  it('frees what it leaves out', async () => {
    const first = await markWords(samplePdf(), 'noncompliant')
    const second = textOf((await markWords(first.bytes, 'bread')).bytes)
    // The old highlight, its window and its look were the first three objects behind those of the sample (7 and the list of free ones).
    const table = second.slice(second.lastIndexOf('\nxref'))
    expect(table.match(/^0000000000 65535 f/gm)).toHaveLength(3)
  })

  it('with the same findings changes nothing that is seen', async () => {
    const first = await markWords(samplePdf(), 'noncompliant', 'Mondays')
    const second = await markWords(first.bytes, 'noncompliant', 'Mondays')
    expect(await highlightsOf(second.bytes)).toEqual(await highlightsOf(first.bytes))
    const size = (bytes: Uint8Array) => [...textOf(bytes).matchAll(/\/Size (\d+)/g)].at(-1)?.[1]
    expect(size(second.bytes)).toBe(size(first.bytes))
  })

  it('without findings takes all its marks away', async () => {
    const bytes = samplePdf({first: '/Annots [11 0 R]', objects: {11: HIGHLIGHT}})
    const first = await markWords(bytes, 'noncompliant', 'Mondays')
    const second = await markWords(first.bytes)
    expect(second.marks).toBe(0)
    expect((await highlightsOf(second.bytes)).map(({author}) => author)).toEqual(['Petra'])
  })

  it('touches no object that only says it belongs to a mark', async () => {
    const mark =
      '<</Type /Annot /Subtype /Highlight /Rect [0 0 9 9] /T (carelint) /NM (carelint-x) /Popup 5 0 R /AP <</N 7 0 R>>>>'
    const bytes = samplePdf({first: '/Annots [10 0 R]', objects: {10: mark}})
    const copy = await markWords(bytes, 'noncompliant')
    expect((await readPdf(copy.bytes)).text).toBe((await readPdf(bytes)).text)
    expect((await highlightsOf(copy.bytes)).map(({place}) => place.quads.length)).toEqual([1])
  })

  it('keeps a mark that somebody replied to', async () => {
    const first = await markWords(samplePdf(), 'noncompliant')
    const mark = /(\d+) 0 obj\n<<\/Type \/Annot \/Subtype \/Highlight/.exec(textOf(first.bytes))?.[1]
    // What a viewer writes for the reply: one more revision, here with the page's list and the reply in it.
    const page = /\n4 0 obj\n([\s\S]*?)\nendobj/.exec(textOf(first.bytes.subarray(samplePdf().length)))?.[1] ?? ''
    const reply = `<</Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (Petra) /Contents (I agree.) /IRT ${mark} 0 R>>`
    const answered = revised(first.bytes, '4', page.replace(/\]>>$/, ` ${reply}]>>`))
    const gone = await markWords(answered, 'bread')
    expect(await notesOn(gone.bytes, 1)).toEqual([
      'Petra: I agree.',
      'carelint: Warning: “noncompliant” could say what happened.',
      'carelint: Warning: “bread” could say what happened.',
    ])
    const kept = await markWords(answered, 'noncompliant', 'bread')
    expect(textOf(kept.bytes.subarray(answered.length))).toMatch(new RegExp(`^${mark} 0 obj`, 'm'))
    expect(await highlightsOf(kept.bytes)).toHaveLength(2)
  })
})

/** The file with one object changed in one more revision. */
function revised(bytes: Uint8Array, number: string, body: string): Uint8Array {
  const text = textOf(bytes)
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]
  const size = [...text.matchAll(/\/Size (\d+)/g)].at(-1)?.[1]
  const object = `${number} 0 obj\n${body}\nendobj\n`
  const table = `xref\n${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`
  const trailer = `trailer\n<</Size ${size} /Root 1 0 R /Prev ${before}>>\nstartxref\n${text.length + object.length}\n%%EOF\n`
  return Uint8Array.from(text + object + table + trailer, (char) => char.charCodeAt(0))
}
