import type {Element, ElementContent} from 'hast'
import type {Nodes, PhrasingContent, RootContent, Table, TableCell} from 'mdast'
import type {Document} from '../../document/document.js'
import {checkbox, documentText, element} from './hast.js'

/** Makes HTML of a document's own tree. Its text nodes carry their spans; addresses and raw HTML in the document are kept as text. */
interface TreeRenderer {
  blocks(nodes: readonly RootContent[]): ElementContent[]
}

/** A renderer for one document: it numbers the footnotes in order. */
export function createTreeRenderer({text, tree}: Document): TreeRenderer {
  const defined = new Set(
    tree.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [node.identifier] : [])),
  )
  const numbers = new Map<string, number>()
  const referred = new Set<string>()
  const numberOf = (identifier: string) => {
    const number = numbers.get(identifier) ?? numbers.size + 1
    numbers.set(identifier, number)
    return number
  }

  const reference = (identifier: string): Element => {
    const number = numberOf(identifier)
    const id = referred.has(identifier) ? {} : {id: `note-${number}-from`}
    referred.add(identifier)
    return element(
      'sup',
      {},
      element('a', defined.has(identifier) ? {href: `#note-${number}`, ...id} : {}, `[${number}]`),
    )
  }

  const inlineOf = (nodes: readonly PhrasingContent[]) => nodes.flatMap(inline)

  const inline = (node: PhrasingContent): ElementContent[] => {
    switch (node.type) {
      case 'text':
        return node.data?.span ? [documentText(text, node.data.span)] : element('span', {}, node.value).children
      case 'inlineCode':
        return [element('code', {}, node.data?.span ? documentText(text, node.data.span) : node.value)]
      case 'break':
        return [element('br')]
      case 'emphasis':
        return [element('em', {}, inlineOf(node.children))]
      case 'strong':
        return [element('strong', {}, inlineOf(node.children))]
      case 'delete':
        return [element('s', {}, inlineOf(node.children))]
      case 'link':
        return [element('span', {className: ['link']}, inlineOf(node.children))]
      case 'footnoteReference':
        return [reference(node.identifier)]
      case 'html':
        return node.value.startsWith('<!--') ? [] : [element('code', {}, node.value)]
      default:
        return []
    }
  }

  const labelled = (label: string | undefined, children: readonly ElementContent[]): ElementContent[] =>
    label ? [element('span', {className: ['label']}, label), {type: 'text', value: ' '}, ...children] : [...children]

  const block = (node: RootContent | Nodes): ElementContent[] => {
    switch (node.type) {
      case 'heading':
        return [element(`h${node.depth}`, {}, labelled(node.data?.label, inlineOf(node.children)))]
      case 'paragraph':
        return [element('p', {}, labelled(node.data?.label, inlineOf(node.children)))]
      case 'list':
        return [element(node.ordered ? 'ol' : 'ul', {}, node.children.flatMap(block))]
      case 'listItem':
        return [item(node.children, node.checked)]
      case 'blockquote':
        return [element('blockquote', {}, node.children.flatMap(block))]
      case 'code':
        return [
          element('pre', {}, element('code', {}, node.data?.span ? documentText(text, node.data.span) : node.value)),
        ]
      case 'table':
        return [table(node)]
      case 'thematicBreak':
        return [element('hr')]
      case 'footnoteDefinition': {
        const number = numberOf(node.identifier)
        const back = referred.has(node.identifier) ? {href: `#note-${number}-from`} : {}
        const marker = element('p', {className: ['note-marker']}, element('a', back, `[${number}]`))
        return [element('div', {className: ['footnote'], id: `note-${number}`}, marker, node.children.flatMap(block))]
      }
      case 'html':
        return node.value.startsWith('<!--') ? [] : [element('pre', {}, element('code', {}, node.value))]
      default:
        return 'children' in node ? (node.children as Nodes[]).flatMap(block) : inline(node as PhrasingContent)
    }
  }

  const item = (nodes: readonly Nodes[], checked: boolean | null | undefined): Element => {
    const [first, ...rest] = nodes
    const label = first?.type === 'paragraph' ? first.data?.label : undefined
    const box = typeof checked === 'boolean' ? [checkbox(checked), ' '] : []
    // The marker before the item is the file's own, whatever a browser would number it.
    const hasMarker = label !== undefined || box.length > 0
    const lead = first?.type === 'paragraph' ? labelled(label, inlineOf(first.children)) : first ? block(first) : []
    return element('li', hasMarker ? {className: ['own-marker']} : {}, box, lead, rest.flatMap(block))
  }

  const table = (node: Table): Element => {
    /** The cell that a merged cell further down belongs to, by column. */
    const above = new Map<number, Element>()
    const rows = node.children.map((row) => {
      const cells: Element[] = []
      let column = 0
      for (const cell of row.children) {
        const open = cell.data?.mergedUp ? above.get(column) : undefined
        if (open) growDown(open, inlineOf(cell.children))
        else {
          const made = cellOf(cell, row.data?.header ?? false)
          above.set(column, made)
          cells.push(made)
        }
        column += cell.data?.colSpan ?? 1
      }
      return element('tr', {}, cells)
    })
    return element('table', {}, element('tbody', {}, rows))
  }

  const cellOf = ({children, data}: TableCell, isHeader: boolean): Element => {
    const span = data?.colSpan && data.colSpan > 1 ? {colSpan: data.colSpan} : {}
    return element(isHeader ? 'th' : 'td', span, inlineOf(children))
  }

  return {blocks: (nodes) => nodes.flatMap(block)}
}

function growDown(cell: Element, more: readonly ElementContent[]): void {
  cell.properties.rowSpan = Number(cell.properties.rowSpan ?? 1) + 1
  if (more.length > 0) cell.children.push(element('br'), ...more)
}
