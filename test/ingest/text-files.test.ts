import {describe, expect, it} from 'vitest'
import {readDocument} from '../../src/ingest/index.js'

const WORDS = 'Señora Ruiz meets the team.'
/** The units of a text in so many bytes each, behind a byte order mark. */
const wide = (text: string, bytes: number, isLittle: boolean) =>
  Uint8Array.from(
    [...`\uFEFF${text}`].flatMap((sign) => {
      const code = sign.charCodeAt(0)
      const all = [code & 0xff, code >> 8, 0, 0].slice(0, bytes)
      return isLittle ? all : all.reverse()
    }),
  )

describe('a text file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(WORDS)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${WORDS}`)],
    ['UTF-16, low bytes first', wide(WORDS, 2, true)],
    ['UTF-16, high bytes first', wide(WORDS, 2, false)],
    ['Windows-1252', Uint8Array.from(WORDS, (sign) => sign.charCodeAt(0))],
  ])('in %s is read', async (_, bytes) => {
    expect(await readDocument(bytes, 'note.txt')).toMatchObject({status: 'ok', text: WORDS})
  })

  it.each([
    ['UTF-32', wide(WORDS, 4, true)],
    ['UTF-16 without a byte order mark', wide(WORDS, 2, true).slice(2)],
    ['UTF-8 with a NUL in it', new TextEncoder().encode('Ana\0 reads')],
  ])('in %s is told as one that cannot be read', async (_, bytes) => {
    expect(await readDocument(bytes, 'note.txt')).toMatchObject({status: 'unreadable', text: ''})
  })
})
