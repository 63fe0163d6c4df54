import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Nodes, Root} from 'mdast'
import {remark} from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import {describe, expect, it} from 'vitest'
import type {Document} from '../../../src/document/document.js'
import type {PdfPlace} from '../../../src/document/place.js'
import {readPdf, textInQuads} from '../../../src/ingest/pdf/index.js'

const folder = fileURLToPath(new URL('../../../fixtures/', import.meta.url))
const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.pdf') && !name.startsWith('hostile'))
  .map((name) => join(folder, name))
const bytesOf = (file: string) => new Uint8Array(readFileSync(file))

/** The Markdown the PDF was made from. */
const sourceOf = (file: string): Root | undefined => {
  const markdown = file.replace(/pdf$/u, 'md')
  if (!existsSync(markdown)) return undefined
  return remark().use(remarkGfm).use(remarkFrontmatter).parse(readFileSync(markdown, 'utf8'))
}

const plain = (node: Nodes): string => {
  if (node.type === 'html' || node.type === 'yaml') return ''
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const holdsBlocks = /^(?:root|list|listItem|blockquote|table|tableRow)$/u.test(node.type)
  return node.children.map(plain).join(holdsBlocks ? ' ' : '')
}
const textOf = (node: Nodes) => plain(node).replace(/\s+/gu, ' ').trim()
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
const headingsOf = (tree: Root) => tree.children.filter((node) => node.type === 'heading').map(textOf)
const rowsOf = (tree: Root) =>
  tree.children
    .filter((node) => node.type === 'table')
    .flatMap((table) => table.children.map((row) => row.children.map(textOf)))

it('finds fixtures to read', () => {
  expect(files.length).toBeGreaterThan(2)
})

describe.each(files)('%s', (file) => {
  const source = sourceOf(file)

  it.runIf(source)('holds every word of its source', async () => {
    const {text} = await readPdf(bytesOf(file))
    const counts = new Map<string, number>()
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
    const missing = wordsOf(textOf(source as Root)).filter((word) => {
      counts.set(word, (counts.get(word) ?? 0) - 1)
      return (counts.get(word) ?? 0) < 0
    })
    expect(missing).toEqual([])
  })

  it.runIf(source)('has the headings and the table rows of its source', async () => {
    const {tree} = await readPdf(bytesOf(file))
    expect(headingsOf(tree)).toEqual(expect.arrayContaining(headingsOf(source as Root)))
    expect(rowsOf(tree)).toEqual(rowsOf(source as Root))
  })

  it('keeps the contract of the one text', async () => {
    const document = await readPdf(bytesOf(file))
    checkTexts(document.tree, document)
    for (const {node, span} of document.blocks) {
      expect(document.text.slice(span.start, span.end).trim()).not.toBe('')
      expect((node as {data?: {page?: number}}).data?.page).toBeGreaterThan(0)
    }
  })

  it('reads the same words at the place of a match', async () => {
    const bytes = bytesOf(file)
    const document = await readPdf(bytes)
    const pairs = [...document.text.matchAll(/\S+(?: \S+)?/gu)]
    const step = Math.ceil(pairs.length / 12)
    for (let i = 0; i < pairs.length; i += step) {
      const [match] = [pairs[i] as RegExpMatchArray]
      const start = match.index ?? 0
      const place = document.place({start, end: start + match[0].length}) as PdfPlace
      expect(withoutBlanks(await textInQuads(bytes, place))).toBe(withoutBlanks(match[0]))
    }
  })
})

const withoutBlanks = (text: string) => text.replace(/[\s\u00AD-]/gu, '')

function checkTexts(node: Nodes, document: Document): void {
  if (node.type === 'text') {
    const span = node.data?.span ?? {start: 0, end: 0}
    expect(node.value).toBe(document.text.slice(span.start, span.end))
    expect(node.value).not.toContain('\n')
  }
  if ('children' in node) for (const child of node.children) checkTexts(child, document)
}
