import {type Columns, joinWrapped, type Row} from './aligned-rows.js'
import {groupBy} from './groups.js'
import type {Word} from './leaf.js'
import {boxAround, chunksOfLine, type Line, linesOf, median} from './lines.js'
import {splitListMark} from './list-marks.js'
import type {Extent, TableCell} from './outline.js'
import type {PlacedTable} from './ruled-tables.js'
import {ladders, type Rule} from './rules.js'

/** From so many lines drawn across a table, they tell its rows. */
const enoughRules = 3
/** Lines further apart than this, in heights of a line, are never one table. */
const farApart = 2.2
/** A wrapped line of a cell follows its cell within this many heights of a line. */
const tightlyBelow = 0.6
/** A gutter between columns is at least this wide, in points, and only this share of the lines may cross it. */
const gutter = {width: 4, crossing: 0.12}
/** Pieces longer (in characters) and fuller than this in two or three columns are columns of running text. */
const runningText = {columns: 3, characters: 28, fill: 0.7}

/** The tables without grid lines: neighbouring lines whose pieces stand in the same columns. */
export function alignedTables(words: readonly Word[], rules: readonly Rule[], page: number): PlacedTable[] {
  return stretchesOf(rowsOf(words))
    .map((stretch) => {
      const box = boxAround(stretch.map((row) => row.line))
      const across = rules.filter(
        (rule) => rule.at > box.y0 && rule.at < box.y1 && rule.to - rule.from > 0.5 * (box.x1 - box.x0),
      )
      return tableOf(stretch, across.length >= enoughRules ? across.map((rule) => rule.at) : [], page)
    })
    .filter((table) => table !== undefined)
}

/**
 * The tables whose rows are parted by lines from side to side, without lines between the columns. The lines are evidence enough for
 * columns of running text, which would otherwise be read as columns of the page.
 */
