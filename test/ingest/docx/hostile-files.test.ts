import {readdirSync, readFileSync, statSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {afterEach, describe, expect, test, vi} from 'vitest'
import {readDocx, readDocxParts} from '../../../src/ingest/docx/index.js'
import {readDocument} from '../../../src/ingest/index.js'

// The files of fixtures/hostile, which scripts/hostile/word-files.mjs makes.

const folder = fileURLToPath(new URL('../../../fixtures/hostile/', import.meta.url))
const bytesOf = (name: string) => new Uint8Array(readFileSync(`${folder}${name}.docx`))
const WORDS = 'Delphine Okafor-Reyes will plan Friday supper with her grandfather twice a month.'

afterEach(() => {
  vi.restoreAllMocks()
})

test('they are small', () => {
  const sizes = readdirSync(folder).map((name) => statSync(`${folder}${name}`).size)
  expect(Math.max(...sizes)).toBeLessThan(500_000)
})

describe('refused, with a reason', () => {
  test.each([
    ['zip-bomb', 'too-large'],
    ['lying-size', 'damaged'],
    ['truncated', 'damaged'],
    ['deep-nesting', 'unsafe'],
    ['entities', 'unsafe'],
  ])('%s', async (name, code) => {
    const {status, text, problems} = await readDocument(bytesOf(name), `${name}.docx`)
    expect(status).toBe('unreadable')
    expect(text).toBe('')
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(problems[0]?.message).toMatch(/^This Word file is .+\. [A-Z].+\.$/)
  })
})

describe('read as if nothing was', () => {
  test('a million runs', () => {
    const {text, blocks} = readDocx(bytesOf('million-runs'))
    expect(text).toMatch(/^[a-f]{1000000}$/)
    expect(blocks).toHaveLength(1)
  }, 30_000)

  test.each(['path-tricks', 'garbage-tail'])('%s', (name) => {
    const {text, problems} = readDocx(bytesOf(name))
    expect(text).toBe(WORDS)
    expect(problems).toEqual([])
  })

  test('names that lead out of the package are names of parts and nothing else', () => {
    expect(readDocxParts(bytesOf('path-tricks')).parts.map((part) => part.name)).not.toContain('etc/passwd')
  })

  test('what lies elsewhere is never asked for', () => {
    const fetch = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('asked for'))
    const {text, problems, tree} = readDocx(bytesOf('external-targets'))
    expect(fetch).not.toHaveBeenCalled()
    expect(text).toBe(WORDS)
    expect(problems.map((problem) => problem.code)).toEqual(['embedded-file'])
    // The address of a link is kept as the words it is.
    expect(tree.children[0]).toMatchObject({children: [{type: 'link', url: 'file:///etc/passwd'}]})
  })
})
