import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {unzipSync, zipSync} from 'fflate'
import {expect, test} from 'vitest'
import {readDocxParts} from '../../../src/ingest/docx/index.js'
import {ReadingError} from '../../../src/ingest/reading-error.js'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../fixtures/${name}`, import.meta.url))))
const packages = ['plans/pettway-support-plan/plan.docx', 'notes/dap-note.docx'].map((name) => {
  const bytes = fixture(name)
  return {bytes, parts: unzipSync(bytes)}
})

/** Reads whatever it is: a document whose places are all in its parts, or a ReadingError. */
function expectReadOrRefused(bytes: Uint8Array): void {
  let source: ReturnType<typeof readDocxParts>
  try {
    source = readDocxParts(bytes)
  } catch (error) {
    expect(error).toBeInstanceOf(ReadingError)
    return
  }
  const {parts, leaves, document} = source
  for (const leaf of leaves) {
    const length = parts[leaf.run.paragraph.part]?.xml.length ?? -1
    expect(leaf.start).toBeGreaterThanOrEqual(0)
    expect(leaf.end).toBeGreaterThanOrEqual(leaf.start)
    expect(Math.max(leaf.end, leaf.textEnd)).toBeLessThanOrEqual(length)
  }
  for (const {span} of [...document.blocks, ...document.comments, ...document.otherLanguages]) {
    expect(span.end).toBeLessThanOrEqual(document.text.length)
    expect(parts.map(({name}) => name)).toContain((document.place(span) as {part: string}).part)
  }
}

test('XML with pieces cut out, doubled or moved is read or refused', () => {
  const edit = fc.record({
    at: fc.double({min: 0, max: 1, noNaN: true}),
    length: fc.nat(400),
    to: fc.double({min: 0, max: 1, noNaN: true}),
  })
  const names = fc.constantFrom(
    'word/document.xml',
    'word/styles.xml',
    'word/numbering.xml',
    'word/_rels/document.xml.rels',
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...packages),
      names,
      fc.array(edit, {minLength: 1, maxLength: 4}),
      ({parts}, name, edits) => {
        const xml = parts[name]
        if (!xml) return
        let changed = new TextDecoder().decode(xml)
        for (const {at, length, to} of edits) {
          // Whole tags mostly, so that the XML often stays well-formed.
          const start = Math.max(0, changed.indexOf('<', Math.floor(at * changed.length)))
          const end = changed.indexOf('<', start + length)
          const piece = changed.slice(start, end < 0 ? undefined : end)
          const rest = length % 2 ? changed : changed.replace(piece, '')
          const place = Math.max(0, rest.indexOf('<', Math.floor(to * rest.length)))
          changed = rest.slice(0, place) + (length % 3 ? piece : '') + rest.slice(place)
        }
        expectReadOrRefused(zipSync({...parts, [name]: new TextEncoder().encode(changed)}, {level: 1}))
      },
    ),
    {numRuns: 120},
  )
})

test('bytes changed anywhere in the file are read or refused', () => {
  const change = fc.record({at: fc.nat(), byte: fc.nat(255)})
  fc.assert(
    fc.property(fc.constantFrom(...packages), fc.array(change, {minLength: 1, maxLength: 6}), ({bytes}, changes) => {
      const changed = bytes.slice()
      for (const {at, byte} of changes) changed[at % changed.length] = byte
      expectReadOrRefused(changed)
    }),
    {numRuns: 150},
  )
})
