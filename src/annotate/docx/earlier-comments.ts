import {MARK_AUTHOR} from '../note.js'
import {type CommentDetail, type CommentsPart, readCommentDetails, type WrittenComment} from './comments-part.js'
import {without} from './stretch.js'

/** What an earlier run left in the file. */
export interface EarlierComments {
  /** Comments of carelint that make room for new ones. */
  readonly replaced: readonly WrittenComment[]
  /** carelint's comments that people replied to or resolved: they are part of people's discussion and stay. */
  readonly kept: readonly WrittenComment[]
  /** Other parts without what they hold about the replaced comments: name → XML. */
  readonly details: ReadonlyMap<string, string>
}

/** The parts beside the comments, by the type of their relationship. */
export const DETAIL_TYPES = ['commentsExtended', 'commentsIds', 'commentsExtensible']

/**
 * Finds out which of carelint's own comments a new run replaces.
 *
 * @param detailParts - name → XML of the parts of `DETAIL_TYPES`.
 */
export function earlierComments(
  {comments}: CommentsPart,
  detailParts: ReadonlyMap<string, string>,
  maxDepth: number,
): EarlierComments {
  const own = comments.filter(({author}) => author === MARK_AUTHOR)
  if (own.length === 0) return {replaced: [], kept: [], details: new Map()}
  const details = [...detailParts].map(([part, xml]) => ({part, xml, elements: readCommentDetails(xml, maxDepth)}))
  const all = details.flatMap(({elements}) => elements)

  const isReplaced = ({paragraphIds}: WrittenComment) =>
    !all.some(
      ({paragraphId, parentId, done}) =>
        (parentId !== undefined && paragraphIds.includes(parentId)) ||
        (done && paragraphId !== undefined && paragraphIds.includes(paragraphId)),
    )
  const replaced = own.filter(isReplaced)
  const gone = new Set(replaced.flatMap(({paragraphIds}) => paragraphIds))
  const goneIds = new Set(all.filter(({paragraphId}) => gone.has(paragraphId ?? '')).map(({durableId}) => durableId))
  const isGone = ({paragraphId, durableId}: CommentDetail) =>
    gone.has(paragraphId ?? '') || (durableId !== undefined && goneIds.has(durableId))

  const changed = new Map<string, string>()
  for (const {part, xml, elements} of details) {
    const left = elements.filter(isGone)
    if (left.length > 0) changed.set(part, without(xml, left))
  }
  return {replaced, kept: own.filter((comment) => !isReplaced(comment)), details: changed}
}
