import type {FileState, FontFacts} from './file-state.js'
import {OPERATOR, type PdfjsOperators, type PdfjsPage, type PdfjsViewport} from './pdfjs.js'
import {NO_RULES, type Rules, rulesOf} from './rules.js'
import type {Item} from './text-items.js'

/** Text rendering mode of text that is not shown (PDF 32000-1, 9.3.6): text recognition lays it under the picture of a page. */
const INVISIBLE = 3

/**
 * Reads what the page draws: the lines of tables, and of each font that is new what it is. The drawing operators cost as much as the
 * text, so they are read only where they help. Pages without text are never asked: a few hostile files make pdf.js run for
 * ever there.
 */
export async function readDrawing(
  page: PdfjsPage,
  items: readonly Item[],
  asksForRules: boolean,
  viewport: PdfjsViewport,
  state: FileState,
): Promise<Rules> {
  const newFonts = [...new Set(items.map((item) => item.fontName))].filter((font) => !state.fonts.has(font))
  if (items.length === 0 || (newFonts.length === 0 && !asksForRules)) return NO_RULES
  const operators = await page.getOperatorList().catch(() => undefined)
  const hidden = operators ? hiddenFonts(operators) : new Set()
  for (const font of newFonts) {
    const name = page.commonObjs.has(font) ? (page.commonObjs.get(font)?.name ?? '') : ''
    const facts: FontFacts = {
      name,
      bold: /bold|black|heavy|demi/iu.test(name),
      italic: /italic|oblique/iu.test(name),
      hidden: hidden.has(font),
    }
    state.fonts.set(font, facts)
  }
  if (!operators) return NO_RULES
  state.widths.takeFrom(operators)
  return rulesOf(operators, viewport.transform)
}

/** The fonts in which this page shows nothing: all their text is invisible. */
function hiddenFonts({fnArray, argsArray}: PdfjsOperators): Set<string> {
  const seen = new Set<string>()
  const shown = new Set<string>()
  const modes: number[] = []
  let font = ''
  let mode = 0
  for (let i = 0; i < fnArray.length; i++) {
    const args = argsArray[i] as readonly unknown[]
    switch (fnArray[i]) {
      case OPERATOR.save:
        modes.push(mode)
        break
      case OPERATOR.restore:
        mode = modes.pop() ?? 0
        break
      case OPERATOR.setTextRenderingMode:
        mode = Number(args[0])
        break
      case OPERATOR.setFont:
        font = String(args[0])
        break
      case OPERATOR.showText:
        seen.add(font)
        if (mode !== INVISIBLE) shown.add(font)
    }
  }
  return new Set([...seen].filter((each) => !shown.has(each)))
}
