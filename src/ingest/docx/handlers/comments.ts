import type {CommentAnchor} from '../comments.js'
import type {ElementHandler} from '../element-handlers.js'
import type {Walk} from '../walk.js'
import type {XmlTag} from '../xml-scanner.js'

/** The places that comments are attached to. Their words are in a part of their own. */
export const COMMENT_ANCHORS: Record<string, ElementHandler<Walk>> = {
  'w:commentRangeStart': {
    open(walk, tag) {
      anchorOf(walk, tag).start = walk.context.leaves.length
    },
  },
  'w:commentRangeEnd': {
    open(walk, tag) {
      anchorOf(walk, tag).end = walk.context.leaves.length
    },
  },
  'w:commentReference': {
    open(walk, tag) {
      const anchor = anchorOf(walk, tag)
      anchor.reference = walk.context.leaves.length
      const place = walk.story.paragraph?.place
      if (place) anchor.paragraph = place
    },
  },
}

function anchorOf({context}: Walk, tag: XmlTag): CommentAnchor {
  const id = tag.attribute('id') ?? ''
  const anchor = context.comments.get(id) ?? {}
  context.comments.set(id, anchor)
  return anchor
}
