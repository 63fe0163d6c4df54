import {fieldLeaves} from './fields.js'
import {groupBy} from './groups.js'
import {type Leaf, type Word, wordsOf} from './leaf.js'
import type {GlyphWidths} from './metrics.js'
import {
  multiply,
  type PdfjsMarker,
  type PdfjsPage,
  type PdfjsStructNode,
  type PdfjsTextContent,
  type PdfjsTextItem,
  type PdfjsViewport,
} from './pdfjs.js'
import {type Rules, rulesOf} from './rules.js'
import {hasUnevenTable} from './structure-tables.js'

/** What one page holds, before anything is made of it. */
export interface PageContent {
  /** Counted from 1. */
  readonly number: number
  /** Points, as the page is seen. */
  readonly width: number
  readonly height: number
  readonly viewport: PdfjsViewport
  /** The words that read left to right. */
  readonly words: readonly Word[]
  /** The words of other directions, by direction. */
  readonly rotated: readonly (readonly Word[])[]
  readonly rules: Rules
  /** The page's part of the structure tree, if the file is tagged. */
  readonly structure: PdfjsStructNode | undefined
  /** Share of characters for which the font names no Unicode value, 0 to 1. */
  readonly unreadable: number
}

/** What the pages of one file share. */
export interface FileState {
  readonly leaves: Leaf[]
  readonly widths: GlyphWidths
  /** Fonts by pdf.js name: whether they are bold. */
  readonly boldFonts: Map<string, boolean>
}

interface Item extends PdfjsTextItem {
  readonly afterBlank: boolean
  readonly mark: string | undefined
  readonly tag: string | undefined
  readonly artifact: boolean
}

/** A baseline turned by less than this still counts as upright (a crooked scan), in radians: two degrees. */
const uprightUpTo = (2 * Math.PI) / 180
const noRules: Rules = {horizontal: [], vertical: []}

/** Reads one page; its text items and form values become leaves of `state`. */
export async function readPage(page: PdfjsPage, number: number, state: FileState): Promise<PageContent> {
  const viewport = page.getViewport({scale: 1})
  const content = await page.getTextContent({includeMarkedContent: true})
  const items = itemsOf(content)
  const structure = items.some((item) => item.mark) ? await page.getStructTree().catch(() => null) : null
  const asksForRules = structure ? hasUnevenTable(structure) : looksLikeTable(items)
  const rules = items.length > 0 ? await readDrawing(page, items, asksForRules, viewport, state) : noRules
  state.widths.learn(
    items.map((item) => ({text: item.str, width: item.width, size: sizeOf(item), font: item.fontName})),
  )

  const words: Word[] = []
  const rotated = new Map<number, Word[]>()
  const add = (leaf: Leaf, facts: Parameters<typeof wordsOf>[3], afterBlank: boolean) => {
    const index = state.leaves.push(leaf) - 1
    const found = wordsOf(leaf, index, state.widths, facts, afterBlank)
    if (leaf.angle === 0) words.push(...found)
    else rotated.set(leaf.angle, [...(rotated.get(leaf.angle) ?? []), ...found])
  }
  for (const item of items) {
    const {artifact, mark, tag} = item
    const bold = state.boldFonts.get(item.fontName) ?? false
    const facts = {artifact, bold, field: false, ...(mark ? {mark} : {}), ...(tag ? {tag} : {})}
    add(leafOf(item, number, viewport, content.styles), facts, item.afterBlank)
  }
  // A damaged form must not cost the page its text.
  const annotations = await page.getAnnotations({intent: 'display'}).catch(() => [])
  for (const leaf of fieldLeaves(annotations, number, viewport)) {
    add(leaf, {artifact: false, bold: false, field: true}, true)
  }
  page.cleanup()

  return {
    number,
    width: viewport.width,
    height: viewport.height,
    viewport,
    words,
    rotated: [...rotated.entries()].sort(([a], [b]) => a - b).map(([, found]) => found),
    rules,
    structure: structure ?? undefined,
    unreadable: unreadableShare(items),
  }
}

