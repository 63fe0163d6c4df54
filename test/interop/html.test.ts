import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {renderHtmlCopy} from '../../src/annotate/html/index.js'
import {createReviewer} from '../../src/check/reviewer.js'
import {readDocument} from '../../src/ingest/index.js'
import {pageWith} from '../annotate/html-page.js'

// The page in a real browser: nothing is loaded, nothing stands in the way of a keyboard or a screen reader.

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const browserPath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  .find((path) => existsSync(path))
if (!browserPath) console.warn(`Skipped: the page in a browser. None of ${NAMES.join(', ')} was found.`)

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const MODES: readonly (readonly [string, BrowserContextOptions, 'screen' | 'print'])[] = [
  ['in light', {viewport: {width: 1280, height: 900}, colorScheme: 'light'}, 'screen'],
  ['in dark', {viewport: {width: 1280, height: 900}, colorScheme: 'dark'}, 'screen'],
  ['320 pixels wide', {viewport: {width: 320, height: 640}}, 'screen'],
  ['on paper', {viewport: {width: 1280, height: 900}}, 'print'],
]
const FILES = [
  'plans/brandt-treatment-plan/plan.docx',
  'plans/pettway-support-plan/plan.pdf',
  'plans/pettway-support-plan/plan.md',
  'plans/warsame-plan-of-care/plan.docx',
  'hostile/scan.pdf',
]

/** A page with what the example records do not have: a wide table, marks over each other, errors, a file read in part. */
const INVENTED = 'invented.md'
const INVENTED_TEXT = `# Plan for Rosa

Rosa is a **noncompliant** student and the IEP team met late.

| Goal | Measure | By when | Who | How often |
|---|---|---|---|---|
| Rosa rides the bus to the library | 3 of 4 trips | Ongoing | Her aunt Mei | Weekly |
`
const INVENTED_FINDINGS = [
  {words: 'Rosa is a noncompliant student', rule: 'label-before-person'},
  {words: 'noncompliant', rule: 'stigmatizing-term', severity: 'error'},
  {words: 'student and the IEP', rule: 'hard-to-read', severity: 'info'},
  {words: 'Ongoing', rule: 'vague-target-date', severity: 'info'},
  {rule: 'missing-family-voice', message: 'This plan quotes nobody yet.'},
] as const
const PAGES = [...FILES, INVENTED]

describe.skipIf(!browserPath)('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'carelint-page-'))
  let browser: Browser

  beforeAll(async () => {
    // Containers run tests as root, where the sandbox of Chromium does not start.
    browser = await chromium.launch({executablePath: browserPath ?? '', args: ['--no-sandbox']})
    const check = createReviewer({today: '2026-09-15'})
    for (const name of FILES) {
      const bytes = new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)))
      const document = await readDocument(bytes, name)
      const review = {...(await check(document)), path: name, uri: ''}
      writeFileSync(pathOf(name), await renderHtmlCopy({bytes, document, review, today: '2026-09-15'}))
    }
    const problems = [{code: 'scan', message: 'This page is a picture, so it was not checked.', page: 2}]
    const rest = {status: 'partial' as const, problems}
    writeFileSync(pathOf(INVENTED), (await pageWith(INVENTED_TEXT, INVENTED, INVENTED_FINDINGS, rest)).html)
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, {recursive: true, force: true})
  })

  const pathOf = (name: string) => join(folder, `${name.replaceAll('/', '-')}.html`)

  /** Opens a page; `asked` and `complaints` fill up with what it asks for and what the browser says about it. */
  async function open(name: string, options: BrowserContextOptions = {}) {
    const page = await (await browser.newContext(options)).newPage()
    const asked: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(pathToFileURL(pathOf(name)).href)
    return {page, asked, complaints}
  }

  it.each(PAGES)('%s asks for nothing but itself, and the browser has nothing to complain about', async (name) => {
    const {page, asked, complaints} = await open(name)
    await page.emulateMedia({media: 'print'})
    expect(asked).toEqual([pathToFileURL(pathOf(name)).href])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  describe.each(MODES)('%s', (_, options, media) => {
    it.each(PAGES)('%s has no barrier that axe knows', async (name) => {
      // The page's own policy would keep axe out; it is set aside for the examination only.
      const {page} = await open(name, {...options, bypassCSP: true, reducedMotion: 'reduce'})
      await page.emulateMedia({media})
      await page.evaluate(axe)
      const found = await page.evaluate(async () => {
        const run = (globalThis as unknown as {axe: {run(): Promise<{violations: Violation[]}>}}).axe.run
        type Violation = {id: string; nodes: {html: string}[]}
        return (await run()).violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)
      })
      expect(found).toEqual([])
      await page.context().close()
    })
  })

  it.each(PAGES)('%s needs no scrolling sideways at 320 pixels', async (name) => {
    const {page} = await open(name, {viewport: {width: 320, height: 640}})
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await page.context().close()
  })

  it('leads from words to their finding and back with the keyboard alone', async () => {
    const {page} = await open('plans/brandt-treatment-plan/plan.docx', {reducedMotion: 'reduce'})
    await tabTo(page, '#document mark a')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('finding-1')
    expect(await isInView(page, '#finding-1')).toBe(true)
    // The words stay where they are while the list moves beside them.
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Show in the text/)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('words-1')
    expect(await isInView(page, '#words-1')).toBe(true)
    await page.context().close()
  })

  it('moves the list and not the document when words are clicked', async () => {
    const {page} = await open('plans/brandt-treatment-plan/plan.docx', {reducedMotion: 'reduce'})
    await page.locator('mark a').nth(9).scrollIntoViewIfNeeded()
    const before = await page.evaluate(() => scrollY)
    await page.locator('mark a').nth(9).click()
    expect(await page.evaluate(() => scrollY)).toBe(before)
    expect(await isInView(page, ':target')).toBe(true)
    await page.context().close()
  })

  it('hides findings by how bad they are, and says that it does', async () => {
    const {page} = await open('plans/brandt-treatment-plan/plan.docx')
    const info = page.locator('.findings .note.info')
    expect(await info.first().isVisible()).toBe(true)
    await page.locator('#show-info').uncheck()
    expect(await info.first().isVisible()).toBe(false)
    expect(await page.locator('.findings .note.warning').first().isVisible()).toBe(true)
    expect(await page.getByText('Some findings are hidden.').isVisible()).toBe(true)
    await page.context().close()
  })

  it('prints the document, then the list, and all of it', async () => {
    const {page} = await open('plans/brandt-treatment-plan/plan.docx')
    await page.emulateMedia({media: 'print'})
    const order = await page.evaluate(() =>
      ['h1', '#document', '#findings', '.reasons'].map(
        (part) => document.querySelector(part)?.getBoundingClientRect().top ?? -1,
      ),
    )
    expect([...order].sort((a, b) => a - b)).toEqual(order)
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('#findings') as Element).position)).toBe(
      'static',
    )
    await page.context().close()
  })
})

/** Presses Tab until the first element that `selector` finds has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement === document.querySelector(wanted), selector)) return
  }
  throw new Error(`Tab did not reach ${selector}.`)
}

async function isInView(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect()
    return box !== undefined && box.top >= 0 && box.top < innerHeight && box.left < innerWidth
  }, selector)
}
