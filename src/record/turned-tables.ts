import type {Cell, Header, NameOf, ReadRow, Row} from './table-rows.js'

/** Fewest rows in which labels at the left make a turned table. */
const FEWEST_LABELS = 3

/** Whether a table has its labels at the left, among them one for the goal, and a column for each goal. */
export function isTurned(rows: readonly Row[], width: number, name: NameOf): boolean {
  if (width < 3 || rows.length < FEWEST_LABELS) return false
  const side = rows.flatMap(([first]) => (first?.column === 0 ? [first] : []))
  const named = side.filter(name)
  if (named.length < FEWEST_LABELS || named.length * 4 < side.length * 3) return false
  // Cards one below the other have the same labels again.
  if (named.filter((cell) => name(cell) === 'goal' || name(cell) === 'objective').length !== 1) return false
  // Below its header row a grid has values at the left; and the cells of cards come in pairs.
  const below = rows.slice(1).flatMap((row) => row.filter(({column}) => column > 0))
  return below.length > 0 && below.every((cell) => name(cell) === undefined)
}

/** The columns of a turned table, each as the row of one goal. */
export function turnedRows(rows: readonly Row[], width: number, name: NameOf): ReadRow[] {
  const columns = new Map<number, Header>()
  for (const [number, [label]] of rows.entries()) {
    if (label?.column !== 0) continue
    const own = name(label)
    columns.set(number, {...(own ? {name: own} : {}), text: label.text, block: label.block})
  }
  const read: ReadRow[] = []
  for (let column = 1; column < width; column++) {
    const cells = rows.flatMap((row, number): Cell[] =>
      row.filter((cell) => cell.column === column).map((cell) => ({...cell, column: number, columns: 1})),
    )
    if (cells.length > 0) read.push({kind: 'data', cells, columns, isTurned: true})
  }
  return read
}
