/**
 * A plan as Markdown.
 * @param {import('./plan.mjs').Block[]} blocks
 */
export function toMarkdown(blocks) {
  return `${blocks.map(toBlock).join('\n\n')}\n`
}

function toBlock(block) {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${block.text}`
    case 'paragraph':
      return block.label ? `**${block.label}** ${block.text}` : block.text
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'quote':
      return `> ${block.text}`
    case 'table': {
      const [head, ...rows] = block.rows
      return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
    }
  }
}
