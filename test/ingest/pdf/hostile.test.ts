import {readFile} from 'node:fs/promises'
import {expect, it} from 'vitest'
import {readPdf} from '../../../src/ingest/pdf/index.js'
import {ReadingError} from '../../../src/ingest/reading-error.js'
import {tinyPdf} from './tiny-pdf.js'

const refusal = async (bytes: Uint8Array) => {
  const error = await readPdf(bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ReadingError)
  return error as ReadingError
}
const hostile = async (name: string) =>
  new Uint8Array(await readFile(new URL(`../../../fixtures/hostile/${name}.pdf`, import.meta.url)))

it('refuses a locked file and says how to unlock it', async () => {
  const error = await refusal(await hostile('encrypted'))
  expect(error.code).toBe('password')
  expect(error.message).toMatch(/save a copy without/u)
})

it('refuses a scan and names OCR', async () => {
  const error = await refusal(await hostile('scan'))
  expect(error.code).toBe('scan')
  expect(error.message).toMatch(/\(OCR\)/u)
})

it('refuses a file that was cut off', async () => {
  expect((await refusal(await hostile('truncated'))).code).toBe('damaged')
})

it('refuses bytes that are no PDF, and none at all', async () => {
  expect((await refusal(new TextEncoder().encode('A letter to the team.'))).code).toBe('damaged')
  expect((await refusal(new Uint8Array())).code).toBe('damaged')
})

it('refuses a PDF without pages', async () => {
  expect((await refusal(tinyPdf([]))).code).toBe('no-pages')
})
