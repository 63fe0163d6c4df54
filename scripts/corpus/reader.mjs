// A process that reads files with carelint's readers: given a path, it answers how that went and how often each word occurs.
import {readFileSync} from 'node:fs'
import {loadTs} from '../load-ts.mjs'
import {countWords} from './words.mjs'

const {readDocument} = await loadTs('src/ingest/index.ts')
const {leafText, readDocxParts} = await loadTs('src/ingest/docx/index.ts')

/** Words of a Word file that are seen but are not part of its text: prompts of a form, and tables of contents. */
function leftOut(document, bytes) {
  if (document.format !== 'docx' || document.status === 'unreadable') return ''
  const source = readDocxParts(bytes)
  return source.leaves
    .filter((leaf) => leaf.leftOut)
    .map((leaf) => leafText(source, leaf))
    .join('\n')
}

process.on('message', async (path) => {
  const bytes = new Uint8Array(readFileSync(path))
  const begin = performance.now()
  const document = await readDocument(bytes, path)
  const ms = performance.now() - begin
  // The most the process ever had: that of the largest file so far.
  const memoryMb = process.resourceUsage().maxRSS / 1024
  process.send({
    ms,
    memoryMb,
    format: document.format,
    status: document.status,
    codes: document.problems.map(({code}) => code),
    pages: document.blocks.reduce((most, {page = 0}) => Math.max(most, page), 0),
    words: countWords(`${document.text}\n${leftOut(document, new Uint8Array(readFileSync(path)))}`),
  })
})
