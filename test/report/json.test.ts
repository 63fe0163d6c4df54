import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {type FindingSketch, makeReview} from './make-review.js'
import {renderJson} from './render.js'

const schema = JSON.parse(readFileSync(new URL('../../schema/output.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({strict: true, allErrors: true}).compile(schema)

function expectValid(json: string) {
  validate(JSON.parse(json))
  expect(validate.errors).toBeNull()
}

const secret = 'Her uncle Teo moved to Harbor Street after the fire.'

const sketch: FindingSketch = {
  words: 'IHBS',
  term: 'IHBS',
  severity: 'error',
  label: 'Supporting Rosa › Goal 2',
  suggestions: [
    {title: 'Write "In-Home Behavioral Services (IHBS)"', newText: 'In-Home Behavioral Services (IHBS)'},
    {title: 'Leave it out'},
  ],
}
const markdown = makeReview({
  text: `# Plan\n${secret} IHBS helped.`,
  measures: [{rule: 'undefined-acronym', checked: 1, met: 0}],
  findings: [sketch],
})
const point = {paragraph: 4, run: 2, char: 7}
const docx = makeReview({
  path: 'plans/luis.docx',
  format: 'docx',
  status: 'partial',
  problems: [{code: 'tracked-changes', message: 'Two deletions are pending.', page: 2}],
  text: `${secret} IHBS helped.`,
  place: {
    kind: 'docx',
    part: 'word/document.xml',
    start: point,
    end: {...point, char: 11},
    cell: {table: 1, row: 2, column: 3},
  },
  findings: [{...sketch, severity: 'warning'}],
})
const pdf = makeReview({
  path: 'notes/a.pdf',
  format: 'pdf',
  kind: 'note',
  text: `${secret} IHBS helped.`,
  place: {kind: 'pdf', page: 3, line: 12, quads: [{page: 3, quad: [72, 700, 96.5, 700, 72, 688, 96.5, 688]}]},
  findings: [{...sketch, severity: 'info'}],
})
const unreadable = makeReview({
  path: 'plans/scan.pdf',
  format: 'pdf',
  status: 'unreadable',
  problems: [{code: 'scan', message: 'This PDF holds pictures of pages and no text.'}],
  findings: [{rule: 'unreadable-file', category: 'record', severity: 'error', message: 'There is no text in it.'}],
})
const all = [markdown, docx, pdf, unreadable]

describe('the JSON report', () => {
  it('writes the documented envelope', () => {
    expect(JSON.parse(renderJson([markdown], {version: '1.2.3'}))).toEqual({
      schema: 1,
      tool: {name: 'carelint', version: '1.2.3'},
      files: [
        {
          uri: 'file:///home/mei/plans/rosa.md',
          format: 'markdown',
          kind: 'plan',
          status: 'ok',
          measures: [{rule: 'undefined-acronym', checked: 1, met: 0}],
          diagnostics: [
            {
              range: {start: {line: 1, character: 53}, end: {line: 1, character: 57}},
              severity: 1,
              code: 'undefined-acronym',
              codeDescription: {href: 'docs/rules/undefined-acronym.md'},
              source: 'carelint',
              message: 'IHBS is not spelled out before this point.',
              data: {
                category: 'plain-language',
                term: 'IHBS',
                fingerprint: 'a1b2c3d4',
                suggestions: sketch.suggestions,
                place: {
                  kind: 'markdown',
                  label: 'Supporting Rosa › Goal 2',
                  start: {line: 1, character: 53, offset: 60},
                  end: {line: 1, character: 57, offset: 64},
                },
              },
            },
          ],
        },
      ],
      summary: {files: 1, error: 1, warning: 0, info: 0, allowed: 0, baselined: 0, unreadable: 0},
    })
  })

  it('keeps the anchors of Word and PDF files, the notes, and the counts', () => {
    const report = JSON.parse(renderJson(all, {version: '1.2.3'}))
    expect(report.files[1].notes).toEqual([{code: 'tracked-changes', message: 'Two deletions are pending.', page: 2}])
    expect(report.files[1].diagnostics[0].data.place).toEqual({
      kind: 'docx',
      label: 'Supporting Rosa › Goal 2',
      part: 'word/document.xml',
      start: {paragraph: 4, run: 2, char: 7},
      end: {paragraph: 4, run: 2, char: 11},
      cell: {table: 1, row: 2, column: 3},
    })
    expect(report.files[2].diagnostics[0].data.place).toEqual({
      kind: 'pdf',
      label: 'Supporting Rosa › Goal 2',
      page: 3,
      line: 12,
      quads: [{page: 3, quad: [72, 700, 96.5, 700, 72, 688, 96.5, 688]}],
    })
    expect(report.files[3].diagnostics[0].data.place).toEqual({kind: 'pdf', label: 'the whole document'})
    expect(report.summary).toEqual({
      files: 4,
      error: 2,
      warning: 1,
      info: 1,
      allowed: 0,
      baselined: 0,
      unreadable: 1,
    })
  })

  it('holds to its schema, redacted or not', () => {
    expectValid(renderJson([], {version: '1.2.3'}))
    expectValid(renderJson(all, {version: '1.2.3'}))
    expectValid(renderJson(all, {version: '1.2.3', redact: new Map()}))
  })

  it('has a schema that notices what is missing or extra', () => {
    const report = JSON.parse(renderJson(all, {version: '1.2.3'}))
    const diagnostic = report.files[0].diagnostics[0]
    for (const changed of [
      {...diagnostic, excerpt: secret},
      {...diagnostic, severity: 4},
      {...diagnostic, data: {...diagnostic.data, place: {...diagnostic.data.place, kind: 'docx'}}},
      {...diagnostic, codeDescription: {href: '../elsewhere.md'}},
      {...diagnostic, range: {start: {line: 0, character: -1}, end: {line: 0, character: 3}}},
    ]) {
      expect(validate({...report, files: [{...report.files[0], diagnostics: [changed]}]})).toBe(false)
    }
    expect(validate({...report, summary: {...report.summary, unreadable: undefined}})).toBe(false)
  })

  it('holds nothing of the sentence around the words', () => {
    const json = renderJson(all, {version: '1.2.3'})
    expect(json).not.toContain('uncle')
    expect(json).not.toContain('helped')
  })

  it('writes the same bytes each time, without raw control characters', () => {
    const hostile = makeReview({text: 'x', findings: [{words: 'x', term: 'a\u009B31m\u007F\u001Bb\nc'}]})
    const json = renderJson([hostile], {version: '1.2.3'})
    expect(json).toBe(renderJson([structuredClone(hostile)], {version: '1.2.3'}))
    expect(json).not.toMatch(/[^\P{Cc}\n]/u)
    expect(JSON.parse(json).files[0].diagnostics[0].data.term).toBe('a\u009B31m\u007F\u001Bb\nc')
  })
})

describe('the JSON report with redact', () => {
  const redact = new Map([['undefined-acronym', 'Letters are used before they are spelled out.']])
  const messageFor = (finding: FindingSketch, text: string) => {
    const json = renderJson([makeReview({text, findings: [finding]})], {version: '1.2.3', redact})
    return JSON.parse(json).files[0].diagnostics[0].message
  }

  it('leaves no word of the documents', () => {
    const json = renderJson(all, {version: '1.2.3', redact})
    for (const word of ['IHBS', 'Behavioral', 'Supporting', 'uncle']) expect(json).not.toContain(word)
    const [first, second] = JSON.parse(json).files
    expect(first.diagnostics[0].message).toBe('Letters are used before they are spelled out.')
    expect(first.diagnostics[0].data).not.toHaveProperty('term')
    expect(first.diagnostics[0].data.suggestions).toEqual([])
    expect(first.diagnostics[0].data.place.label).toBe('line 2')
    expect(second.diagnostics[0].data.place.label).toBe('table 1, row 2, paragraph 4')
  })

  it('tells nothing of a message, whatever words of the document it is made of', () => {
    const text = 'Rosa said that Ben will do better.'
    const message = 'Say what others will see Ben do at least 4 of 5 days.'
    expect(messageFor({words: 'Ben will do better', message}, text)).toBe(
      'Letters are used before they are spelled out.',
    )
    expect(messageFor({rule: 'unknown-rule', message}, text)).not.toContain('Ben')
  })

  it('leaves messages about reading as they are', () => {
    const message = 'This is an RTF file. Open it in Word and save it as "plan.docx".'
    expect(messageFor({rule: 'unreadable-file', message}, '')).toBe(message)
  })
})
