import type {Link, PhrasingContent} from 'mdast'
import type {TextBuilder} from '../../text/text-map.js'
import type {Piece} from './drafts.js'
import {DELETED, EMPHASIS, STRONG} from './marks.js'

/** Adds the pieces of one line to the text and returns their nodes. Neighbours with the same formatting become one text node. */
export function phrasing(pieces: readonly Piece[], text: TextBuilder): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (let start = 0, end = 0; start < pieces.length; start = end) {
    const link = pieces[start]?.link
    while (end < pieces.length && pieces[end]?.link === link) end++
    const children = looks(pieces, start, end, text)
    if (link) nodes.push({type: 'link', url: link.url, children: children as Link['children']})
    else if (start === 0 && end === pieces.length) return children
    else nodes.push(...children)
  }
  return nodes
}

/** The nodes of pieces `[from, to)`, which belong to one link or to none. */
function looks(pieces: readonly Piece[], from: number, to: number, text: TextBuilder): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (let start = from, end = from; start < to; start = end) {
    const marks = pieces[start]?.marks ?? 0
    while (end < to && pieces[end]?.marks === marks) end++
    const alike = marked(leafNodes(pieces, start, end, text), marks)
    if (start === from && end === to) return alike
    nodes.push(...alike)
  }
  return nodes
}

/** The nodes of pieces `[from, to)`, which look alike. */
function leafNodes(pieces: readonly Piece[], from: number, to: number, text: TextBuilder): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let value = ''
  let start = 0
  for (let i = from; i < to; i++) {
    const piece = pieces[i] as Piece
    if (piece.kind === 'text') {
      if (value === '') start = text.length
      text.add(piece.value, piece.leaf)
      value += piece.value
    } else if (value !== '') {
      nodes.push({type: 'text', value, data: {span: {start, end: text.length}}})
      value = ''
    }
    if (piece.kind === 'note') nodes.push({type: 'footnoteReference', identifier: piece.identifier})
    else if (piece.kind === 'break') nodes.push({type: 'break', data: {span: text.add(piece.value, piece.leaf)}})
  }
  if (value !== '') nodes.push({type: 'text', value, data: {span: {start, end: text.length}}})
  return nodes
}

function marked(nodes: PhrasingContent[], marks: number): PhrasingContent[] {
  let inner = nodes
  if (marks & EMPHASIS) inner = [{type: 'emphasis', children: inner}]
  if (marks & STRONG) inner = [{type: 'strong', children: inner}]
  if (marks & DELETED) inner = [{type: 'delete', children: inner}]
  return inner
}
