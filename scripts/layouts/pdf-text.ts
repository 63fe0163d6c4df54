import type {Line} from './blocks.js'

/** Size of the text and distance of its lines, in points (1/72 inch). */
export const SIZE = 10
export const LEADING = 13

/** Widths of Helvetica's ASCII signs from the blank on, in thousandths of the size (Adobe's font metrics). */
const WIDTHS =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number)
/** The same of quotation marks and dashes. */
const OTHER_WIDTHS: Readonly<Record<string, number>> = {'“': 333, '”': 333, '’': 222, '–': 556, '—': 1000}
/** Bold letters are a little wider. */
const BOLD = 1.07

export type Font = 'F1' | 'F2' | 'F3'

/** Words of one font; `x` from the left side of what they stand in, in points. */
export interface Piece {
  readonly x: number
  readonly text: string
  readonly font: Font
  readonly size: number
}

/** A stretch of the page that is not broken: a line of text or a table row. `y` counts down from its top. */
export interface Strip {
  readonly height: number
  readonly pieces: readonly (Piece & {readonly y: number})[]
  readonly rules: readonly {readonly x: number; readonly y: number; readonly width: number; readonly height: number}[]
  /** A header is not left alone at the end of a page. */
  readonly keepsNext?: boolean
  /** What stands above this strip once more when it begins a page: the header of its table. */
  readonly repeated?: readonly Strip[]
}

/** A line of text. */
export const strip = (pieces: readonly Piece[]): Strip => ({
  height: LEADING,
  pieces: pieces.map((piece) => ({...piece, y: SIZE})),
  rules: [],
})

/** Words broken into lines of a width, in points; the label in bold. `cuts` a word that is wider, letter by letter. */
export function lines(line: Line & {readonly bold?: boolean}, room: number, cuts = false): Piece[][] {
  const font: Font = line.bold ? 'F2' : line.italic ? 'F3' : 'F1'
  const words = [
    ...(line.label ? line.label.split(' ').map((text) => ({text, font: 'F2' as Font})) : []),
    ...(line.text ? line.text.split(' ').map((text) => ({text, font})) : []),
  ]
  const broken: Piece[][] = []
  let current: Piece[] = []
  let x = 0
  for (const {text, font: own} of words) {
    const pieces = cuts ? cut(text, own, room) : [text]
    for (const piece of pieces) {
      const width = widthOf(piece, own)
      if (x > 0 && (x + width > room || piece !== pieces[0])) {
        broken.push(current)
        current = []
        x = 0
      }
      const last = current.at(-1)
      // Printers show a line in few pieces: words of one font belong together.
      if (last && last.font === own) current[current.length - 1] = {...last, text: `${last.text} ${piece}`}
      else current.push({x, text: piece, font: own, size: SIZE})
      x += width + widthOf(' ', own)
    }
  }
  return current.length > 0 ? [...broken, current] : broken
}

/** A word in pieces that have room, as many letters in each as go. */
function cut(text: string, font: Font, room: number): string[] {
  const pieces: string[] = ['']
  for (const letter of text) {
    const last = pieces.at(-1) ?? ''
    if (last && widthOf(last + letter, font) > room) pieces.push(letter)
    else pieces[pieces.length - 1] = last + letter
  }
  return pieces
}

function widthOf(text: string, font: Font): number {
  let units = 0
  for (const sign of text) units += WIDTHS[sign.charCodeAt(0) - 32] ?? OTHER_WIDTHS[sign] ?? 556
  return ((units * SIZE) / 1000) * (font === 'F2' ? BOLD : 1)
}
