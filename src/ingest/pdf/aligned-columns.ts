import {groupBy} from './groups.js'
import type {Word} from './leaf.js'
import {type Line, lineOfWords, median} from './lines.js'
import type {Extent} from './outline.js'
import type {Row} from './table-lines.js'

/** Columns of a table without vertical lines. */
export interface Columns {
  readonly extents: readonly Extent[]
  /** Number of the column a piece begins in, from 0. */
  readonly columnOf: (chunk: Line) => number
}

/** A gutter between columns is at least this wide, in points, and only this share of the lines may cross it. */
const GUTTER = {width: 3, crossing: 0.12}
/**
 * Left sides nearer than this are the same, in points; at least so many pieces, and this share of the lines, begin at the left side of
 * a column; and the gap before it is at least so much wider than other gaps in the line.
 */
const LEFT_SIDE = {near: 1.5, fewest: 2, share: 0.15, gap: 1.2}
/** Fewer lines tell a column that holds few words where the gap before it is so much wider than other gaps, and than this in text sizes. */
const SPARSE = {gap: 1.6, size: 0.6}
/** Width of a blank where nothing shows it, in text sizes. */
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

/** Numbers of the columns in which the pieces of a line begin. */
export function columnsIn(row: Row, columns: Columns): Set<number> {
  return new Set(row.chunks.map(columns.columnOf))
}

/** The middles of the gutters: stretches of x that (nearly) no piece of a line covers. */
function cutsOf(stretch: readonly Row[], {x0, x1}: Extent): number[] {
  const pieces = stretch.flatMap((row) => row.chunks)
  const covered = new Uint16Array(Math.ceil(x1 - x0) + 1)
  for (const piece of pieces) {
    for (let x = Math.floor(piece.x0 - x0); x <= piece.x1 - x0; x++) covered[x] = (covered[x] ?? 0) + 1
  }
  const most = Math.floor(stretch.length * GUTTER.crossing)
  const cuts: number[] = []
  let from = 0
  for (let x = 0; x <= covered.length; x++) {
    if ((covered[x] ?? Number.POSITIVE_INFINITY) <= most) continue
    if (from > 0 && x < covered.length && x - from >= GUTTER.width) {
      const inside = columnInside(pieces, x0 + from - 1, x0 + x)
      cuts.push(...(inside ? [(x0 + from + inside.x0) / 2, (inside.x1 + x0 + x) / 2] : [x0 + (from + x) / 2]))
    }
    from = x + 1
  }
  return cuts
}

/** A column with so few words that it looks like a gutter: pieces in it begin below each other, with a gutter on both sides. */
function columnInside(pieces: readonly Line[], from: number, to: number): Extent | undefined {
  const inside = pieces.filter((piece) => piece.x0 >= from + GUTTER.width && piece.x1 <= to - GUTTER.width)
  const [first] = inside
  if (!first || inside.length < LEFT_SIDE.fewest) return undefined
  const isColumn = inside.every((piece) => Math.abs(piece.x0 - first.x0) < LEFT_SIDE.near)
  return isColumn ? {x0: first.x0, x1: Math.max(...inside.map((piece) => piece.x1))} : undefined
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
  readonly isSparse: boolean
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
        ? left?.isSparse === false && chunk.x1 <= left.reach + LEFT_SIDE.near
        : left !== undefined && (gaps[i - 1] ?? 0) > (left.isSparse ? widest(usual, word) : usual * LEFT_SIDE.gap)
    if (begins || !before) pieces.push([word])
    else pieces.at(-1)?.push(word)
  })
  return pieces.length > 1 ? pieces.map(lineOfWords) : [chunk]
}

function widest(blank: number, word: Word): number {
  return Math.max(blank * SPARSE.gap, word.size * SPARSE.size)
}

function leftSides(rows: readonly Row[]): LeftSide[] {
  const pieces = rows.flatMap((row) => row.chunks.slice(1)).sort((a, b) => a.x0 - b.x0)
  const near = groupBy(pieces, (piece) => Math.round(piece.x0 / LEFT_SIDE.near))
  return [...near.values()]
    .filter((found) => found.length >= LEFT_SIDE.fewest)
    .map((found) => ({
      x: median(found.map(({x0}) => x0)),
      reach: Math.max(...found.map(({x1}) => x1)),
      isSparse: found.length < rows.length * LEFT_SIDE.share,
    }))
}
