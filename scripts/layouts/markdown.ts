import type {Block, Cell, Line} from './blocks.js'

/** The blocks as Markdown. Running heads have no place there and are left out. */
export function toMarkdown(blocks: readonly Block[]): string {
  return `${blocks.flatMap((block) => render(block)).join('\n\n')}\n`
}

function render(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.depth)} ${block.text}`]
    case 'paragraph':
      return [line(block)]
    case 'lines':
      return [block.lines.map(line).join('  \n')]
    case 'list':
      return [
        block.items
          .map((item, number) => `- ${block.checked ? (block.checked[number] ? '[x] ' : '[ ] ') : ''}${line(item)}`)
          .join('\n'),
      ]
    case 'quote':
      return [`> ${block.text}`]
    case 'table':
      return [tableLines(block.rows)]
    case 'furniture':
      return []
  }
}

function line({label, text, italic}: Line): string {
  const words = escaped(text)
  return [label ? `**${label}**` : '', italic ? `*${words}*` : words].filter(Boolean).join(' ')
}

/** Signs that Markdown would take for its own. */
const escaped = (text: string) => text.replace(/[_[\]*]/g, '\\$&')

function tableLines(rows: readonly (readonly Cell[])[]): string {
  const [first = []] = rows
  const width = first.reduce((sum, {columns = 1}) => sum + columns, 0)
  const lines = rows.map((row) => {
    const cells = row.flatMap((cell) => [
      line(cell).replaceAll('|', '\\|'),
      ...Array<string>((cell.columns ?? 1) - 1).fill(''),
    ])
    return `| ${cells.join(' | ')} |`
  })
  return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n')
}
