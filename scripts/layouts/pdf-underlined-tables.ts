import type {Cell} from './blocks.js'
import {widthOfTable} from './pdf-tables.js'
import {LEADING, lines, type Piece, SIZE, type Strip} from './pdf-text.js'

/** Room beside the words of a cell, and above a row, as a word processor leaves it in a table without borders, in points. */
const PADDING = 5.4
const ABOVE_ROW = 3.6

/**
 * A table as pandoc's Word files look when they are printed: a line below the header and no other, header cells set at their foot, words cut
 * where the column is too narrow, rows that go on over the page, and the header once more on top of it. Merged cells are empty ones,
 * and nothing is bold.
 */
export function underlinedTable(rows: readonly (readonly Cell[])[], room: number): Strip[] {
  const width = room / widthOfTable(rows)
  const laid = rows.map((row) => layOut(row, width))
  const [header = [], ...body] = laid
  const height = Math.max(0, ...header.map(({words}) => words.length)) * LEADING
  const head: Strip = {
    height: height + ABOVE_ROW,
    pieces: header.flatMap(({words, x}) =>
      words.flatMap((pieces, i) => placed(pieces, x, height - (words.length - i) * LEADING + SIZE)),
    ),
    rules: [{x: 0, y: height + ABOVE_ROW, width: room, height: 0.5}],
    keepsNext: true,
  }
  return [head, ...body.flatMap((cells) => rowStrips(cells).map((strip) => ({...strip, repeated: [head]})))]
}

interface LaidCell {
  readonly x: number
  readonly words: Piece[][]
}

function layOut(row: readonly Cell[], width: number): LaidCell[] {
  let column = 0
  return row.map((cell) => {
    const x = column * width + PADDING
    column += cell.columns ?? 1
    return {x, words: lines({...cell, bold: false}, (cell.columns ?? 1) * width - 2 * PADDING, true)}
  })
}

/** The lines of a row, each a strip of its own: a page may end after any of them. */
function rowStrips(cells: readonly LaidCell[]): Strip[] {
  const tallest = Math.max(1, ...cells.map(({words}) => words.length))
  return Array.from({length: tallest}, (_, i) => {
    const above = i === 0 ? ABOVE_ROW : 0
    return {
      height: above + LEADING,
      pieces: cells.flatMap(({words, x}) => placed(words[i] ?? [], x, above + SIZE)),
      rules: [],
    }
  })
}

const placed = (pieces: readonly Piece[], x: number, y: number) =>
  pieces.map((piece) => ({...piece, x: x + piece.x, y}))
