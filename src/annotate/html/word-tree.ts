import type {Element, ElementContent, Root, RootContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import type {Document} from '../../document/document.js'
import {MOST_COLUMNS} from '../../ingest/docx/handlers/tables.js'
import {type DocxLimits, readDocxParts} from '../../ingest/docx/index.js'
import {piecesOf} from '../../text/text-map.js'
import {element, pictureNote} from './hast.js'
import {createLeafText, type LeafText} from './leaf-text.js'
import {putBackLostText} from './lost-text.js'
import {renderTree} from './pages.js'
import {anchoredPackage} from './word-package.js'

/** Characters of XML in one part; mammoth takes about a second for each million. Ten pages of a plan have some 300,000. */
const MOST_XML = 4_000_000

/** The elements of mammoth's output that shape a document. Of all others, only the content is kept. */
const KEPT = new Set('p h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr th td strong em s sub sup'.split(' '))
/**
 * A Word file as HTML the way it looks: mammoth gives the shape, our own reader every word in it. Where mammoth fails, the document's own
 * tree is shown.
 */
export async function renderWord(
  bytes: Uint8Array,
  document: Document,
  limits?: Partial<DocxLimits>,
): Promise<ElementContent[]> {
  const source = readDocxParts(bytes, limits)
  const isTooLarge = source.parts.some(({xml}) => xml.length > MOST_XML)
  if (isTooLarge || source.document.text !== document.text) return renderTree(document)
  const {bytes: anchored, prefix} = anchoredPackage(bytes, source, limits)
  let html: string
  try {
    html = await htmlByMammoth(anchored)
  } catch {
    return renderTree(document)
  }
  const leafText = createLeafText(document, source)
  const root = createConverter(document, prefix, leafText)(fromHtml(html, {fragment: true}))
  putBackLostText(root, document, source, leafText)
  return root.children as ElementContent[]
}

async function htmlByMammoth(bytes: Uint8Array): Promise<string> {
  const {default: mammoth} = await import('mammoth')
  // mammoth's build for Node reads `buffer`, the one for browsers `arrayBuffer`; both hand it to a reader of zip files that takes any bytes.
  const input = {buffer: bytes, arrayBuffer: bytes} as unknown as {arrayBuffer: ArrayBuffer}
  const {value} = await mammoth.convertToHtml(input, {
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => ({src: ''})),
  })
  return value
}

/** What our own reader knows about the block that begins with a leaf. */
interface BlockStart {
  readonly depth?: number
  readonly label?: string
}

function blockStarts(document: Document): Map<number, BlockStart> {
  const starts = new Map<number, BlockStart>()
  for (const {span, depth, label} of document.blocks) {
    const [first] = piecesOf(document.map, span)
    if (first) starts.set(first.leaf, {...(depth ? {depth} : {}), ...(label ? {label} : {})})
  }
  return starts
}

/** Turns mammoth's HTML into ours: the text of our leaves at their bookmarks, and nothing else that can be read. */
function createConverter(document: Document, prefix: string, leafText: LeafText): (root: Root) => Root {
  const starts = blockStarts(document)
  const noteNumbers = new Map<string, number>()
  const ids = new Set<string>()

  const convert = (node: RootContent): ElementContent[] => {
    // All text comes from the leaves. Anything else mammoth writes is hidden text, or its own markers.
    if (node.type !== 'element') return []
    const {tagName} = node
    // mammoth writes a note once for each marker that links to it.
    if (tagName === 'li' && ids.has(noteId(node.properties.id))) return []
    if (tagName === 'a') return anchor(node)
    if (tagName === 'img') return [pictureNote()]
    const children = node.children.flatMap(convert)
    if (!KEPT.has(tagName)) return children
    const isCell = tagName === 'td' || tagName === 'th'
    if (children.length === 0 && !isCell) return []
    const made = element(tagName, isCell ? spansOf(node) : {}, children)
    if (tagName === 'li') Object.assign(made.properties, idOf(node))
    return [/^(?:p|li|h\d)$/.test(tagName) ? asRead(made) : made]
  }

  const idOf = ({properties}: Element): {id?: string} => {
    const id = noteId(properties.id)
    if (!id || ids.has(id)) return {}
    ids.add(id)
    return {id}
  }

  const anchor = (node: Element): ElementContent[] => {
    const {properties, children} = node
    const id = String(properties.id ?? '')
    if (id.startsWith(prefix)) {
      const leaf = Number(id.slice(prefix.length))
      return [...leafText.nodes(leaf), ...children.flatMap(convert)]
    }
    const target = noteId(String(properties.href ?? '').slice(1))
    const text = children[0]?.type === 'text' ? children[0].value : ''
    if (target && /^(?:\[\d+\]|↑)$/.test(text)) {
      if (text === '↑') return [element('a', {href: `#${target}`}, 'back')]
      const number = noteNumbers.get(target) ?? noteNumbers.size + 1
      noteNumbers.set(target, number)
      return [element('a', {href: `#${target}`, ...idOf(node)}, `[${number}]`)]
    }
    return children.flatMap(convert)
  }

  /** Headings and numbers are those our reader found: mammoth does not know styles that are based on others, nor "Goal C.". */
  const asRead = (made: Element): Element => {
    const {depth, label} = firstStart(made, starts) ?? {}
    if (made.tagName !== 'li') made.tagName = depth ? `h${depth}` : 'p'
    if (label) {
      if (made.tagName === 'li') made.properties.className = ['own-marker']
      made.children.unshift(element('span', {className: ['label']}, label), {type: 'text', value: ' '})
    }
    return made
  }

  return (root) => ({type: 'root', children: root.children.flatMap(convert)})
}

/** What is known of the first block that begins inside an element, not counting those in elements of their own. */
function firstStart(node: Element, starts: ReadonlyMap<number, BlockStart>): BlockStart | undefined {
  for (const child of node.children) {
    const leaf = child.type === 'text' ? child.data?.leaf : undefined
    const own = leaf === undefined ? undefined : starts.get(leaf)
    const found =
      own ?? (child.type === 'element' && !/^(?:[uo]l|p)$/.test(child.tagName) ? firstStart(child, starts) : undefined)
    if (found) return found
  }
  return undefined
}

/** mammoth's names for notes and for the markers that link to them, kept apart from ours. */
function noteId(name: unknown): string {
  return typeof name === 'string' && /^(?:footnote|endnote)-(?:ref-)?\d+$/.test(name) ? `word-${name}` : ''
}

function spansOf({properties}: Element): Record<string, number> {
  const columns = Math.min(MOST_COLUMNS, Number(properties.colSpan ?? 1))
  const rows = Number(properties.rowSpan ?? 1)
  return {...(columns > 1 ? {colSpan: columns} : {}), ...(rows > 1 ? {rowSpan: rows} : {})}
}
