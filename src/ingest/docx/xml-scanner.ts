import {damaged, unsafe} from './errors.js'
import {createNamespaces} from './namespaces.js'
import {attributeIn} from './xml-text.js'

/** The tag the scanner is at. One object serves all tags: copy what must outlive the call. */
export interface XmlTag {
  /** Local name behind the usual prefix of its namespace (`w:p`), whatever prefix the file uses. */
  readonly name: string
  /** Offsets of the tag itself in the XML. For an element without content the end tag is empty, behind the start tag. */
  readonly start: number
  readonly end: number
  /** Value of the attribute with this local name, decoded. Start tags only. */
  attribute(local: string): string | undefined
}

/** What is called while an XML text is scanned. */
export interface XmlHandler {
  open(tag: XmlTag): void
  close(tag: XmlTag): void
  /** Raw character data `xml[start, end)`; `literal` for a CDATA section, in which nothing is escaped. */
  text(start: number, end: number, literal: boolean): void
}

const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const GREATER = 0x3e
const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27

/**
 * Walks through well-formed XML once, keeping offsets. No recursion, no tree, no document type declaration and so no entities of
 * the file's own.
 *
 * Throws a ReadingError: `damaged` for XML that is not well-formed, `unsafe` for a document type declaration, more than `maxDepth` open
 * elements, or more namespaces than any program declares.
 */
export function scanXml(xml: string, handler: XmlHandler, maxDepth: number): void {
  const names = createNamespaces()
  /** Names of the open elements as the file writes them, and as the handler knows them. */
  const openRaw: string[] = []
  const openNames: string[] = []
  const tag = {
    name: '',
    start: 0,
    end: 0,
    attribute: (local: string) => attributeIn(xml, tag.start, tag.end, local),
  }
  // Nearly always in the root element: the other tags need not be looked at.
  const lastDeclaration = xml.lastIndexOf('xmlns')
  let at = 0

  const readEndTag = (start: number) => {
    const raw = openRaw.pop()
    if (raw === undefined || !xml.startsWith(raw, start + 2)) throw damaged()
    at = start + 2 + raw.length
    while (xml.charCodeAt(at) <= 0x20) at++
    if (xml.charCodeAt(at) !== GREATER) throw damaged()
    at++
    closeElement(start, at)
  }

  const closeElement = (start: number, end: number) => {
    tag.name = openNames.pop() ?? ''
    tag.start = start
    tag.end = end
    handler.close(tag)
    names.leave(openNames.length)
  }

  const readStartTag = (start: number) => {
    const nameEnd = endOfName(xml, start + 1)
    const last = endOfTag(xml, nameEnd)
    const raw = xml.slice(start + 1, nameEnd)
    if (start <= lastDeclaration) names.declare(xml.slice(nameEnd, last), openNames.length)
    at = last + 1
    tag.name = names.usual(raw)
    tag.start = start
    tag.end = at
    openNames.push(tag.name)
    handler.open(tag)
    if (xml.charCodeAt(last - 1) === SLASH) closeElement(at, at)
    else if (openRaw.push(raw) > maxDepth) throw unsafe()
  }

  while (at < xml.length) {
    const start = xml.indexOf('<', at)
    if (start < 0) break
    if (start > at) handler.text(at, start, false)
    switch (xml.charCodeAt(start + 1)) {
      case SLASH:
        readEndTag(start)
        break
      case QUESTION:
        at = after(xml, '?>', start)
        break
      case BANG:
        if (xml.startsWith('<!--', start)) {
          at = after(xml, '-->', start + 4)
        } else if (xml.startsWith('<![CDATA[', start)) {
          at = after(xml, ']]>', start)
          handler.text(start + 9, at - 3, true)
        } else throw unsafe()
        break
      default:
        readStartTag(start)
    }
  }
  if (openRaw.length > 0 || at === 0) throw damaged()
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from)
  if (found < 0) throw damaged()
  return found + mark.length
}

function endOfName(xml: string, from: number): number {
  let at = from
  for (let code = xml.charCodeAt(at); code > 0x20 && code !== SLASH && code !== GREATER; code = xml.charCodeAt(at)) at++
  if (at === from) throw damaged()
  return at
}

/** Offset of the `>` that ends a tag: not one inside an attribute's value. */
function endOfTag(xml: string, from: number): number {
  let quote = 0
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (quote) {
      if (code === quote) quote = 0
    } else if (code === GREATER) return at
    else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code
  }
  throw damaged()
}
