import type {Block} from '../../document/blocks.js'
import type {Document} from '../../document/document.js'
import {isNameOf} from './definitions.js'
import {type AcronymLookup, keyOf} from './knowledge.js'

/** Headings under which letters are explained. */
const LEGEND_HEADING =
  /\b(?:glossary|acronyms?|abbreviations?|legend|key|short names|what (?:the|these|our) (?:letters|words|terms) mean|(?:words|terms|letters) (?:we use|to know|used|in this)|definitions)\b/i

/** Column heads over the letters and over their meaning. */
const LETTERS_HEAD = /\b(?:acronym|abbreviation|initials|letters|short|term|word)/i
const MEANING_HEAD = /\b(?:mean|stands? for|definition|full|plain|long|spelled|explanation|what it is|name)/i

/** "IEP: …", "IEP = …", "IEP – …" at the beginning of a line. */
const LINE = /^\W{0,3}(\p{Lu}[\p{L}\p{N}&/.-]{1,9}?)s?\s*(?::|=|–|—|\s-\s|\()\s*(\S.*)/u

/**
 * The acronyms that a glossary, a legend or a table of the document spells out, wherever it stands.
 *
 * Under a heading such as "Glossary", or in a table whose head says so, any meaning counts: it may be plain words rather than the full
 * name. Elsewhere the meaning has to be the full name.
 */
export function legendOf(document: Document, lookup: AcronymLookup): Set<string> {
  const {text, blocks} = document
  const legend = new Set<string>()
  const said = (block: Block | undefined) => (block ? text.slice(block.span.start, block.span.end).trim() : '')
  const underLegend = (block: Block) => LEGEND_HEADING.test(said(blocks[block.headings.at(-1) ?? -1]))
  const heads = new Map<number, string[]>()

  const pair = (letters: string, meaning: string, trusted: boolean) => {
    if (!/^\p{Lu}[\p{L}\p{N}&/.-]{1,9}$/u.test(letters) || !/\p{L}{2}/u.test(meaning)) return
    const text = /\p{Lu}s$/u.test(letters) ? letters.slice(0, -1) : letters
    if (trusted || isNameOf(text, meaning, lookup)) legend.add(keyOf(text))
  }

  blocks.forEach((block, i) => {
    if (block.kind === 'heading' || block.kind === 'code') return
    const {cell} = block
    if (cell) {
      if (cell.row === 0) heads.set(cell.index, [...(heads.get(cell.index) ?? []), said(block)])
      const left = blocks[i - 1]
      if (left?.cell?.index !== cell.index || left.cell.row !== cell.row) return
      const head = heads.get(cell.index) ?? []
      const table = LETTERS_HEAD.test(head[0] ?? '') && head.slice(1).some((words) => MEANING_HEAD.test(words))
      pair(said(left), said(block), table || underLegend(block))
      pair(said(block), said(left), false)
      return
    }
    const opening = /^\W{0,2}(?:key|legend|abbreviations|acronyms)\b\W*/i.exec(said(block))?.[0]
    for (const line of said(block)
      .slice(opening?.length ?? 0)
      .split(opening ? /[\n;]/ : '\n')) {
      const match = LINE.exec(line.trim())
      if (match) pair(match[1] ?? '', match[2] ?? '', underLegend(block) || opening !== undefined)
    }
  })
  return legend
}
