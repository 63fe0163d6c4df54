import type {Element, ElementContent, ElementData, Text} from 'hast'
import type {Document} from '../../document/document.js'
import {type DocxSource, leafText} from '../../ingest/docx/index.js'
import {MADE_UP} from '../../text/text-map.js'
import {documentText, element} from './hast.js'

/** The text of the leaves of a Word file, as nodes that know their spans. */
export interface LeafText {
  /** The nodes of one leaf: text, and a line break for a break. */
  nodes(leaf: number): ElementContent[]
  /** Whether any of the leaf's text belongs to the document's normalised text. */
  isRead(leaf: number): boolean
}

/** Looks up leaf by leaf what `document.map` says span by span. */
export function createLeafText(document: Document, source: DocxSource): LeafText {
  const {starts, leaves, leafOffsets} = document.map
  const segments = new Map<number, number[]>()
  leaves.forEach((leaf, i) => {
    if (leaf === MADE_UP) return
    const known = segments.get(leaf)
    if (known) known.push(i)
    else segments.set(leaf, [i])
  })

  return {
    isRead: (leaf) => segments.has(leaf),
    nodes(number) {
      const leaf = source.leaves[number]
      if (!leaf) return []
      const text = leafText(source, leaf)
      if (text === '\n') return [lineBreak(number)]
      const nodes: Text[] = []
      let at = 0
      // Text that no segment holds was left out of the review, such as a prompt beside real words: it is shown and never marked.
      const unread = (to: number) => {
        if (to > at) nodes.push({type: 'text', value: text.slice(at, to), data: {leaf: number}})
      }
      for (const i of segments.get(number) ?? []) {
        const start = starts[i] ?? 0
        const leafOffset = leafOffsets[i] ?? 0
        const end = starts[i + 1] ?? start
        unread(leafOffset)
        nodes.push(documentText(document.text, {start, end}, number))
        at = leafOffset + end - start
      }
      unread(text.length)
      return nodes
    },
  }
}

function lineBreak(leaf: number): Element {
  const made = element('br')
  made.data = {leaf} as ElementData
  return made
}
