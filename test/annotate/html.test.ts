import {readdirSync, readFileSync} from 'node:fs'
import {beforeAll, describe, expect, it} from 'vitest'
import type {FileReview} from '../../src/check/finding.js'
import {createReviewer} from '../../src/check/reviewer.js'
import {readDocument} from '../../src/ingest/index.js'
import {makeReview} from '../report/make-review.js'
import {byId, elements, markedWords, type Page, pageFor, pageWith, textOf, tight} from './html-page.js'

const fixtures = new URL('../../fixtures/', import.meta.url)
const check = createReviewer({today: '2026-09-15'})
const records = readdirSync(fixtures, {recursive: true, encoding: 'utf8'}).filter(
  (name) => /^(?:plans|notes)/.test(name) && /\.(?:md|docx|pdf|txt)$/.test(name),
)

describe.each(records)('the page of %s', (name) => {
  let page: Page
  let review: FileReview
  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync(new URL(name, fixtures)))
    const document = await readDocument(bytes, name)
    review = {...(await check(document)), path: name, uri: `file:///${name}`}
    page = await pageFor(bytes, document, review)
  })

  it('marks the words of every finding, and no others', () => {
    const spans = review.findings.map(({span}) => span).filter(({start, end}) => end > start)
    const wanted = [
      ...new Map(spans.map(({start, end}) => [`${start} ${end}`, page.document.text.slice(start, end)])).values(),
    ]
    expect(markedWords(page.tree).map(tight).sort()).toEqual(wanted.map(tight).sort())
  })

  it('shows every word of the document in its order', () => {
    const shown = tight(textOf(byId(page.tree, 'document'), false))
    let at = 0
    for (const {span} of page.document.blocks) {
      const words = tight(page.document.text.slice(span.start, span.end))
      const found = shown.indexOf(words, at)
      expect(found, words).toBeGreaterThanOrEqual(at)
      at = found + words.length
    }
  })

  it('tells every finding, with its way there and back', () => {
    const told = elements(page.tree, ({properties}) => String(properties.className).split(',').includes('note'))
    for (const finding of review.findings) {
      const words = page.document.text.slice(finding.span.start, finding.span.end).replace(/\s+/g, ' ').trim()
      expect(
        told.some((note) => textOf(note).includes(words.slice(0, 50))),
        words,
      ).toBe(true)
    }
    const links = elements(page.tree, ({tagName}) => tagName === 'a').map(({properties}) => String(properties.href))
    const marks = elements(page.tree, ({tagName, properties}) => tagName === 'mark' && properties.id !== undefined)
    for (const mark of marks) expect(links).toContain(`#${mark.properties.id}`)
    for (const note of elements(byId(page.tree, 'document'), ({tagName}) => tagName === 'mark')) {
      expect(elements(note, ({tagName}) => tagName === 'a').length).toBeGreaterThan(0)
    }
  })

  it('is well built: ids once, links that lead somewhere, headings without gaps', () => {
    const ids = elements(page.tree, ({properties}) => properties.id !== undefined).map(({properties}) => properties.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const {properties} of elements(page.tree, ({properties}) => properties.href !== undefined)) {
      expect(ids).toContain(String(properties.href).slice(1))
    }
    const levels = elements(page.tree, ({tagName}) => /^h\d$/.test(tagName)).map(({tagName}) => Number(tagName[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1)
      return level
    }, 0)
  })
})

