import {spawnSync} from 'node:child_process'
import {copyFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {field, makeDocx, paragraph, run} from '../ingest/docx/make-docx.js'

// The script runs on whole folders; here on one with a file of each kind of outcome.

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  const contents = field('TOC \\o', run('Strengths'))
  writeFileSync(join(folder, 'good.docx'), makeDocx(paragraph(contents) + paragraph('Ilse swims on Mondays.')))
  // The second reader shows hidden text; ours does not.
  writeFileSync(join(folder, 'hidden.docx'), makeDocx(paragraph(run('Ilse ') + run('secretly swims', '<w:vanish/>'))))
  writeFileSync(join(folder, 'note.md'), 'Ilse swims.\n')
  copyFileSync('fixtures/hostile/truncated.docx', join(folder, 'truncated.docx'))
})
afterAll(() => rmSync(folder, {recursive: true}))

const report = (...options: string[]) =>
  spawnSync(process.execPath, ['scripts/test-corpus.mjs', folder, '--jobs', '1', ...options], {encoding: 'utf8'})

describe('the report on a folder of real files', () => {
  test('counts files, refusals by reason, and words that another reader sees', () => {
    const {stdout, status} = report('--seconds', '50')
    expect(stdout).toContain('4 files: 4 answered, 0 crashes, 0 took too long')
    expect(stdout).toMatch(/docx: 3 files, 2 read;/)
    expect(stdout).toMatch(/refused, by reason:\n +1 {2}damaged\n/)
    expect(stdout).toMatch(/read in part, by reason:\n +1 {2}hidden-text\n/)
    expect(stdout).toContain('mammoth sees 8 words in 2 files; 2 (25.00 %) are missing here')
    expect(stdout).toMatch(/missing most, of what mammoth sees:\n +2 of +3 {2}.*hidden\.docx\n/)
    expect(status).toBe(0)
  })

  test('never shows a word of them', () => {
    expect(report('--seconds', '50').stdout).not.toMatch(/Ilse|swims|Strengths|secretly/)
  })

  test('a file that takes too long is named, and fails the run', () => {
    const {stdout, status} = report('--seconds', '0.001')
    expect(stdout).toContain('4 files: 0 answered, 0 crashes, 4 took too long')
    expect(stdout).toMatch(/took too long:\n(?: {2}.*\n)* {2}.*note\.md\n/)
    expect(status).toBe(1)
  })
})
