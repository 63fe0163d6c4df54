import type {Element, Nodes, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {renderHtmlCopy} from '../../src/annotate/html/index.js'
import type {FileReview} from '../../src/check/finding.js'
import type {Document} from '../../src/document/document.js'
import {readDocument} from '../../src/ingest/index.js'
import {type FindingSketch, makeReview} from '../report/make-review.js'

/** A page as a browser reads it. */
export interface Page {
  readonly html: string
  readonly tree: Root
  readonly document: Document
}

/** The page of a file with invented findings. */
export async function pageWith(
  file: string | Uint8Array,
  name: string,
  findings: readonly FindingSketch[],
  rest: Partial<FileReview> = {},
): Promise<Page> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const document = await readDocument(bytes, name)
  const {format, status, problems} = document
  const review = makeReview({text: document.text, path: name, format, status, problems, ...rest, findings})
  return pageFor(bytes, document, review)
}

/** The page of a review. */
export async function pageFor(bytes: Uint8Array, document: Document, review: FileReview): Promise<Page> {
  const html = await renderHtmlCopy({bytes, document, review, today: '2026-09-15'})
  return {html, tree: fromHtml(html), document}
}

/** All elements a test asks for, in the order of the page. */
export function elements(node: Nodes, wanted: (element: Element) => boolean): Element[] {
  const own = node.type === 'element' && wanted(node) ? [node] : []
  return 'children' in node ? [...own, ...node.children.flatMap((child) => elements(child, wanted))] : own
}

/** The one element with this id. */
export function byId(node: Nodes, id: string): Element {
  const [found] = elements(node, ({properties}) => properties.id === id)
  if (!found) throw new Error(`Nothing on the page has the id "${id}".`)
  return found
}

/** The words of an element, without style sheets; numbers of findings inside it are left out on request. */
export function textOf(node: Nodes, withNumbers = true): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && (node.tagName === 'style' || (node.tagName === 'sup' && !withNumbers))) return ''
  return 'children' in node ? node.children.map((child) => textOf(child, withNumbers)).join('') : ''
}

/** What stands between the `<mark>` tags of each mark, in the order of the text. */
export function markedWords(node: Nodes): string[] {
  const words: string[] = []
  for (const mark of elements(node, ({tagName}) => tagName === 'mark')) {
    const number = Number(mark.properties.dataMark)
    words[number - 1] = (words[number - 1] ?? '') + textOf(mark, false)
  }
  return words
}

/** White space does not count: a page stores none where a line ends. */
export const tight = (text: string) => text.replace(/\s+/g, '')
