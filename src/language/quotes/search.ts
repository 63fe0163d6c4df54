import type {Block} from '../../document/blocks.js'
import type {Document} from '../../document/document.js'
import {hasWords} from '../../text/letters.js'
import {antecedentOf, paragraphBefore} from './antecedent.js'
import type {Around} from './attribution.js'
import {holdsMark, type Marks, markPlaces, marksIn} from './marks.js'
import type {People} from './names.js'
import {createPlaces, type Places} from './places.js'
import {createSpeakers, type Speakers} from './speakers.js'

/** What the steps of the search for quotes share about one document. */
export interface Search {
  readonly document: Document
  readonly speakers: Speakers
  readonly places: Places
  /** Whether a block can hold marked words at all. */
  mayHoldMarks(block: Block): boolean
  /** The marks of the block, paired; memoised, as pronouns look back. */
  marksOf(block: Block): Marks
  /** What attribution in block `index` is looked up in. */
  around(index: number): Around
}

/** Prepares the search; nothing is looked at yet. */
export function createSearch(document: Document, people: People | undefined): Search {
  const {text, blocks} = document
  const speakers = createSpeakers(people)
  const marks = new Map<Block, Marks>()
  const places = markPlaces(text)
  const mayHoldMarks = (block: Block) => holdsMark(places, block.span)
  const marksOf = (block: Block): Marks => {
    const found = marks.get(block) ?? (mayHoldMarks(block) ? marksIn(text, block.span) : {pairs: [], unclosed: []})
    marks.set(block, found)
    return found
  }
  return {
    document,
    speakers,
    places: createPlaces(document, speakers),
    mayHoldMarks,
    marksOf,
    around(index) {
      const block = blocks[index]
      const span = block?.span ?? {start: 0, end: 0}
      const stretches = [block, paragraphBefore(blocks, index)]
        .filter((stretch) => stretch !== undefined)
        .map((stretch) => ({span: stretch.span, quoted: marksOf(stretch).pairs.map((pair) => pair.outer)}))
      return {text, block: span, speakers, antecedent: (pronoun) => antecedentOf(text, pronoun, stretches, speakers)}
    },
  }
}

/** Whether no word is between two offsets. */
export function isBare(text: string, from: number, to: number): boolean {
  return to <= from || !hasWords(text.slice(from, to))
}
