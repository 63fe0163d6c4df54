import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {describe, expect, it} from 'vitest'
import {carelint, fixtures, temporaryFolder} from './run-cli.js'

const folder = temporaryFolder()
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return name
}
const poorPlan = join(fixtures, 'plans/brandt-treatment-plan/plan')
const run = (...args: string[]) => carelint(['check', ...args], {cwd: folder})

describe('carelint check', () => {
  it('shows the sentence, the words, the place and what to do', () => {
    write('note.md', '# Progress note\n\nThe FBA is on Friday. He uses the bus.\n')
    const {code, out} = run('note.md', '--today', '2026-03-02')
    expect(code).toBe(0)
    expect(out).toBe(`note.md (case note, Markdown): 1 warning

  note.md:3:5 (Progress note)
    The FBA is on Friday.
        ^^^
    warning: “FBA” is not spelled out before this point. Write the full name
      first, then the letters. [undefined-acronym]
      Try: Write “Functional Behavioral Assessment (FBA)”

Summary
Checked 1 file on 2026-03-02: 1 case note.
Found 1 warning.
Acronyms: 0 of 1 spelled out.
Next: run carelint explain undefined-acronym to see why it matters and what to
  write instead.
`)
  })

  it('tells the same findings for the Word, PDF and Markdown file of a plan', () => {
    const found = ['md', 'docx', 'pdf'].map((format) => {
      const {out} = run(`${poorPlan}.${format}`, '--format', 'json')
      return JSON.parse(out)
        .files[0].diagnostics.map(({code, message}: {code: string; message: string}) => `${code}: ${message}`)
        .sort()
    })
    expect(found[1]).toEqual(found[0])
    expect(found[2]).toEqual(found[0])
  })

  it('prints JSON that fits its schema', () => {
    const schema = JSON.parse(readFileSync(new URL('../../schema/output.schema.json', import.meta.url), 'utf8'))
    const ajv = new Ajv2020({strict: true, allowUnionTypes: true})
    addFormats.default(ajv)
    const validate = ajv.compile(schema)
    for (const flags of [[], ['--redact']]) {
      const {out} = run(
        `${poorPlan}.docx`,
        `${poorPlan}.pdf`,
        `${poorPlan}.md`,
        write('empty.md', ''),
        '--format',
        'json',
        ...flags,
      )
      validate(JSON.parse(out))
      expect(validate.errors).toBeNull()
    }
  })

  it.each([
    ['error', 0],
    ['warning', 1],
    ['info', 1],
    ['never', 0],
  ])('with --fail-on %s leaves %i for a file with warnings', (severity, code) => {
    expect(run(write('warn.md', 'He is a schizophrenic.\n'), '--fail-on', severity).code).toBe(code)
  })

  it('reads standard input', () => {
    const {out, code} = carelint(['check', '-', '--stdin-filename', 'note.txt'], {
      input: 'He is a schizophrenic.\n',
      cwd: folder,
    })
    expect(out).toContain('note.txt:1:7\n    He is a schizophrenic.\n          ^^^^^^^^^^^^^^^\n')
    expect(code).toBe(0)
    const word = carelint(['check', '-', '--format', 'json'], {input: readFileSync(`${poorPlan}.docx`)})
    expect(JSON.parse(word.out).files[0]).toMatchObject({
      format: 'docx',
      kind: 'plan',
      status: 'ok',
      uri: 'stdin:stdin.md',
    })
  })

  it('walks folders, minding ignore files, hidden files and the lock files of Word', () => {
    mkdirSync(join(folder, 'caseload/family/drafts'), {recursive: true})
    mkdirSync(join(folder, 'caseload/.hidden'))
    for (const name of [
      'plan.md',
      'family/note.txt',
      'family/drafts/old.md',
      'family/skip.md',
      '.hidden/secret.md',
      '~$plan.docx',
      'photo.jpg',
      'plan.carelint.docx',
      'plan.md.carelint.html',
    ]) {
      write(`caseload/${name}`, 'A line.\n')
    }
    write('caseload/.gitignore', 'drafts/\n')
    write('caseload/carelint.yaml', 'rules: {}\n')
    write('caseload/family/.carelintignore', 'skip.md\n')
    // A link back up must not send the walk in circles.
    symlinkSync('..', join(folder, 'caseload/family/loop'))
    const {out, err, code} = run('caseload', '--format', 'json')
    expect(JSON.parse(out).files.map(({uri}: {uri: string}) => uri.slice(uri.indexOf('caseload/')))).toEqual([
      'caseload/family/note.txt',
      'caseload/plan.md',
    ])
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(run('caseload').err).toBe(
      'carelint: 2 other files were not looked at (pictures, spreadsheets and the like).\n',
    )
  })
})