/** The items that hold text, each with the blanks and the marked content around it. */
function itemsOf(content: PdfjsTextContent): Item[] {
  const items: Item[] = []
  const open: PdfjsMarker[] = []
  let afterBlank = true
  for (const item of content.items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(item)
    } else if (item.str.trim() === '') {
      // pdf.js also puts blanks without any width where the text size changes, as between large and small capitals.
      afterBlank ||= item.hasEOL || item.width > 0.1 * sizeOf(item)
    } else {
      const marked = open.findLast((marker) => marker.id)
      items.push({
        ...item,
        afterBlank: afterBlank || /^\s/u.test(item.str),
        mark: marked?.id ?? undefined,
        tag: marked?.tag,
        artifact: open.some((marker) => marker.tag === 'Artifact'),
      })
      afterBlank = item.hasEOL || /\s$/u.test(item.str)
    }
  }
  return items
}

/**
 * The drawing operators cost as much as the text, so they are read only where they tell something: where tables may be drawn, and
 * once for each font. Pages without text are never asked: a few hostile files make pdf.js run for ever there.
 */
async function readDrawing(
  page: PdfjsPage,
  items: readonly Item[],
  asksForRules: boolean,
  viewport: PdfjsViewport,
  state: FileState,
): Promise<Rules> {
  const fonts = new Set(items.map((item) => item.fontName))
  const newFonts = [...fonts].filter((font) => !state.boldFonts.has(font))
  if (newFonts.length === 0 && !asksForRules) return noRules
  const operators = await page.getOperatorList().catch(() => undefined)
  for (const font of newFonts) {
    const name = page.commonObjs.has(font) ? (page.commonObjs.get(font)?.name ?? '') : ''
    state.boldFonts.set(font, /bold|black|heavy|demi/iu.test(name))
  }
  if (!operators) return noRules
  state.widths.takeFrom(operators)
  return rulesOf(operators, viewport.transform)
}

/** A cheap sign of a table: a wide gap in two lines. */
function looksLikeTable(items: readonly Item[]): boolean {
  const byHeight = groupBy(items, (item) => Math.round(item.transform[5]))
  let linesWithGap = 0
  for (const onLine of byHeight.values()) {
    const line = onLine.sort((a, b) => a.transform[4] - b.transform[4])
    const hasGap = line.some((item, i) => {
      const next = line[i + 1]
      return next && next.transform[4] - item.transform[4] - item.width > 1.1 * sizeOf(item)
    })
    if (hasGap) linesWithGap++
    if (linesWithGap === 2) return true
  }
  return false
}

function leafOf(item: Item, page: number, viewport: PdfjsViewport, styles: PdfjsTextContent['styles']): Leaf {
  const matrix = multiply(viewport.transform, item.transform)
  const direction = Math.atan2(matrix[1], matrix[0])
  // pdf.js knows no ascent for some fonts and gives 0; text without height would share no line with its neighbours.
  const style = styles[item.fontName]
  const size = sizeOf(item)
  return {
    page,
    line: 0,
    text: item.str,
    x: matrix[4],
    y: matrix[5],
    angle: Math.abs(direction) <= uprightUpTo ? 0 : direction,
    width: item.width,
    size,
    font: item.fontName,
    ascent: size * clamp(style?.ascent || 0.8, 0.5, 1.2),
    descent: size * clamp(-(style?.descent || -0.2), 0.1, 0.5),
  }
}

function sizeOf(item: PdfjsTextItem): number {
  return Math.hypot(item.transform[2], item.transform[3])
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

/** Replacement characters, the private use area and control characters stand for glyphs whose meaning the file keeps to itself. */
function unreadableShare(items: readonly Item[]): number {
  let all = 0
  let unknown = 0
  for (const item of items) {
    all += item.str.length
    unknown += [...item.str].filter((char) => char < '\t' || /[\uE000-\uF8FF\uFFFD]/u.test(char)).length
  }
  return all > 0 ? unknown / all : 0
}
