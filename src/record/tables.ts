import type {Block} from '../document/blocks.js'
import {hasWords, pattern} from '../text/letters.js'
import {type LabelKnowledge, nameOfLabel} from './label-lexicon.js'
import type {LabelName} from './label-names.js'
import {readPrompt} from './prompts.js'
import {settleHeaders} from './table-headers.js'
import type {Cell, Header, NameOf, ReadRow, Row} from './table-rows.js'
import {isTurned, turnedRows} from './turned-tables.js'

/** Longest column header, in characters. */
const LONGEST_HEADER = 60

/** The rows of the table whose blocks are given, in reading order. */
export function rowsOf(blocks: readonly Block[], text: string): Row[] {
  const rows: Cell[][] = []
  for (const block of blocks) {
    if (!block.cell) continue
    const {row, column} = block.cell
    while (rows.length <= row) rows.push([])
    const node = block.node
    const columns = node.type === 'tableCell' ? (node.data?.colSpan ?? 1) : 1
    rows[row]?.push({block, text: text.slice(block.span.start, block.span.end).trim(), column, columns})
  }
  return rows
}

/** Reads a table row by row: a row of labels names the columns of those below it, until the next one. */
export function readTable(blocks: readonly Block[], text: string, known: LabelKnowledge): ReadRow[] {
  const rows = rowsOf(blocks, text)
  const names = new Map<Cell, LabelName | undefined>()
  const name = (cell: Cell) => {
    if (!names.has(cell)) names.set(cell, nameOfCell(cell.text, known))
    return names.get(cell)
  }
  const declared = blocks[0]?.cell?.table.children[0]?.children.reduce(
    (sum, cell) => sum + (cell.data?.colSpan ?? 1),
    0,
  )
  const width = Math.max(declared ?? 0, ...rows.map((row) => (row.at(-1)?.column ?? 0) + (row.at(-1)?.columns ?? 1)))
  // Empty rows have no blocks, but a header above them is one.
  const height = blocks[0]?.cell?.table.children.length ?? rows.length
  if (isTurned(rows, width, name)) return turnedRows(rows, width, name)
  const isCards = looksLikeCards(rows, width, name)

  const read: ReadRow[] = []
  const headerRows = new Set<number>()
  let columns: ReadonlyMap<number, Header> | undefined
  rows.forEach((cells, number) => {
    if (cells.length === 0) return
    const isHeader = isHeaderRow(cells, number, height, name)
    if (isHeader && !(isCards && (isPairs(cells, name) || cells.filter(name).length === 1))) {
      // A second row of labels names the columns under a label that spans them.
      const continues = columns !== undefined && rows[number - 1] !== undefined && headerRows.has(number - 1)
      const holdsDays = (column: number) =>
        rows.slice(number + 1).some((row) => row.some((cell) => cell.column === column && DAY.test(cell.text.trim())))
      columns = settleHeaders(headersOf(cells, name, continues ? columns : undefined), holdsDays)
      headerRows.add(number)
    } else if (isCards && isCaption(cells, width) && isTitle(cells, rows[number + 1], name))
      read.push({kind: 'plain', cells})
    else if ((isCards && !(columns && isOfGrid(cells, columns, name))) || isPairs(cells, name))
      read.push({kind: 'cards', cells})
    else if (headerRows.has(number - 1) && isShouted(cells) && isShouted(rows[number - 1] ?? [])) headerRows.add(number)
    else if (columns && beginsBlock(cells, columns, known)) {
      columns = undefined
      read.push({kind: 'plain', cells})
    } else if (columns && !isCaption(cells, width)) read.push({kind: 'data', cells, columns})
    else read.push({kind: 'plain', cells})
  })
  return read
}

/** A row as wide as the header above it, without labels of its own: below cards a grid has begun. */
const isOfGrid = (cells: Row, columns: ReadonlyMap<number, Header>, name: NameOf): boolean =>
  cells.length >= 3 &&
  cells.length >= new Set([...columns.values()].map(({block}) => block)).size - 1 &&
  !cells.some(name)

/** The name of a label in a cell; what a header says below its label explains it. */
function nameOfCell(cell: string, known: LabelKnowledge): LabelName | undefined {
  const name = nameOfLabel(cell, known) ?? readPrompt(cell, known)?.name ?? explainedName(cell, known)
  const line = name ? -1 : cell.indexOf('\n')
  if (line <= 0 || !EXPLANATION().test(cell.slice(line + 1))) return name
  // "METHOD", and below it "How progress will be measured": the longer words are the clearer ones.
  return nameOfLabel(cell.slice(line + 1), known) ?? nameOfLabel(cell.slice(0, line), known)
}

/** "Strategies: what will be done": the form explains its label behind a colon. */
function explainedName(cell: string, known: LabelKnowledge): LabelName | undefined {
  const colon = cell.length <= LONGEST_HEADER ? cell.indexOf(': ') : -1
  return colon > 0 && isExplanation(cell.slice(colon + 2)) ? nameOfLabel(cell.slice(0, colon), known) : undefined
}

/** "What will be done" explains; "when ready" and "who she is, and why" may be answers. */
const isExplanation = (words: string): boolean =>
  /\b(?:will|is|are|was|do|does|did|can|should)\b/.test(words) && EXPLANATION().test(words) && !words.includes(',')

/** "GOALS", and below it "What the student will achieve": a line that asks, and is not a sentence. */
const EXPLANATION = pattern('i')`^\(?(?:what|who|how|when|where|which|why|measure|list|describe|include|use|give|
  specify|e\.g)\b[^.]*$`

