import {describe, expect, it} from 'vitest'
import {makeDocx, paragraph, relationships, run, runOf} from '../ingest/docx/make-docx.js'
import {byId, elements, markedWords, type Page, pageWith, textOf} from './html-page.js'

// Words of a document are words on the page, whatever they look like.

/** Everything an element of the page may carry. */
const ATTRIBUTES = new Set(
  'ariaHidden ariaLabel ariaLabelledBy charSet checked className colSpan content dateTime dataMark dir href httpEquiv id lang name role rowSpan scope tabIndex type'.split(
    ' ',
  ),
)
const ELEMENTS = new Set(
  'html head meta title style body a div span header footer main section article p h1 h2 h3 h4 h5 h6 ul ol li bdi time strong em s sub sup br hr table thead tbody tr th td blockquote pre code mark fieldset legend label input'.split(
    ' ',
  ),
)
/** Names that make a browser load, run or send something. */
const LOADING = /^(?:src|srcSet|data|action|formAction|poster|ping|background|cite|manifest|style|on[A-Z]\w*)$/

function expectHarmless({html, tree}: Page): void {
  for (const {tagName, properties} of elements(tree, () => true)) {
    expect(ELEMENTS, tagName).toContain(tagName)
    for (const name of Object.keys(properties)) {
      expect(ATTRIBUTES, `${tagName} ${name}`).toContain(name)
      expect(name).not.toMatch(LOADING)
    }
    if (properties.href !== undefined) expect(String(properties.href)).toMatch(/^#[\w-]+$/)
  }
  expect(elements(tree, ({tagName}) => tagName === 'style')).toHaveLength(1)
  expect(html).not.toMatch(/url\(|@import|<script|<img|<iframe|<link|<object/i)
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</title></head><body onload=alert(1)>',
  '<a href="javascript:alert(1)">her file</a>',
  '"><svg/onload=alert(1)>',
  "' autofocus onfocus=alert(1) x='",
  '<!-- --><form action="https://example.org/">',
  '&lt;script&gt;',
]

describe('hostile words', () => {
  it.each(HOSTILE)('%s in a text file is text', async (words) => {
    const page = await pageWith(`Before ${words} after.`, 'note.txt', [{words}])
    expectHarmless(page)
    expect(markedWords(page.tree)).toEqual([words])
  })

  it.each(HOSTILE)('%s in a Word file is text', async (words) => {
    const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    const page = await pageWith(makeDocx(paragraph(`Before ${escaped} after.`)), 'note.docx', [{words}])
    expectHarmless(page)
    expect(markedWords(page.tree)).toEqual([words])
  })

  it.each(HOSTILE)('%s in Markdown does nothing', async (words) => {
    const page = await pageWith(`# Notes\n\nBefore ${words} after.\n\n${words}\n`, 'note.md', [{words: 'Before'}])
    expectHarmless(page)
  })

  it.each(HOSTILE)('%s in what the page says about a finding is text', async (words) => {
    const page = await pageWith(
      'Before.',
      `${words.replaceAll('/', '')}.txt`,
      [
        {words: 'Before', term: words, message: words, label: words, suggestions: [{title: words}]},
        {rule: 'missing-family-voice', message: words},
      ],
      {problems: [{code: 'x', message: words}], status: 'partial'},
    )
    expectHarmless(page)
    expect(textOf(page.tree)).toContain(words)
  })

  it('links of Markdown are words without an address', async () => {
    const source =
      '[her file](javascript:alert(1)) ![photo](https://example.org/photo.png) <https://example.org/> [x][y]\n\n[y]: data:text/html,x'
    const page = await pageWith(source, 'note.md', [{words: 'her file'}])
    expectHarmless(page)
    expect(textOf(byId(page.tree, 'document'), false)).toContain('her file photo https://example.org/ x')
    expect(page.html).not.toMatch(/javascript:|photo\.png|data:/)
  })

  it('links and pictures of a Word file point nowhere', async () => {
    const link = `<w:hyperlink r:id="rId7">${run('her file')}</w:hyperlink>`
    const picture = runOf('<w:pict><v:shape><v:imagedata r:id="rId8" o:title="a photo"/></v:shape></w:pict>')
    const rels = relationships({
      rId7: ['hyperlink', 'https://example.org/help'],
      rId8: ['image', 'https://example.org/photo.png'],
    })
    const file = makeDocx(paragraph(link) + paragraph(run('See the photo: ') + picture), {
      'word/_rels/document.xml.rels': rels,
    })
    const page = await pageWith(file, 'note.docx', [{words: 'her file'}])
    expectHarmless(page)
    expect(markedWords(page.tree)).toEqual(['her file'])
    expect(textOf(page.tree)).toContain('Picture not shown')
    expect(page.html).not.toContain('example.org')
  })

  it('signs that turn the order of words around are left out', async () => {
    const page = await pageWith('He was \u202Eylno ton\u202C late, \u2066said\u2069 Rosa.', 'note.txt', [
      {words: 'late'},
    ])
    expect(page.html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
    expect(textOf(page.tree, false)).toContain('He was ylno ton late, said Rosa.')
  })

  it('bookmarks that look like ours put no text where it is not', async () => {
    const bookmark = '<w:bookmarkStart w:id="1" w:name="leaf-1"/><w:bookmarkEnd w:id="1"/>'
    const file = makeDocx(paragraph(`${bookmark}${run('First.')}`) + paragraph('Second.'))
    const page = await pageWith(file, 'note.docx', [{words: 'Second.'}])
    expect(textOf(byId(page.tree, 'document'), false)).toMatch(/First\..*Second\./s)
    expect(markedWords(page.tree)).toEqual(['Second.'])
  })
})

describe('the page itself', () => {
  it('allows its own style sheet and nothing else', async () => {
    const {tree, html} = await pageWith('Rosa calls.', 'note.md', [])
    const policy = elements(tree, ({properties}) => String(properties.httpEquiv) === 'Content-Security-Policy')
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
    const hash = Buffer.from(digest).toString('base64')
    expect(policy.map(({properties}) => properties.content)).toEqual([
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    ])
  })

  it('keeps the direction of words that run from right to left', async () => {
    const {tree} = await pageWith('مرحبا يا روزا\n\nRosa calls.', 'note.md', [])
    const blocks = elements(tree, ({tagName}) => tagName === 'p').filter((node) => /Rosa|روزا/.test(textOf(node)))
    expect(blocks.map(({properties}) => properties.dir)).toEqual(['auto', 'auto'])
  })
})
