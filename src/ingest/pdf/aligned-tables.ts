import {columnsOf, cutAtLeftSides} from './aligned-columns.js'
import {type Columns, joinWrapped, type Row} from './aligned-rows.js'
import {FAR_APART, hasColumns, heightOf, isTight, rowsOf, stretchesOf, TIGHTLY_BELOW} from './aligned-stretches.js'
import {groupBy} from './groups.js'
import type {Word} from './leaf.js'
import {boxAround, type Line, median} from './lines.js'
import {columnBegun, type OpenTable, type RowLook} from './open-tables.js'
import type {TableCell} from './outline.js'
import type {PlacedTable} from './ruled-tables.js'
import {ladders, type Rule} from './rules.js'

/** From so many lines drawn across a table, they tell its rows. */
const ENOUGH_RULES = 3
/** A header above the first line of a table is looked for so far up, in points: three lines. */
const HIGHEST_HEADER = 45
/** Share of the lines between drawn lines that may run across the columns, as the name of a group of rows does. */
const MOST_CROSSING = 0.4
/** Pieces longer (in characters) and fuller than this in two or three columns are columns of running text. */
const RUNNING_TEXT = {columns: 3, characters: 28, fill: 0.7}

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
  const stretches = stretchesOf(rows, rules)
  const goesOn = open ? rowsOfOpen(rows, stretches[0], open) : []
  const rest = stretches[0]?.[0] === rows[0] && goesOn.length > 0 ? stretches.slice(1) : stretches
  const continued = open && goesOn.length > 0 ? restOfTable(goesOn, open, separatorsOf(goesOn, rules), page) : undefined
  const found = rest
    .map((stretch) => tableOf(stretch, separatorsOf(stretch, rules), page))
    .filter((table) => table !== undefined)
  return continued ? [continued, ...found] : found
}

/** The lines that go on with a table, over its whole width: cells at its left may be empty on this page. */
function restOfTable(lines: readonly Row[], open: OpenTable, separators: readonly number[], page: number): PlacedTable {
  const {columns: extents} = open
  const columns = {extents, columnOf: (chunk: Line) => Math.max(0, columnBegun(open, chunk))}
  const rest = placedTable(lines, columns, separators, page, open.rows)
  const x0 = Math.min(rest.box.x0, extents[0]?.x0 ?? rest.box.x0)
  return {...rest, box: {...rest.box, x0, x1: Math.max(rest.box.x1, extents.at(-1)?.x1 ?? rest.box.x1)}}
}

/** The heights of the lines drawn across some lines of text, if they are enough to tell the rows. */
function separatorsOf(stretch: readonly Row[], rules: readonly Rule[]): number[] {
  const box = boxAround(stretch.map((row) => row.line))
  const across = rules.filter(
    (rule) => rule.at > box.y0 && rule.at < box.y1 && rule.to - rule.from > 0.5 * (box.x1 - box.x0),
  )
  return across.length >= ENOUGH_RULES ? across.map((rule) => rule.at) : []
}

/**
 * The lines at the top of a page that go on with a table, since each of their pieces begins where a column does: all of `stretch`, if
 * they are found to be a table anyway, or as many as do so.
 */
function rowsOfOpen(rows: readonly Row[], stretch: readonly Row[] | undefined, open: OpenTable): readonly Row[] {
  const fits = (row: Row) => row.chunks.every((chunk) => columnBegun(open, chunk) >= 0)
  if (stretch && stretch[0] === rows[0]) {
    const cut = cutAtLeftSides(stretch)
    return cut.every(fits) ? cut : []
  }
  const taken: Row[] = []
  for (const row of rows) {
    const before = taken.at(-1)
    const isNear = !before || row.line.y0 - before.line.y1 <= FAR_APART * heightOf(before)
    if (!fits(row) || !isNear || (!hasColumns(row) && !(before && isTight(before, row)))) break
    taken.push(row)
  }
  return taken
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
    const header = headerAbove(top, rowsOf(between(top - HIGHEST_HEADER, top)), inside)
    const table = isCrossed(inside) ? undefined : tableOf([...header, ...inside], ys, page)
    return table ? [table] : []
  })
}

/** Whether text runs across the columns in many lines: then the drawn lines belong to headers of tables one below the other. */
function isCrossed(lines: readonly Row[]): boolean {
  const rows = cutAtLeftSides(lines)
  const withColumns = rows.filter(hasColumns)
  if (withColumns.length === 0) return false
  const {extents} = columnsOf(withColumns, boxAround(rows.map((row) => row.line)))
  // Figures close to each other look like one piece.
  const isText = (row: Row) => row.line.words.filter((word) => /\d/u.test(word.text)).length < 2
  const crosses = ({line}: Row) => extents.slice(0, -1).some(({x1}) => line.x0 < x1 && line.x1 > x1)
  const crossing = rows.filter((row) => !hasColumns(row) && isText(row) && crosses(row))
  return crossing.length > MOST_CROSSING * rows.length
}

/** The lines on top of the first rule that name the columns below it: each of their pieces begins where a column does. */
function headerAbove(top: number, above: readonly Row[], inside: readonly Row[]): Row[] {
  const lefts = new Set(inside.flatMap((row) => row.chunks.map((chunk) => Math.round(chunk.x0))))
  const isLeft = (x: number) => [-1, 0, 1].some((step) => lefts.has(Math.round(x) + step))
  const header: Row[] = []
  let lower = top
  for (const row of [...above].reverse()) {
    const isNear = lower - row.line.y1 < TIGHTLY_BELOW * heightOf(row)
    if (!isNear || !row.chunks.every((chunk) => isLeft(chunk.x0))) break
    header.unshift(row)
    lower = row.line.y0
  }
  return header.some(hasColumns) ? header : []
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
  look?: RowLook,
): PlacedTable {
  const rows = joinWrapped(stretch, separators, columns, look)
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
  if (extents.length > RUNNING_TEXT.columns) return false
  const byColumn = groupBy(chunks, columnOf)
  const prose = extents.filter((column, i) => {
    const pieces = byColumn.get(i) ?? []
    const characters = pieces.map((piece) => piece.words.reduce((sum, word) => sum + word.text.length + 1, 0))
    const fill = pieces.map((piece) => (piece.x1 - piece.x0) / (column.x1 - column.x0))
    return median(characters) > RUNNING_TEXT.characters && median(fill) > RUNNING_TEXT.fill
  })
  return prose.length >= 2
}
