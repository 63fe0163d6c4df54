import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {annotateDocx} from '../../src/annotate/docx/index.js'
import {marksOf} from '../../src/annotate/marks.js'
import {createReviewer} from '../../src/check/reviewer.js'
import {readDocx} from '../../src/ingest/docx/index.js'
import {marked} from '../annotate/docx-copy.js'
import {control, field, makeDocx, paragraph, run, runOf, table} from '../ingest/docx/make-docx.js'
import {annotationsIn} from './odt-annotations.js'

// Another program opens the marked Word files: LibreOffice turns them into .odt, and its comments have to lie on the right words.

const TODAY = '2026-09-15'
const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0
if (!hasLibreOffice)
  console.warn('Skipped: LibreOffice (soffice) is not installed, so no marked Word file was opened with it.')

const folder = mkdtempSync(join(tmpdir(), 'carelint-interop-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const oneSpaced = (words: string | undefined) => words?.replace(/[\s\u00a0]+/g, ' ').trim()

const fixtures = readdirSync('fixtures', {recursive: true, encoding: 'utf8'}).filter(
  (name) => name.endsWith('.docx') && !name.includes('hostile'),
)
/** Name → body and the words to mark. */
const SPECIAL: Readonly<Record<string, readonly [string, string]>> = {
  split: [paragraph(run('He is ve') + run('ry', '<w:b/>') + run(' lazy now.')), 'very lazy'],
  signs: [paragraph(runOf('<w:t>a bc</w:t><w:tab/><w:t>de</w:t><w:br/><w:t>fg h</w:t>')), 'bc\tde\nfg'],
  link: [paragraph(`${run('See ')}<w:hyperlink r:id="rId7">${run('the help page')}</w:hyperlink>`), 'help'],
  'link-field': [paragraph(run('See ') + field('HYPERLINK "https://example.org"', run('the help page'))), 'help'],
  insertion: [
    paragraph(`<w:ins w:id="9" w:author="A" w:date="2026-01-01T00:00:00Z">${run('a lazy boy')}</w:ins>`),
    'lazy',
  ],
  control: [paragraph(run('Goal: ') + control(run('be less lazy now'))), 'less lazy'],
  'plain-control': [paragraph(run('Goal: ') + control(run('be less lazy'), '<w:text/>')), 'be less lazy'],
  'chosen-value': [paragraph(run('He goes ') + control(run('by bus'), '<w:comboBox/>') + run('.')), 'by bus'],
  'merge-field': [paragraph(run('Dear ') + field('MERGEFIELD n', run('Ana Diaz')) + run('.')), 'Ana Diaz'],
  'smart-tag': [
    paragraph(`${run('in ')}<w:smartTag w:uri="u" w:element="e">${run('Lake Town')}</w:smartTag>`),
    'Lake Town',
  ],
  cell: [table(['Goal', 'be less lazy now']), 'less lazy'],
  cells: [table(['Goal', 'be less lazy']), 'Goal\nbe less'],
  rows: [table(['Goal', 'be less lazy'], ['Date', 'May']), 'lazy\nDate'],
  paragraphs: [paragraph('He is lazy.') + paragraph('So he is late.'), 'lazy.\nSo'],
}

describe.skipIf(!hasLibreOffice)('in LibreOffice, the comments of a marked copy', () => {
  const expected = new Map<string, {words: string | undefined; message: string}[]>()

  beforeAll(async () => {
    const review = createReviewer({today: TODAY})
    for (const [i, name] of fixtures.entries()) {
      const bytes = new Uint8Array(readFileSync(join('fixtures', name)))
      const document = readDocx(bytes)
      const {findings} = await review(document)
      writeFileSync(join(folder, `fixture-${i}.docx`), annotateDocx(bytes, findings, TODAY).bytes)
      const marks = marksOf(document, findings)
      const told = marks.map(({span, findings: [first]}) => ({
        words: oneSpaced(document.text.slice(span.start, span.end)),
        message: first?.message ?? '',
      }))
      expected.set(`fixture-${i}`, told)
    }
    for (const [name, [body, words]] of Object.entries(SPECIAL)) {
      writeFileSync(
        join(folder, `${name}.docx`),
        marked(makeDocx(paragraph('Title') + body + paragraph('Last')), words).bytes,
      )
      expected.set(name, [])
    }
    const files = [...expected.keys()].map((name) => join(folder, `${name}.docx`))
    // A profile of its own: it works while somebody has LibreOffice open.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'odt', '--outdir', folder, ...files])
  }, 300_000)

  const annotationsOf = (name: string) => annotationsIn(new Uint8Array(readFileSync(join(folder, `${name}.odt`))))

  it.each(fixtures.map((name, i) => [name, `fixture-${i}`]))('of %s lie on the words', (_, name) => {
    const marks = expected.get(name) ?? []
    const annotations = annotationsOf(name)
    expect(annotations).toHaveLength(marks.length)
    for (const {words, message} of marks) {
      const under = annotations
        .filter(({text}) => text.includes(message))
        .map((annotation) => oneSpaced(annotation.words))
      expect(under, message).toContain(words)
    }
  })

  it.each(Object.entries(SPECIAL))('lie on the words: %s', (name, [, words]) => {
    expect(annotationsOf(name)).toEqual([{text: expect.stringContaining('Finding 0.'), words: expect.anything()}])
    expect(oneSpaced(annotationsOf(name)[0]?.words)).toBe(oneSpaced(words))
  })
})
