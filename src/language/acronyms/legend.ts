import type {Block} from '../../document/blocks.js'
import type {Document} from '../../document/document.js'
import {isCapital, LETTER, lowerCase, pattern, UPPER} from '../../text/letters.js'
import {isNameOf} from './definitions.js'
import {type AcronymLookup, keyOf} from './knowledge.js'

/** Headings under which letters are explained. */
const LEGEND_HEADING = pattern()`\b(?:glossary|acronyms?|abbreviations?|legend|key|short names|
  what (?:the|these|our) (?:letters|words|terms) mean|(?:words|terms|letters) (?:we use|to know|used|in this)|
  definitions)\b`

/** Column heads over the letters and over their meaning. */
const LETTERS_HEAD = pattern()`\b(?:acronym|abbreviation|initials|letters|short|term|word)`
const MEANING_HEAD = pattern()`\b(?:mean|stands? for|definition|full|plain|long|spelled|explanation|what it is|name)`

/** "IEP: …", "IEP = …", "Adaptive behavior – …" at the beginning of a line. */
const LINE = pattern()`^[^${LETTER}]{0,3}([${LETTER}][${LETTER}\d&/.' -]{1,40}?)\s*(?::|=|–|—|\s-\s|\()\s*(\S.*)`

const LETTERS = pattern()`^[${UPPER}][${LETTER}\d&/.-]{1,9}$`

const WORD = pattern()`[${LETTER}]{2}`

/** A word of the document beside its meaning, as a glossary, a legend or a table gives it. */
export interface LegendEntry {
  readonly word: string
  readonly meaning: string
  /** A heading or the head of the table says that meanings are here, so that any meaning will do. */
  readonly trusted: boolean
}

/** All pairs that may be a word and its meaning: neighboring cells, and lines such as "IEP: …". */
export function legendEntriesOf(document: Document): LegendEntry[] {
  const {text, blocks} = document
  const entries: LegendEntry[] = []
  const heads = new Map<number, string[]>()
  const said = (block: Block | undefined) => (block ? text.slice(block.span.start, block.span.end).trim() : '')

  const legends = new Map<number, boolean>()
  const isLegend = (heading: number): boolean => {
    const known = legends.get(heading)
    if (known !== undefined) return known
    const found = LEGEND_HEADING().test(lowerCase(said(blocks[heading])))
    legends.set(heading, found)
    return found
  }

  blocks.forEach((block, i) => {
    if (block.kind === 'heading' || block.kind === 'code') return
    const underLegend = isLegend(block.headings.at(-1) ?? -1)
    const {cell} = block
    if (cell) {
      if (cell.row === 0) heads.set(cell.index, [...(heads.get(cell.index) ?? []), said(block)])
      const left = blocks[i - 1]
      if (left?.cell?.index !== cell.index || left.cell.row !== cell.row) return
      const [first = '', ...others] = heads.get(cell.index) ?? []
      const table =
        cell.row > 0 &&
        LETTERS_HEAD().test(lowerCase(first)) &&
        others.some((words) => MEANING_HEAD().test(lowerCase(words)))
      entries.push({word: said(left), meaning: said(block), trusted: table || underLegend})
      entries.push({word: said(block), meaning: said(left), trusted: false})
      return
    }
    const opening = /^\W{0,2}(?:key|legend|abbreviations|acronyms)\b\W*/i.exec(said(block))?.[0]
    for (const line of said(block)
      .slice(opening?.length ?? 0)
      .split(opening ? /[\n;]/ : '\n')) {
      const [, word, meaning] = LINE().exec(line.trim()) ?? []
      if (word && meaning) entries.push({word: word.trim(), meaning, trusted: underLegend || opening !== undefined})
    }
  })
  return entries
}

/**
 * The acronyms that a glossary, a legend or a table of the document spells out, wherever it stands.
 *
 * Under a heading such as "Glossary", or in a table whose head says so, any meaning counts: it may be plain words rather than the full
 * name. Elsewhere the meaning has to be the full name.
 */
export function legendOf(document: Document, lookup: AcronymLookup): Set<string> {
  const legend = new Set<string>()
  for (const {word, meaning, trusted} of legendEntriesOf(document)) {
    if (!LETTERS().test(word) || !WORD().test(meaning)) continue
    const letters = word.endsWith('s') && isCapital(word.charCodeAt(word.length - 2)) ? word.slice(0, -1) : word
    if (trusted || isNameOf(letters, meaning, lookup)) legend.add(keyOf(letters))
  }
  return legend
}
