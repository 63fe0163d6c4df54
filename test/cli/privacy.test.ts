import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {carelint, fixtures, temporaryFolder} from './run-cli.js'

const folder = temporaryFolder()
const NAMES = /zorvath|quillebrand|brixholme/i

/** A folder with files; returns a function that runs carelint there. */
function place(name: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const cwd = join(folder, name)
  mkdirSync(cwd, {recursive: true})
  for (const [file, content] of Object.entries(files)) writeFileSync(join(cwd, file), content)
  return (args: readonly string[], env?: Record<string, string>) => carelint(args, {cwd, ...(env ? {env} : {})})
}

const plan = `---
kind: plan
---

# Plan for Zorvath Quillebrand

<!-- carelint-allow stigmatizing-term until 2020-01-01: Zorvath says so of himself -->

Zorvath is a schizophrenic, says Mrs. Brixholme.

**Goal 1:** Zorvath will improve his behavior with Mrs. Brixholme.

Target date: when Quillebrand is ready
`

describe('carelint check --format json', () => {
  it('with --redact tells of every finding and names nobody', () => {
    const run = place('redact', {'plan.md': plan})
    const whole = run(['check', 'plan.md', '--format', 'json']).out
    const full = JSON.parse(whole).files[0].diagnostics
    // The reason somebody gives for allowing words is nobody else's business, even where the words may be told.
    expect(whole).toContain('unused-allow')
    expect(whole).not.toContain('says so of himself')
    const {out, err} = run(['check', 'plan.md', '--format', 'json', '--redact'])
    const redacted = JSON.parse(out).files[0].diagnostics
    const keys = (list: {code: string; range: object; severity: number}[]) =>
      list.map(({code, range, severity}) => ({code, range, severity}))
    expect(keys(redacted)).toEqual(keys(full))
    expect(redacted.length).toBeGreaterThan(2)
    expect(out).not.toMatch(NAMES)
    expect(out).not.toContain('schizophrenic')
    expect(err).toBe('')
  })

  it('cannot be redacted for people', () => {
    const {out, err, code} = place('pretty', {'plan.md': plan})(['check', 'plan.md', '--redact'])
    expect(out).toBe('')
    expect(err).toContain('--redact works with --format json')
    expect(code).toBe(2)
  })
})

describe('what is kept', () => {
  it('a baseline holds hashes only', () => {
    const run = place('baseline', {'plan.md': plan})
    const {out, err} = run(['baseline', 'plan.md'])
    expect(out + err).not.toMatch(NAMES)
    const kept = readFileSync(join(folder, 'baseline/carelint-baseline.json'), 'utf8')
    const {files} = JSON.parse(kept)
    expect(files['plan.md'].length).toBeGreaterThan(2)
    for (const print of files['plan.md']) expect(print).toMatch(/^[0-9a-f]{16}$/)
    expect(kept).not.toMatch(NAMES)
  })

  it('a glossary to start from holds letters and their names', () => {
    const run = place('acronyms', {'plan.md': 'Zorvath asked Brixholme for the FBA and the ZQXB.\n'})
    const {out, err} = run(['acronyms', 'plan.md', '--write', 'glossary.yaml'])
    const kept = readFileSync(join(folder, 'acronyms/glossary.yaml'), 'utf8')
    expect(out).toContain('FBA')
    expect(kept).toContain('ZQXB')
    expect(out + err + kept).not.toMatch(NAMES)
  })
})

describe('what goes wrong is told without the words of a record', () => {
  it.each([
    ['YAML that cannot be read', 'carelint.yaml', 'person: "Zorvath Quillebrand\nrules: [\n'],
    ['a value of the wrong kind', 'carelint.yaml', 'person: [Zorvath, Brixholme]\n'],
    ['a day that is none', 'carelint.yaml', 'files:\n  - match: "*.md"\n    planDate: Zorvath\n'],
    [
      'an allowed finding without a rule',
      'carelint-allow.yaml',
      '- words: Zorvath Quillebrand\n  reason: Brixholme asked\n',
    ],
    [
      'an allowed finding of no rule',
      'carelint-allow.yaml',
      '- rule: undefined\n  words: Zorvath\n  reason: Brixholme\n',
    ],
    ['an allow file that cannot be read', 'carelint-allow.yaml', '- rule: "undefined-acronym\n  words: Zorvath\n'],
    ['a baseline that is none', 'carelint-baseline.json', '{"Zorvath": "Quillebrand"'],
  ])('%s', (title, file, content) => {
    const run = place(title.replaceAll(' ', '-'), {'note.md': plan, [file]: content})
    const {err, code} = run(['check', 'note.md'])
    expect(code).toBe(2)
    expect(err).toContain(file)
    expect(err).not.toMatch(NAMES)
  })

  it('a document that is damaged', () => {
    const whole = readFileSync(join(fixtures, 'plans/brandt-treatment-plan/plan.docx'))
    const run = place('damaged', {
      'cut.docx': whole.subarray(0, 3000),
      'cut.pdf': readFileSync(join(fixtures, 'hostile/truncated.pdf')),
      'cut.md': Uint8Array.of(...Buffer.from('Zorvath'), 0, 1, 2, 3, 0xff, 0xfe, 0),
    })
    const {out, err} = run(['check', 'cut.docx', 'cut.pdf', 'cut.md'])
    expect(out + err).not.toMatch(/Zorvath|Brandt/)
    expect(err).toBe('')
  })

  it('an error of carelint itself, whatever its message quotes', () => {
    // What JSON runs into quotes all that is said of the record, a line of it in the shape of a stack.
    const breakJson = `const write = JSON.stringify
JSON.stringify = (value, ...rest) => {
  if (Array.isArray(value?.diagnostics)) throw new TypeError('Zorvath\\n    at Quillebrand (Brixholme.js:1:1)' + write(value))
  return write(value, ...rest)
}`
    const run = place('crash', {'plan.md': plan, 'break.mjs': breakJson})
    const {out, err, code} = run(['check', 'plan.md', '--format', 'json'], {NODE_OPTIONS: '--import=./break.mjs'})
    expect(code).toBe(2)
    expect(err).toContain('something went wrong inside carelint itself (TypeError')
    expect(out + err).not.toMatch(NAMES)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})
