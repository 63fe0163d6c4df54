import type {CommentAnchor} from './comments.js'
import type {BlockDraft, CellDraft, ContentControl, ParagraphDraft, RowDraft, TableDraft} from './drafts.js'
import {type Field, isGenerated, isResult, type Link, listingOf} from './fields.js'
import {type LanguageMarks, languageOf} from './languages.js'
import {type CellPlace, type Leaf, leafCharacters, type ParagraphPlace, type Part, type RunPlace} from './leaves.js'
import type {ListCounter} from './list-labels.js'
import {HIDDEN, type OwnMarks} from './marks.js'
import type {Relationship} from './relationships.js'
import type {Styles} from './styles.js'

/** What was seen but not read, over all parts. */
export interface Unread {
  deletions: number
  hidden: number
  embedded: number
  diagrams: number
  pictures: number
}

/** What all parts of one document share. */
export interface WalkContext {
  readonly styles: Styles
  readonly countList: ListCounter
  /** The level of a list that a paragraph style stands for. */
  levelOfStyle(numId: string, styleId: string): number | undefined
  readonly parts: Part[]
  readonly leaves: Leaf[]
  readonly unread: Unread
  /** Comments by their id. */
  readonly comments: Map<string, CommentAnchor>
}

/** The paragraph that is being read. `styleId` to `listLevel` are its `w:pPr`. */
export interface OpenParagraph {
  readonly place: ParagraphPlace
  readonly draft: ParagraphDraft
  runs: number
  styleId?: string
  outlineLevel?: number
  numId?: string
  listLevel?: number
  /** Marks and languages its style gives all its text. */
  marks: number
  languages: LanguageMarks
}

/** The run that is being read. */
export interface OpenRun {
  readonly place: RunPlace
  readonly own: OwnMarks
  styleId?: string
  symbolFont?: string
  /** Bits of `marks.ts` that hold for its text. */
  marks: number
  ownLanguages?: LanguageMarks
  languages: LanguageMarks
  /** Characters read from it so far. */
  length: number
}

/** The table row that is being read; `columns` of the grid are filled. */
export interface OpenRow extends RowDraft {
  deleted: boolean
  columns: number
}

/** The table that is being read, with its number in the part; `rows` have begun, deleted ones too. */
export interface OpenTable {
  readonly draft: TableDraft
  readonly number: number
  rows: number
  row?: OpenRow
  cell?: CellDraft
}

/** A place that paragraphs follow each other in: the body, a cell, a text box, a note. */
export interface Story {
  readonly blocks: BlockDraft[]
  readonly inTextBox: boolean
  readonly cell: CellPlace | undefined
  paragraph?: OpenParagraph
  run?: OpenRun
  /** Text of a paragraph whose end is deleted: the next one begins with it. */
  carried?: ParagraphDraft
}

/** Everything the handlers of one part know. */
export interface Walk {
  readonly context: WalkContext
  readonly xml: string
  readonly part: number
  readonly relationships: ReadonlyMap<string, Relationship>
  /** Open stories, innermost last. */
  readonly stories: [Story, ...Story[]]
  story: Story
  readonly tables: OpenTable[]
  readonly fields: Field[]
  readonly links: Link[]
  readonly controls: ContentControl[]
  /** For each open `mc:AlternateContent`, how many leaves there were before it. */
  readonly alternatives: number[]
  paragraphs: number
  tableCount: number
  /** Open tracked insertions. */
  insertions: number
  /** Where the character data goes, and the start tag it belongs to. */
  reading?: 'text' | 'instruction'
  elementStart: number
  /** Leaves of the element that is being read. */
  readonly unfinished: Leaf[]
  /** Where the last counted deletion stood: neighbours belong to it. */
  lastDeletion: string
  sawDocument: boolean
}

/** Begins the walk over one part. */
export function startWalk(
  context: WalkContext,
  part: Part,
  relationships: readonly Relationship[],
  blocks: BlockDraft[],
): Walk {
  const story: Story = {blocks, inTextBox: false, cell: undefined}
  return {
    context,
    xml: part.xml,
    part: context.parts.push(part) - 1,
    relationships: new Map(relationships.map((relationship) => [relationship.id, relationship])),
    stories: [story],
    story,
    tables: [],
    fields: [],
    links: [],
    controls: [],
    alternatives: [],
    paragraphs: 0,
    tableCount: 0,
    insertions: 0,
    elementStart: 0,
    unfinished: [],
    lastDeletion: '',
    sawDocument: false,
  }
}

/** Opens a story inside the current one. What it does not say for itself it takes from there. */
export function openStory(walk: Walk, story: Partial<Story> & Pick<Story, 'blocks'>): void {
  const {inTextBox, cell} = walk.story
  walk.story = {inTextBox, cell, ...story}
  walk.stories.push(walk.story)
}

/** Closes the current story. */
export function closeStory(walk: Walk): void {
  settleCarried(walk.story)
  if (walk.stories.length > 1) walk.stories.pop()
  walk.story = walk.stories.at(-1) ?? walk.stories[0]
}

/** Gives a story the paragraph that found no next one to continue in. */
export function settleCarried(story: Story): void {
  if (!story.carried) return
  story.blocks.push(story.carried)
  story.carried = undefined
}

/** Reads character data of the element the walk is in. */
export function readText(walk: Walk, start: number, end: number, literal: boolean): void {
  if (walk.reading === 'instruction') {
    const field = walk.fields.at(-1)
    if (field && !field.separated) field.instruction += walk.xml.slice(start, end)
    return
  }
  const {run} = walk.story
  if (walk.reading !== 'text' || !run) return
  const value = leafCharacters(walk.xml.slice(start, end), literal, run.symbolFont)
  const leaf = addLeaf(walk, 'text', value, walk.elementStart, 0, start, end, literal)
  if (leaf) walk.unfinished.push(leaf)
}

/** Adds the text that the element `[start, end)` itself stands for. */
export function addElementText(
  walk: Walk,
  value: string,
  start: number,
  end: number,
  kind: 'text' | 'break' = 'text',
): void {
  addLeaf(walk, kind, value, start, end, 0, 0, false)
}

function addLeaf(
  walk: Walk,
  kind: 'text' | 'break',
  value: string,
  start: number,
  end: number,
  textStart: number,
  textEnd: number,
  literal: boolean,
): Leaf | undefined {
  const {context, fields, story} = walk
  const {run, paragraph} = story
  if (!run || !paragraph || value === '' || !isResult(fields)) return undefined
  if (run.marks & HIDDEN) {
    if (value.trim() !== '') context.unread.hidden++
    return undefined
  }
  const leaf: Leaf = {
    run: run.place,
    start,
    end,
    textStart,
    textEnd,
    length: value.length,
    char: run.length,
    value: textEnd > 0 ? undefined : value,
    literal,
    symbolFont: textEnd > 0 ? run.symbolFont : undefined,
    language: languageOf(value, run.languages),
    generated: isGenerated(fields),
    leftOut: false,
  }
  run.length += value.length
  for (const field of fields) field.hasResult = true
  const control = walk.controls.at(-1)
  if (control) control.text += value
  paragraph.draft.pieces.push({
    kind,
    value,
    leaf: context.leaves.push(leaf) - 1,
    marks: run.marks,
    link: linkAt(walk),
    control,
    contents: listingOf(fields),
  })
  return leaf
}

/** The link that text read now belongs to. */
export function linkAt(walk: Walk): Link | undefined {
  return walk.links.at(-1) ?? walk.fields.findLast((field) => field.link)?.link
}
