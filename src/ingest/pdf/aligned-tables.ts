import {columnsOf, cutAtLeftSides} from './aligned-columns.js'
import {type Columns, joinWrapped, type Row} from './aligned-rows.js'
import {groupBy} from './groups.js'
import type {Word} from './leaf.js'
import {boxAround, chunksOfLine, type Line, linesOf, median} from './lines.js'
import {splitListMark} from './list-marks.js'
import {columnBegun, type OpenTable} from './open-tables.js'
import type {TableCell} from './outline.js'
import type {PlacedTable} from './ruled-tables.js'
import {ladders, type Rule} from './rules.js'

/** From so many lines drawn across a table, they tell its rows. */
const enoughRules = 3
/** Lines further apart than this, in heights of a line, are never one table. */
const farApart = 2.2
/** A header above the first line of a table is looked for so far up, in points: three lines. */
const highestHeader = 45
/** So many lines of cells that are centred in their row may come before the first line with several. */
const mostLoneLines = 4
/** A wrapped line of a cell follows its cell within this many heights of a line. */
const tightlyBelow = 0.6
/** Words that begin nearer than this begin together, in points. */
const sameLeft = 2
/** Pieces longer (in characters) and fuller than this in two or three columns are columns of running text. */
const runningText = {columns: 3, characters: 28, fill: 0.7}

/**
 * The tables without grid lines: neighbouring lines whose pieces stand in the same columns. A first line may go on with the table `open`
 * that ended the page before.
 */
export function alignedTables(
  words: readonly Word[],
  rules: readonly Rule[],
  page: number,
  open?: OpenTable,
): PlacedTable[] {
  const rows = rowsOf(words)
  const stretches = stretchesOf(rows)
  const goesOn = open ? rowsOfOpen(rows, stretches[0], open) : []
  const rest = stretches[0]?.[0] === rows[0] && goesOn.length > 0 ? stretches.slice(1) : stretches
  const continued = open && goesOn.length > 0 ? placedTable(goesOn, columnsOfOpen(open), [], page, open.rowGap) : undefined
  const found = rest
    .map((stretch) => {
      const box = boxAround(stretch.map((row) => row.line))
      const across = rules.filter(
        (rule) => rule.at > box.y0 && rule.at < box.y1 && rule.to - rule.from > 0.5 * (box.x1 - box.x0),
      )
      return tableOf(stretch, across.length >= enoughRules ? across.map((rule) => rule.at) : [], page)
    })
    .filter((table) => table !== undefined)
  return continued ? [continued, ...found] : found
}

/**
 * The lines at the top of a page that go on with a table, since each of their pieces begins where a column does: all of `stretch`, if
 * they are found to be a table anyway, or as many as do so.
 */
function rowsOfOpen(rows: readonly Row[], stretch: readonly Row[] | undefined, open: OpenTable): readonly Row[] {
  const fits = (row: Row) => row.chunks.every((chunk) => columnBegun(open, chunk) >= 0)
  if (stretch && stretch[0] === rows[0]) return stretch.every(fits) ? stretch : []
  const taken: Row[] = []
  for (const row of rows) {
    const before = taken.at(-1)
    const isNear = !before || row.line.y0 - before.line.y1 <= farApart * heightOf(before)
    if (!fits(row) || !isNear || (!hasColumns(row) && !(before && isTight(before, row)))) break
    taken.push(row)
  }
  return taken
}

function columnsOfOpen(open: OpenTable): Columns {
  return {extents: open.columns, columnOf: (chunk) => Math.max(0, columnBegun(open, chunk))}
}

/**
 * The tables whose rows are parted by lines from side to side, without lines between the columns. The lines are evidence enough for
 * columns of running text, which would otherwise be read as columns of the page.
 */
