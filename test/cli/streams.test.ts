import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {carelint, temporaryFolder} from './run-cli.js'

const folder = temporaryFolder()
const bin = fileURLToPath(new URL('../../bin/carelint.js', import.meta.url))
writeFileSync(join(folder, 'note.md'), 'He is a schizophrenic.\n')

describe('a reader that goes away', () => {
  it.each([
    ['the report', ['check', 'note.md'], 0],
    ['the help', ['check', '--help'], 0],
    ['what went wrong', ['check', 'nowhere.md'], 2],
  ])('from %s changes no exit code', async (_, args, code) => {
    const run = spawn(process.execPath, [bin, ...args], {cwd: folder, stdio: ['ignore', 'pipe', 'pipe']})
    run.stdout.destroy()
    run.stderr.destroy()
    expect(await once(run, 'exit')).toEqual([code, null])
  })
})

describe('standard input', () => {
  it('is read no further than the limit on the size of files', async () => {
    const home = join(folder, 'small')
    mkdirSync(home)
    writeFileSync(join(home, 'carelint.yaml'), 'limits: {file-mb: 1}\n')
    const run = spawn(process.execPath, [bin, 'check', '-', '--format', 'json'], {
      cwd: home,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    let out = ''
    run.stdout.on('data', (data) => {
      out += data
    })
    // Whoever writes learns that nobody reads any more.
    run.stdin.on('error', () => {})
    const lines = Buffer.from('A line about supper.\n'.repeat(3_000))
    const writeOn = () => {
      while (!run.stdin.destroyed && run.stdin.write(lines));
    }
    run.stdin.on('drain', writeOn)
    writeOn()
    expect(await once(run, 'close')).toEqual([1, null])
    expect(JSON.parse(out).files[0].notes[0].code).toBe('too-large')
  })
})

it.skipIf(process.platform === 'win32')('a working folder that is gone is told as that', () => {
  mkdirSync(join(folder, 'gone'))
  const script = 'cd gone && rmdir ../gone && "$0" "$1" check . 2>&1; echo "exit $?"'
  expect(execFileSync('sh', ['-c', script, process.execPath, bin], {cwd: folder, encoding: 'utf8'})).toBe(
    'carelint: the folder you are in is no longer there. Go to another folder, then run the command again.\nexit 2\n',
  )
})

it('a file that should go into a folder that is not there', () => {
  writeFileSync(join(folder, 'letters.md'), 'The FBA is on Friday.\n')
  const {err, code} = carelint(['acronyms', 'letters.md', '--write', 'nowhere/glossary.yaml'], {cwd: folder})
  expect(err).toBe(
    'carelint: nowhere/glossary.yaml could not be written. There is no such folder. Create it first, or choose another one.\n',
  )
  expect(code).toBe(2)
})
