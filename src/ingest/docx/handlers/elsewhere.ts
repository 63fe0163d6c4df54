import type {NoteDraft} from '../drafts.js'
import type {ElementHandler} from '../element-handlers.js'
import {closeStory, linkAt, openStory, type Walk} from '../walk.js'
import type {XmlTag} from '../xml-scanner.js'

const EMBEDDED: ElementHandler<Walk> = {
  open({context}) {
    context.unread.embedded++
  },
}

const PICTURE: ElementHandler<Walk> = {
  open({context}) {
    context.unread.pictures++
  },
}

/** Text that is beside the main one, versions for older programs, and what is not text at all. */
export const ELSEWHERE: Record<string, ElementHandler<Walk>> = {
  'w:document': {
    open(walk) {
      walk.sawDocument = true
    },
  },
  'w:hyperlink': {open: openLink, close: ({links}) => void links.pop()},
  'w:txbxContent': {open: openTextBox, close: closeStory},

  'w:footnoteReference': {open: (walk, tag) => addReference(walk, `fn${tag.attribute('id') ?? ''}`)},
  'w:endnoteReference': {open: (walk, tag) => addReference(walk, `en${tag.attribute('id') ?? ''}`)},
  'w:footnote': note('fn'),
  'w:endnote': note('en'),

  // The same content for newer and older Word: the first version that holds text is enough.
  'mc:AlternateContent': {
    open: ({alternatives, context}) => void alternatives.push(context.leaves.length),
    close: ({alternatives}) => void alternatives.pop(),
  },
  'mc:Choice': {leaveOut: isSecondVersion},
  'mc:Fallback': {leaveOut: isSecondVersion},

  'w:altChunk': EMBEDDED,
  'w:subDoc': EMBEDDED,
  'o:OLEObject': EMBEDDED,
  'a:blip': PICTURE,
  'v:imagedata': PICTURE,
  'a:graphicData': {open: countDiagram},
}

function openLink({links, relationships}: Walk, tag: XmlTag): void {
  const id = tag.attribute('id')
  const anchor = tag.attribute('anchor')
  const address = id === undefined ? '' : (relationships.get(id)?.target ?? '')
  links.push({url: anchor === undefined ? address : `${address}#${anchor}`})
}

function openTextBox(walk: Walk): void {
  const {paragraph, blocks} = walk.story
  openStory(walk, {blocks: paragraph?.draft.boxes ?? blocks, inTextBox: true})
}

function addReference(walk: Walk, identifier: string): void {
  const {paragraph, run} = walk.story
  paragraph?.draft.pieces.push({kind: 'note', identifier, marks: run?.marks ?? 0, link: linkAt(walk)})
}

function note(prefix: string): ElementHandler<Walk> {
  return {
    // Separators and notices of continuation have a type; notes of the author have none, or "normal".
    leaveOut: (_, tag) => (tag.attribute('type') ?? 'normal') !== 'normal',
    open(walk, tag) {
      const draft: NoteDraft = {kind: 'note', identifier: `${prefix}${tag.attribute('id') ?? ''}`, blocks: []}
      walk.story.blocks.push(draft)
      openStory(walk, {blocks: draft.blocks})
    },
    close: closeStory,
  }
}

function isSecondVersion({alternatives, context}: Walk): boolean {
  const leavesBefore = alternatives.at(-1)
  return leavesBefore !== undefined && context.leaves.length > leavesBefore
}

/** Charts and diagrams keep their words in parts of their own. */
function countDiagram({context}: Walk, tag: XmlTag): void {
  if (/\/(?:chart|chartex|diagram)$/.test(tag.attribute('uri') ?? '')) context.unread.diagrams++
}
