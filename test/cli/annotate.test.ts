import {execFileSync} from 'node:child_process'
import {chmodSync, copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {commentsIn} from '../annotate/docx-copy.js'
import {makeDocx, paragraph, run, textBox} from '../ingest/docx/make-docx.js'
import {carelint, fixtures, temporaryFolder} from './run-cli.js'

const home = temporaryFolder()
let folders = 0

/** A new folder with these files; the names of fixtures stand for themselves. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = join(home, String(folders++))
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return {
    folder,
    annotate: (...args: string[]) => carelint(['annotate', ...args, '--today', '2026-09-15'], {cwd: folder}),
    bytes: (name: string) => new Uint8Array(readFileSync(join(folder, name))),
    names: () => readdirSync(folder).sort(),
  }
}

const plan = (format: string) =>
  new Uint8Array(readFileSync(join(fixtures, `plans/brandt-treatment-plan/plan.${format}`)))
const lazy = makeDocx(paragraph('My plan') + paragraph('He is a schizophrenic.'))
const flawless = makeDocx(paragraph('The bus comes at nine.'))

describe('carelint annotate', () => {
  it('writes a Word copy beside the document, and leaves that as it is', () => {
    const {annotate, bytes, names} = folderWith({'plan.docx': plan('docx')})
    const {code, out, err} = annotate('plan.docx')
    expect([code, err]).toEqual([0, ''])
    const comments = commentsIn(bytes('plan.carelint.docx'))
    expect(out).toMatch(
      new RegExp(`^Wrote plan\\.carelint\\.docx with ${comments.length} comments for \\d+ findings\\.\\n$`),
    )
    expect(comments.map(({words}) => words)).toEqual(expect.arrayContaining(['broken home', 'FBA', 'dirty urine']))
    expect(bytes('plan.docx')).toEqual(plan('docx'))
    expect(names()).toEqual(['plan.carelint.docx', 'plan.docx'])
  })

  it('writes a PDF copy that begins with the original', () => {
    const {annotate, bytes} = folderWith({'plan.pdf': plan('pdf')})
    const {code, out} = annotate('plan.pdf', '-o', 'marked.pdf')
    expect(code).toBe(0)
    expect(out).toMatch(/^Wrote marked\.pdf with \d+ highlights for \d+ findings\./)
    const copy = bytes('marked.pdf')
    expect(copy.length).toBeGreaterThan(plan('pdf').length)
    expect(copy.slice(0, plan('pdf').length)).toEqual(plan('pdf'))
  })

  it.each(['docx', 'pdf', 'md'])('writes a page of a .%s file', (format) => {
    const {annotate, bytes} = folderWith({[`plan.${format}`]: plan(format)})
    const {code, out} = annotate(`plan.${format}`, '--html')
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^Wrote plan\\.${format}\\.carelint\\.html with \\d+ findings\\.\\n$`))
    expect(new TextDecoder().decode(bytes(`plan.${format}.carelint.html`))).toMatch(/^<!doctype html>/i)
  })

  it('gives every document of a folder a page of its own, and a marked copy too', () => {
    const {annotate, bytes, names} = folderWith({'note.docx': lazy, 'note.md': 'Ana is a schizophrenic.\n'})
    annotate('note.docx')
    for (const file of ['note.docx', 'note.md', 'note.carelint.docx']) expect(annotate(file, '--html').code).toBe(0)
    const pages = ['note.carelint.docx.carelint.html', 'note.docx.carelint.html', 'note.md.carelint.html']
    expect(names()).toEqual(expect.arrayContaining(pages))
    expect(new TextDecoder().decode(bytes('note.docx.carelint.html'))).toContain('<p>He is <mark')
    expect(new TextDecoder().decode(bytes('note.md.carelint.html'))).toContain('<p>Ana is <mark')
  })

  it('keeps the whole name of a Word file under another extension', () => {
    const {annotate, names} = folderWith({'note.docx': lazy, 'note.doc': lazy})
    annotate('note.docx')
    expect(annotate('note.doc').out).toContain('Wrote note.doc.carelint.docx')
    expect(names()).toEqual(['note.carelint.docx', 'note.doc', 'note.doc.carelint.docx', 'note.docx'])
  })

  it('says how Markdown and text are marked', () => {
    const {annotate, names} = folderWith({'note.md': 'He is a schizophrenic.', 'note.txt': 'He is a schizophrenic.'})
    expect(annotate('note.md')).toMatchObject({code: 2, out: '', err: expect.stringContaining('Add --html')})
    expect(annotate('note.txt')).toMatchObject({code: 2, out: '', err: expect.stringContaining('Add --html')})
    expect(names()).toEqual(['note.md', 'note.txt'])
  })

  it('writes nothing when nothing was found', () => {
    const {annotate, names} = folderWith({'note.docx': flawless})
    expect(annotate('note.docx')).toEqual({
      code: 0,
      out: 'note.docx: nothing was found, so no copy was written.\n',
      err: '',
    })
    expect(names()).toEqual(['note.docx'])
  })

  it('then tells of a copy from an earlier run', () => {
    const {annotate, folder} = folderWith({'note.docx': lazy})
    annotate('note.docx')
    writeFileSync(join(folder, 'note.docx'), flawless)
    expect(annotate('note.docx').out).toContain('note.carelint.docx is still there from an earlier run')
  })

  it('tells in one line what could not be marked at its words', () => {
    const body = paragraph(`${run('See the box.')}${textBox(paragraph('He is a schizophrenic.'))}`)
    const {annotate, bytes} = folderWith({'note.docx': makeDocx(body)})
    const {out} = annotate('note.docx')
    expect(out).toMatch(/^Wrote note\.carelint\.docx with .*\. Word takes no comments in text boxes: 1 comment .*\n$/)
    expect(commentsIn(bytes('note.carelint.docx')).map(({words}) => words)).toContain('box.')
  })

  it('writes a page of a document in which nothing was found, too', () => {
    const {annotate, names} = folderWith({'note.docx': flawless})
    expect(annotate('note.docx', '--html').out).toBe('Wrote note.docx.carelint.html with no findings.\n')
    expect(names()).toEqual(['note.docx', 'note.docx.carelint.html'])
  })

  it('holds to the settings', () => {
    const {annotate} = folderWith({'note.docx': lazy, 'carelint.yaml': 'rules:\n  label-before-person: off\n'})
    expect(annotate('note.docx').out).toContain('nothing was found')
  })
})

describe('a copy that is there already', () => {
  it('is replaced when it is as carelint wrote it', () => {
    const {annotate, bytes} = folderWith({'note.docx': lazy, 'plan.pdf': plan('pdf')})
    for (const [file, args, copy] of [
      ['note.docx', [], 'note.carelint.docx'],
      ['plan.pdf', [], 'plan.carelint.pdf'],
      ['plan.pdf', ['--html'], 'plan.pdf.carelint.html'],
    ] as const) {
      annotate(file, ...args)
      const first = bytes(copy)
      expect(annotate(file, ...args).code, copy).toBe(0)
      expect(bytes(copy)).toEqual(first)
    }
  })

  it('is kept when it is anything else, unless --force says so', () => {
    const {annotate, bytes} = folderWith({
      'note.docx': lazy,
      'note.carelint.docx': flawless,
      'plan.pdf': plan('pdf'),
      'plan.carelint.pdf': plan('pdf'),
      'plan.pdf.carelint.html': '<p>Mine</p>',
    })
    expect(annotate('note.docx')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('note.carelint.docx already exists'),
    })
    expect(annotate('plan.pdf').code).toBe(2)
    expect(annotate('plan.pdf', '--html').code).toBe(2)
    expect(bytes('note.carelint.docx')).toEqual(flawless)
    expect(bytes('plan.carelint.pdf')).toEqual(plan('pdf'))
    expect(annotate('note.docx', '--force').code).toBe(0)
    expect(commentsIn(bytes('note.carelint.docx'))).not.toEqual([])
  })

  it('can be marked itself: that copy gets a number', () => {
    const {annotate, bytes, names} = folderWith({'note.docx': lazy})
    annotate('note.docx')
    const first = bytes('note.carelint.docx')
    annotate('note.carelint.docx')
    expect(annotate('note.carelint-2.docx').out).toContain('Wrote note.carelint-3.docx')
    expect(names()).toEqual(['note.carelint-2.docx', 'note.carelint-3.docx', 'note.carelint.docx', 'note.docx'])
    expect(bytes('note.carelint-3.docx')).toEqual(first)
  })
})

describe('annotate refuses', () => {
  const {annotate, folder, bytes, names} = folderWith({
    'note.docx': lazy,
    'macros.docm': lazy,
    'broken.docx': lazy.slice(0, 200),
    'secret.pdf': new Uint8Array(readFileSync(join(fixtures, 'hostile/encrypted.pdf'))),
    'endless.pdf': new Uint8Array(readFileSync(join(fixtures, 'hostile/endless-forms.pdf'))),
    'carelint.yaml': 'limits: {seconds: 3}\n',
  })
  linkSync(join(folder, 'note.docx'), join(folder, 'same.docx'))
  const before = names()

  it.each([
    [['missing.docx'], 'there is no such file'],
    [['.'], 'is a folder'],
    [['-'], 'needs a file name'],
    [['broken.docx'], 'Nothing was written'],
    [['secret.pdf'], 'password'],
    [['endless.pdf'], 'endless.pdf: Reading this file took longer than 3 seconds, so it was stopped.'],
    [['note.docx', '-o', 'note.docx', '--force'], 'is the document itself'],
    [['note.docx', '-o', 'same.docx', '--force'], 'is the document itself'],
    [['note.docx', '-o', 'no/such/copy.docx'], 'there is no folder no/such.'],
    [['note.docx', '-o', '.'], 'is a folder'],
    [['note.docx', '-o', 'copy.pdf'], 'must end in .docx'],
    [['macros.docm', '-o', 'copy.docx'], 'must end in .docm'],
    [['note.docx', '-o', 'copy.html'], 'add --html'],
  ])('%j', (args, why) => {
    expect(annotate(...args)).toMatchObject({code: 2, out: '', err: expect.stringContaining(why)})
    expect(names()).toEqual(before)
    expect(bytes('note.docx')).toEqual(lazy)
  })
})

describe('the file that is written', () => {
  it.skipIf(process.platform === 'win32')('is never a pipe, which nobody may be reading', () => {
    const {annotate, folder} = folderWith({'note.docx': lazy})
    execFileSync('mkfifo', [join(folder, 'pipe.docx')])
    expect(annotate('note.docx', '-o', 'pipe.docx')).toMatchObject({
      code: 2,
      out: '',
      err: 'carelint: pipe.docx is a pipe or a device, not a file. Give another name with -o.\n',
    })
  })

  // Root may write everywhere, so there is nothing to refuse.
  it.skipIf(process.getuid?.() === 0)('is not put where nobody may look', () => {
    const {annotate, folder} = folderWith({'note.docx': lazy})
    mkdirSync(join(folder, 'locked'), {mode: 0})
    const {code, err} = annotate('note.docx', '-o', 'locked/copy.docx')
    chmodSync(join(folder, 'locked'), 0o700)
    expect(err).toContain('locked/copy.docx could not be written. Check that you are allowed to write to this folder')
    expect(code).toBe(2)
  })

  it('is open to no more people than the document', () => {
    const {annotate, folder} = folderWith({'note.docx': lazy})
    chmodSync(join(folder, 'note.docx'), 0o600)
    annotate('note.docx')
    expect(statSync(join(folder, 'note.carelint.docx')).mode & 0o777).toBe(0o600)
  })

  it('goes where it is asked to, whatever the name', () => {
    const {annotate, folder, names} = folderWith({})
    copyFileSync(join(fixtures, 'notes/dap-note.docx'), join(folder, 'Notiz für “Ana”.DOCX'))
    expect(annotate('Notiz für “Ana”.DOCX').code).toBe(0)
    expect(names()).toContain('Notiz für “Ana”.carelint.DOCX')
  })
})
