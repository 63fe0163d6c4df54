import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import mammoth from 'mammoth'
import {describe, expect, test} from 'vitest'
import type {DocxPlace} from '../../../src/document/place.js'
import {leafText, readDocxParts, textAt} from '../../../src/ingest/docx/index.js'

// Real files: our fixtures, and those the second reader, mammoth, is tested with.

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const docxIn = (folder: string) =>
  readdirSync(join(ROOT, folder), {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.docx') && !name.includes('~$'))
    .map((name) => join(folder, name))
    .sort()
const files = [...docxIn('fixtures'), ...docxIn('node_modules/mammoth/test/test-data')].filter(
  (file) => !file.includes('hostile'),
)
const bytesOf = (file: string) => new Uint8Array(readFileSync(join(ROOT, file)))
const wordsOf = (text: string) => text.replaceAll('\u00AD', '').match(/[\p{L}\p{N}]+/gu) ?? []

test('there are files to read', () => {
  expect(files.length).toBeGreaterThan(10)
})

describe.each(files)('%s', (file) => {
  const bytes = bytesOf(file)
  const source = readDocxParts(bytes)
  const {text, place, tree, furniture, blocks} = source.document

  test('no word that mammoth reads is missing', async () => {
    const {value} = await mammoth.extractRawText({buffer: Buffer.from(bytes)})
    // Prompts of a form and tables of contents are seen, but are not words of the plan.
    const leftOut = source.leaves.filter((leaf) => leaf.leftOut).map((leaf) => leafText(source, leaf))
    const ours = new Set(wordsOf([text, ...leftOut].join('\n')))
    expect(wordsOf(value).filter((word) => !ours.has(word))).toEqual([])
  })

  test('the original at the place of a word reads that word', () => {
    for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const span = {start: match.index, end: match.index + match[0].length}
      expect(textAt(source, place(span) as DocxPlace)).toBe(match[0])
    }
  })

  test('every character of the text is in a block, in furniture, or made up', () => {
    const covered = new Uint8Array(text.length)
    for (const {start, end} of [...blocks.map((block) => block.span), ...furniture]) covered.fill(1, start, end)
    const outside = [...text].length === 0 ? '' : text.replace(/./gsu, (sign, at) => (covered[at] ? '' : sign))
    expect(outside.replaceAll('\n', '')).toBe('')
    expect(tree.type).toBe('root')
  })
})
