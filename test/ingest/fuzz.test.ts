import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Document} from '../../src/document/document.js'
import {readDocument} from '../../src/ingest/index.js'

// Files that went wrong on their way: no reader may crash on them, and no place may lie outside the original. A failure prints its seed.

const fixture = (path: string) => new Uint8Array(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url)))

/** What may happen to a file: bytes flipped, a piece cut out, written twice, or moved. Places are shares of its length. */
const share = fc.double({min: 0, max: 1, noNaN: true})
const accident = fc.oneof(
  fc.record({what: fc.constant('flip' as const), at: share, byte: fc.integer({min: 0, max: 255})}),
  fc.record({what: fc.constantFrom('cut', 'repeat', 'move'), at: share, length: share, to: share}),
)
type Accident = typeof accident extends fc.Arbitrary<infer T> ? T : never

function happen(bytes: Uint8Array, event: Accident): Uint8Array {
  const at = Math.floor(event.at * bytes.length)
  if (event.what === 'flip') return joined(bytes.subarray(0, at), [event.byte], bytes.subarray(at + 1))
  // Mostly short pieces: a file that lost half of itself is refused at once, and teaches little.
  const end = Math.min(bytes.length, at + 1 + Math.floor(event.length ** 6 * bytes.length))
  const before = bytes.subarray(0, at)
  const piece = bytes.subarray(at, end)
  const after = bytes.subarray(end)
  if (event.what === 'cut') return joined(before, after)
  if (event.what === 'repeat') return joined(before, piece, piece, after)
  const rest = joined(before, after)
  const to = Math.floor(event.to * rest.length)
  return joined(rest.subarray(0, to), piece, rest.subarray(to))
}

function joined(...parts: readonly ArrayLike<number>[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const accidents = fc.array(accident, {minLength: 1, maxLength: 6})
const damage = (bytes: Uint8Array, events: readonly Accident[]) => events.reduce(happen, bytes)

/** What holds of any document that a reader gives back. */
function expectSound(document: Document, bytes: Uint8Array) {
  const {status, problems, text, blocks} = document
  if (status === 'unreadable') {
    expect(text).toBe('')
    expect(problems).toHaveLength(1)
  }
  for (const {code, message} of problems) {
    expect(code).toMatch(/^[a-z-]+$/)
    expect(message).toMatch(/^[A-Z0-9c].*[.]$/)
  }
  for (const {span} of blocks) {
    expect(span.start).toBeLessThanOrEqual(span.end)
    expect(span.end).toBeLessThanOrEqual(text.length)
    if (span.end > span.start) expectPlace(document, span, bytes)
  }
}

function expectPlace(document: Document, span: {start: number; end: number}, bytes: Uint8Array) {
  const place = document.place(span)
  switch (place.kind) {
    case 'source':
      expect(place.start.offset).toBeGreaterThanOrEqual(0)
      expect(place.start.offset).toBeLessThanOrEqual(place.end.offset)
      // A character takes a byte at least.
      expect(place.end.offset).toBeLessThanOrEqual(bytes.length)
      return
    case 'docx':
      expect(place.part).toMatch(/^word\//)
      for (const {paragraph, run, char} of [place.start, place.end]) {
        expect(Math.min(paragraph, run)).toBeGreaterThanOrEqual(1)
        expect(char).toBeGreaterThanOrEqual(0)
      }
      return
    case 'pdf':
      expect(place.page).toBeGreaterThanOrEqual(1)
      expect(place.line).toBeGreaterThanOrEqual(1)
      for (const {page, quad} of place.quads) {
        expect(page).toBeGreaterThanOrEqual(1)
        expect(quad.every(Number.isFinite)).toBe(true)
      }
  }
}

describe('damaged files', () => {
  it.each([
    ['notes/dap-note.md', 150],
    ['notes/contact-note.txt', 100],
    ['notes/dap-note.docx', 150],
    ['hostile/garbage-around.pdf', 25],
    ['notes/minutes.pdf', 10],
  ])('%s is read or refused in plain words', async (path, numRuns) => {
    const bytes = fixture(path)
    await fc.assert(
      fc.asyncProperty(accidents, async (events) => {
        const damaged = damage(bytes, events)
        expectSound(await readDocument(damaged, path), damaged)
      }),
      {numRuns},
    )
  })

  it('the XML inside a Word file may be damaged, too', async () => {
    const {unzipSync, zipSync} = await import('fflate')
    const parts = unzipSync(fixture('notes/dap-note.docx'))
    const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), accidents, async (name, events) => {
        const damaged = zipSync({...parts, [name]: damage(parts[name] ?? new Uint8Array(), events)}, {level: 1})
        expectSound(await readDocument(damaged), damaged)
      }),
      {numRuns: 150},
    )
  })
})
