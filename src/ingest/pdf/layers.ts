import {OPERATOR, type PdfjsLayers, type PdfjsOperators, type PdfjsTextContent} from './pdfjs.js'

// Layers are "optional content" in PDF (ISO 32000-1, 8.11): a viewer lets people switch them on and off, and the file says which are off.
// The text content of pdf.js contains all of them and only shows where one begins; which one it is can be found in the drawing operators.

/** The words of a page on layers that are switched off. */
export interface HiddenWords {
  /** Which of the page's layers are off, counted by their beginnings in the text content. */
  readonly layers: ReadonlySet<number>
  /** There are words on these. */
  readonly isLeftOut: boolean
  /** Some hidden words could not be separated from the others, and are part of the text. */
  readonly isUnclear: boolean
}

/** For a page without layers that are off. */
export const NOTHING_HIDDEN: HiddenWords = {layers: new Set(), isLeftOut: false, isUnclear: false}

/** Whether a file has layers that are off when it is opened. */
export function hasHiddenLayers(layers: PdfjsLayers | undefined): boolean {
  return layers !== undefined && [...layers].some(([, {visible}]) => !visible)
}

/** A stretch of a page that is on a layer, according to the drawing operators. */
interface LayerUse {
  readonly isHidden: boolean
  /** Right behind it a drawing of its own begins, or a picture: then the layer may be that drawing's, of which the text content tells nothing. */
  readonly isDrawing: boolean
  hasWords: boolean
}

/** Finds the words of a page that are on hidden layers. */
export function hiddenWordsOf(content: PdfjsTextContent, operators: PdfjsOperators, layers: PdfjsLayers): HiddenWords {
  const uses = layerUses(operators, layers)
  const count = content.items.filter((item) => 'type' in item && item.tag === LAYER).length
  const told = uses.length === count ? uses : uses.filter(({isDrawing}) => !isDrawing)
  // Nobody can say which is which: the text stays as it is.
  if (told.length !== count) return {...NOTHING_HIDDEN, isUnclear: uses.some(isHiddenText)}
  return {
    layers: new Set(told.flatMap(({isHidden}, index) => (isHidden ? [index] : []))),
    isLeftOut: told.some(isHiddenText),
    isUnclear: uses.some((use) => isHiddenText(use) && !told.includes(use)),
  }
}

/** The tag of marked content that is on a layer. */
export const LAYER = 'OC'

const isHiddenText = ({isHidden, hasWords}: LayerUse) => isHidden && hasWords

function layerUses({fnArray, argsArray}: PdfjsOperators, layers: PdfjsLayers): LayerUse[] {
  const uses: LayerUse[] = []
  const open: (LayerUse | undefined)[] = []
  for (let i = 0; i < fnArray.length; i++) {
    switch (fnArray[i]) {
      case OPERATOR.beginAnnotation:
        // Annotations come last, and are none of the page's text.
        return uses
      case OPERATOR.beginMarkedContent:
        open.push(undefined)
        break
      case OPERATOR.beginMarkedContentProps: {
        const [tag, layer] = argsArray[i] as readonly unknown[]
        const next = fnArray[i + 1] ?? 0
        const use =
          tag === LAYER ? {isHidden: isOff(layer, layers), isDrawing: isDrawing(next), hasWords: false} : undefined
        if (use) uses.push(use)
        open.push(use)
        break
      }
      case OPERATOR.endMarkedContent:
        open.pop()
        break
      case OPERATOR.showText:
        for (const use of open) if (use) use.hasWords = true
    }
  }
  return uses
}

const isDrawing = (next: number) =>
  next === OPERATOR.beginForm ||
  next === OPERATOR.beginGroup ||
  (next >= OPERATOR.firstImage && next <= OPERATOR.lastImage)

const isOff = (layer: unknown, layers: PdfjsLayers) =>
  layer !== null && typeof layer === 'object' && !layers.isVisible(layer)
