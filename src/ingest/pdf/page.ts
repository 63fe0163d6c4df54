import {readDrawing} from './drawing.js'
import {fieldLeaves} from './fields.js'
import type {FileState} from './file-state.js'
import {groupBy} from './groups.js'
import {hiddenWordsOf, NOTHING_HIDDEN} from './layers.js'
import {type Leaf, type Word, wordsOf} from './leaf.js'
import {multiply, type PdfjsPage, type PdfjsStructNode, type PdfjsTextContent, type PdfjsViewport} from './pdfjs.js'
import type {Rules} from './rules.js'
import {isSignature, shownInAnnotations} from './signatures.js'
import {hasUnevenTable} from './structure-tables.js'
import {type Item, isUnreadable, itemsOf, sizeOf, textInFont} from './text-items.js'

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
  /** The words of other directions, with the angle of their baselines in radians. */
  readonly rotated: readonly {readonly angle: number; readonly words: readonly Word[]}[]
  readonly rules: Rules
  /** The page's part of the structure tree, if the file is tagged. */
  readonly structure: PdfjsStructNode | undefined
  /** Words are missing or wrong, because a font does not say what its glyphs mean. */
  readonly isUnreadable: boolean
  /** Its words are invisible: text recognition laid them under a picture of the page. */
  readonly isRecognised: boolean
  /** Words on a layer that is switched off were left out. */
  readonly hasHiddenWords: boolean
  /** Words on a layer that is switched off may be among the others. */
  readonly mixesHiddenWords: boolean
}

/** A baseline turned by less than this still counts as upright (a crooked scan), in radians: two degrees. */
const UPRIGHT_UP_TO = (2 * Math.PI) / 180
/** A page counts as recognised where more than this share of its characters is invisible text. */
const MOST_HIDDEN = 0.5

/** Reads one page; its text items and form values become leaves of `state`. */
export async function readPage(page: PdfjsPage, number: number, state: FileState): Promise<PageContent> {
  const viewport = page.getViewport({scale: 1})
  const missingBefore = state.missingMaps()
  const content = await page.getTextContent({includeMarkedContent: true})
  const hidden = state.hiddenLayers
    ? hiddenWordsOf(content, await page.getOperatorList(), state.hiddenLayers)
    : NOTHING_HIDDEN
  const {items: found, hasLostGlyphs} = itemsOf(content, hidden.layers)
  const isCut = hasLostGlyphs || state.missingMaps() > missingBefore
  const structure = found.some((item) => item.mark) ? await page.getStructTree().catch(() => null) : null
  const asksForRules = structure ? hasUnevenTable(structure) : hasGaps(found, state.drewGrid ? 1 : 2)
  const rules = await readDrawing(page, found, asksForRules, viewport, state)
  state.drewGrid = rules.horizontal.length > 1 && rules.vertical.length > 1
  const items = found.map((item) => ({...item, str: textInFont(item.str, state.fonts.get(item.fontName)?.name ?? '')}))
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
    const {bold = false, italic = false} = state.fonts.get(item.fontName) ?? {}
    const facts = {artifact, bold, italic, field: false, ...(mark ? {mark} : {}), ...(tag ? {tag} : {})}
    add(leafOf(item, number, viewport, content.styles), facts, item.afterBlank)
  }
  // A damaged form must not cost the page its text.
  const annotations = await page.getAnnotations({intent: 'display'}).catch(() => [])
  const drawn = annotations.some(isSignature) ? await page.getOperatorList().catch(() => undefined) : undefined
  const signed = drawn ? shownInAnnotations(drawn) : undefined
  for (const annotation of annotations) {
    // Names of annotations in the structure tree begin like this.
    const mark = `pdfjs_internal_id_${annotation.id}`
    for (const leaf of fieldLeaves(annotation, signed?.get(annotation.id) ?? '', number, viewport)) {
      add(leaf, {artifact: false, bold: false, italic: false, field: true, mark}, true)
    }
  }
  page.cleanup()

  return {
    number,
    width: viewport.width,
    height: viewport.height,
    viewport,
    words,
    rotated: [...rotated.entries()].sort(([a], [b]) => a - b).map(([angle, words]) => ({angle, words})),
    rules,
    structure: structure ?? undefined,
    isUnreadable: isCut || isUnreadable(items.map((item) => item.str)),
    isRecognised: isRecognised(items, state),
    hasHiddenWords: hidden.isLeftOut,
    mixesHiddenWords: hidden.isUnclear,
  }
}

/** A cheap sign of a table: a wide gap in so many lines; one is enough for the last row of a table from another page. */
function hasGaps(items: readonly Item[], enough: number): boolean {
  const byHeight = groupBy(items, (item) => Math.round(item.transform[5]))
  let linesWithGap = 0
  for (const onLine of byHeight.values()) {
    const line = onLine.sort((a, b) => a.transform[4] - b.transform[4])
    const hasGap = line.some((item, i) => {
      const next = line[i + 1]
      return next && next.transform[4] - item.transform[4] - item.width > 1.1 * sizeOf(item)
    })
    if (hasGap) linesWithGap++
    if (linesWithGap === enough) return true
  }
  return false
}

function isRecognised(items: readonly Item[], state: FileState): boolean {
  const characters = (some: readonly Item[]) => some.reduce((sum, item) => sum + item.str.length, 0)
  const hidden = items.filter((item) => state.fonts.get(item.fontName)?.hidden)
  return characters(hidden) > MOST_HIDDEN * characters(items)
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
    angle: Math.abs(direction) <= UPRIGHT_UP_TO ? 0 : direction,
    width: item.width,
    size,
    font: item.fontName,
    ascent: size * clamp(style?.ascent || 0.8, 0.5, 1.2),
    descent: size * clamp(-(style?.descent || -0.2), 0.1, 0.5),
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
