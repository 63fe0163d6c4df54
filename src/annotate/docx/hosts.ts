import {type ElementHandler, handlers, scanElements} from '../../ingest/docx/element-handlers.js'
import {type DocxSource, type Leaf, leafText} from '../../ingest/docx/index.js'
import {DEFAULT_LIMITS} from '../../ingest/docx/limits.js'
import type {BodyLayout} from './body-layout.js'
import type {LeafRange} from './positions.js'
import type {Stretch} from './stretch.js'

/** Where words stand that Word takes no comments on. */
export type Elsewhere = 'text box' | 'header' | 'footer' | 'footnote' | 'endnote'

/** The body text that a comment on words elsewhere is attached to; without any, the run of the text box or note, or the end of the first paragraph. */
export type Host = LeafRange | Stretch | ParagraphEnd
type ParagraphEnd = NonNullable<BodyLayout['firstParagraph']>

/** Finds the nearest body text for words in text boxes, notes, headers and footers. */
export interface HostFinder {
  /** Nothing when the body holds no paragraph at all. */
  hostFor(leaf: Leaf, where: Elsewhere): Host | undefined
}

/** Looks at nothing until it is asked. */
export function createHostFinder(source: DocxSource, layout: BodyLayout): HostFinder {
  const noteIdOf = createNoteFinder(source)
  let bodyLeaves: Leaf[] | undefined
  const leavesThat = (holds: (leaf: Leaf) => boolean) => {
    bodyLeaves ??= source.leaves.filter(isInBody)
    return bodyLeaves.filter(holds)
  }

  /** The word of the same paragraph that is nearest to `at`. */
  const beside = (at: number) => {
    const leaves = leavesThat(({run: {paragraph}}) => paragraph.start < at && at < paragraph.end)
    const before = leaves.filter(({start}) => start < at)
    return wordIn(source, before, LAST_WORD) ?? wordIn(source, leaves, FIRST_WORD)
  }
  const beginning = (): Host | undefined => {
    const first = leavesThat((leaf) => /\S/.test(leafText(source, leaf)))[0]
    const word = wordIn(
      source,
      first ? leavesThat((leaf) => leaf.run.paragraph === first.run.paragraph) : [],
      FIRST_WORD,
    )
    return word ?? layout.firstParagraph
  }

  return {
    hostFor(leaf, where) {
      switch (where) {
        case 'text box': {
          const box = layout.boxes.find(({start, end}) => start < leaf.start && leaf.start < end)
          return box ? (beside(box.start) ?? box.host) : beginning()
        }
        case 'footnote':
        case 'endnote': {
          const reference = layout.notes.get(`${where} ${noteIdOf(leaf)}`)
          return reference ? (beside(reference.start) ?? reference) : beginning()
        }
        default:
          return beginning()
      }
    },
  }
}

/** Whether Word takes comments on the text of this leaf. */
export function isInBody({run: {paragraph}, leftOut}: Leaf): boolean {
  return paragraph.part === 0 && !paragraph.inTextBox && !leftOut
}

const FIRST_WORD = /\S+/
const LAST_WORD = /\S+(?=\s*$)/

/** A word of the text that these leaves hold together: words may be cut into several. */
function wordIn(source: DocxSource, leaves: readonly Leaf[], pattern: RegExp): LeafRange | undefined {
  const word = pattern.exec(leaves.map((leaf) => leafText(source, leaf)).join(''))
  if (!word) return undefined
  const first = leafAt(leaves, word.index)
  const last = leafAt(leaves, word.index + word[0].length - 1)
  return first && last && {first: first.leaf, from: first.offset, last: last.leaf, to: last.offset + 1}
}

/** The leaf that holds character `offset` of the text they hold together. */
function leafAt(leaves: readonly Leaf[], offset: number): {leaf: Leaf; offset: number} | undefined {
  let before = 0
  for (const leaf of leaves) {
    if (offset < before + leaf.length) return {leaf, offset: offset - before}
    before += leaf.length
  }
  return undefined
}

/** A footnote or endnote in its part. */
interface NoteStart {
  readonly id: string
  readonly start: number
}

const NOTE: ElementHandler<NoteStart[]> = {
  open(notes, tag) {
    notes.push({id: tag.attribute('id') ?? '', start: tag.start})
  },
}
const NOTES = handlers<NoteStart[]>({'w:footnote': NOTE, 'w:endnote': NOTE})

/** Finds the id of the note that holds a leaf. Each part is looked through once. */
function createNoteFinder(source: DocxSource): (leaf: Leaf) => string {
  const notesOf = new Map<number, readonly NoteStart[]>()
  return ({start, run: {paragraph}}) => {
    let notes = notesOf.get(paragraph.part)
    if (!notes) {
      const found: NoteStart[] = []
      scanElements(source.parts[paragraph.part]?.xml ?? '', found, NOTES, DEFAULT_LIMITS.depth)
      notes = found
      notesOf.set(paragraph.part, notes)
    }
    return notes.findLast((note) => note.start < start)?.id ?? ''
  }
}
