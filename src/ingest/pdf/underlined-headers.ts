import {boxAround, median} from './lines.js'
import type {Rule} from './rules.js'
import {gapsOf, hasColumns, isBold, type Row, SAME_LEFT, sameSize} from './table-lines.js'

/** A header is underlined over this share of its width. */
const MOST_UNDERLINED = 0.8
/** The lines of a header follow each other like those of a cell: no gap is wider than the narrowest by more than this, in text sizes. */
const SAME_GAP = 0.15
/** A gap between rows is wider than one between lines by at least this much, and one between tables wider than those, in text sizes. */
const BETWEEN = {rows: 0.2, tables: 0.4}
/** One line in so many begins a row, at least, where gaps tell the rows: else rows are lines, and the wide gaps are others. */
const MANY = 4
/** So many lines of its tallest cell may stand above the first line of a header with several. */
const MOST_LINES_ABOVE = 6

/**
 * The tables in lines that look like one: a header that is underlined from side to side, behind a gap that no two rows have between them,
 * begins another. Lines at the left side between that gap and the header, such as a heading, belong to neither.
 */
export function splitAtHeaders(lines: readonly Row[], rules: readonly Rule[]): Row[][] {
  const headers = headersIn(lines, rules)
  if (headers.length === 0) return [[...lines]]
  const gaps = gapsOf(lines)
  const widest = usualRowGap(gaps, lines) + BETWEEN.tables * (lines[0]?.line.size ?? 0)
  const isWide = (i: number) => (gaps[i - 1] ?? 0) > widest
  const tables: Row[][] = []
  let begin = 0
  for (const {from: header} of headers) {
    let end = header
    while (end > begin + 1 && !isWide(end) && isAtLeft(lines[end - 1], lines.slice(header))) end--
    if (end <= begin || !isWide(end)) continue
    tables.push(lines.slice(begin, end))
    begin = header
  }
  return [...tables, lines.slice(begin)]
}

/**
 * The lines right above a table that belong to its underlined header: those of its tallest cells, where the others are set at their foot.
 * A line that begins where the first column does may be a heading and stays out.
 */
export function topOfHeader(above: readonly Row[], lines: readonly Row[], rules: readonly Rule[]): Row[] {
  if (linesOfHeader(lines, rules) === 0) return []
  const narrowest = Math.min(...gapsOf(lines))
  const lefts = lines.flatMap(({chunks}) => chunks.map(({x0}) => x0)).sort((a, b) => a - b)
  const first = lefts[0] ?? 0
  const fits = ({chunks}: Row) =>
    chunks.every(({x0, x1}) => {
      const left = lefts.find((x) => Math.abs(x - x0) < SAME_LEFT)
      return left !== undefined && left > first + SAME_LEFT && !lefts.some((x) => x > left + SAME_LEFT && x < x1)
    })
  const found: Row[] = []
  for (const line of above.slice(-MOST_LINES_ABOVE).reverse()) {
    if (!fits(line) || !goesOnIn(line, found[0] ?? lines[0], narrowest)) break
    found.unshift(line)
  }
  return found
}

/** How many of the first lines of a table are an underlined header: all of one row. */
export function linesOfHeader(lines: readonly Row[], rules: readonly Rule[]): number {
  const [header] = headersIn(lines, rules)
  return header?.from === 0 ? header.to : 0
}

/** Whether lines are drawn below `row`, before `next`, over nearly all of its width. */
export function isUnderlined(row: Row, next: Row, rules: readonly Rule[]): boolean {
  const {x0, x1} = boxAround([row.line, next.line])
  const below = rules.filter(({at}) => at > (row.line.y0 + row.line.y1) / 2 && at < (next.line.y0 + next.line.y1) / 2)
  const covered = below.reduce((sum, {from, to}) => sum + Math.max(0, Math.min(to, x1) - Math.max(from, x0)), 0)
  return covered >= MOST_UNDERLINED * (x1 - x0)
}

/** The headers that are underlined from side to side: lines `[from, to)`. */
function headersIn(lines: readonly Row[], rules: readonly Rule[]): {readonly from: number; readonly to: number}[] {
  if (rules.length === 0) return []
  const narrowest = Math.min(...gapsOf(lines))
  return lines.flatMap((last, i) => {
    const next = lines[i + 1]
    if (!next || !isUnderlined(last, next, rules)) return []
    let from = i
    while (from > 0 && goesOnIn(lines[from - 1], lines[from], narrowest)) from--
    return lines.slice(from, i + 1).some(hasColumns) ? [{from, to: i + 1}] : []
  })
}

/** Whether the cells of a line go on in the next. */
function goesOnIn(line: Row | undefined, next: Row | undefined, narrowest: number): boolean {
  if (!line || !next) return false
  const isNear = next.line.y0 - line.line.y1 <= narrowest + SAME_GAP * next.line.size
  return isNear && isBold(line) === isBold(next) && sameSize(line, next)
}

/** Whether a line without columns begins left of the second column of the table below. */
function isAtLeft(line: Row | undefined, table: readonly Row[]): boolean {
  const second = table.find(hasColumns)?.chunks[1]
  return line !== undefined && second !== undefined && !hasColumns(line) && line.line.x0 < second.x0 - SAME_LEFT
}

/** The usual gap above a line that begins several cells, where it is wider than those between the lines of a cell. */
function usualRowGap(gaps: readonly number[], lines: readonly Row[]): number {
  const wide = Math.min(...gaps) + BETWEEN.rows * (lines[0]?.line.size ?? 0)
  const above = gaps.filter((_, i) => hasColumns(lines[i + 1] as Row))
  const between = above.filter((gap) => gap > wide)
  return median(between.length * MANY >= above.length ? between : above)
}
