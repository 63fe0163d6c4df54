import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {failedDocument, mustBeIsolated} from '../../src/batch/isolation.js'
import {DEFAULT_LIMITS} from '../../src/ingest/limits.js'
import {temporaryFolder} from '../cli/run-cli.js'
import {makeDocx, paragraph} from '../ingest/docx/make-docx.js'

const folder = temporaryFolder()
const text = (size: number) => new TextEncoder().encode('Ilse swims on Mondays.\n'.repeat(size / 23))
/** Unpacks to some forty times its size. */
const dense = (paragraphs: number) => makeDocx(paragraph('Ilse swims on Mondays with her aunt.').repeat(paragraphs))

describe('what must be read in a process of its own', () => {
  it.each([
    ['a page of text', text(5_000), false],
    ['text as long as a book', text(500_000), true],
    ['a small Word file', dense(100), false],
    ['a small Word file that unpacks to a large one', dense(40_000), true],
    ['a PDF, however small', new TextEncoder().encode('%PDF-1.7\n'), true],
    ['a damaged archive, which is refused by its directory', dense(40_000).slice(0, 2_000), false],
    ['an empty file', new Uint8Array(), false],
  ])('%s', (name, bytes, isIsolated) => {
    expect(bytes.length).toBeLessThan(600_000)
    const file = join(folder, `${name}.md`)
    writeFileSync(file, bytes)
    expect(mustBeIsolated({file})).toBe(isIsolated)
    expect(mustBeIsolated({bytes, name})).toBe(isIsolated)
  })

  it('not a file that is gone: there is nothing to read', () => {
    expect(mustBeIsolated({file: join(folder, 'gone.md')})).toBe(false)
  })
})

describe('the document of a file whose reading was stopped', () => {
  const adviceFor = (bytes: Uint8Array) =>
    failedDocument('took-too-long', {bytes, name: 'plan'}, DEFAULT_LIMITS).problems[0]?.message

  it('says how to make a PDF easier to read, and other files smaller', () => {
    expect(adviceFor(new TextEncoder().encode('%PDF-1.7\n'))).toContain('Print it to a new PDF')
    expect(adviceFor(text(5_000))).toContain('Split it')
    expect(adviceFor(text(5_000))).not.toContain('PDF')
  })
})
