import type {Block} from '../../document/blocks.js'
import type {Document} from '../../document/document.js'

/** Says what a cell is for: the words of the first cell in its column, or in a table of two columns those of the cell before it. */
export function createColumns({text, blocks}: Document): (block: Block) => string | undefined {
  let heads: Map<string, string> | undefined
  return ({cell}) => {
    if (!cell) return undefined
    heads ??= readHeads(text, blocks)
    const {index, row, column} = cell
    const isPair = !heads.has(`${index} 0 2`)
    return isPair && column === 1
      ? heads.get(`${index} ${row} 0`)
      : row > 0
        ? heads.get(`${index} 0 ${column}`)
        : undefined
  }
}

/** The cells of the first row and the first column, by table, row and column. */
function readHeads(text: string, blocks: readonly Block[]): Map<string, string> {
  const heads = new Map<string, string>()
  for (const {cell, span} of blocks) {
    if (!cell || (cell.row > 0 && cell.column > 0)) continue
    const key = `${cell.index} ${cell.row} ${cell.column}`
    if (!heads.has(key)) heads.set(key, text.slice(span.start, span.end))
  }
  return heads
}