export function linedTables(rules: readonly Rule[], words: readonly Word[], page: number): PlacedTable[] {
  return ladders(rules).flatMap(({from, to, ys}) => {
    const [top = 0, bottom = 0] = [ys[0], ys.at(-1)]
    const between = (upper: number, lower: number) =>
      words.filter((word) => {
        const [x, y] = [(word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2]
        return x > from && x < to && y > upper && y < lower
      })
    const inside = rowsOf(between(top, bottom))
    const header = headerAbove(top, rowsOf(between(top - highestHeader, top)), inside)
    const table = tableOf([...header, ...inside], ys, page)
    return table ? [table] : []
  })
}

/** The lines on top of the first rule that name the columns below it: each of their pieces begins where a column does. */
function headerAbove(top: number, above: readonly Row[], inside: readonly Row[]): Row[] {
  const lefts = new Set(inside.flatMap((row) => row.chunks.map((chunk) => Math.round(chunk.x0))))
  const isLeft = (x: number) => [-1, 0, 1].some((step) => lefts.has(Math.round(x) + step))
  const header: Row[] = []
  let lower = top
  for (const row of [...above].reverse()) {
    const isNear = lower - row.line.y1 < tightlyBelow * heightOf(row)
    if (!isNear || !row.chunks.every((chunk) => isLeft(chunk.x0))) break
    header.unshift(row)
    lower = row.line.y0
  }
  return header.some(hasColumns) ? header : []
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
    if (withColumns >= 3 || (withColumns === 2 && (stretch.length >= 6 || hasHeader(stretch)))) stretches.push(stretch)
    stretch = []
    widest = undefined
  }
  rows.forEach((row, i) => {
    const before = stretch.at(-1)
    if (before && row.line.y0 - before.line.y1 > farApart * heightOf(before)) close()
    if (hasColumns(row)) {
      const beside = rows[i - 1]
      if (!before && beside && isBeside(beside, row)) stretch.push(beside)
      stretch.push(row)
      if (!widest || row.chunks.length >= widest.chunks.length) widest = row
    } else if (before && widest) {
      const shape = widest
      const fits = (line: Row) => fitsColumn(line.line, shape) && sameSize(before, line)
      const narrow = row.line.x1 - row.line.x0 < 0.5 * widthOf(stretch)
      // The lines of cells that are centred in their row stand between those of the cells beside them.
      const next = nextWithColumns(rows, i)
      const centred = next > i && rows.slice(i, next).every(fits)
      const below = rows[i + 1]
      const between = below && hasColumns(below) && narrow && sameSize(before, row)
      if ((isTight(before, row) && fits(row)) || centred || between) stretch.push(row)
      else close()
    }
  })
  close()
  return stretches
}

/** Whether a stretch begins with a header: lines in bold, and words that are not bold in the same columns below them. */
function hasHeader(stretch: readonly Row[]): boolean {
  const isBold = (row: Row) => row.line.words.every((word) => word.bold)
  const end = stretch.findIndex((row) => !isBold(row))
  const header = stretch.slice(0, Math.max(0, end)).flatMap((row) => row.chunks)
  const below = stretch.slice(end).flatMap((row) => row.chunks)
  return header.length > 1 && below.every((chunk) => header.some(({x0}) => Math.abs(x0 - chunk.x0) < sameLeft))
}

/** Whether the line above stands beside `row`, half a line higher: the first line of a cell in a row whose other cells are centred. */
function isBeside(above: Row, row: Row): boolean {
  return above.line.y1 > row.line.y0 && fitsColumn(above.line, row) && sameSize(above, row)
}

/** The next line with columns behind line `i`, among a few that follow each other without a gap; -1 if there is none. */
function nextWithColumns(rows: readonly Row[], i: number): number {
  for (let next = i + 1; next < rows.length && next <= i + mostLoneLines; next++) {
    const [before, row] = [rows[next - 1], rows[next]]
    if (!before || !row || !isTight(before, row)) return -1
    if (hasColumns(row)) return next
  }
  return -1
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

function tableOf(lines: readonly Row[], separators: readonly number[], page: number): PlacedTable | undefined {
  const box = boxAround(lines.map((row) => row.line))
  if (lines.length === 0) return undefined
  const stretch = cutAtLeftSides(lines)
  const columns = columnsOf(stretch, box)
  const isTable = columns.extents.length > 1 && (separators.length > 0 || ![lines, stretch].some(isRunningText))
  if (!isTable) return undefined
  const table = placedTable(stretch, columns, separators, page)
  return table.table.rows.length < 2 ? undefined : table
}

function placedTable(
  stretch: readonly Row[],
  columns: Columns,
  separators: readonly number[],
  page: number,
  rowGap?: number,
): PlacedTable {
  const rows = joinWrapped(stretch, separators, columns, rowGap)
  return {
    table: {
      kind: 'table',
      page,
      columns: columns.extents,
      rows: rows.map((lines) => ({page, header: false, cells: cellsOf(lines, columns)})),
    },
    box: boxAround(stretch.map((row) => row.line)),
    words: stretch.flatMap((row) => row.chunks.flatMap((chunk) => chunk.words)),
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

/** Columns of running text are no table: the pieces of at least two columns are long and fill them. */
function isRunningText(lines: readonly Row[]): boolean {
  const chunks = lines.flatMap((row) => row.chunks)
  const {extents, columnOf} = columnsOf(lines, boxAround(chunks))
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
