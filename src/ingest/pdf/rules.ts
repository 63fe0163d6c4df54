import {type Matrix, multiply, OPERATOR, type PdfjsOperators, transformPoint} from './pdfjs.js'

/** A straight line drawn on the page, in the page's points: the border of a cell, an underline. */
export interface Rule {
  readonly horizontal: boolean
  /** Its y when horizontal, its x when vertical. */
  readonly at: number
  /** From and to along the other axis. */
  readonly from: number
  readonly to: number
}

/** The ruling lines of a page: horizontal ones from top to bottom, vertical ones from left to right. */
export interface Rules {
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
}

/** A page without lines. */
export const NO_RULES: Rules = {horizontal: [], vertical: []}

/** A line is at most this thick and at least this long, in points. Word draws borders as filled boxes of up to 2.25 points. */
const THICKEST = 2.6
const SHORTEST = 6

/** Horizontal lines one below the other, all from `from` to `to`, at the heights `ys`. */
export interface Ladder {
  readonly from: number
  readonly to: number
  readonly ys: number[]
}

/** How far from a quarter turn text may be turned for lines to be turned with it, in quarter turns: two degrees. */
const NEARLY_QUARTER = 0.02

/** Ends nearer than this are the same, in points. */
const SAME_END = 6
/** Fewer lines than this make no rows worth the name; shorter ones (in points) underline or mark a blank. */
const LADDER = {lines: 3, width: 150}

/** The groups of three or more horizontal lines that begin and end below each other. Lines drawn cell by cell are put together. */
export function ladders(horizontal: readonly Rule[]): Ladder[] {
  const lines: {at: number; from: number; to: number}[] = []
  for (const rule of [...horizontal].sort((a, b) => Math.round(a.at) - Math.round(b.at) || a.from - b.from)) {
    const last = lines.at(-1)
    if (last && Math.abs(last.at - rule.at) < THICKEST && rule.from - last.to < SAME_END)
      last.to = Math.max(last.to, rule.to)
    else lines.push({at: rule.at, from: rule.from, to: rule.to})
  }
  const found: Ladder[] = []
  for (const {at, from, to} of lines) {
    if (to - from < LADDER.width) continue
    const same = found.find((other) => Math.abs(other.from - from) < SAME_END && Math.abs(other.to - to) < SAME_END)
    if (same) same.ys.push(at)
    else found.push({from, to, ys: [at]})
  }
  return found.filter(({ys}) => ys.length >= LADDER.lines)
}

/** Numbers of the path steps in the flat path arrays of pdf.js 5. */
const STEP = {moveTo: 0, lineTo: 1, curveTo: 2, quadraticTo: 3, close: 4} as const

type Segment = readonly [x0: number, y0: number, x1: number, y1: number]

/** The ruling lines among the drawing operators; `base` is the viewport's transform. */
export function rulesOf(operators: PdfjsOperators, base: Matrix): Rules {
  const rules: Rule[] = []
  const stack: Matrix[] = []
  let matrix = base
  for (let i = 0; i < operators.fnArray.length; i++) {
    const args = operators.argsArray[i] as readonly unknown[] | null
    switch (operators.fnArray[i]) {
      case OPERATOR.save:
        stack.push(matrix)
        break
      case OPERATOR.beginForm:
        stack.push(matrix)
        if (args?.[0]) matrix = multiply(matrix, args[0] as Matrix)
        break
      case OPERATOR.restore:
      case OPERATOR.endForm:
        matrix = stack.pop() ?? matrix
        break
      case OPERATOR.transform:
        matrix = multiply(matrix, args as unknown as Matrix)
        break
      case OPERATOR.constructPath:
        if (args) addPath(rules, args, matrix)
        break
    }
  }
  return sorted(rules)
}

