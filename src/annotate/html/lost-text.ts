import type {Element, ElementContent, Nodes, Parents, Root} from 'hast'
import {spanOf} from '../../document/blocks.js'
import type {Document} from '../../document/document.js'
import type {DocxSource, ParagraphPlace} from '../../ingest/docx/index.js'
import {piecesOf} from '../../text/text-map.js'
import {createTreeRenderer} from './document-tree.js'
import {element} from './hast.js'
import type {LeafText} from './leaf-text.js'

/** Elements that hold blocks side by side: a new block may be put behind any of their children. */
const HOLDS_BLOCKS = new Set(['li', 'td', 'th', 'div', 'blockquote'])

/**
 * Puts text that was read and that mammoth leaves out (values of some fields, text boxes, formulas) back where it belongs: behind what
 * comes before it in its paragraph, or as a separate block after the one before.
 */
export function putBackLostText(root: Root, document: Document, source: DocxSource, leafText: LeafText): void {
  const bodyEnd = document.furniture[0]?.start ?? document.text.length + 1
  const read = new Set(piecesOf(document.map, {start: 0, end: bodyEnd}).map(({leaf}) => leaf))
  const places = placesOf(root)
  const isLost = (leaf: number) => read.has(leaf) && !places.nodes.has(leaf)
  if (![...read].some(isLost)) return

  const putBlocks = (leaves: readonly number[], blocks: readonly ElementContent[]) => {
    places.insert(blocks, places.before(leaves[0] ?? 0), true)
    const last = blocks.at(-1)
    for (const leaf of leaves) if (last && !places.nodes.has(leaf)) places.nodes.set(leaf, last)
  }

  // Whole blocks first, in the shape the document's own tree gives them: tables and lists in text boxes.
  const renderer = createTreeRenderer(document)
  for (const node of document.tree.children) {
    const span = spanOf(node)
    const leaves = span ? piecesOf(document.map, span).map(({leaf}) => leaf) : []
    if (leaves.length === 0 || !leaves.every(isLost)) continue
    putBlocks(leaves, renderer.blocks([node]))
  }

  const paragraphs = new Map<ParagraphPlace, number[]>()
  source.leaves.forEach(({run}, leaf) => {
    const known = paragraphs.get(run.paragraph)
    if (known) known.push(leaf)
    else paragraphs.set(run.paragraph, [leaf])
  })
  for (const leaves of paragraphs.values()) {
    const lost = leaves.filter(isLost)
    if (lost.length === 0) continue
    if (lost.length === leaves.filter((leaf) => read.has(leaf)).length) {
      const block = element(
        'p',
        {},
        lost.flatMap((leaf) => leafText.nodes(leaf)),
      )
      putBlocks(lost, [block])
      continue
    }
    for (const leaf of lost) {
      const before = leaves.findLast((other) => other < leaf && places.nodes.has(other))
      const after = leaves.find((other) => other > leaf && places.nodes.has(other))
      const beside = places.nodes.get(before ?? after ?? -1)
      const nodes = leafText.nodes(leaf)
      if (before === undefined && beside) places.insertBefore(nodes, beside)
      else places.insert(nodes, beside, false)
      const last = nodes.at(-1)
      if (last) places.nodes.set(leaf, last)
    }
  }
}

/** Where each leaf is in a tree, and a way to put more beside it. */
function placesOf(root: Root) {
  const parents = new Map<Nodes, Parents>()
  const nodes = new Map<number, Nodes>()
  const visit = (parent: Parents) => {
    for (const child of parent.children) {
      parents.set(child, parent)
      const leaf = child.type === 'text' || child.type === 'element' ? child.data?.leaf : undefined
      if (leaf !== undefined) nodes.set(leaf, child)
      if ('children' in child) visit(child)
    }
  }
  visit(root)

  const splice = (parent: Parents, at: number, added: readonly ElementContent[]) => {
    ;(parent.children as ElementContent[]).splice(at, 0, ...added)
    for (const node of added) parents.set(node, parent)
  }
  const holdsBlocks = (parent: Parents | undefined) =>
    !parent || parent.type === 'root' || HOLDS_BLOCKS.has((parent as Element).tagName)

  return {
    nodes,
    /** The node of the last leaf before this one that has a place. */
    before(leaf: number): Nodes | undefined {
      let found: Nodes | undefined
      for (let other = leaf - 1; other >= 0 && !found; other--) found = nodes.get(other)
      return found
    },
    insert(added: readonly ElementContent[], behind: Nodes | undefined, asBlock: boolean): void {
      if (!behind) {
        splice(root, 0, added)
        return
      }
      let node = behind
      while (asBlock && !holdsBlocks(parents.get(node))) node = parents.get(node) as Nodes
      const parent = parents.get(node) ?? root
      splice(parent, parent.children.indexOf(node as ElementContent) + 1, added)
    },
    insertBefore(added: readonly ElementContent[], node: Nodes): void {
      const parent = parents.get(node) ?? root
      splice(parent, Math.max(0, parent.children.indexOf(node as ElementContent)), added)
    },
  }
}
