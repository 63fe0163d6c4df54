import type {Element, ElementContent, Nodes} from 'hast'
import {element} from './hast.js'

/** The level of the document's first headings: the page's name is level 1, "The document" level 2. */
const TOP_LEVEL = 3
const LAST_LEVEL = 6
/** Tables with fewer columns than this fit on a phone by wrapping their words. */
const WIDE_TABLE = 4
/** Letters of scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const TEXT_BLOCK = /^(?:p|li|t[dh]|h\d|blockquote)$/

/**
 * Fits a document's HTML into the page: headings below the page's own and without gaps, tables that scroll by themselves, the direction of
 * each block where the document has right-to-left text. The look follows the depth that the document gives.
 */
export function fitIntoPage(nodes: readonly ElementContent[], text: string): ElementContent[] {
  const bothWays = RIGHT_TO_LEFT.test(text)
  const openDepths: number[] = []
  let tables = 0

  const levelOf = (depth: number): number => {
    while ((openDepths.at(-1) ?? 0) >= depth) openDepths.pop()
    openDepths.push(depth)
    return Math.min(LAST_LEVEL, TOP_LEVEL + openDepths.length - 1)
  }

  const fit = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node
    const depth = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0)
    if (depth > 0) {
      node.tagName = `h${levelOf(depth)}`
      node.properties.className = [`depth-${depth}`]
    }
    if (bothWays && TEXT_BLOCK.test(node.tagName)) node.properties.dir = 'auto'
    if (node.tagName === 'th') {
      if (isEmpty(node)) node.tagName = 'td'
      else node.properties.scope = 'col'
    }
    node.children = node.children.map(fit)
    return node.tagName === 'table' ? framed(node) : node
  }

  const framed = (table: Element): Element => {
    if (columnsOf(table) < WIDE_TABLE) return table
    // What can scroll must be reachable by keyboard and have a name.
    return element('div', {className: ['wide'], role: 'group', ariaLabel: `Table ${++tables}`, tabIndex: 0}, table)
  }

  return nodes.map(fit)
}

function isEmpty(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === ''
  return !('children' in node) || node.children.every(isEmpty)
}

function columnsOf(node: Element): number {
  if (node.tagName === 'tr') {
    return node.children.reduce(
      (sum, cell) => sum + (cell.type === 'element' ? Number(cell.properties.colSpan ?? 1) : 0),
      0,
    )
  }
  return Math.max(0, ...node.children.map((child) => (child.type === 'element' ? columnsOf(child) : 0)))
}
