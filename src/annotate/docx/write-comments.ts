import {MARK_AUTHOR, noteLines, shortened} from '../note.js'
import type {PlacedMark} from './anchor-marks.js'
import type {CommentsPart, WrittenComment} from './comments-part.js'
import {wordNamespaceIn} from './splice.js'
import {without} from './stretch.js'

/** A comment to be written. */
export interface NewComment {
  readonly id: number
  /** A paragraph each. */
  readonly lines: readonly string[]
}

/** Stands in the comments part until another program saves the file: programs do not keep XML comments. */
export const UNTOUCHED = '<!--A marked copy by carelint, unchanged since.-->'

/** The most characters of a quote. */
const LONGEST_QUOTE = 120

/** What a comment says: its findings one after another, an empty line between, and first the words where the comment is not on them. */
export function commentLines({mark, quoted, elsewhere}: PlacedMark): string[] {
  const place = elsewhere ? ` (in ${elsewhere === 'endnote' ? 'an' : 'a'} ${elsewhere})` : ''
  const about = quoted === undefined ? [] : [`About “${shortened(quoted, LONGEST_QUOTE)}”${place}:`]
  const lines = mark.findings.flatMap((finding, i) => [...(i > 0 ? [''] : []), ...noteLines(finding)])
  return [...about, ...lines]
}

/**
 * The comments part with the new comments behind those that stay.
 *
 * @param date - of the comments, `YYYY-MM-DD`.
 */
export function writeCommentsPart(
  {xml, root, rootEnd}: CommentsPart,
  replaced: readonly WrittenComment[],
  comments: readonly NewComment[],
  date: string,
): string {
  const added = comments.map((comment) => commentXml(comment, date)).join('') + UNTOUCHED
  const rootTag = xml.slice(root.start, root.end)
  const isWordPrefix = new RegExp(`xmlns:w\\s*=\\s*["']${wordNamespaceIn(rootTag)}["']`).test(rootTag)
  const content = isWordPrefix
    ? added
    : added.replaceAll('<w:comment ', `<w:comment xmlns:w="${wordNamespaceIn(rootTag)}" `)
  if (rootEnd === undefined) {
    const name = /^<([^\s/>]+)/.exec(rootTag)?.[1] ?? ''
    return `${xml.slice(0, root.start)}${rootTag.replace(/\s*\/>$/, '>')}${content}</${name}>`
  }
  const before = without(xml.slice(0, rootEnd), replaced).replaceAll(UNTOUCHED, '')
  return before + content + xml.slice(rootEnd)
}

/** A comments part without comments, for a main part with this root start tag. */
export function emptyCommentsPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${wordNamespaceIn(root)}"></w:comments>`
}

function commentXml({id, lines}: NewComment, date: string): string {
  const paragraphs = lines.map((line) =>
    line === '' ? '<w:p/>' : `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
  )
  return `<w:comment w:id="${id}" w:author="${MARK_AUTHOR}" w:date="${date}T00:00:00Z" w:initials="cl">${paragraphs.join('')}</w:comment>`
}

/** Characters that XML 1.0 cannot hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** Words as XML text. */
function escapeXml(words: string): string {
  return words.replace(NOT_XML, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