/** The lines on a page that is turned so that baselines at `angle` (radians) read left to right; none unless that is a quarter turn or two. */
export function turnRules({horizontal, vertical}: Rules, angle: number): Rules {
  const quarters = angle / (Math.PI / 2)
  if (Math.abs(quarters - Math.round(quarters)) > NEARLY_QUARTER) return NO_RULES
  const [cos, sin] = [Math.round(Math.cos(angle)), Math.round(Math.sin(angle))]
  const turned: Rule[] = []
  for (const {horizontal: across, at, from, to} of [...horizontal, ...vertical]) {
    const ends = [from, to].map((along) => (across ? [along, at] : [at, along]) as readonly [number, number])
    const xs = ends.map(([x, y]) => x * cos + y * sin).sort((a, b) => a - b)
    const ys = ends.map(([x, y]) => y * cos - x * sin).sort((a, b) => a - b)
    const isHorizontal = across === (sin === 0)
    const [ahead, aside] = isHorizontal ? [xs, ys] : [ys, xs]
    turned.push({horizontal: isHorizontal, at: aside[0] ?? 0, from: ahead[0] ?? 0, to: ahead[1] ?? 0})
  }
  return sorted(turned)
}

function sorted(rules: readonly Rule[]): Rules {
  const along = (horizontal: boolean) =>
    rules.filter((rule) => rule.horizontal === horizontal).sort((a, b) => a.at - b.at)
  return {horizontal: along(true), vertical: along(false)}
}

function addPath(rules: Rule[], args: readonly unknown[], matrix: Matrix): void {
  const paint = args[0] as number
  const path = (args[1] as readonly (ArrayLike<number> | undefined)[] | undefined)?.[0]
  if (!path || paint === OPERATOR.endPath) return
  const subpaths = subpathsOf(path)
  const filledOnly = paint === OPERATOR.fill || paint === OPERATOR.eoFill
  for (const segments of subpaths) {
    const box = boxOf(segments, matrix)
    if (Math.min(box.x1 - box.x0, box.y1 - box.y0) <= THICKEST) addLine(rules, box)
    // The edges of a filled area are no lines: shaded rows would look like grids of one row each.
    else if (!filledOnly) for (const segment of segments) addLine(rules, boxOf([segment], matrix))
  }
}

/** The straight segments of each subpath. */
function subpathsOf(path: ArrayLike<number>): Segment[][] {
  const subpaths: Segment[][] = []
  let segments: Segment[] = []
  let start: readonly [number, number] = [0, 0]
  let here = start
  const lineTo = (to: readonly [number, number]) => {
    if (to[0] !== here[0] || to[1] !== here[1]) segments.push([...here, ...to])
    here = to
  }
  let i = 0
  const point = (): readonly [number, number] => [path[i++] ?? 0, path[i++] ?? 0]
  while (i < path.length) {
    switch (path[i++]) {
      case STEP.moveTo:
        if (segments.length) subpaths.push(segments)
        segments = []
        start = here = point()
        break
      case STEP.lineTo:
        lineTo(point())
        break
      case STEP.curveTo:
        i += 4
        here = point()
        break
      case STEP.quadraticTo:
        i += 2
        here = point()
        break
      case STEP.close:
        lineTo(start)
        break
      default:
        i = path.length
    }
  }
  if (segments.length) subpaths.push(segments)
  return subpaths
}

interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

function boxOf(segments: readonly Segment[], matrix: Matrix): Box {
  const points = segments.flatMap(([x0, y0, x1, y1]) => [
    transformPoint(matrix, x0, y0),
    transformPoint(matrix, x1, y1),
  ])
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys)}
}

function addLine(rules: Rule[], {x0, y0, x1, y1}: Box): void {
  const width = x1 - x0
  const height = y1 - y0
  if (height <= THICKEST && width > SHORTEST) rules.push({horizontal: true, at: (y0 + y1) / 2, from: x0, to: x1})
  else if (width <= THICKEST && height > SHORTEST) rules.push({horizontal: false, at: (x0 + x1) / 2, from: y0, to: y1})
}
