import type {ElementContent} from 'hast'
import type {Nodes, RootContent} from 'mdast'
import type {Document} from '../../document/document.js'
import {createTreeRenderer} from './document-tree.js'
import {element} from './hast.js'

/** A document's own tree as HTML; a PDF page by page. */
export function renderTree(document: Document): ElementContent[] {
  const renderer = createTreeRenderer(document)
  if (document.format !== 'pdf') return renderer.blocks(document.tree.children)
  const pages: {number: number; nodes: RootContent[]}[] = []
  for (const node of document.tree.children) {
    // What continues after a page break stays with the page it begins on.
    const number = pageOf(node) ?? pages.at(-1)?.number ?? 1
    const page = pages.at(-1)
    if (page && page.number >= number) page.nodes.push(node)
    else pages.push({number, nodes: [node]})
  }
  return pages.map(({number, nodes}) =>
    element(
      'div',
      {className: ['page'], role: 'group', ariaLabel: `Page ${number}`},
      element('p', {className: ['page-number'], ariaHidden: 'true'}, `Page ${number}`),
      renderer.blocks(nodes),
    ),
  )
}

function pageOf(node: Nodes): number | undefined {
  const page = (node as {data?: {page?: number}}).data?.page
  if (page !== undefined || !('children' in node)) return page
  for (const child of node.children) {
    const found = pageOf(child)
    if (found !== undefined) return found
  }
  return undefined
}
