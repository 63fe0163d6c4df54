import {spawn} from 'node:child_process'
import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {carelint, fixtures, temporaryFolder} from '../cli/run-cli.js'

const folder = temporaryFolder()
const bin = fileURLToPath(new URL('../../bin/carelint.js', import.meta.url))

describe('many files', () => {
  const records = ['brandt-treatment-plan', 'pettway-support-plan', 'warsame-plan-of-care'].flatMap((plan) =>
    ['docx', 'md', 'pdf'].map((format) => join(fixtures, `plans/${plan}/plan.${format}`)),
  )
  mkdirSync(join(folder, 'many'))
  const names = Array.from({length: 27}, (_, i) => {
    const record = records[i % records.length] ?? ''
    const name = `${String(i).padStart(2, '0')}${record.slice(record.lastIndexOf('.'))}`
    copyFileSync(record, join(folder, 'many', name))
    return name
  })

  it('are told in their order, each as if it were checked alone', () => {
    const report = JSON.parse(carelint(['check', 'many', '--format', 'json'], {cwd: folder}).out)
    expect(report.files.map(({uri}: {uri: string}) => uri.slice(uri.lastIndexOf('/') + 1))).toEqual(names)
    for (const [i, record] of records.entries()) {
      const [alone] = JSON.parse(carelint(['check', record, '--format', 'json']).out).files
      for (const file of [report.files[i], report.files[i + 9], report.files[i + 18]]) {
        expect({...file, uri: ''}).toEqual({...alone, uri: ''})
      }
    }
  })

  it('are told to people the same way every time', () => {
    const once = carelint(['check', 'many'], {cwd: folder}).out
    expect(carelint(['check', 'many'], {cwd: folder}).out).toBe(once)
    expect(once).toContain('Checked 27 files')
  })
})

describe('standard input', () => {
  it('may be a PDF', () => {
    const pdf = join(fixtures, 'notes/minutes.pdf')
    const [file] = JSON.parse(carelint(['check', pdf, '--format', 'json']).out).files
    const input = carelint(['check', '-', '--format', 'json'], {input: readFileSync(pdf)})
    expect({...JSON.parse(input.out).files[0], uri: ''}).toEqual({...file, uri: ''})
  })

  it('may be garbage', () => {
    const input = Uint8Array.from({length: 5000}, (_, i) => (i * i * 7 + 13) % 256)
    const {out, code} = carelint(['check', '-', '--format', 'json'], {input})
    expect(JSON.parse(out).files[0].notes[0].code).toBe('unknown-format')
    expect(code).toBe(1)
  })
})

describe('what stands in a folder of records', () => {
  it('lock files of Word are passed over, and told when they are asked for', () => {
    mkdirSync(join(folder, 'open'))
    writeFileSync(join(folder, 'open/~$plan.docx'), Uint8Array.of(4, 65, 110, 110, 97, ...new Array(157).fill(0)))
    writeFileSync(join(folder, 'open/plan.md'), 'A line about supper.\n')
    const {out} = carelint(['check', 'open', '--format', 'json'], {cwd: folder})
    expect(JSON.parse(out).files).toHaveLength(1)
    const asked = carelint(['check', 'open/~$plan.docx', '--format', 'json'], {cwd: folder})
    expect(JSON.parse(asked.out).files[0].status).toBe('unreadable')
  })
})

// What runs on this machine is read from /proc.
describe.skipIf(!existsSync('/proc/self/task'))('child processes', () => {
  const name = 'Delphine-Okafor-Reyes.pdf'
  copyFileSync(join(fixtures, 'hostile/endless-forms.pdf'), join(folder, name))

  const childrenOf = (pid: number | undefined) =>
    readdirSync(`/proc/${pid}/task`)
      .flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' '))
      .filter(Boolean)
  /** Asks every 50 ms, for 30 s at most. */
  async function until<T>(ask: () => T | undefined | false): Promise<T | undefined> {
    for (let i = 0; i < 600; i++) {
      const answer = ask()
      if (answer) return answer
      await wait(50)
    }
    return undefined
  }
  /** A run that would never end, and its child when that has begun to read. */
  async function startRun() {
    const parent = spawn(process.execPath, [bin, 'check', name], {cwd: folder, stdio: 'ignore'})
    const child = await until(() => childrenOf(parent.pid)[0])
    const path = `/proc/${child}`
    // By then it has loaded pdf.js and is busy with the forms.
    await until(() => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`${path}/status`, 'utf8'))?.[1]) > 90_000)
    return {parent, path}
  }
  const isGone = (path: string) => !existsSync(path) || /State:\s+Z/.test(readFileSync(`${path}/status`, 'utf8'))

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'do not outlive a parent that gets %s, even when busy',
    async (signal) => {
      const {parent, path} = await startRun()
      parent.kill(signal)
      expect(await until(() => isGone(path))).toBe(true)
    },
  )

  it('show nothing of the documents to others on the machine', async () => {
    const {parent, path} = await startRun()
    const shown = readFileSync(`${path}/cmdline`, 'utf8') + readFileSync(`${path}/environ`, 'utf8')
    expect(shown).not.toContain('Delphine')
    parent.kill()
    await until(() => isGone(path))
  })
})