const DAY = /^\d{1,2}[/.-]\d{1,2}[/.-]\d|\b(?:19|20)\d\d$/

/** A label of the form, whether or not carelint knows it: "NHS number:". */
const isLabel = (cell: Cell, name: NameOf) =>
  name(cell) !== undefined || (cell.text.endsWith(':') && cell.text.length <= LONGEST_HEADER)

/** Labels down the left side, or in every other column. */
function looksLikeCards(rows: readonly Row[], width: number, name: NameOf): boolean {
  // The edges of cards one below the other need not meet, which makes a column more.
  const isPaired = width === 3 && rows.every((row) => row.length === 2)
  if (width !== 2 && width !== 4 && width !== 6 && !isPaired) return false
  const side = rows.filter((row) => !isCaption(row, width)).flatMap((row) => row.filter(({column}) => column === 0))
  const beside = new Set(rows.filter((row) => row.length > 1).map(([first]) => first))
  const known = side.filter((cell) => name(cell) || (beside.has(cell) && isLabel(cell, name))).length
  const [top = []] = rows
  const topKnown = top.filter(name).length
  // A card's first row is a label with its value; a grid's is nothing but labels.
  const topIsAllLabels = top.length >= 2 && topKnown === top.length
  if (topIsAllLabels && known <= 2) return false
  return (known >= 2 && known >= side.length / 2) || hasLabelColumns(rows, width, name)
}

/** "School | Pine High | Review date | 9/1/2027": nearly all cells of every other column are labels, and none of those beside them. */
function hasLabelColumns(rows: readonly Row[], width: number, name: NameOf): boolean {
  if (width < 4) return false
  const cells = rows.flat()
  const left = cells.filter(({column}) => column % 2 === 0)
  const labels = left.filter(name)
  return (
    labels.length >= FEWEST_LABELS &&
    labels.length * 4 >= left.length * 3 &&
    !cells.some((cell) => cell.column % 2 === 1 && name(cell) !== undefined)
  )
}

/** Fewest labels of cards side by side. */
const FEWEST_LABELS = 3

/** Labels and values in turns, at least one of each: "Who | Ben | By when | 6/30". */
function isPairs(cells: Row, name: NameOf): boolean {
  if (cells.length !== 2 && cells.length !== 4 && cells.length !== 6) return false
  return cells.every((cell, number) => isLabel(cell, name) === (number % 2 === 0))
}

/** A header in capitals that the file broke into two rows. */
const isShouted = (cells: Row): boolean =>
  cells.length > 1 &&
  cells.every(({text}) => text === text.toUpperCase() && hasWords(text)) &&
  cells.some(({text}) => text.includes(' '))

/** What a block of a form begins with when its tables follow one another without a gap. */
const FIRST = new Set<LabelName>(['domain', 'need', 'goal'])

/** "Domain: School | Need #2 | Ranking: 1" below the steps of the block above. */
function beginsBlock(cells: Row, columns: ReadonlyMap<number, Header>, known: LabelKnowledge): boolean {
  const label = /^([^:]{3,40}):\s+\S/.exec(cells[0]?.text ?? '')?.[1]
  const name = label ? nameOfLabel(label, known) : undefined
  return (
    cells.length > 1 &&
    name !== undefined &&
    FIRST.has(name) &&
    [...columns.values()].every((header) => header.name !== name)
  )
}

/** "Family" over a card that begins below: the title of a part, and no label without a value. */
const isTitle = ([only]: Row, below: Row | undefined, name: NameOf): boolean =>
  only !== undefined &&
  !only.text.endsWith(':') &&
  below !== undefined &&
  below.length > 1 &&
  below[0] !== undefined &&
  name(below[0]) !== undefined

/** One cell over the whole table: a caption, or "Goal 1: …" above the header of its steps. */
function isCaption(cells: Row, width: number): boolean {
  const [only] = cells
  return cells.length === 1 && only !== undefined && width > 1 && only.columns >= width
}

function isHeaderRow(cells: Row, number: number, height: number, name: NameOf): boolean {
  if (height === 1) return false
  const known = cells.filter(name).length
  if (known === 0) return false
  const isShort = (cell: Cell) =>
    cell.text.length <= LONGEST_HEADER && !cell.text.endsWith('.') && !cell.text.endsWith('!') && !hasValue(cell.text)
  if (isPairs(cells, name) && cells.some(({text}, at) => (at % 2 === 0 ? text.endsWith(':') : DAY.test(text))))
    return false
  const isMostly = known >= 3 && known * 10 >= cells.length * 6
  if (!isMostly && !cells.every((cell) => name(cell) || isShort(cell))) return false
  if (known >= 2)
    return known === cells.length || (known * 10 >= cells.length * 6 && !isPairs(cells, name)) || number === 0
  // A single known label among others is only believed at the top.
  return number === 0 && cells.length >= 2 && !isPairs(cells, name)
}

/** Whether words come after a colon. */
function hasValue(cell: string): boolean {
  const colon = cell.indexOf(':')
  return colon >= 0 && colon < cell.length - 1 && !isExplanation(cell.slice(colon + 1).trim())
}

function headersOf(cells: Row, name: NameOf, above?: ReadonlyMap<number, Header>): ReadonlyMap<number, Header> {
  const columns = new Map(above)
  for (const cell of cells) {
    const own = name(cell)
    for (let column = cell.column; column < cell.column + cell.columns; column++) {
      // What is known above stays where the lower row says nothing we know.
      if (!own && columns.get(column)?.name) continue
      columns.set(column, {...(own ? {name: own} : {}), text: cell.text, block: cell.block})
    }
  }
  return columns
}
