import type {Columns, Row} from './aligned-rows.js'
import {groupBy} from './groups.js'
import type {Word} from './leaf.js'
import {type Line, lineOfWords, median} from './lines.js'
import type {Extent} from './outline.js'

/** A gutter between columns is at least this wide, in points, and only this share of the lines may cross it. */
const GUTTER = {width: 3, crossing: 0.12}
/**
 * Left sides nearer than this are the same, in points; at least so many pieces, and this share of the lines, begin at the left side of
 * a column; and the gap before it is at least so much wider than other gaps in the line.
 */
const LEFT_SIDE = {near: 1.5, fewest: 2, share: 0.15, gap: 1.2}
/** Width of a blank where nothing tells it, in text sizes. */
const USUAL_BLANK = 0.28

/** The columns between the gutters of some lines. */
export function columnsOf(stretch: readonly Row[], box: Extent): Columns {
  const cuts = cutsOf(stretch, box)
  const sides = [box.x0, ...cuts, box.x1]
  const extents = sides.slice(1).map((x1, i) => ({x0: sides[i] ?? 0, x1}))
  // A piece that spans columns belongs to the one it begins in.
  const columnOf = (chunk: Line) => {
    const start = chunk.x0 + Math.min(4, (chunk.x1 - chunk.x0) / 2)
    return cuts.filter((at) => start > at).length
  }
  return {extents, columnOf}
}

/** The middles of the gutters: stretches of x that (nearly) no piece of a line covers. */
function cutsOf(stretch: readonly Row[], {x0, x1}: Extent): number[] {
  const covered = new Uint16Array(Math.ceil(x1 - x0) + 1)
  for (const chunk of stretch.flatMap((row) => row.chunks)) {
    for (let x = Math.floor(chunk.x0 - x0); x <= chunk.x1 - x0; x++) covered[x] = (covered[x] ?? 0) + 1
  }
  const most = Math.floor(stretch.length * GUTTER.crossing)
  const cuts: number[] = []
  let from = 0
  for (let x = 0; x <= covered.length; x++) {
    if ((covered[x] ?? Number.POSITIVE_INFINITY) <= most) continue
    if (from > 0 && x < covered.length && x - from >= GUTTER.width) cuts.push(x0 + (from + x) / 2)
    from = x + 1
  }
  return cuts
}

/**
 * The rows with their pieces cut once more, where the text of a full cell comes nearly as near to the next cell as one word to another:
 * at a word that begins exactly where cells begin in other rows, with a little more than a blank before it.
 */
export function cutAtLeftSides(rows: readonly Row[]): Row[] {
  const lefts = leftSides(rows)
  return lefts.length > 0
    ? rows.map((row) => ({...row, chunks: row.chunks.flatMap((chunk) => cut(chunk, lefts))}))
    : [...rows]
}

/** Where several pieces of lines begin that are not the first of their line, and how far they reach. */
interface LeftSide {
  readonly x: number
  readonly reach: number
}

function cut(chunk: Line, lefts: readonly LeftSide[]): Line[] {
  const gaps = chunk.words.slice(1).map((word, i) => word.x0 - (chunk.words[i]?.x1 ?? 0))
  const pieces: Word[][] = []
  chunk.words.forEach((word, i) => {
    const before = chunk.words[i - 1]
    const left = lefts.find(({x}) => Math.abs(word.x0 - x) < LEFT_SIDE.near)
    const usual = median(gaps.filter((_, k) => k !== i - 1)) || USUAL_BLANK * word.size
    // Inside one text item the blanks share what room is left, so that a wider gap does not show; there the cell must fit in.
    const begins =
      before?.leaf === word.leaf
        ? left !== undefined && chunk.x1 <= left.reach + LEFT_SIDE.near
        : left !== undefined && (gaps[i - 1] ?? 0) > usual * LEFT_SIDE.gap
    if (begins || !before) pieces.push([word])
    else pieces.at(-1)?.push(word)
  })
  return pieces.length > 1 ? pieces.map(lineOfWords) : [chunk]
}

function leftSides(rows: readonly Row[]): LeftSide[] {
  const pieces = rows.flatMap((row) => row.chunks.slice(1)).sort((a, b) => a.x0 - b.x0)
  const near = groupBy(pieces, (piece) => Math.round(piece.x0 / LEFT_SIDE.near))
  const fewest = Math.max(LEFT_SIDE.fewest, rows.length * LEFT_SIDE.share)
  return [...near.values()]
    .filter((found) => found.length >= fewest)
    .map((found) => ({x: median(found.map(({x0}) => x0)), reach: Math.max(...found.map(({x1}) => x1))}))
}
