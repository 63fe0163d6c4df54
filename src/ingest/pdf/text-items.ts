import {symbolText} from '../docx/symbols.js'
import {LAYER} from './layers.js'
import type {PdfjsMarker, PdfjsTextContent, PdfjsTextItem} from './pdfjs.js'

/** A text item that holds text, with the blanks and the marked content around it. */
export interface Item extends PdfjsTextItem {
  readonly afterBlank: boolean
  readonly mark: string | undefined
  readonly tag: string | undefined
  readonly artifact: boolean
}

/** The items of a page that hold text, and whether glyphs were shown that stand for no text at all. */
export interface PageItems {
  readonly items: Item[]
  readonly hasLostGlyphs: boolean
}

/** Share of characters without meaning from which a page counts as unreadable. */
const MOST_UNREADABLE = 0.1

/** Takes the items of a page apart, without those on `hiddenLayers`: the numbers of the layers that are off, in the order in which they begin. */
export function itemsOf(content: PdfjsTextContent, hiddenLayers: ReadonlySet<number>): PageItems {
  const items: Item[] = []
  const open: PdfjsMarker[] = []
  const hidden = new Set<PdfjsMarker>()
  let layers = 0
  let afterBlank = true
  let hasLostGlyphs = false
  for (const item of content.items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') {
        const ended = open.pop()
        if (ended) hidden.delete(ended)
      } else {
        open.push(item)
        if (item.tag === LAYER && hiddenLayers.has(layers++)) hidden.add(item)
      }
    } else if (hidden.size > 0) {
      afterBlank = true
    } else if (item.str.trim() === '') {
      // pdf.js writes a blank for every gap; an item that takes room and has not even a blank was made of glyphs without a meaning.
      hasLostGlyphs ||= item.str === '' && item.width > 0
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
  return {items, hasLostGlyphs}
}

/** Size of the text of an item in points. */
export function sizeOf(item: PdfjsTextItem): number {
  return Math.hypot(item.transform[2], item.transform[3])
}

/**
 * The text of an item in a font of this name: the pictures of symbol fonts, which stand on codes of the private use area or on those of
 * letters, become the boxes, ticks and bullets they show. Always as long as before.
 */
export function textInFont(text: string, font: string): string {
  return symbolsInFont(text.replace(/[\uF730-\uF739\uF761-\uF77A]/gu, plainForm), font)
}

/** Old-style digits and small capitals, where Adobe's fonts keep them: U+F700 above the plain ones (Adobe Glyph List, corporate use). */
function plainForm(char: string): string {
  return String.fromCharCode(char.charCodeAt(0) - 0xf700)
}

function symbolsInFont(text: string, font: string): string {
  const family = /wingdings ?2|wingdings(?! ?\d)|symbol/iu.exec(font)?.[0].toLowerCase().replace(/s2$/u, 's 2')
  if (!family) return text
  const drawn = symbolText(text, family)
  // A Symbol font with codes of letters was already read by pdf.js; only the private codes are left.
  const keeps = (char: string, i: number) =>
    drawn[i] === '\uFFFD' || (family === 'symbol' && !/[\uF020-\uF0FF]/u.test(char))
  return Array.from({length: text.length}, (_, i) =>
    keeps(text.charAt(i), i) ? text.charAt(i) : drawn.charAt(i),
  ).join('')
}

/** Whether words of these texts cannot be read: characters without a meaning in words, or as many of them that nothing can be trusted. */
export function isUnreadable(texts: readonly string[]): boolean {
  let all = 0
  let unknown = 0
  for (const text of texts) {
    all += text.length
    const found = text.match(WITHOUT_MEANING)
    if (!found) continue
    unknown += found.length
    if (text.split(/\s+/u).some(isBroken)) return true
  }
  return all > 0 && unknown / all > MOST_UNREADABLE
}

/** A single sign of the private use area is a bullet or a picture and no word, and so is one of a symbol font beside a word. */
function isBroken(word: string): boolean {
  if (/^[\uE000-\uF8FF]$/u.test(word)) return false
  return word.replace(/^[\uF020-\uF0FF]+|[\uF020-\uF0FF]+$/gu, '').search(WITHOUT_MEANING) >= 0
}

/** Replacement characters, the private use area and control characters stand for glyphs whose meaning the file keeps to itself. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const WITHOUT_MEANING = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFD]/gu
