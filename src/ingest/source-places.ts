import type {SourcePlace} from '../document/place.js'
import {lineStartsOf, positionAt, type Range} from '../text/lines.js'
import type {Span} from '../text/span.js'
import {piecesOf, type TextMap} from '../text/text-map.js'

/**
 * Places and ranges for formats that are text themselves: leaf 0 is the file, counted in UTF-16 units.
 *
 * `tokenEnds` says, for characters the source writes in more than one (`&amp;`), where the token ends, so that a place never
 * stops in the middle of one.
 */
export function sourcePlaces(file: string, map: TextMap, tokenEnds: ReadonlyMap<number, number> = new Map()) {
  let lineStarts: Uint32Array | undefined

  const offsets = (span: Span) => {
    const pieces = piecesOf(map, span)
    const start = pieces[0]?.from ?? 0
    const last = pieces.at(-1)
    const end = last ? (tokenEnds.get(last.to - 1) ?? last.to) : start
    return {start, end}
  }
  const positions = (span: Span) => {
    lineStarts ??= lineStartsOf(file)
    const {start, end} = offsets(span)
    return {
      start: {offset: start, ...positionAt(lineStarts, start)},
      end: {offset: end, ...positionAt(lineStarts, end)},
    }
  }
  return {
    place: (span: Span): SourcePlace => ({kind: 'source', ...positions(span)}),
    range: (span: Span): Range => {
      const {start, end} = positions(span)
      return {
        start: {line: start.line, character: start.character},
        end: {line: end.line, character: end.character},
      }
    },
  }
}
