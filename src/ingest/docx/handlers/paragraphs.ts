import {type ElementHandler, handlers, LEAVE_OUT, numberIn} from '../element-handlers.js'
import type {ListPlace} from '../list-labels.js'
import {HIDDEN} from '../marks.js'
import {BODY_TEXT_LEVEL} from '../styles.js'
import type {OpenParagraph, Walk} from '../walk.js'
import type {XmlTag} from '../xml-scanner.js'

const END_DELETED: ElementHandler<Walk> = {
  open({story}) {
    if (story.paragraph) story.paragraph.place.endDeleted = true
  },
}

/** Properties of the paragraph's end mark, not of its text. */
const MARK_PROPERTIES = handlers<Walk>({'w:del': END_DELETED, 'w:moveFrom': END_DELETED})

const PARAGRAPH_PROPERTIES = handlers<Walk>({
  'w:pStyle': {
    open({story}, tag) {
      if (story.paragraph) story.paragraph.styleId = tag.attribute('val')
    },
  },
  'w:outlineLvl': {
    open({story}, tag) {
      if (story.paragraph) story.paragraph.outlineLevel = numberIn(tag, 'val', BODY_TEXT_LEVEL)
    },
  },
  'w:numId': {
    open({story}, tag) {
      if (story.paragraph) story.paragraph.numId = tag.attribute('val')
    },
  },
  'w:ilvl': {
    open({story}, tag) {
      if (story.paragraph) story.paragraph.listLevel = numberIn(tag, 'val', 0)
    },
  },
  'w:rPr': {inside: MARK_PROPERTIES},
  'w:pPrChange': LEAVE_OUT,
})

/** Paragraphs and their properties. */
export const PARAGRAPHS: Record<string, ElementHandler<Walk>> = {
  'w:p': {open: openParagraph, close: (walk, tag) => closeParagraph(walk, tag.end)},
  'w:pPr': {inside: PARAGRAPH_PROPERTIES, close: applyParagraphStyle},
  'w:sectPr': LEAVE_OUT,
}

function openParagraph(walk: Walk, tag: XmlTag): void {
  const {story} = walk
  // A paragraph directly inside another one is not valid, but its text is no less there.
  if (story.paragraph) closeParagraph(walk, tag.start)
  const {carried} = story
  story.carried = undefined
  story.run = undefined
  story.paragraph = {
    place: {
      part: walk.part,
      number: ++walk.paragraphs,
      start: tag.start,
      end: tag.end,
      inTextBox: story.inTextBox,
      endDeleted: false,
      cell: story.cell,
    },
    draft: {kind: 'paragraph', pieces: carried?.pieces ?? [], boxes: carried?.boxes ?? []},
    runs: 0,
    marks: 0,
    languages: walk.context.styles.languages(undefined),
  }
}

/** Settles what the properties say together, before the text comes. */
function applyParagraphStyle(walk: Walk): void {
  const {paragraph} = walk.story
  if (!paragraph) return
  const {styles} = walk.context
  const depth = headingDepth(paragraph, walk)
  if (depth !== undefined) paragraph.draft.headingDepth = depth
  if (paragraph.styleId === undefined) return
  paragraph.draft.style = styles.name(paragraph.styleId)
  paragraph.languages = styles.languages(paragraph.styleId)
  // That a heading is bold says nothing about its words.
  paragraph.marks = styles.marks(paragraph.styleId) & (depth === undefined ? -1 : HIDDEN)
}

function headingDepth({outlineLevel, styleId}: OpenParagraph, walk: Walk): number | undefined {
  if (outlineLevel !== undefined) return outlineLevel < BODY_TEXT_LEVEL ? outlineLevel + 1 : undefined
  return styleId === undefined ? undefined : walk.context.styles.headingDepth(styleId)
}

function closeParagraph(walk: Walk, end: number): void {
  const {story} = walk
  const {paragraph} = story
  if (!paragraph) return
  paragraph.place.end = end
  story.paragraph = undefined
  story.run = undefined
  dropBrokenFields(walk, paragraph)
  if (paragraph.place.endDeleted) {
    story.carried = paragraph.draft
    return
  }
  const list = listPlace(walk, paragraph)
  if (list) paragraph.draft.list = list
  story.blocks.push(paragraph.draft)
}

/** A field that began here and has no result yet has lost its end: what follows is text, not its instruction. */
function dropBrokenFields(walk: Walk, {place}: OpenParagraph): void {
  const {fields} = walk
  while (fields.some((field) => !field.separated && field.paragraph === place)) fields.pop()
}

function listPlace(walk: Walk, paragraph: OpenParagraph): ListPlace | undefined {
  const {styles, countList, levelOfStyle} = walk.context
  const {styleId, numId, listLevel} = paragraph
  if (numId !== undefined) return countList(numId, listLevel ?? 0)
  const ofStyle = styleId === undefined ? undefined : styles.list(styleId)
  if (!ofStyle) return undefined
  return countList(ofStyle.numId, listLevel ?? levelOfStyle(ofStyle.numId, ofStyle.styleId) ?? ofStyle.level ?? 0)
}
