import {type Columns, columnsOf, cutAtLeftSides} from './aligned-columns.js'
import {joinWrapped, type RowMarks} from './aligned-rows.js'
import {FAR_APART, stretchesOf} from './aligned-stretches.js'
import {columnEnds, drawnAcross} from './column-ends.js'
import {markCutWords} from './cut-words.js'
import {groupBy} from './groups.js'
import type {Word} from './leaf.js'
import {boxAround, chunksOf, type Line, median} from './lines.js'
import {columnBegun, leftsOf, type OpenTable, type RowLook, staysInColumn} from './open-tables.js'
import type {TableCell} from './outline.js'
import type {PlacedTable} from './ruled-tables.js'
import {ladders, type Rule} from './rules.js'
import {hasColumns, heightOf, isTight, type Row, rowsOf, TIGHTLY_BELOW} from './table-lines.js'
import {linesOfHeader, splitAtHeaders} from './underlined-headers.js'

/** With this many lines drawn across a table, they show its rows. */
const ENOUGH_RULES = 3
/** A header above the first line of a table is looked for so far up, in points: three lines. */
const HIGHEST_HEADER = 45
/** Share of the lines between drawn lines that may run across the columns, as the name of a group of rows does. */
const MOST_CROSSING = 0.4
/** Words of a table may stand out over its lines by so many points. */
const STICKING_OUT = 6
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
  const taken = new Set(goesOn.map(({line}) => line))
  const rest = stretches.map((stretch) => stretch.filter(({line}) => !taken.has(line)))
  const continued = open && goesOn.length > 0 ? restOfTable(goesOn, open, marksIn(goesOn, rules), page) : undefined
  const found = rest
    .map((stretch) => tableOf(stretch, marksIn(stretch, rules), page))
    .filter((table) => table !== undefined)
  return [
    ...(continued ? [withCutWords(continued, rules, open?.lefts)] : []),
    ...found.map((table) => withCutWords(table, rules)),
  ]
}

/** `known` tells where the words of columns begin that hold none here. */
function withCutWords(placed: PlacedTable, rules: readonly Rule[], known: OpenTable['lefts'] = []): PlacedTable {
  const {table, box, words} = placed
  const lefts = leftsOf(table).map((left, column) => left ?? known[column])
  const right = Math.max(...words.map(({x1}) => x1))
  return {...placed, table: markCutWords(table, columnEnds(lefts, right, drawnAcross(box, rules)))}
}

/** The lines that go on with a table, over its whole width: cells at its left may be empty on this page. */
function restOfTable(lines: readonly Row[], open: OpenTable, marks: RowMarks, page: number): PlacedTable {
  const {columns: extents} = open
  const columns = {extents, columnOf: (chunk: Line) => Math.max(0, columnBegun(open, chunk))}
  const rest = placedTable(lines, columns, marks, page, open.rows)
  const x0 = Math.min(rest.box.x0, extents[0]?.x0 ?? rest.box.x0)
  return {...rest, box: {...rest.box, x0, x1: Math.max(rest.box.x1, extents.at(-1)?.x1 ?? rest.box.x1)}}
}

/** What the lines drawn across some lines of text tell of the rows: their heights, if there are enough, and the header above the first. */
function marksIn(stretch: readonly Row[], rules: readonly Rule[]): RowMarks {
  const box = boxAround(stretch.map((row) => row.line))
  const across = rules.filter(
    (rule) => rule.at > box.y0 && rule.at < box.y1 && rule.to - rule.from > 0.5 * (box.x1 - box.x0),
  )
  return {
    separators: across.length >= ENOUGH_RULES ? across.map((rule) => rule.at) : [],
    header: linesOfHeader(stretch, across),
    drawn: drawnAcross(box, rules),
  }
}

/**
 * The lines at the top of a page that go on with a table, since each of their pieces begins where a column does: all of `stretch`, if
 * they are found to be a table anyway, or as many as do so. The first may be alone in its line where a cell goes on over the page, but
 * not in the first column: text behind the table begins there too.
 */
function rowsOfOpen(rows: readonly Row[], stretch: readonly Row[] | undefined, open: OpenTable): readonly Row[] {
  const fits = (row: Row) => row.chunks.every((chunk) => columnBegun(open, chunk) >= 0)
  const isRest = (row: Row) => !hasColumns(row) && staysInColumn(open, row.line)
  const before = stretch?.[0] ? rows.indexOf(stretch[0]) : -1
  if (stretch && before >= 0 && rows.slice(0, before).every(isRest)) {
    const cut = cutAtLeftSides([...rows.slice(0, before), ...stretch])
    return cut.every(fits) ? cut : []
  }
  const taken: Row[] = []
  for (const row of rows) {
    const before = taken.at(-1)
    const gap = before ? row.line.y0 - before.line.y1 : 0
    const follows = hasColumns(row) || (before && isTight(before, row)) || (isRest(row) && gap < heightOf(row))
    if (!fits(row) || gap > FAR_APART * heightOf(row) || !follows) break
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
    const atHeight = (upper: number, lower: number) =>
      words.filter(({y0, y1}) => (y0 + y1) / 2 > upper && (y0 + y1) / 2 < lower)
    const between = (upper: number, lower: number) =>
      atHeight(upper, lower).filter(({x0, x1}) => (x0 + x1) / 2 > from && (x0 + x1) / 2 < to)
    if (sticksOut(chunksOf(atHeight(top, bottom)), from, to)) return []
    const inside = rowsOf(between(top, bottom))
    // Tables of one width, each with a line below its header alone, draw a ladder between them.
    if (splitAtHeaders(rowsOf(between(top, bottom + HIGHEST_HEADER)), rules).length > ys.length / 2) return []
    const header = headerAbove(top, rowsOf(between(top - HIGHEST_HEADER, top)), inside)
    const table = isCrossed(inside)
      ? undefined
      : tableOf([...header, ...inside], {separators: ys, header: 0, drawn: undefined}, page)
    return table ? [table] : []
  })
}

/** Whether text runs over the ends of the drawn lines, as it does between tables. */
function sticksOut(pieces: readonly Line[], from: number, to: number): boolean {
  const crosses = ({x0, x1}: Line, x: number) => x0 < x - STICKING_OUT && x1 > x + STICKING_OUT
  return pieces.some((piece) => crosses(piece, from) || crosses(piece, to))
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

function tableOf(lines: readonly Row[], marks: RowMarks, page: number): PlacedTable | undefined {
  const box = boxAround(lines.map((row) => row.line))
  if (lines.length === 0) return undefined
  const stretch = cutAtLeftSides(lines)
  const columns = columnsOf(stretch, box)
  const isTable = columns.extents.length > 1 && (marks.separators.length > 0 || ![lines, stretch].some(isRunningText))
  if (!isTable) return undefined
  const table = placedTable(stretch, columns, marks, page)
  return table.table.rows.length < 2 ? undefined : table
}

function placedTable(
  stretch: readonly Row[],
  columns: Columns,
  marks: RowMarks,
  page: number,
  look?: RowLook,
): PlacedTable {
  const rows = joinWrapped(stretch, marks, columns, look)
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
