import type {Link, PhrasingContent, Text} from 'mdast'
import type {TextBuilder} from '../../text/text-map.js'
import type {Piece} from './drafts.js'
import {DELETED, EMPHASIS, STRONG} from './marks.js'

/** Adds the pieces of one line to the text and returns their nodes. Neighbours that look alike become one text node. */
export function phrasing(pieces: readonly Piece[], text: TextBuilder): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (const linked of groups(pieces, (piece) => piece.link)) {
    const children: PhrasingContent[] = []
    for (const alike of groups(linked, (piece) => piece.marks)) {
      children.push(...marked(leafNodes(alike, text), alike[0]?.marks ?? 0))
    }
    const link = linked[0]?.link
    if (link) nodes.push({type: 'link', url: link.url, children: children as Link['children']})
    else nodes.push(...children)
  }
  return nodes
}

/** Neighbours for which `key` gives the same. */
function groups<Key>(pieces: readonly Piece[], key: (piece: Piece) => Key): Piece[][] {
  const found: Piece[][] = []
  let last: Key | undefined
  for (const piece of pieces) {
    const own = key(piece)
    const group = found.at(-1)
    if (group && own === last) group.push(piece)
    else found.push([piece])
    last = own
  }
  return found
}

function leafNodes(pieces: readonly Piece[], text: TextBuilder): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let open: {node: Text; start: number} | undefined
  for (const piece of pieces) {
    if (piece.kind === 'note') {
      nodes.push({type: 'footnoteReference', identifier: piece.identifier})
      open = undefined
    } else if (piece.kind === 'break') {
      nodes.push({type: 'break', data: {span: text.add(piece.value, piece.leaf)}})
      open = undefined
    } else {
      const {start, end} = text.add(piece.value, piece.leaf)
      if (!open) {
        open = {node: {type: 'text', value: ''}, start}
        nodes.push(open.node)
      }
      open.node.value += piece.value
      open.node.data = {span: {start: open.start, end}}
    }
  }
  return nodes
}

function marked(nodes: PhrasingContent[], marks: number): PhrasingContent[] {
  let inner = nodes
  if (marks & EMPHASIS) inner = [{type: 'emphasis', children: inner}]
  if (marks & STRONG) inner = [{type: 'strong', children: inner}]
  if (marks & DELETED) inner = [{type: 'delete', children: inner}]
  return inner
}
