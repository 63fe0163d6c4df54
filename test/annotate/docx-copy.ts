import {strFromU8, unzipSync} from 'fflate'
import {annotateDocx} from '../../src/annotate/docx/index.js'
import type {Finding} from '../../src/check/finding.js'
import type {Document} from '../../src/document/document.js'
import {readDocx} from '../../src/ingest/docx/index.js'
import type {Span} from '../../src/text/span.js'

// Reads marked Word files the plain way, by tokens, without any of carelint's own readers.

/** A comment as a reader of the copy meets it. */
export interface Comment {
  readonly id: string
  readonly author: string
  readonly lines: readonly string[]
  /** The words of the body between the start and the end of its range; undefined without a range. */
  readonly words: string | undefined
}

const tokensOf = (xml: string) => xml.match(/<[^>]+>|[^<]+/g) ?? []
const nameOf = (tag: string) => /^<\/?(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1] ?? ''
const attribute = (tag: string, name: string) => new RegExp(`[\\s:]${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
const isEmpty = (tag: string) => tag.endsWith('/>')
const plain = (raw: string) =>
  raw
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: keyof typeof NAMED) => NAMED[name])
const NAMED = {lt: '<', gt: '>', quot: '"', apos: "'", amp: '&'}

/** Every part as text (XML and pictures alike). */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]))
}

/** All comments of the file, with the words their ranges lie on. Words of a line break and a new paragraph are parted by a line end. */
export function commentsIn(bytes: Uint8Array, main = 'word/document.xml', part = 'word/comments.xml'): Comment[] {
  const parts = partsOf(bytes)
  const words = wordsInRanges(parts[main] ?? '')
  const comments: {id: string; author: string; lines: string[]}[] = []
  let isText = false
  for (const token of tokensOf(parts[part] ?? '')) {
    const name = nameOf(token)
    const comment = comments.at(-1)
    if (!token.startsWith('<')) {
      if (isText && comment) comment.lines.push((comment.lines.pop() ?? '') + plain(token))
    } else if (token.startsWith('</') || isEmpty(token)) {
      if (name === 't') isText = false
      if (name === 'p' && isEmpty(token)) comment?.lines.push('')
    } else if (name === 'comment')
      comments.push({id: attribute(token, 'id'), author: attribute(token, 'author'), lines: []})
    else if (name === 'p') comment?.lines.push('')
    else isText = name === 't'
  }
  return comments.map((comment) => ({...comment, words: words.get(comment.id)}))
}

function wordsInRanges(xml: string): Map<string, string> {
  const ranges = new Map<string, string>()
  const open = new Set<string>()
  const closed = new Set<string>()
  const signed = new Set<string>()
  const add = (text: string) => {
    for (const id of open) ranges.set(id, (ranges.get(id) ?? '') + text)
  }
  let isText = false
  let notShown = 0
  for (const token of tokensOf(xml)) {
    if (!token.startsWith('<')) {
      if (isText && notShown === 0) add(plain(token))
      continue
    }
    const name = nameOf(token)
    const isEnd = token.startsWith('</')
    if (['del', 'moveFrom', 'Fallback', 'txbxContent', 'pPr'].includes(name) && !isEmpty(token))
      notShown += isEnd ? -1 : 1
    isText = name === 't' && !isEnd && !isEmpty(token)
    if (notShown > 0) continue
    if (name === 'p' && isEnd) add('\n')
    if (isEnd) continue
    if (name === 'tab') add('\t')
    if (name === 'br' || name === 'cr') add('\n')
    const id = attribute(token, 'id')
    if (name === 'commentRangeStart') {
      if (open.has(id) || closed.has(id)) throw new Error(`range ${id} starts twice`)
      open.add(id)
      ranges.set(id, '')
    } else if (name === 'commentRangeEnd') {
      if (!open.delete(id)) throw new Error(`range ${id} ends before it starts`)
      closed.add(id)
    } else if (name === 'commentReference') {
      if (signed.has(id)) throw new Error(`comment ${id} has two signs`)
      signed.add(id)
    }
  }
  if (open.size > 0) throw new Error('a range has no end')
  for (const id of closed) if (!signed.has(id)) throw new Error(`comment ${id} has no sign`)
  return ranges
}

/**
 * The XML in a form that does not depend on how runs are cut: pieces of text with the start tag and properties of their run. Ranges and
 * signs of the comments `without` are left out.
 */
export function canonical(xml: string, without: ReadonlySet<string> = new Set()): string[] {
  const pieces: {key: string; text: string}[] = []
  let run: {start: string; properties: string} | undefined
  let child = ''
  let depth = 0
  const end = () => {
    if (!run || !child) return
    const text = /^<(?:[\w.-]+:)?t(?: [^>]*)?>([^<]*)<\/(?:[\w.-]+:)?t>$/.exec(child)?.[1]
    const key = `${run.start}${run.properties}${text === undefined ? '' : 'text'}`
    const last = pieces.at(-1)
    if (/Pr$/.test(nameOf(child)) && nameOf(child) === 'rPr') run.properties = child
    else if (text !== undefined && last?.key === key) last.text += text
    else pieces.push({key, text: text ?? child})
    child = ''
  }
  for (const token of tokensOf(xml)) {
    const name = nameOf(token)
    const isSign = /^comment(?:RangeStart|RangeEnd|Reference)$/.test(name)
    if (isSign && without.has(attribute(token, 'id'))) continue
    if (!run && name === 'r' && token.startsWith('<') && !token.startsWith('</') && !isEmpty(token)) {
      run = {start: token, properties: ''}
      depth = 0
    } else if (run && depth === 0 && token.startsWith('</')) run = undefined
    else if (run && depth === 0 && token.trim() === '') continue
    else if (run) {
      child += token
      if (token.startsWith('</')) depth--
      else if (token.startsWith('<') && !isEmpty(token)) depth++
      if (depth === 0 && token.startsWith('<')) end()
    } else pieces.push({key: '', text: token})
  }
  return pieces.map(({key, text}) => `${key} ${text}`)
}

/** A finding about these words, as a rule would yield it. */
export function findingAt(document: Document, span: Span, rule = 'some-rule', message = 'Say it plainly.'): Finding {
  return {
    rule,
    category: 'respect',
    severity: 'warning',
    message,
    suggestions: [],
    span,
    range: document.range(span),
    place: document.place(span),
    label: '',
    fingerprint: '',
  }
}

/** The span of the `nth` (from 0) occurrence of `words` in the document's text. */
export function spanOf(document: Document, words: string, nth = 0): Span {
  let start = -1
  for (let i = 0; i <= nth; i++) start = document.text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`“${words}” is not in the document`)
  return {start, end: start + words.length}
}

/** Marks each of `words` (the first of its kind, or a span) with a finding that says `Finding 0.`, `Finding 1.` … */
export function marked(bytes: Uint8Array, ...words: readonly (string | Span)[]) {
  const document = readDocx(bytes)
  const findings = words.map((word, i) =>
    findingAt(document, typeof word === 'string' ? spanOf(document, word) : word, 'some-rule', `Finding ${i}.`),
  )
  return {document, findings, ...annotateDocx(bytes, findings, '2026-03-02')}
}

/** The words that the comment with `Finding <number>.` lies on. */
export function wordsUnder(bytes: Uint8Array, number: number): string | undefined {
  return commentsIn(bytes).find(({lines}) => lines.includes(`Finding ${number}.`))?.words
}