describe('what cannot be checked', () => {
  const unreadable: readonly (readonly [string, () => string, string])[] = [
    ['an empty file', () => write('nothing.docx', ''), 'This file is empty'],
    ['only blanks', () => write('blank.md', ' \n\n'), 'There is no text in this file'],
    [
      'other data with the name of a Word file',
      () =>
        write(
          'binary.docx',
          Uint8Array.from({length: 400}, (_, i) => (i * 7) % 256),
        ),
      'This is not a Word, PDF, Markdown or text file',
    ],
    [
      'a Word file cut short',
      () => write('cut.docx', readFileSync(`${poorPlan}.docx`).subarray(0, 3000)),
      'This Word file is damaged',
    ],
    [
      'a PDF cut short',
      () => write('cut.pdf', readFileSync(join(fixtures, 'hostile/truncated.pdf'))),
      'This PDF is damaged',
    ],
    [
      'a PDF with a password',
      () => write('locked.pdf', readFileSync(join(fixtures, 'hostile/encrypted.pdf'))),
      'password',
    ],
    ['a scan', () => write('scan.pdf', readFileSync(join(fixtures, 'hostile/scan.pdf'))), 'text recognition (OCR)'],
    ['an old Word file', () => write('old.doc', oleFile('WordDocument')), 'old .doc format'],
    [
      'a Word file with a password',
      () => write('locked.docx', oleFile('EncryptedPackage')),
      'protected with a password',
    ],
    [
      'a web page that calls itself Word',
      () => write('export.doc', '<html><body><p>Hello</p></body></html>'),
      'This is a web page',
    ],
    ['text that calls itself Word', () => write('download.docx', 'Not Found'), 'is named like a Word or PDF file'],
    ['an RTF file', () => write('letter.rtf', '{\\rtf1 Hello}'), 'This is an RTF file'],
    [
      'a picture',
      () => write('photo.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)),
      'This is a picture (PNG)',
    ],
  ]

  it.each(unreadable)('%s is told as an error, and other files are still checked', (_, make, words) => {
    const name = make()
    const other = write('other.md', 'A line.\n')
    const {out, err, code} = run(name, other, '--format', 'json')
    const [bad, good] = JSON.parse(out).files
    expect(bad.status).toBe('unreadable')
    expect(bad.diagnostics).toHaveLength(1)
    expect(bad.diagnostics[0]).toMatchObject({code: 'unreadable-file', severity: 1})
    expect(bad.diagnostics[0].message).toContain(words)
    expect(good.status).toBe('ok')
    expect(code).toBe(1)
    expect(err).toBe('')
    const pretty = run(name, other)
    expect(pretty.out).toContain('could not be read')
    expect(pretty.out).not.toMatch(/\n\s+at /)
  })

  it('a path that is not there is an error of usage, and other files are still checked', () => {
    const {out, err, code} = run('nowhere.docx', write('here.md', 'He is a schizophrenic.\n'))
    expect(err).toBe('carelint: nowhere.docx: there is no such file or folder. Check the spelling of the path.\n')
    write('Rivera plan.md', 'A line.\n')
    expect(run('Rivera pln.md').err).toContain('Did you mean "Rivera plan.md"?')
    expect(run('plans/*.docx').err).toContain('Name the folder, or each file.')
    expect(run('./Rivera').err).toContain('Did you mean "Rivera plan.md"?')
    expect(out).toContain('here.md:1:7')
    expect(code).toBe(2)
  })

  it('a folder without documents is an error of usage', () => {
    mkdirSync(join(folder, 'bare'))
    const {err, code} = run('bare')
    expect(err).toBe(
      'carelint: bare: there are no documents in this folder. carelint reads .docx, .pdf, .md and .txt files.\n',
    )
    expect(code).toBe(2)
  })

  it('a name that could steer a terminal is told without what would', () => {
    const {err} = run('\u001b[31mred.md')
    expect(err).toContain('red.md: there is no such file or folder.')
    expect(err).not.toContain('\u001b')
  })

  it.skipIf(!existsSync('/dev/full'))('a disk that is full while the report is written', () => {
    const disk = openSync('/dev/full', 'w')
    const {code, err} = carelint(['check', `${poorPlan}.md`], {stdout: disk})
    closeSync(disk)
    expect(err).toBe(
      'carelint: the output could not be written completely. The disk is full. Free up space, then run the command again.\n',
    )
    expect(code).toBe(2)
  })

  // Root may read everything, so there is nothing to refuse.
  it.skipIf(process.getuid?.() === 0)('a file that may not be read', () => {
    chmodSync(join(folder, write('private.md', 'A line.\n')), 0)
    const {out, code} = run('private.md')
    expect(out).toContain('carelint is not allowed to open this file.')
    expect(code).toBe(1)
  })

  it.skipIf(process.getuid?.() === 0)('a path into a folder that may not be opened is not told as missing', () => {
    mkdirSync(join(folder, 'locked'))
    write('locked/plan.md', 'A line.\n')
    chmodSync(join(folder, 'locked'), 0)
    const {err, code} = run('locked/plan.md')
    chmodSync(join(folder, 'locked'), 0o700)
    expect(err).toBe(
      'carelint: locked/plan.md: carelint is not allowed to look there. Check that you have permission to open the folder, then try again.\n',
    )
    expect(code).toBe(2)
  })

  it('a folder given the name of a file', () => {
    mkdirSync(join(folder, 'plan.docx'))
    copyFileSync(`${poorPlan}.md`, join(folder, 'plan.docx/inside.md'))
    expect(JSON.parse(run('plan.docx', '--format', 'json').out).files).toHaveLength(1)
  })
})

/** The container of old Office files, as far as its signature and one stream name go. */
function oleFile(stream: string): Uint8Array {
  const name = [...stream].flatMap((letter) => [letter.charCodeAt(0), 0])
  return Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(64).fill(0), ...name)
}
