import type {Finding} from '../../check/finding.js'
import {type DocxParts, readDocxParts} from '../../ingest/docx/index.js'
import {DEFAULT_LIMITS, type DocxLimits} from '../../ingest/docx/limits.js'
import {openWordFile} from '../../ingest/docx/word-file.js'
import type {Annotated} from '../annotated.js'
import {marksOf} from '../marks.js'
import {type PlacedMark, placeMarks} from './anchor-marks.js'
import {type BodyLayout, layOutBody} from './body-layout.js'
import type {CommentsPart, WrittenComment} from './comments-part.js'
import {earlierComments} from './earlier-comments.js'
import {isInBody} from './hosts.js'
import {notesOn} from './notes.js'
import {listComments, openParts, rootTagOf} from './open-parts.js'
import {type AnchoredComment, markupWriter, spliceComments} from './splice.js'
import type {Stretch} from './stretch.js'
import {commentLines, type NewComment, UNTOUCHED, writeCommentsPart} from './write-comments.js'
import {copyZip} from './zip-copy.js'

/**
 * A copy of a Word file with a comment on the words of each finding, in the name of carelint. Comments of an earlier run are replaced by the
 * new ones; those that people wrote, replied to or resolved stay. Everything else in the file stays as it is.
 *
 * @param findings - of a review of these bytes.
 * @param date - of the comments, `YYYY-MM-DD`.
 * @param limits - those under which the file was read for the review; they replace some of the default limits.
 *
 * Throws an AnnotateError when the file can be read but not marked, and what `readDocx` throws.
 */
export function annotateDocx(
  bytes: Uint8Array,
  findings: readonly Finding[],
  date: string,
  limits?: Partial<DocxLimits>,
): Annotated {
  const allLimits = {...DEFAULT_LIMITS, ...limits}
  const source = readDocxParts(bytes, allLimits)
  const marks = marksOf(source.document, findings)
  const file = openParts(bytes, source, allLimits)
  const layout = layOutBody(file.mainXml, allLimits.depth)
  const earlier = earlierComments(file.comments, file.details, allLimits.depth)
  const answered = answeredAt(source, layout, earlier.kept)
  const placed = placeMarks(marks, source, layout, file.typeOf)
  const fresh = placed.filter((mark) => !answered(mark))
  const comments = numberComments(fresh, firstFreeId(file.comments, layout, earlier.replaced))
  const notes = notesOn({placed: fresh, layout, kept: earlier.kept.length, isSigned: file.isSigned})
  if (comments.length === 0 && earlier.replaced.length === 0) return {bytes, marks: 0, notes}

  const changed = new Map<string, Uint8Array>()
  const write = (part: string, xml: string) => void changed.set(part, encodeXml(xml))
  const root = rootTagOf(file.mainXml)
  write(file.main, spliceComments(file.mainXml, comments, markersOf(layout, earlier.replaced), markupWriter(root)))
  write(file.commentsName, writeCommentsPart(file.comments, earlier.replaced, comments, date))
  for (const [part, xml] of earlier.details) write(part, xml)
  if (!file.hasComments) listComments(file, root, write)
  return {bytes: copyZip(bytes, changed, allLimits.entries), marks: comments.length, notes}
}

/** Whether the file is a marked copy that no other program has saved since. */
export function isUntouchedCopy(bytes: Uint8Array): boolean {
  try {
    const file = openWordFile(bytes, DEFAULT_LIMITS)
    return file.partsOfType('comments').some((part) => file.xml(part).includes(UNTOUCHED))
  } catch {
    return false
  }
}

function encodeXml(xml: string): Uint8Array {
  return new TextEncoder().encode(xml.replace(/^(<\?xml[^>]*encoding\s*=\s*["'])(?!utf-8["'])[^"']*/i, '$1UTF-8'))
}

function numberComments(placed: readonly PlacedMark[], first: number): (AnchoredComment & NewComment)[] {
  return placed
    .flatMap((mark) => (mark.anchor ? [{...mark.anchor, lines: commentLines(mark)}] : []))
    .map((comment, i) => ({...comment, id: first + i}))
}

function firstFreeId({comments}: CommentsPart, {markers}: BodyLayout, replaced: readonly WrittenComment[]): number {
  const gone = new Set(replaced.map(({id}) => id))
  const ids = [...comments, ...markers].filter(({id}) => !gone.has(id)).map(({id}) => Number.parseInt(id, 10))
  return ids.reduce((most, id) => (id > most ? id : most), -1) + 1
}

/** What the ranges and markers of these comments take up in the main part. */
function markersOf({markers}: BodyLayout, comments: readonly WrittenComment[]): Stretch[] {
  const ids = new Set(comments.map(({id}) => id))
  return markers
    .filter(({id}) => ids.has(id))
    .map((marker) => (marker.run?.isRun && marker.run.contents === 1 ? marker.run : marker))
}

/** Says which marks are at the words of a kept comment and say the same. */
function answeredAt(source: DocxParts, layout: BodyLayout, kept: readonly WrittenComment[]) {
  const places = kept.flatMap(({id, lines}) => {
    const from = layout.markers.find((marker) => marker.kind === 'start' && marker.id === id)?.end
    const leaf = from === undefined ? undefined : source.leaves.find((one) => isInBody(one) && one.start >= from)
    return from === undefined || !leaf ? [] : [{from, to: leaf.start, words: lines.join('\n')}]
  })
  return (mark: PlacedMark): boolean => {
    const at = mark.anchor?.start.at ?? -1
    return places.some(({from, to, words}) => from <= at && at <= to && words === commentLines(mark).join('\n'))
  }
}
