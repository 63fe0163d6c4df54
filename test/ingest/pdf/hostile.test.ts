import {readFile} from 'node:fs/promises'
import {expect, it} from 'vitest'
import {createFileState} from '../../../src/ingest/pdf/file-state.js'
import {readPdf} from '../../../src/ingest/pdf/index.js'
import {openPdf} from '../../../src/ingest/pdf/load.js'
import {readPages} from '../../../src/ingest/pdf/read-pages.js'
import {ReadingError} from '../../../src/ingest/reading-error.js'
import {show, tinyPdf} from './tiny-pdf.js'

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

/** A PDF with one page of text whose tree of pages is changed by `change`. */
const withPageTree = (change: (file: string) => string) => {
  const file = String.fromCharCode(...tinyPdf([{content: show('Imelda likes maps.', 72, 680)}]))
  return Uint8Array.from(change(file), (char) => char.charCodeAt(0))
}

it('ends on a page tree that contains itself', async () => {
  const loop = withPageTree((file) => file.replace('/Kids [6 0 R] /Count 1', '/Kids [2 0 R] /Count 9'))
  expect((await refusal(loop)).code).toBe('damaged')
})

it('counts the pages of a file that claims to have a billion', async () => {
  const document = await readPdf(withPageTree((file) => file.replace('/Count 1>>', '/Count 999999999>>')))
  expect(document.text).toBe('Imelda likes maps.')
})

it('gives up on a file of damaged pages, and tells all of them in one message', async () => {
  const pdf = await openPdf(tinyPdf([{content: show('Imelda likes maps.', 72, 680)}]))
  const asked: number[] = []
  const getPage = (number: number) => {
    asked.push(number)
    return number === 1 ? pdf.document.getPage(1) : Promise.reject(new Error('no such page'))
  }
  const document = {
    numPages: 1000,
    getPage,
    getMetadata: () => pdf.document.getMetadata(),
    getOptionalContentConfig: () => pdf.document.getOptionalContentConfig(),
  }
  const {pages, problems} = await readPages({...pdf, document}, 900, createFileState(pdf))
  await pdf.close()
  expect(pages).toHaveLength(1)
  expect(asked.length).toBeLessThan(100)
  expect(problems.map(({code, message}) => [code, message.slice(0, 24)])).toEqual([
    ['page-damaged', 'Pages 2 to 900 are damag'],
    ['page-limit', 'This PDF has 1000 pages;'],
  ])
})
