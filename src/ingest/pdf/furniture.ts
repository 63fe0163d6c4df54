import type {Word} from './leaf.js'
import {chunksOfLine, type Line, linesOf, textOf, without} from './lines.js'
import type {PageContent} from './page.js'
import {ruledTables} from './ruled-tables.js'

/**
 * Share of the page's height, at the top and at the bottom, in which running heads and feet are looked for. Text inside margins of
 * one inch begins at 9 % of a Letter page. Two pages alike prove little (two forms of one kind in one file), three prove more.
 */
const EDGE = {ofTwoPages: 0.09, ofMore: 0.12}
/** Running lines stand at the same height on every page, within this many points. */
const SAME_HEIGHT = 3

/** Words that begin nearer than this begin together, in points. */
const SAME_LEFT = 2

/** A line on this share of the pages is a running one, whatever stands beside it; others are this far from the body, in line heights. */
const MOST_PAGES = 0.8
const APART_FROM = 0.5

/** Where more than this share of a page's words is marked as decoration, the marks are wrong. */
const MOST_ARTIFACTS = 0.3

const PAGE_NUMBER = /^(?:[-–]\s*)?(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–])?$/iu

/** Behind other words at the end of a line, a page number is recognised by the pages it counts: "Page 1 of 3" on the first of three. */
const COUNTED_PAGE = /\bpage\s+(\d{1,4})\s+of\s+(\d{1,4})$/iu

/**
 * The running heads and feet: lines near the edge with the same words, digits aside, at the same height on two or more pages, and
 * lines that are nothing but a page number. Only lines without prose between them and the edge count.
 */
export function furnitureOf(pages: readonly PageContent[]): Line[][] {
  const zone = pages.length > 2 ? EDGE.ofMore : EDGE.ofTwoPages
  const edges = pages.map((page) => {
    const [from, to] = [page.height * zone, page.height * (1 - zone)]
    // The header row of a table is repeated on every page too, but the table goes on into the page.
    const inTables = ruledTables(page.rules, page.words, page.number)
      .filter(({box}) => box.y1 > from && box.y0 < to)
      .flatMap((table) => table.words)
    const lines = linesOf(without(page.words, inTables))
    const top = lines.filter((line) => line.y1 <= from)
    return {
      top: top.slice(0, top.length - headerLines(lines, top.length)),
      bottom: lines.filter((line) => line.y0 >= to).reverse(),
    }
  })
  const seen = new Map<string, {page: number; y: number}[]>()
  edges.forEach(({top, bottom}, page) => {
    for (const line of [...top, ...bottom]) {
      const words = wordsAside(line)
      seen.set(words, [...(seen.get(words) ?? []), {page, y: line.y0}])
    }
  })
  const countsPages = (line: Line, page: number) => {
    const [, number, all] = COUNTED_PAGE.exec(textOf(line)) ?? []
    return Number(number) === page + 1 && Number(all) === pages.length
  }
  const isNumber = (line: Line, page: number) => PAGE_NUMBER.test(textOf(line)) || countsPages(line, page)
  const runs = (line: Line, page: number) =>
    isNumber(line, page) ||
    seen.get(wordsAside(line))?.some((other) => other.page !== page && Math.abs(other.y - line.y0) <= SAME_HEIGHT) ===
      true

  return edges.map(({top, bottom}, page) => {
    const isRunning = (line: Line) => runs(line, page)
    const isOnMost = (line: Line) =>
      (seen.get(wordsAside(line))?.length ?? 0) >= pages.length * MOST_PAGES && pages.length > 2
    const isSure = (line: Line) => isNumber(line, page) || isOnMost(line)
    return [...apart(top, isRunning, isSure), ...apart(bottom, isRunning, isSure).reverse()]
  })
}

/**
 * How many of the first `count` lines of a page are the header of a table without a grid: the lines below follow closely, and all begin in
 * the same columns.
 */
function headerLines(lines: readonly Line[], count: number): number {
  const isClose = (i: number) => {
    const [line, next] = [lines[i], lines[i + 1]]
    return line !== undefined && next !== undefined && next.y0 - line.y1 <= APART_FROM * (next.y1 - next.y0)
  }
  let first = count
  while (first > 0 && isClose(first - 1)) first--
  let end = count
  while (isClose(end - 1) && (lines[end] ? chunksOfLine(lines[end] as Line).length : 0) < 2) end++
  if (first === count || !isClose(end - 1)) return 0
  const pieces = lines.slice(first, end + 1).map((line) => chunksOfLine(line).map(({x0}) => x0))
  const lefts = pieces.filter((xs) => xs.length > 1).flat()
  const isLeft = (x: number) => lefts.some((left) => Math.abs(left - x) <= SAME_LEFT)
  // A line at the left side alone may be a running head above a table.
  const isInside = (x: number) => x > Math.min(...lefts) + SAME_LEFT
  return pieces.flat().every(isLeft) &&
    pieces
      .slice(0, count - first)
      .flat()
      .some(isInside)
    ? count - first
    : 0
}

/**
 * The running ones of some lines, from the edge inwards. What follows the body without a gap is a line of it, however often it is repeated,
 * unless that is on nearly every page.
 */
function apart(lines: readonly Line[], isRunning: (line: Line) => boolean, isSure: (line: Line) => boolean): Line[] {
  const running = takeWhile(lines, isRunning)
  const [last, next] = [running.at(-1), lines[running.length]]
  if (!last || !next || running.every(isSure)) return running
  const gap = Math.max(next.y0 - last.y1, last.y0 - next.y1)
  return gap > APART_FROM * (next.y1 - next.y0) ? running : takeWhile(running, isSure)
}

/** The words of artifacts of a tagged page, line by line, unless so much is marked so that the marks cannot be trusted. */
export function artifactsOf(page: PageContent): Line[] {
  const artifacts = page.words.filter((word) => word.artifact)
  return artifacts.length <= page.words.length * MOST_ARTIFACTS ? linesOf(artifacts) : []
}

/** The words of a page without those of some lines. */
export function withoutLines(words: readonly Word[], lines: readonly Line[]): Word[] {
  return without(
    words,
    lines.flatMap((line) => line.words),
  )
}

/** What a line says, numbers aside; lines that are mostly numbers are figures, and only alike when they are the same. */
function wordsAside(line: Line): string {
  const text = textOf(line).toLowerCase()
  const digits = text.match(/\d/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters >= digits ? text.replace(/\d+/gu, '#') : text
}

function takeWhile<T>(values: readonly T[], holds: (value: T) => boolean): T[] {
  const end = values.findIndex((value) => !holds(value))
  return end < 0 ? [...values] : values.slice(0, end)
}
