import {type ElementHandler, handlers} from '../element-handlers.js'
import type {Walk} from '../walk.js'
import {COMMENT_ANCHORS} from './comments.js'

/** Deleted runs are counted, so that the numbers of the others are those in the file. */
const COUNTED_RUN: ElementHandler<Walk> = {
  open({story}) {
    if (story.paragraph) story.paragraph.runs++
  },
}

const DELETED = handlers<Walk>(COMMENT_ANCHORS, {
  'w:r': COUNTED_RUN,
  'w:delText': {open: countDeletion},
  // Some programs leave the text of a deletion in ordinary elements.
  'w:t': {open: countDeletion},
})

const MOVED_AWAY = handlers<Walk>(COMMENT_ANCHORS, {'w:r': COUNTED_RUN})

const INSERTED: ElementHandler<Walk> = {
  open(walk) {
    walk.insertions++
  },
  close(walk) {
    walk.insertions--
  },
}

/** Tracked changes: the text is read as it would be with all of them accepted. */
export const CHANGES: Record<string, ElementHandler<Walk>> = {
  'w:ins': INSERTED,
  'w:moveTo': INSERTED,
  'w:del': {inside: DELETED},
  // The text is read where it was moved to.
  'w:moveFrom': {inside: MOVED_AWAY},
  // Without its `w:del` around it.
  'w:delText': {open: countDeletion},
}

/** Word stores one deletion in many pieces; those with no text between them count once. */
function countDeletion(walk: Walk): void {
  const {leaves, unread} = walk.context
  const here = `${walk.part}/${walk.story.paragraph?.place.number}/${leaves.length}`
  if (here !== walk.lastDeletion) unread.deletions++
  walk.lastDeletion = here
}