export function linedTables(rules: readonly Rule[], words: readonly Word[], page: number): PlacedTable[] {
  return ladders(rules).flatMap(({from, to, ys}) => {
    const [top = 0, bottom = 0] = [ys[0], ys.at(-1)]
    const inside = words.filter((word) => {
      const [x, y] = [(word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2]
      return x > from && x < to && y > top && y < bottom
    })
    const table = tableOf(rowsOf(inside), ys, page)
    return table ? [table] : []
  })
}

function rowsOf(words: readonly Word[]): Row[] {
  return linesOf(words).map((line) => ({line, chunks: cellsOfLine(line)}))
}

/** The pieces of a line that may be cells. The mark of a list item is none: it belongs to the words behind its tab. */
function cellsOfLine(line: Line): Line[] {
  const chunks = chunksOfLine(line)
  const mark = chunks[0]?.words.length === 1 ? splitListMark(line.words)?.mark : undefined
  if (!mark || (mark.label !== undefined && chunks.length > 2)) return chunks
  const [first, second, ...rest] = chunks
  if (!first || !second) return chunks
  return [{...second, words: [...first.words, ...second.words], x0: first.x0}, ...rest]
}

/** Stretches of lines that may be tables: several lines with two or more pieces, and lone wrapped lines between them. */
function stretchesOf(rows: readonly Row[]): Row[][] {
  const stretches: Row[][] = []
  let stretch: Row[] = []
  /** The line of the stretch with the most pieces: it shows the columns. */
  let widest: Row | undefined
  const close = () => {
    const withColumns = stretch.filter(hasColumns).length
    while (stretch.length && !hasColumns(stretch.at(-1) as Row) && !isWrapped(stretch)) stretch.pop()
    if (withColumns >= 3 || (withColumns === 2 && stretch.length >= 6)) stretches.push(stretch)
    stretch = []
    widest = undefined
  }
  rows.forEach((row, i) => {
    const before = stretch.at(-1)
    if (before && row.line.y0 - before.line.y1 > farApart * heightOf(before)) close()
    if (hasColumns(row)) {
      stretch.push(row)
      if (!widest || row.chunks.length >= widest.chunks.length) widest = row
    } else if (before && widest) {
      const next = rows[i + 1]
      const narrow = row.line.x1 - row.line.x0 < 0.5 * widthOf(stretch)
      const wrapped = isTight(before, row) && fitsColumn(row.line, widest) && sameSize(before, row)
      if (wrapped || (next && hasColumns(next) && narrow && sameSize(before, row))) stretch.push(row)
      else close()
    }
  })
  close()
  return stretches
}

function hasColumns(row: Row): boolean {
  return row.chunks.length >= 2
}

function heightOf(row: Row): number {
  return row.line.y1 - row.line.y0
}

function isTight(before: Row, row: Row): boolean {
  return row.line.y0 - before.line.y1 < tightlyBelow * heightOf(before)
}

function sameSize(before: Row, row: Row): boolean {
  return Math.abs(row.line.size - before.line.size) < 1
}

function isWrapped(stretch: readonly Row[]): boolean {
  const [before, last] = stretch.slice(-2)
  return before !== undefined && last !== undefined && isTight(before, last)
}

function widthOf(stretch: readonly Row[]): number {
  const box = boxAround(stretch.map((row) => row.line))
  return box.x1 - box.x0
}

/** Whether a lone line stays inside one column of `widest`: then it is the wrapped rest of a cell. */
function fitsColumn(line: Line, widest: Row): boolean {
  return widest.chunks.some((chunk, i) => {
    const end = widest.chunks[i + 1]?.x0 ?? Number.POSITIVE_INFINITY
    return line.x0 >= chunk.x0 - 4 && line.x1 <= end - 3
  })
}

function tableOf(stretch: readonly Row[], separators: readonly number[], page: number): PlacedTable | undefined {
  const chunks = stretch.flatMap((row) => row.chunks)
  if (chunks.length === 0) return undefined
  const box = boxAround(chunks)
  const columns = columnsOf(stretch, box)
  const isTable = columns.extents.length > 1 && (separators.length > 0 || !isRunningText(chunks, columns))
  if (!isTable) return undefined
  const rows = joinWrapped(stretch, separators, columns)
  if (rows.length < 2) return undefined
  return {
    table: {
      kind: 'table',
      page,
      columns: columns.extents,
      rows: rows.map((lines) => ({page, header: false, cells: cellsOf(lines, columns)})),
    },
    box,
    words: chunks.flatMap((chunk) => chunk.words),
  }
}

function cellsOf(lines: readonly Row[], {extents, columnOf}: Columns): TableCell[] {
  const byColumn = groupBy(
    lines.flatMap((line) => line.chunks),
    columnOf,
  )
  const cells = [...byColumn].sort(([a], [b]) => a - b)
  return cells.map(([column, pieces], i) => {
    const next = cells[i + 1]?.[0] ?? extents.length
    const right = Math.max(...pieces.map((piece) => piece.x1)) - 2
    const reach = extents.findLastIndex((extent) => extent.x0 < right)
    const last = Math.max(column, Math.min(reach, next - 1))
    return {column, colSpan: last - column + 1, mergedUp: false, words: pieces.flatMap((piece) => piece.words)}
  })
}

/** The columns between the gutters of some lines. */
function columnsOf(stretch: readonly Row[], box: Extent): Columns {
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
  const most = Math.floor(stretch.length * gutter.crossing)
  const cuts: number[] = []
  let from = 0
  for (let x = 0; x <= covered.length; x++) {
    if ((covered[x] ?? Number.POSITIVE_INFINITY) <= most) continue
    if (from > 0 && x < covered.length && x - from >= gutter.width) cuts.push(x0 + (from + x) / 2)
    from = x + 1
  }
  return cuts
}

/** Columns of running text are no table: the pieces of at least two columns are long and fill them. */
function isRunningText(chunks: readonly Line[], {extents, columnOf}: Columns): boolean {
  if (extents.length > runningText.columns) return false
  const byColumn = groupBy(chunks, columnOf)
  const prose = extents.filter((column, i) => {
    const pieces = byColumn.get(i) ?? []
    const characters = pieces.map((piece) => piece.words.reduce((sum, word) => sum + word.text.length + 1, 0))
    const fill = pieces.map((piece) => (piece.x1 - piece.x0) / (column.x1 - column.x0))
    return median(characters) > runningText.characters && median(fill) > runningText.fill
  })
  return prose.length >= 2
}