describe('the head of a page', () => {
  it('says which file, when, what kind of record, how many findings, and how much is done well', async () => {
    const bytes = new Uint8Array(readFileSync(new URL('plans/pettway-support-plan/plan.md', fixtures)))
    const document = await readDocument(bytes, 'plan.md')
    const review = {...(await check(document)), path: 'records/march/plan.md', uri: ''}
    const {tree} = await pageFor(bytes, document, review)
    const [head] = elements(tree, ({tagName}) => tagName === 'header')
    const words = head ? textOf(head) : ''
    expect(words).toContain('plan.md')
    expect(words).not.toContain('records/march')
    expect(words).toContain('Markdown')
    expect(words).toContain('September 15, 2026')
    expect(words).toContain('Goals: 4 of 7 measurable')
    expect(words).toMatch(/\d+ warnings/)
    expect(words).toContain('Keep it where the record is kept')
  })

  it('is kind when there is nothing to change', async () => {
    const {tree} = await pageWith('# Plan\n\nRosa picks her own bus route.', 'plan.md', [])
    expect(textOf(tree)).toContain('All clear, nicely done')
    expect(elements(tree, ({tagName}) => tagName === 'mark')).toHaveLength(0)
  })

  it('never calls a file clear that was read in part', async () => {
    const problems = [{code: 'scan', message: 'Page 2 is a picture, so it was not checked.', page: 2}]
    const {tree} = await pageWith('Rosa picks her own bus route.', 'plan.md', [], {status: 'partial', problems})
    const words = textOf(tree)
    expect(words).toContain('Not all of this file was read')
    expect(words).toContain('read:Page 2 is a picture, so it was not checked.')
    expect(words).not.toContain('All clear')
  })

  it.each(['scan.pdf', 'encrypted.pdf', 'truncated.pdf'])('says that %s could not be read, and why', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(`hostile/${name}`, fixtures)))
    const document = await readDocument(bytes, name)
    const review = {...(await check(document)), path: name, uri: ''}
    const words = textOf((await pageFor(bytes, document, review)).tree)
    expect(words).toContain('This file could not be read')
    for (const {message} of document.problems) expect(words).toContain(message)
    expect(words).not.toContain('All clear')
  })
})

describe('the document on the page', () => {
  it('keeps the order of its headings below those of the page, without gaps', async () => {
    const {tree} = await pageWith('# Plan\n\n### Needs\n\n#### School\n\n## Goals\n\n# Notes\n', 'plan.md', [])
    const headings = elements(byId(tree, 'document'), ({tagName}) => /^h\d$/.test(tagName))
    expect(headings.map((node) => [node.tagName, textOf(node)])).toEqual([
      ['h2', 'The document'],
      ['h3', 'Plan'],
      ['h4', 'Needs'],
      ['h5', 'School'],
      ['h4', 'Goals'],
      ['h3', 'Notes'],
    ])
  })

  it('shows a PDF page by page', async () => {
    const name = 'plans/pettway-support-plan/plan.pdf'
    const bytes = new Uint8Array(readFileSync(new URL(name, fixtures)))
    const document = await readDocument(bytes, name)
    const {tree} = await pageFor(bytes, document, makeReview({text: document.text, format: 'pdf'}))
    const pages = elements(tree, ({properties}) => String(properties.className) === 'page')
    expect(pages.map(({properties}) => properties.ariaLabel)).toEqual(['Page 1', 'Page 2', 'Page 3'])
    const [first] = pages
    expect(first && textOf(first)).toContain('Individual Support Plan')
  })

  it('lets wide tables scroll by themselves, within reach of the keyboard', async () => {
    const wide = '| a | b | c | d |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |\n'
    const {tree} = await pageWith(`${wide}\nRosa calls.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`, 'plan.md', [])
    const frames = elements(tree, ({properties}) => String(properties.className) === 'wide')
    expect(frames.map(({properties}) => [properties.tabIndex, properties.ariaLabel])).toEqual([[0, 'Table 1']])
  })
})

describe('words beside the text', () => {
  it('have a place on the page, whatever became of the rest', async () => {
    const bytes = new TextEncoder().encode('Rosa calls.\n\nMei writes on Monday.')
    const document = {...(await readDocument(bytes, 'note.txt')), tree: {type: 'root' as const, children: []}}
    const review = makeReview({text: document.text, format: 'text', findings: [{words: 'on Monday'}]})
    const {tree} = await pageFor(bytes, document, review)
    expect(markedWords(tree)).toEqual(['on Monday'])
    expect(textOf(byId(tree, 'document'), false)).toBe('The documentBeside the textMei writes on Monday.')
  })

  it('are named in the language they are written in', async () => {
    const bytes = new TextEncoder().encode('She says: quiero mi llave, every day.')
    const read = await readDocument(bytes, 'note.txt')
    const start = read.text.indexOf('quiero')
    const document = {
      ...read,
      otherLanguages: [{span: {start, end: start + 'quiero mi llave'.length}, language: 'es-MX'}],
    }
    const review = makeReview({text: document.text, format: 'text', findings: [{words: 'llave, every'}]})
    const {tree} = await pageFor(bytes, document, review)
    const spanish = elements(tree, ({properties}) => properties.lang === 'es-MX').map((node) => textOf(node, false))
    expect(spanish.join('')).toBe('quiero mi llave')
    expect(markedWords(tree)).toEqual(['llave, every'])
  })
})

