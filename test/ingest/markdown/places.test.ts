import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {toString as textOf} from 'mdast-util-to-string'
import {remark} from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import {describe, expect, it} from 'vitest'
import {readMarkdown} from '../../../src/ingest/markdown/index.js'

/** Words as a person writes them in Markdown, and as they are read. */
interface Written {
  readonly source: string
  readonly words: string
}

const plainWord = fc.constantFrom(
  'Ana',
  'rides',
  'the',
  'bus',
  'to',
  'school',
  'Tou’s',
  'niño',
  '😀',
  '4',
  'of',
  '5',
  'days.',
)
const written: fc.Arbitrary<Written> = fc.oneof(
  {weight: 6, arbitrary: plainWord.map((word) => ({source: word, words: word}))},
  fc.constantFrom<Written>(
    {source: '&amp;', words: '&'},
    {source: '&#8212;', words: '—'},
    {source: '&#x1F600;', words: '😀'},
    {source: '\\*', words: '*'},
    {source: '\\_', words: '_'},
    {source: '\\[x\\]', words: '[x]'},
    {source: 'add**ic**ted', words: 'addicted'},
    {source: '**strong**', words: 'strong'},
    {source: '*soft*', words: 'soft'},
    {source: '~~gone~~', words: 'gone'},
    {source: '[the **page**](https://example.org "t")', words: 'the page'},
    {source: '`code`', words: 'code'},
    {source: '[Client Name]', words: '[Client Name]'},
  ),
)
const line = fc.array(written, {minLength: 1, maxLength: 8}).map((parts) => ({
  source: parts.map((part) => part.source).join(' '),
  words: parts.map((part) => part.words).join(' '),
}))

const block: fc.Arbitrary<Written> = fc.oneof(
  line,
  line.map(({source, words}) => ({source: `## ${source}`, words})),
  line.map(({source, words}) => ({source: `- ${source}`, words})),
  fc.tuple(line, line).map(([a, b]) => ({source: `> ${a.source}\n> ${b.source}`, words: `${a.words} ${b.words}`})),
  fc
    .tuple(line, line)
    .map(([a, b]) => ({source: `So ${a.source}\n   so ${b.source}`, words: `So ${a.words} so ${b.words}`})),
  fc.tuple(line, line).map(([a, b]) => ({
    source: `| Goal | By |\n|---|---|\n| ${a.source} | ${b.source} |`,
    words: `Goal\nBy\n${a.words}\n${b.words}`,
  })),
)
const file = fc
  .record({blocks: fc.array(block, {minLength: 1, maxLength: 6}), windows: fc.boolean(), frontMatter: fc.boolean()})
  .map(({blocks, windows, frontMatter}) => {
    const source = `${frontMatter ? '---\nkind: plan\n---\n' : ''}${blocks.map((part) => part.source).join('\n\n')}\n`
    return windows ? source.replaceAll('\n', '\r\n') : source
  })

/** What a stretch of Markdown says once its marks are read: by another parser, so that the two keep each other honest. */
const secondReader = remark().use(remarkFrontmatter).use(remarkGfm)
const said = (source: string) => {
  const tree = secondReader.parse(source)
  return textOf({...tree, children: tree.children.filter((node) => node.type !== 'yaml')})
}

describe('reading Markdown', () => {
  it('reads the words that were written', () => {
    fc.assert(
      fc.property(block, ({source, words}) => {
        expect(readMarkdown(source).text.trim()).toBe(words)
      }),
    )
  })

  it('reads the same words as remark', () => {
    const squeezed = (text: string) => text.replace(/\s+/g, '')
    fc.assert(
      fc.property(file, (source) => {
        expect(squeezed(readMarkdown(source).text)).toBe(squeezed(said(source)))
      }),
    )
  })

  it('reads the same words as remark in the example records', () => {
    const folder = new URL('../../../fixtures/', import.meta.url)
    const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.md'))
    expect(files.length).toBeGreaterThan(3)
    for (const name of files) {
      const source = readFileSync(new URL(name, folder), 'utf8')
      expect(readMarkdown(source).text.replace(/\s+/g, '')).toBe(said(source).replace(/\s+/g, ''))
    }
  })

  it('never fails, and never places anything outside the file, whatever the text', () => {
    const sign = fc.constantFrom(
      '*',
      '_',
      '`',
      '~',
      '[',
      ']',
      '(',
      ')',
      '|',
      '-',
      '>',
      '#',
      '<',
      '&',
      ';',
      '\\',
      '\n',
      '\r\n',
      '\t',
      ' ',
      'a',
      '1',
      '.',
      ':',
      '"',
      '😀',
      '\0',
    )
    fc.assert(
      fc.property(
        fc.array(sign, {maxLength: 80}).map((signs) => signs.join('')),
        (source) => {
          const document = readMarkdown(source)
          for (const {span} of document.blocks) {
            const place = document.place(span)
            if (place.kind !== 'source') throw new Error('Markdown has places in its source')
            expect(place.start.offset).toBeLessThanOrEqual(place.end.offset)
            expect(place.end.offset).toBeLessThanOrEqual(source.length)
          }
        },
      ),
      {numRuns: 1000},
    )
  })

  it('places every word at the source that says it', () => {
    fc.assert(
      fc.property(file, (source) => {
        const document = readMarkdown(source)
        const lines = source.split(/\r\n|\n|\r/)
        for (const match of document.text.matchAll(/[\p{L}\p{N}]+|[&—*_😀]/gu)) {
          const span = {start: match.index, end: match.index + match[0].length}
          const place = document.place(span)
          if (place.kind !== 'source') throw new Error('Markdown has places in its source')
          const original = source.slice(place.start.offset, place.end.offset)
          // "add**ic**ted" keeps its marks in the source; escapes and entities are read before comparing.
          const read = original.replaceAll('**', '').replaceAll(/\\(?=[*_[\]])/g, '')
          expect(decode(read)).toBe(match[0])
          expect(lines[place.start.line]?.slice(place.start.character, place.start.character + original.length)).toBe(
            original,
          )
        }
      }),
    )
  })
})

const decode = (source: string) => (source.startsWith('&') && source.length > 1 ? said(source) : source)

it('blanks beside emphasis and links are outside of them', () => {
  const [paragraph] = readMarkdown('Ilse *swims* with [her aunt](a.md) **twice** a `week`.').tree.children
  const pieces = paragraph?.type === 'paragraph' ? paragraph.children.map((node) => [node.type, textOf(node)]) : []
  expect(pieces).toEqual([
    ['text', 'Ilse '],
    ['emphasis', 'swims'],
    ['text', ' with '],
    ['link', 'her aunt'],
    ['text', ' '],
    ['strong', 'twice'],
    ['text', ' a '],
    ['inlineCode', 'week'],
    ['text', '.'],
  ])
})

it('an entity for a character that cannot be is the replacement character', () => {
  expect(readMarkdown('Ilse &#0; &#xD800; &#x110000; &#99999999; &#233; swims.').text).toBe(
    'Ilse \uFFFD \uFFFD \uFFFD \uFFFD é swims.',
  )
})
