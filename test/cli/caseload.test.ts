import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {carelint, temporaryFolder} from './run-cli.js'

const top = temporaryFolder()
let folder = ''
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const run = (...args: string[]) => carelint(args, {cwd: folder})

beforeEach(({task}) => {
  folder = join(top, task.id)
  mkdirSync(join(folder, 'plans'), {recursive: true})
})

const SECRET = 'Marisol keeps a blue bicycle'

describe('carelint baseline', () => {
  const before = `${SECRET}.\n\nBring the FBA to school.\n`

  it('leaves the findings of its day out, tells how many, and shows new ones', () => {
    write('plans/a.md', before)
    run('baseline', 'plans')
    const clean = run('check', 'plans', '--fail-on', 'warning')
    expect(clean.out).toContain('Not shown: 1 finding in the baseline.')
    expect(clean.code).toBe(0)

    write('plans/a.md', `${before}\nThe BIP is new.\n`)
    const {out, code} = run('check', 'plans', '--fail-on', 'warning', '--format', 'json')
    const report = JSON.parse(out)
    expect(report.files[0].diagnostics.map(({data}: {data: {term: string}}) => data.term)).toEqual(['BIP'])
    expect(report.summary).toMatchObject({warning: 1, baselined: 1})
    expect(code).toBe(1)
  })

  it('does not let a mended finding make room for a new one', () => {
    write('plans/a.md', before)
    run('baseline', 'plans')
    write('plans/a.md', `${SECRET}.\n\nBring the BIP to school.\n`)
    expect(JSON.parse(run('check', 'plans', '--format', 'json').out).summary).toMatchObject({
      warning: 1,
      baselined: 0,
    })
  })

  it('can be looked behind', () => {
    write('plans/a.md', before)
    run('baseline', 'plans')
    expect(run('check', 'plans', '--no-baseline').out).toContain('FBA')
  })

  it('holds no words of the documents', () => {
    write('plans/a.md', before)
    run('baseline', 'plans')
    for (const words of ['FBA', 'Marisol', 'bicycle']) expect(read('carelint-baseline.json')).not.toContain(words)
  })

  it('never holds a file that could not be read', () => {
    write('plans/a.pdf', '%PDF-1.7 and nothing else')
    run('baseline', 'plans')
    expect(run('check', 'plans').code).toBe(1)
  })

  it('says so when it takes the place of an earlier one', () => {
    write('plans/a.md', before)
    expect(run('baseline', 'plans').out).toMatch(/^Wrote carelint-baseline\.json: /)
    expect(run('baseline', 'plans').out).toMatch(
      /^Replaced carelint-baseline\.json: .* are no longer in the baseline\.\n$/,
    )
  })

  it('is not written when a path is wrong', () => {
    write('plans/a.md', before)
    const {err, code} = run('baseline', 'plans', 'plnas')
    expect(code).toBe(2)
    expect(err).toContain('plnas: there is no such file or folder.')
    expect(() => read('carelint-baseline.json')).toThrow()
  })

  it.each([
    ['cut short', '{"schema": 1, "files"'],
    ['of another version', '{"schema": 2, "files": {}}'],
    ['without files', '{"schema": 1}'],
    ['with something else than hashes', '{"schema": 1, "files": {"plans/a.md": [1]}}'],
  ])('that is damaged is told, never passed over: %s', (_, content) => {
    write('plans/a.md', before)
    write('carelint-baseline.json', content)
    const {err, code} = run('check', 'plans')
    expect(code).toBe(2)
    expect(err).toContain('carelint-baseline.json: this is not a baseline that carelint can read.')
  })
})

describe('carelint acronyms', () => {
  it('lists what a caseload leaves unexplained, most documents first, with what it could mean', () => {
    write('plans/a.md', 'Bring the FBA and the QZX.\n')
    write('plans/b.md', 'The FBA is done. Her Individualized Education Program (IEP) is new.\n')
    const {out, code} = run('acronyms', 'plans')
    expect(out).toMatch(/2 acronyms are not spelled out in 2 documents:\n\n {2}FBA in 2 documents: functional/i)
    expect(out).toContain('QZX in 1 document')
    expect(out).not.toContain('IEP')
    expect(code).toBe(0)
  })

  it('offers the names that check offers: “by mouth” only beside a dose', () => {
    write('plans/a.md', 'Her PO calls on Mondays.\n')
    expect(run('acronyms', 'plans').out).toContain('PO in 1 document: probation officer, or parole officer\n')
    write('plans/b.md', 'She takes 20 mg PO each morning.\n')
    expect(run('acronyms', 'plans').out).toContain(
      'PO in 2 documents: probation officer, or parole officer, or by mouth\n',
    )
  })

  it('writes a glossary that check then goes by', () => {
    write('plans/a.md', 'Bring the FBA and the QZX.\n')
    run('acronyms', 'plans', '--write', 'glossary.yaml')
    expect(Object.keys(parse(read('glossary.yaml')))).toEqual(['FBA'])
    expect(read('glossary.yaml')).toMatch(/^# QZX:/m)
    write('carelint.yaml', 'glossary: glossary.yaml\n')
    const {out} = run('check', 'plans', '--format', 'json')
    expect(JSON.parse(out).files[0].diagnostics.map(({data}: {data: {term: string}}) => data.term)).toEqual(['QZX'])
  })

  it('leaves a file that is there as it is', () => {
    write('plans/a.md', 'Bring the FBA.\n')
    write('glossary.yaml', 'IEP: school plan\n')
    const {err, code} = run('acronyms', 'plans', '--write', 'glossary.yaml')
    expect(err).toContain('glossary.yaml already exists')
    expect(code).toBe(2)
    expect(read('glossary.yaml')).toBe('IEP: school plan\n')
  })
})

describe('an allowed finding', () => {
  it('is left out and counted', () => {
    write('plans/a.md', '<!-- carelint-allow undefined-acronym: the school prints it -->\nBring the FBA.\n')
    const {out} = run('check', 'plans')
    expect(out).toContain('Not shown: 1 allowed finding.')
    expect(out).not.toContain('is not spelled out')
  })
})