describe('the list of findings', () => {
  const text = 'The PO called.\n\nThe PO wrote. The PO came.'

  it('tells a repeated finding once, and where else it is', async () => {
    const po = {words: 'PO', term: 'PO', message: 'PO is not spelled out.'}
    const {tree} = await pageWith(text, 'note.md', [po, {...po, nth: 1}, {...po, nth: 2}])
    const notes = elements(tree, ({tagName, properties}) => tagName === 'li' && /^finding-/.test(String(properties.id)))
    expect(notes).toHaveLength(1)
    const [note] = notes
    const ways = note ? elements(note, ({tagName}) => tagName === 'a').map(({properties}) => properties.href) : []
    expect(ways).toEqual(['#words-1', '#words-2', '#words-3', '#why-undefined-acronym'])
    expect(markedWords(tree)).toEqual(['PO', 'PO', 'PO'])
    for (const number of [1, 2, 3]) {
      const [link] = elements(byId(tree, `words-${number}`), ({tagName}) => tagName === 'a')
      expect(link?.properties.href).toBe('#finding-1')
    }
  })

  it('leads from one span to all that is said about it', async () => {
    const {tree} = await pageWith(text, 'note.md', [
      {words: 'called', rule: 'blaming-language', severity: 'error'},
      {words: 'called', rule: 'unexplained-jargon', severity: 'info'},
    ])
    const [mark, ...others] = elements(tree, ({tagName}) => tagName === 'mark')
    expect(others).toEqual([])
    const links = mark ? elements(mark, ({tagName}) => tagName === 'a').map(({properties}) => properties.href) : []
    expect(links).toEqual(['#finding-1', '#finding-2'])
  })

  it('marks words that overlap and words inside of others', async () => {
    const source = 'One **two three** four five six.'
    const words = ['two three four', 'three', 'four five', 'two three four five six.']
    const {tree, document} = await pageWith(
      source,
      'note.md',
      words.map((part) => ({words: part})),
    )
    const inOrder = [...words].sort(
      (a, b) => document.text.indexOf(a) - document.text.indexOf(b) || a.length - b.length,
    )
    expect(markedWords(tree)).toEqual(inOrder)
    // One stop of the Tab key for each finding, and one for its number where the words lead elsewhere.
    const stops = elements(
      byId(tree, 'document'),
      ({tagName, properties}) => tagName === 'a' && properties.tabIndex !== -1,
    )
    expect(stops.map(({properties}) => properties.href).sort()).toEqual([
      '#finding-1',
      '#finding-2',
      '#finding-3',
      '#finding-4',
    ])
  })

  it('puts what is about the whole record above the document', async () => {
    const {tree} = await pageWith(text, 'plan.md', [
      {rule: 'missing-family-voice', message: 'This plan quotes nobody yet.'},
    ])
    const [section] = elements(tree, ({properties}) => String(properties.className) === 'about-all')
    expect(section && textOf(section)).toContain('This plan quotes nobody yet.')
    expect(elements(tree, ({tagName}) => tagName === 'mark')).toHaveLength(0)
    expect(textOf(tree)).not.toContain('All clear')
  })

  it('says how bad it is in words, and why, and what to write instead', async () => {
    const {tree} = await pageWith(text, 'note.md', [
      {
        words: 'called',
        term: 'called',
        severity: 'error',
        message: '“called”: It hides who heard it. You could write: “rang Rosa” or “left a message”.',
        suggestions: [{title: 'rang Rosa'}, {title: 'left a message'}],
      },
    ])
    const note = textOf(byId(tree, 'finding-1'))
    for (const part of ['Error', 'It hides who heard it.', 'rang Rosa', 'left a message']) expect(note).toContain(part)
    expect(note.match(/rang Rosa/g)).toHaveLength(1)
    expect(note).not.toContain('You could write')
  })
})

it('says on its head when no goals were found, so that the page is not taken for praise', async () => {
  const page = async (goals: number) => pageWith('# Plan of care\n\nA line.\n', 'plan.md', [], {goals})
  const head = async (goals: number) =>
    elements((await page(goals)).tree, ({tagName}) => tagName === 'header').map((one) => textOf(one))
  expect((await head(0)).join()).toContain('No goals were found in this plan')
  expect((await head(1)).join()).not.toContain('No goals')
})
