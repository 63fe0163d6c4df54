import type {Nodes, Root, Table} from 'mdast'
import type {Span} from '../text/span.js'

declare module 'mdast' {
  interface TextData {
    /** The node's stretch of the document's normalised text. */
    span?: Span
  }
  interface InlineCodeData {
    span?: Span
  }
  interface CodeData {
    span?: Span
  }
  interface BreakData {
    span?: Span
  }
  interface ParagraphData {
    /** Numbering the file shows before the paragraph but does not store as text: "Goal C.", "2." */
    label?: string
    /** Name of the paragraph style in a Word file. */
    style?: string
    /** Page of a PDF, from 1. */
    page?: number
    /** Words the file itself offers as a blank to fill in ("Click here to enter text."). */
    placeholder?: boolean
  }
  interface HeadingData {
    label?: string
    style?: string
    page?: number
  }
  interface TableData {
    page?: number
  }
  interface TableRowData {
    /** The file itself says that this is a header row. */
    header?: boolean
  }
  interface TableCellData {
    /** Columns the cell spans; 1 when absent. */
    colSpan?: number
    /** The cell continues from the one above it (a vertical merge). */
    mergedUp?: boolean
    placeholder?: boolean
    page?: number
  }
}

/** The cell a block is in; everything is counted from 0. */
export interface CellPosition {
  readonly table: Table
  /** Number of the table in the document. */
  readonly index: number
  readonly row: number
  /** Column of the grid: cells that span columns count for each. */
  readonly column: number
}

/** One line of thought: a heading, a paragraph, a list item's paragraph, or a table cell. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'cell' | 'code'
  readonly node: Nodes
  readonly span: Span
  /** Depth of a heading, 1 to 6. */
  readonly depth?: number
  /** Numbers into the document's blocks: the headings this block is under, outermost first. */
  readonly headings: readonly number[]
  readonly cell?: CellPosition
  /** How many lists and block quotes the block is in. */
  readonly listDepth: number
  readonly quoteDepth: number
  /** Numbering shown but not stored as text; see `ParagraphData.label`. */
  readonly label?: string
  readonly page?: number
  /** A blank of the form that nobody filled in. */
  readonly placeholder: boolean
  /** `true` or `false` for a ticked or empty task list item. */
  readonly checked?: boolean
}

interface Context {
  listDepth: number
  quoteDepth: number
  checked?: boolean
  cell?: CellPosition
}

/**
 * The blocks of a tree in reading order.
 *
 * Text nodes must carry `data.span`. Blocks without text (empty cells, images) are left out, but an empty cell still counts as a column.
 */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = []
  const openHeadings: {block: number; depth: number}[] = []
  let tables = 0

  const push = (kind: Block['kind'], node: Nodes, context: Context, depth?: number) => {
    const span = spanOf(node)
    if (!span) return
    if (depth !== undefined) while ((openHeadings.at(-1)?.depth ?? 0) >= depth) openHeadings.pop()
    const data = (node as {data?: {label?: string; page?: number; placeholder?: boolean}}).data
    blocks.push({
      kind,
      node,
      span,
      ...(depth === undefined ? {} : {depth}),
      headings: openHeadings.map((open) => open.block),
      ...(context.cell ? {cell: context.cell} : {}),
      listDepth: context.listDepth,
      quoteDepth: context.quoteDepth,
      ...(data?.label ? {label: data.label} : {}),
      ...(data?.page ? {page: data.page} : {}),
      placeholder: data?.placeholder ?? false,
      ...(context.checked === undefined ? {} : {checked: context.checked}),
    })
    if (depth !== undefined) openHeadings.push({block: blocks.length - 1, depth})
  }

  const visitTable = (table: Table, context: Context) => {
    const index = tables++
    table.children.forEach((row, rowNumber) => {
      let column = 0
      for (const cell of row.children) {
        push('cell', cell, {...context, cell: {table, index, row: rowNumber, column}})
        column += cell.data?.colSpan ?? 1
      }
    })
  }

  const visitAll = (nodes: readonly Nodes[], context: Context) => {
    for (const node of nodes) visit(node, context)
  }

  const visit = (node: Nodes, context: Context) => {
    switch (node.type) {
      case 'heading':
        push('heading', node, context, node.depth)
        break
      case 'paragraph':
      case 'code':
        push(node.type, node, context)
        break
      case 'table':
        visitTable(node, context)
        break
      case 'blockquote':
        visitAll(node.children, {...context, quoteDepth: context.quoteDepth + 1})
        break
      case 'listItem': {
        const checked = node.checked ?? undefined
        visitAll(node.children, {
          ...context,
          listDepth: context.listDepth + 1,
          ...(checked === undefined ? {} : {checked}),
        })
        break
      }
      default:
        if ('children' in node) visitAll(node.children, context)
    }
  }

  visit(tree, {listDepth: 0, quoteDepth: 0})
  return blocks
}

/** The stretch of text under `node`, from its first text to its last; nothing when it holds no text. */
export function spanOf(node: Nodes): Span | undefined {
  let start = -1
  let end = -1
  const visit = (current: Nodes) => {
    const span = (current as {data?: {span?: Span}}).data?.span
    if (span && span.end > span.start) {
      if (start < 0) start = span.start
      end = span.end
    }
    if ('children' in current) for (const child of current.children) visit(child)
  }
  visit(node)
  return start < 0 ? undefined : {start, end}
}
