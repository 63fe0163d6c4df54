import {type ElementHandler, handlers, isOn, LEAVE_OUT, numberIn} from '../element-handlers.js'
import {closeStory, openStory, settleCarried, type Walk} from '../walk.js'

/** Word's own limit of columns; a larger span is a mistake. */
export const MOST_COLUMNS = 63

const ROW_PROPERTIES = handlers<Walk>({
  'w:tblHeader': {
    open({tables}, tag) {
      const row = tables.at(-1)?.row
      if (row) row.header = isOn(tag)
    },
  },
  // Columns the row skips: an empty cell keeps the others in their columns.
  'w:gridBefore': {
    open({tables}, tag) {
      const row = tables.at(-1)?.row
      const columns = Math.min(MOST_COLUMNS, numberIn(tag, 'val', 0))
      if (!row || columns < 1) return
      row.cells.push({blocks: [], columns, mergedUp: false})
      row.columns += columns
    },
  },
  'w:del': {
    open({tables, context}) {
      const row = tables.at(-1)?.row
      if (!row) return
      row.deleted = true
      context.unread.deletions++
    },
  },
  'w:trPrChange': LEAVE_OUT,
})

const CELL_PROPERTIES = handlers<Walk>({
  'w:gridSpan': {
    open({tables}, tag) {
      const cell = tables.at(-1)?.cell
      if (cell) cell.columns = Math.min(MOST_COLUMNS, Math.max(1, numberIn(tag, 'val', 1)))
    },
  },
  'w:vMerge': {
    open({tables}, tag) {
      const cell = tables.at(-1)?.cell
      if (cell) cell.mergedUp = tag.attribute('val') !== 'restart'
    },
  },
  'w:tcPrChange': LEAVE_OUT,
})

/** Tables, rows and cells. */
export const TABLES: Record<string, ElementHandler<Walk>> = {
  'w:tbl': {open: openTable, close: closeTable},
  'w:tblPr': LEAVE_OUT,
  'w:tblGrid': LEAVE_OUT,
  'w:tblPrEx': LEAVE_OUT,
  'w:tr': {open: openRow, close: closeRow},
  'w:trPr': {inside: ROW_PROPERTIES},
  'w:tc': {open: openCell, close: closeCell},
  'w:tcPr': {inside: CELL_PROPERTIES},
}

function openTable(walk: Walk): void {
  settleCarried(walk.story)
  walk.tables.push({draft: {kind: 'table', rows: []}, number: ++walk.tableCount, rows: 0})
}

function closeTable({tables, story}: Walk): void {
  const table = tables.pop()
  if (table && table.draft.rows.length > 0) story.blocks.push(table.draft)
}

function openRow({tables}: Walk): void {
  const table = tables.at(-1)
  if (!table) return
  table.rows++
  table.row = {cells: [], header: false, deleted: false, columns: 0}
}

function closeRow({tables}: Walk): void {
  const table = tables.at(-1)
  if (!table?.row) return
  const {cells, header, deleted} = table.row
  if (!deleted && cells.length > 0) table.draft.rows.push({cells, header})
  table.row = undefined
}

function openCell(walk: Walk): void {
  const table = walk.tables.at(-1)
  if (!table?.row) return
  table.cell = {blocks: [], columns: 1, mergedUp: false}
  const cell = {table: table.number, row: table.rows, column: table.row.columns + 1}
  openStory(walk, {blocks: table.cell.blocks, cell})
}

function closeCell(walk: Walk): void {
  const table = walk.tables.at(-1)
  if (!table?.row || !table.cell) return
  closeStory(walk)
  table.row.cells.push(table.cell)
  table.row.columns += table.cell.columns
  table.cell = undefined
}
