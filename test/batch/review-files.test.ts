import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {type ReviewRun, reviewFiles} from '../../src/batch/review-files.js'
import {temporaryFolder} from '../cli/run-cli.js'

const folder = temporaryFolder()
const run: ReviewRun = {cwd: folder, today: '2026-03-02', settingsFor: () => ({rules: {}}), childProgram: []}

async function collect(files: readonly string[], options = run) {
  const reviews = []
  for await (const review of reviewFiles(files, options)) reviews.push(review)
  return reviews
}

describe('reviewFiles', () => {
  it('tells a file that is gone since it was found, and goes on', async () => {
    writeFileSync(join(folder, 'here.md'), 'He is a schizophrenic.\n')
    const [gone, here] = await collect([join(folder, 'gone.md'), join(folder, 'here.md')])
    expect(gone).toMatchObject({path: 'gone.md', status: 'unreadable', problems: [{code: 'vanished'}]})
    expect(here).toMatchObject({path: 'here.md', status: 'ok'})
  })

  it('tells a PDF whose child process cannot do its work', async () => {
    writeFileSync(join(folder, 'plan.pdf'), '%PDF-1.7\n')
    const failing = {...run, childProgram: [join(folder, 'no-such-program.cjs')]}
    const [review] = await collect([join(folder, 'plan.pdf')], failing)
    expect(review).toMatchObject({format: 'pdf', status: 'unreadable', problems: [{code: 'reader-failed'}]})
  })

  it('reads all settings before it yields anything', async () => {
    writeFileSync(join(folder, 'a.md'), 'A line.\n')
    const wrong = {
      ...run,
      settingsFor: (file: string) => {
        if (file.endsWith('b.md')) throw new Error('wrong settings')
        return {rules: {}}
      },
    }
    await expect(reviewFiles([join(folder, 'a.md'), join(folder, 'b.md')], wrong).next()).rejects.toThrow(
      'wrong settings',
    )
  })
})
