import {execFileSync} from 'node:child_process'
import {closeSync, constants, existsSync, openSync, readSync, symlinkSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {peek, readSource} from '../../src/batch/read-file.js'
import {DEFAULT_LIMITS} from '../../src/ingest/limits.js'
import {temporaryFolder} from '../cli/run-cli.js'

const folder = temporaryFolder()
const problemOf = async (file: string) => (await readSource({file}, DEFAULT_LIMITS)).problems.map(({code}) => code)

describe('what is there and is no file', () => {
  it.skipIf(!existsSync('/dev/null'))('a device is told, not read as an empty file', async () => {
    expect(await problemOf('/dev/null')).toEqual(['not-a-file'])
  })

  it('a folder', async () => {
    expect(await problemOf(folder)).toEqual(['folder'])
  })

  it.skipIf(process.platform === 'win32')('a link in a circle', async () => {
    symlinkSync('circle.md', join(folder, 'circle.md'))
    expect(await problemOf(join(folder, 'circle.md'))).toEqual(['link-circle'])
  })

  it.skipIf(process.platform !== 'linux')('a pipe loses none of its bytes to a first look', () => {
    const path = join(folder, 'pipe.md')
    execFileSync('mkfifo', [path])
    const pipe = openSync(path, constants.O_RDWR | constants.O_NONBLOCK)
    try {
      writeSync(pipe, 'Ana')
      expect(peek({file: path})).toBeUndefined()
      const bytes = new Uint8Array(8)
      expect(readSync(pipe, bytes)).toBe(3)
    } finally {
      closeSync(pipe)
    }
  })
})
