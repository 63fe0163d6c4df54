import {entry, groupBy} from './groups.js'
import {OPERATOR, type PdfjsOperators} from './pdfjs.js'

/** A text item as far as its width goes; `width` and `size` in points. */
export interface MeasuredText {
  readonly text: string
  readonly width: number
  readonly size: number
  readonly font: string
}

/**
 * Widths of glyphs, which pdf.js does not hand out with the text: an item has a width, its characters have none.
 * They come from the drawing operators where those were read, and are otherwise learnt from the items themselves.
 */
export interface GlyphWidths {
  /** Takes the exact widths of every glyph that `operators` show. */
  takeFrom(operators: PdfjsOperators): void
  /** Improves the widths nobody gave, knowing that the width of an item is the sum of its glyphs. */
  learn(items: readonly MeasuredText[]): void
  /** Points from the left side of the item to the left side of each of its characters, and at last to its end. */
  offsets(item: MeasuredText): Float64Array
}

/**
 * Advance widths of Helvetica in 1/1000 em for the characters from the blank to the tilde
 * (Adobe Core 14 AFM): where learning starts, and all there is for the values of form fields.
 */
const HELVETICA = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
]
const AVERAGE_WIDTH = 0.54

/** Rounds of learning for one page; more gained nothing on 82 measured files. */
const LEARNING_ROUNDS = 8
/** Items of one font looked at in a round: enough to learn from, few enough to be quick. */
const LEARNING_SAMPLE = 1500

/** Width of `char` in Helvetica, in em. */
export function helveticaWidth(char: string): number {
  return (HELVETICA[char.charCodeAt(0) - 32] ?? AVERAGE_WIDTH * 1000) / 1000
}

/** Starts without any knowledge of the file's fonts. */
export function createGlyphWidths(): GlyphWidths {
  const exact = new Map<string, Map<string, number>>()
  const learnt = new Map<string, Map<string, number>>()

  const widthOf = (font: string, char: string) =>
    exact.get(font)?.get(char) ?? learnt.get(font)?.get(char) ?? helveticaWidth(char)

  const learnFont = (font: string, items: readonly MeasuredText[]) => {
    const widths = entry(learnt, font, () => new Map<string, number>())
    const step = Math.max(1, Math.ceil(items.length / LEARNING_SAMPLE))
    for (let round = 0; round < LEARNING_ROUNDS; round++) {
      const sums = new Map<string, {ratio: number; weight: number}>()
      for (let i = 0; i < items.length; i += step) {
        const {text, width, size} = items[i] as MeasuredText
        let natural = 0
        for (const char of text) natural += widthOf(font, char)
        if (natural === 0) continue
        // One stretched item must not pull a letter away from all the others.
        const ratio = Math.min(2, Math.max(0.5, width / size / natural))
        // Short items say more about each of their letters than long ones.
        const weight = 1 / (text.length + 2)
        for (const char of text) {
          const sum = entry(sums, char, () => ({ratio: 0, weight: 0}))
          sum.ratio += ratio * weight
          sum.weight += weight
        }
      }
      for (const [char, sum] of sums) widths.set(char, (widthOf(font, char) * sum.ratio) / sum.weight)
    }
  }

  const hasUnknown = ({font, text}: MeasuredText) => {
    const known = exact.get(font)
    return !known || [...text].some((char) => char !== ' ' && !known.has(char))
  }

  return {
    takeFrom(operators) {
      let font = ''
      for (let i = 0; i < operators.fnArray.length; i++) {
        const args = operators.argsArray[i] as readonly unknown[]
        if (operators.fnArray[i] === OPERATOR.setFont) font = String(args[0])
        if (operators.fnArray[i] !== OPERATOR.showText) continue
        const widths = entry(exact, font, () => new Map<string, number>())
        for (const glyph of args[0] as readonly (number | {unicode?: string; width?: number} | null)[]) {
          if (typeof glyph === 'object' && glyph?.unicode?.length === 1 && glyph.width) {
            widths.set(glyph.unicode, glyph.width / 1000)
          }
        }
      }
    },
    learn(items) {
      const byFont = groupBy(
        items.filter((item) => item.width > 0 && item.size >= 1 && hasUnknown(item)),
        (item) => item.font,
      )
      for (const [font, ofFont] of byFont) learnFont(font, ofFont)
    },
    offsets({text, width, size, font}) {
      const glyphs = Array.from({length: text.length}, (_, i) => widthOf(font, text.charAt(i)) * size)
      const isBlank = (i: number) => text.charAt(i) === ' '
      const blanks = glyphs.filter((_, i) => isBlank(i)).length
      const letters = glyphs.reduce((sum, glyph, i) => sum + (isBlank(i) ? 0 : glyph), 0)
      // Justified lines stretch their blanks and nothing else, so the blanks take what the glyphs leave.
      const left = blanks > 0 ? (width - letters) / blanks : 0
      const isStretched = left > 0.12 * size && left < 1.5 * size
      const blank = isStretched ? left : 0.25 * size
      const natural = letters + blank * blanks
      const scale = isStretched || natural === 0 ? 1 : width / natural
      const offsets = new Float64Array(text.length + 1)
      for (let i = 0; i < text.length; i++) {
        offsets[i + 1] = (offsets[i] ?? 0) + (isBlank(i) ? blank : (glyphs[i] ?? 0)) * scale
      }
      return offsets
    },
  }
}
