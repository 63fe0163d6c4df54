import {copyFileSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {carelint, fixtures, temporaryFolder} from '../cli/run-cli.js'

const folder = temporaryFolder()

/** Puts hostile files, with the limits they are read under, into a folder of their own. */
function place(name: string, files: readonly string[], limits = '') {
  mkdirSync(join(folder, name))
  for (const file of files) copyFileSync(join(fixtures, 'hostile', file), join(folder, name, file))
  writeFileSync(join(folder, name, 'carelint.yaml'), limits && `limits: {${limits}}\n`)
}

// Limits on time and memory are set only for files that would need more for ever: on a busy machine, others may be slow too.
place('slow', ['endless-forms.pdf'], 'seconds: 2')
place('hungry', ['memory-bomb.pdf'], 'memory-mb: 300')
place('long', ['many-pages.pdf'], 'pages: 40')
place('large', ['deep-arrays.pdf'], 'file-mb: 1')
place('odd', [
  'looping-pages.pdf',
  'looping-structure.pdf',
  'garbage-around.pdf',
  'garbage-inside.pdf',
  'deep-arrays.pdf',
])
writeFileSync(join(folder, 'plan.md'), 'He is a schizophrenic.\n')
writeFileSync(join(folder, 'large/large.md'), 'A line about supper.\n'.repeat(60_000))

interface File {
  uri: string
  status: string
  notes?: {code: string; message: string}[]
  diagnostics: {code: string; severity: number; message: string}[]
}

const {out, err, code} = carelint(['check', '.', '--format', 'json'], {cwd: folder})
const files: File[] = JSON.parse(out).files
const fileNamed = (name: string) => files.find(({uri}) => uri.endsWith(name))

describe('a folder with hostile PDF files', () => {
  it.each([
    ['slow/endless-forms.pdf', 'took-too-long', 'Reading this file took longer than 2 seconds, so it was stopped.'],
    [
      'hungry/memory-bomb.pdf',
      'too-much-memory',
      'Reading this file took more than 300 MB of memory, so it was stopped.',
    ],
    ['large/large.md', 'too-large', 'This file is larger than 1 MB, so it was not read.'],
    ['odd/looping-pages.pdf', 'damaged', 'This PDF is damaged and cannot be opened.'],
    ['odd/garbage-inside.pdf', 'damaged', 'This PDF is damaged and cannot be opened.'],
    ['odd/deep-arrays.pdf', 'damaged', 'This PDF is damaged and cannot be opened.'],
  ])('%s is told as unreadable', (name, problem, message) => {
    const file = fileNamed(name)
    expect(file?.status).toBe('unreadable')
    expect(file?.notes?.map((note) => note.code)).toEqual([problem])
    expect(file?.diagnostics).toHaveLength(1)
    expect(file?.diagnostics[0]).toMatchObject({code: 'unreadable-file', severity: 1})
    expect(file?.diagnostics[0]?.message).toContain(message)
  })

  it('reads the pages of a long file up to the limit, and tells where it stopped', () => {
    const file = fileNamed('many-pages.pdf')
    expect(file?.status).toBe('partial')
    expect(file?.notes?.[0]).toMatchObject({
      code: 'page-limit',
      message: 'This PDF has 1200 pages; only the first 40 were read. Split the file to check the rest.',
    })
  })

  it.each(['odd/garbage-around.pdf', 'odd/looping-structure.pdf'])('reads what can be read: %s', (name) => {
    expect(fileNamed(name)?.status).toBe('ok')
  })

  it('checks the other files, in their order, and says nothing else', () => {
    expect(fileNamed('plan.md')?.diagnostics.map((finding) => finding.code)).toContain('label-before-person')
    const names = files.map(({uri}) => uri)
    expect(names).toEqual([...names].sort())
    expect(names).toHaveLength(11)
    expect(err).toBe('')
    expect(code).toBe(1)
  })
})

describe('carelint inspect', () => {
  it('survives them too', () => {
    const slow = carelint(['inspect', 'slow/endless-forms.pdf'], {cwd: folder})
    expect(slow.out).toContain('Not read: Reading this file took longer than 2 seconds')
    expect(slow.code).toBe(2)
    const read = carelint(['inspect', 'odd/garbage-around.pdf'], {cwd: folder})
    expect(read.out).toContain('1  Delphine Okafor-Reyes will plan Friday supper')
  })
})
