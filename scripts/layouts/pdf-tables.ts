import type {Cell} from './blocks.js'
import {LEADING, lines, SIZE, type Strip} from './pdf-text.js'

/** Room between a cell's border and its words. */
const PADDING = 5

/** Rows of a table; a cell over several rows stands in the first, and the lines between them are left out. */
export function tableStrips(rows: readonly (readonly Cell[])[], room: number, ruled: boolean): Strip[] {
  const count = widthOfTable(rows)
  const width = room / count
  return rows.map((row) => {
    let column = 0
    const cells = row.map((cell) => {
      const at = {x: column * width, width: (cell.columns ?? 1) * width}
      column += cell.columns ?? 1
      return {cell, ...at, words: lines(cell, at.width - 2 * PADDING)}
    })
    const height =
      Math.max(1, ...cells.map(({cell, words}) => (cell.rows && cell.rows > 1 ? 1 : words.length))) * LEADING
    // What a merged cell holds beyond its first row would run into the rows below: they make room together.
    const tallest = Math.max(height, ...cells.map(({words}) => words.length * LEADING)) + 2 * PADDING
    return {
      height: tallest,
      pieces: cells.flatMap(({words, x}) =>
        words.flatMap((pieces, index) =>
          pieces.map((piece) => ({...piece, x: x + PADDING + piece.x, y: PADDING + SIZE + index * LEADING})),
        ),
      ),
      rules: ruled
        ? cells.flatMap(({cell, x, width: cellWidth}) => [
            {x, y: 0, width: 0.5, height: tallest},
            {x: x + cellWidth, y: 0, width: 0.5, height: tallest},
            ...(cell.covered ? [] : [{x, y: 0, width: cellWidth, height: 0.5}]),
            ...(cell.rows && cell.rows > 1 ? [] : [{x, y: tallest, width: cellWidth, height: 0.5}]),
          ])
        : [],
    }
  })
}

/** Columns of a table. */
export const widthOfTable = ([first = []]: readonly (readonly Cell[])[]) =>
  first.reduce((sum, {columns = 1}) => sum + columns, 0)
