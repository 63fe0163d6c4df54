import {readFileSync} from 'node:fs'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {describe, expect, it, vi} from 'vitest'

// The built package, under the names that users import.
const {checkDocument, readDocument} = (await import('carelint')) as typeof import('../../src/index.js')
const {annotateDocx, annotatePdf, renderHtmlCopy} = (await import(
  'carelint/annotate'
)) as typeof import('../../src/annotate/index.js')
const {default: remarkCarelint} = (await import('carelint/remark')) as typeof import('../../src/remark.js')

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)))

describe('checkDocument', () => {
  it.each(['md', 'docx', 'pdf'])('checks the bytes of a .%s file', async (format) => {
    const {kind, status, findings, measures, words} = await checkDocument(
      fixture(`plans/pettway-support-plan/plan.${format}`),
      {today: '2026-09-15'},
    )
    expect({kind, status}).toEqual({kind: 'plan', status: 'ok'})
    expect(findings.filter(({rule}) => rule === 'unmeasurable-goal')).toHaveLength(3)
    expect(measures).toContainEqual({rule: 'unmeasurable-goal', checked: 7, met: 4})
    expect(words).toBeGreaterThan(700)
  })

  it('tells a file it cannot read instead of throwing', async () => {
    const {status, findings} = await checkDocument(Uint8Array.of(0, 1, 2, 3))
    expect(status).toBe('unreadable')
    expect(findings.map(({rule, severity}) => `${rule} ${severity}`)).toEqual(['unreadable-file error'])
  })

  it.each(['2026-2-3', '2026-02-30', 'today'])('does not go by a day such as “%s”', async (today) => {
    await expect(checkDocument(new TextEncoder().encode('A line.'), {today})).rejects.toThrow(RangeError)
  })

  it('takes settings', async () => {
    const bytes = new TextEncoder().encode('The FBA is on Friday. He is a schizophrenic.')
    const settings = {
      rules: {'label-before-person': {severity: 'off'}, 'undefined-acronym': {severity: 'error', options: {known: []}}},
    } as const
    const {findings} = await checkDocument(bytes, {settings})
    expect(findings.map(({rule, severity}) => `${rule} ${severity}`)).toEqual(['undefined-acronym error'])
  })

  it('leaves the given bytes as they are', async () => {
    const bytes = fixture('plans/brandt-treatment-plan/plan.pdf')
    const copy = bytes.slice()
    await checkDocument(bytes)
    expect(bytes).toEqual(copy)
  })

  it('logs nothing', async () => {
    const outputs = [
      vi.spyOn(console, 'log'),
      vi.spyOn(console, 'warn'),
      vi.spyOn(console, 'error'),
      vi.spyOn(process.stdout, 'write'),
      vi.spyOn(process.stderr, 'write'),
    ]
    for (const name of [
      'plans/brandt-treatment-plan/plan.pdf',
      'plans/brandt-treatment-plan/plan.docx',
      'hostile/truncated.pdf',
    ])
      await checkDocument(fixture(name))
    for (const output of outputs) {
      expect(output).not.toHaveBeenCalled()
      output.mockRestore()
    }
  })
})

describe('carelint/remark', () => {
  it('gives the findings as messages of the file', async () => {
    const source = '# Note\n\nThe *FBA* is on Friday.\n'
    const file = await unified()
      .use(remarkParse)
      .use(remarkCarelint, {today: '2026-01-15'})
      .use(remarkStringify)
      .process(source)
    expect(file.messages).toHaveLength(1)
    const [message] = file.messages
    expect(message).toMatchObject({
      ruleId: 'undefined-acronym',
      source: 'carelint',
      fatal: false,
      line: 3,
      column: 6,
      expected: ['Functional Behavioral Assessment (FBA)'],
    })
    expect(message?.place).toEqual({start: {line: 3, column: 6, offset: 13}, end: {line: 3, column: 9, offset: 16}})
  })

  it('gives the same findings as checkDocument', async () => {
    const bytes = fixture('plans/brandt-treatment-plan/plan.md')
    const {findings} = await checkDocument(bytes, {today: '2026-01-15'})
    const file = await unified()
      .use(remarkParse)
      .use(remarkCarelint, {today: '2026-01-15'})
      .use(remarkStringify)
      .process(new TextDecoder().decode(bytes))
    expect(file.messages.map(({ruleId, reason}) => `${ruleId}: ${reason}`)).toEqual(
      findings.map(({rule, message}) => `${rule}: ${message}`),
    )
  })
})

describe('carelint/annotate', () => {
  const today = '2026-09-15'

  it('marks a Word file: a comment for each place, and the same text', async () => {
    const bytes = fixture('plans/brandt-treatment-plan/plan.docx')
    const {findings} = await checkDocument(bytes, {today})
    const copy = annotateDocx(bytes, findings, today)
    expect(copy.marks).toBeGreaterThan(20)
    const again = await checkDocument(copy.bytes, {today})
    expect(again.findings.map(({rule, span}) => ({rule, span}))).toEqual(findings.map(({rule, span}) => ({rule, span})))
  })

  it('marks a PDF behind its unchanged bytes', async () => {
    const bytes = fixture('plans/brandt-treatment-plan/plan.pdf')
    const document = await readDocument(bytes)
    const {findings} = await checkDocument(bytes, {today})
    const copy = await annotatePdf(bytes, document, findings, today)
    expect(copy.marks).toBeGreaterThan(20)
    expect(Buffer.compare(copy.bytes.subarray(0, bytes.length), bytes)).toBe(0)
  })

  it('shows any document as a page', async () => {
    const bytes = fixture('plans/brandt-treatment-plan/plan.md')
    const review = {...(await checkDocument(bytes, {today})), path: 'plan.md', uri: 'file:///plan.md'}
    const page = await renderHtmlCopy({bytes, document: await readDocument(bytes), review, today})
    expect(page).toMatch(/^<!doctype html>/i)
    expect(page.match(/<mark/g)?.length).toBeGreaterThan(20)
  })
})
