import {scanXml, type XmlTag} from '../../ingest/docx/xml-scanner.js'
import {decodeText} from '../../ingest/docx/xml-text.js'
import type {Stretch} from './stretch.js'

/** A comment in the comments part. */
export interface WrittenComment extends Stretch {
  readonly id: string
  readonly author: string
  /** Ids of its paragraphs (`w14:paraId`): threads are attached to the last one. */
  readonly paragraphIds: string[]
  /** Its words, a paragraph a line. */
  readonly lines: string[]
}

/** The comments part of a file. */
export interface CommentsPart {
  readonly xml: string
  /** The start tag of its root element, and where its end tag begins; an element without content has none. */
  readonly root: Stretch
  readonly rootEnd: number | undefined
  readonly comments: readonly WrittenComment[]
}

/** Reads the comments part. Throws what `scanXml` throws. */
export function readCommentsPart(xml: string, maxDepth: number): CommentsPart {
  const comments: (WrittenComment & {end: number})[] = []
  let root: Stretch | undefined
  let rootEnd: number | undefined
  let depth = 0
  let isText = false
  scanXml(
    xml,
    {
      open(tag) {
        depth++
        root ??= {start: tag.start, end: tag.end}
        isText = tag.name === 'w:t'
        const comment = comments.at(-1)
        if (tag.name === 'w:comment') comments.push(startOf(tag))
        else if (tag.name === 'w:p' && comment) {
          comment.lines.push('')
          const id = tag.attribute('paraId')
          if (id !== undefined) comment.paragraphIds.push(id)
        }
      },
      close(tag) {
        depth--
        isText = false
        const comment = comments.at(-1)
        if (tag.name === 'w:comment' && comment) comment.end = tag.end
        if (depth === 0 && tag.start < tag.end) rootEnd = tag.start
      },
      text(start, end) {
        const lines = comments.at(-1)?.lines
        if (isText && lines) lines.push((lines.pop() ?? '') + decodeText(xml.slice(start, end)))
      },
    },
    maxDepth,
  )
  return {xml, root: root ?? {start: 0, end: 0}, rootEnd, comments}
}

function startOf(tag: XmlTag): WrittenComment & {end: number} {
  const {start, end} = tag
  return {
    id: tag.attribute('id') ?? '',
    author: tag.attribute('author') ?? '',
    start,
    end,
    paragraphIds: [],
    lines: [],
  }
}

/** An element of one of the parts that Word keeps beside the comments: threads, lasting ids, times. */
export interface CommentDetail extends Stretch {
  readonly paragraphId: string | undefined
  readonly parentId: string | undefined
  readonly durableId: string | undefined
  readonly done: boolean
}

/** The elements right below the root of such a part (`w15:commentsEx`, `w16cid:commentsIds`, `w16cex:commentsExtensible`). */
export function readCommentDetails(xml: string, maxDepth: number): CommentDetail[] {
  const details: (CommentDetail & {end: number})[] = []
  let depth = 0
  scanXml(
    xml,
    {
      open(tag) {
        if (++depth !== 2) return
        details.push({
          start: tag.start,
          end: tag.end,
          paragraphId: tag.attribute('paraId'),
          parentId: tag.attribute('paraIdParent'),
          durableId: tag.attribute('durableId'),
          done: tag.attribute('done') === '1',
        })
      },
      close(tag) {
        const detail = details.at(-1)
        if (--depth === 1 && detail) detail.end = tag.end
      },
      text() {},
    },
    maxDepth,
  )
  return details
}
