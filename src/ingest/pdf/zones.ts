import type {Word} from './leaf.js'
import {boxAround, chunksOf, chunksOfLine, type Line, linesOf, median} from './lines.js'
import {beginsWithBullet} from './list-marks.js'

/** Fewer pieces of lines than this on a page are never divided into columns. */
const FEWEST_CHUNKS = 12
/** A narrower stretch of text than this has no two columns of prose, in points. */
const NARROWEST = 150
/** Columns inside columns: three columns need two cuts. */
const DEEPEST = 3
/** Prose, against the cells of a table: most lines are this long (in characters) and fill this much of their column. */
const PROSE = {lines: 6, characters: 24, fill: 0.72}
/** How far a line may reach into the gutter, in points. */
const SLACK = 2

/**
 * Cuts a page into stretches of words to be read one after the other: running text in columns is read column by column, and a line
 * across the columns ends them. Anything that is not prose on both sides of a gutter, such as a table, stays whole.
 */
export function zonesOf(words: readonly Word[], depth = 0): Word[][] {
  const chunks = chunksOf(words)
  const box = boxAround(chunks)
  if (chunks.length < FEWEST_CHUNKS || box.x1 - box.x0 < NARROWEST) return [[...words]]
  const gutter = bestGutter(chunks, box)
  const left = chunks.filter((chunk) => chunk.x1 <= gutter + SLACK)
  const right = chunks.filter((chunk) => chunk.x0 >= gutter - SLACK)
  if (left.length === 0 || right.length === 0) return [[...words]]

  const leftEnd = boxAround(left).x1
  const rightStart = boxAround(right).x0
  const readsAsText = (side: readonly Line[], from: number, to: number) =>
    isProse(side, to - from) || (depth < DEEPEST && zonesOf(wordsOfLines(side), depth + 1).length > 1)
  if (!readsAsText(left, box.x0, leftEnd) || !readsAsText(right, rightStart, box.x1)) return [[...words]]

  const crosses = (chunk: Line) => chunk.x0 < gutter - SLACK && chunk.x1 > gutter + SLACK
  const zones: Word[][] = []
  let across: Word[] = []
  let sides: [Word[], Word[]] = [[], []]
  const closeAcross = () => {
    if (across.length) zones.push(across)
    across = []
  }
  const closeSides = () => {
    for (const side of sides) if (side.length) zones.push(...(depth < DEEPEST ? zonesOf(side, depth + 1) : [side]))
    sides = [[], []]
  }
  for (const chunk of [...chunks].sort((a, b) => a.y0 - b.y0)) {
    if (crosses(chunk)) {
      closeSides()
      across.push(...chunk.words)
    } else {
      closeAcross()
      sides[(chunk.x0 + chunk.x1) / 2 < gutter ? 0 : 1].push(...chunk.words)
    }
  }
  closeAcross()
  closeSides()
  return zones
}

/** The x in the middle half of the text that the fewest pieces cross; of equals, the one nearest the middle. */
function bestGutter(chunks: readonly Line[], {x0, x1}: {x0: number; x1: number}): number {
  const middle = (x0 + x1) / 2
  let best = middle
  let fewest = Number.POSITIVE_INFINITY
  for (let x = x0 + (x1 - x0) / 4; x <= x1 - (x1 - x0) / 4; x += 2) {
    const crossing = chunks.filter((chunk) => chunk.x0 < x - SLACK && chunk.x1 > x + SLACK).length
    if (crossing < fewest || (crossing === fewest && Math.abs(x - middle) < Math.abs(best - middle))) {
      fewest = crossing
      best = x
    }
  }
  return best
}

function isProse(chunks: readonly Line[], width: number): boolean {
  const characters = chunks.map((chunk) => chunk.words.reduce((sum, word) => sum + word.text.length + 1, 0))
  const fill = chunks.map((chunk) => (chunk.x1 - chunk.x0) / width)
  return chunks.length >= PROSE.lines && median(characters) >= PROSE.characters && median(fill) > PROSE.fill
}

/** Blocks of text side by side need a gutter this wide, in points, this many lines each, and heights not too unlike. */
const SIDE_BY_SIDE = {gutter: 7, lines: 3, height: 0.25}
/** A gap between lines, in text sizes, at which a block above may be cut from a block below. */
const VERTICAL_GAP = 0.45

/**
 * Cuts a zone into blocks that stand side by side (address blocks, a box beside the text), each read on its own. Gaps between lines
 * are only tried to find such blocks: cut there for nothing, text with wide line spacing would fall apart.
 */
export function blocksOfZone(words: readonly Word[]): Word[][] {
  return cut(linesOf(words).flatMap(piecesOfLine)).map(wordsOfLines)
}

/** The pieces of a line between wide gaps; a bullet belongs to the words behind its tab. */
function piecesOfLine(line: Line): Line[] {
  const [first, second, ...rest] = chunksOfLine(line, 1.1)
  if (!first) return []
  if (!second || first.words.length > 1 || !beginsWithBullet(line.words))
    return second ? [first, second, ...rest] : [first]
  return [{...second, words: [...first.words, ...second.words], x0: first.x0}, ...rest]
}

function cut(chunks: readonly Line[], depth = 0): Line[][] {
  if (chunks.length < 2 || depth > 12) return [[...chunks]]
  const x = widestGap(chunks.map(({x0, x1}) => [x0, x1]))
  if (x.gap > SIDE_BY_SIDE.gutter) {
    const left = chunks.filter((chunk) => chunk.x1 <= x.at)
    const right = chunks.filter((chunk) => chunk.x1 > x.at)
    const heights = [left, right].map((side) => {
      const box = boxAround(side)
      return box.y1 - box.y0
    })
    const enough = [left, right].every((side) => linesOf(wordsOfLines(side)).length >= SIDE_BY_SIDE.lines)
    if (enough && Math.min(...heights) > SIDE_BY_SIDE.height * Math.max(...heights)) {
      return [...cut(left, depth + 1), ...cut(right, depth + 1)]
    }
  }
  const y = widestGap(chunks.map(({y0, y1}) => [y0, y1]))
  if (y.gap <= median(chunks.map((chunk) => chunk.size)) * VERTICAL_GAP) return [[...chunks]]
  const above = cut(
    chunks.filter((chunk) => chunk.y0 < y.at),
    depth + 1,
  )
  const below = cut(
    chunks.filter((chunk) => chunk.y0 >= y.at),
    depth + 1,
  )
  return above.length + below.length > 2 ? [...above, ...below] : [[...chunks]]
}

/** The widest stretch that no extent covers, and its middle. */
function widestGap(extents: readonly (readonly [number, number])[]): {gap: number; at: number} {
  let best = {gap: 0, at: 0}
  let end = Number.POSITIVE_INFINITY
  for (const [from, to] of [...extents].sort((a, b) => a[0] - b[0])) {
    if (from - end > best.gap) best = {gap: from - end, at: (from + end) / 2}
    end = end === Number.POSITIVE_INFINITY ? to : Math.max(end, to)
  }
  return best
}

function wordsOfLines(lines: readonly Line[]): Word[] {
  return lines.flatMap((line) => line.words)
}
