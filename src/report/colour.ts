import type {Severity} from '../rule/define-rule.js'

/** Wraps a text in the codes of one style, or returns it as it is. Never changes its width. */
export type Paint = (text: string) => string

/** The styles the terminal report uses. Colour only repeats what the words already say. */
export interface Palette {
  readonly bold: Paint
  readonly dim: Paint
  readonly severity: Readonly<Record<Severity, Paint>>
}

const asIs: Paint = (text) => text

/** Select Graphic Rendition (ECMA-48, 8.3.117): the codes that begin a style and the code that ends it. */
const sgr =
  (begin: string, end: string): Paint =>
  (text) =>
    text === '' ? '' : `\u001B[${begin}m${text}\u001B[${end}m`

const PLAIN: Palette = {bold: asIs, dim: asIs, severity: {error: asIs, warning: asIs, info: asIs}}

const COLOURED: Palette = {
  bold: sgr('1', '22'),
  dim: sgr('2', '22'),
  severity: {error: sgr('31', '39'), warning: sgr('33', '39'), info: sgr('36', '39')},
}

/** The palette for a terminal that shows colours, or for one (a pipe, a file, `NO_COLOR`) that does not. */
export function createPalette(color: boolean): Palette {
  return color ? COLOURED : PLAIN
}
