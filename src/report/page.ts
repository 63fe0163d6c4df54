import {printable} from './printable.js'
import {wordsOf, wrap} from './wrap.js'

/**
 * A rule's Markdown page as text for a terminal: paragraphs and list items wrapped, headings on lines of their own, examples indented.
 * `facts` are lines to show under the title.
 */
export function renderPage(markdown: string, facts: readonly string[], width: number): string {
  const lines: string[] = []
  let paragraph: string[] = []
  let hasTitle = false
  let fence = ''

  const flush = () => {
    if (paragraph.length === 0) return
    const isItem = /^[-*] /.test(paragraph[0] ?? '')
    const words = withoutMarkup(paragraph.join(' ').replace(/^[-*] /, ''))
    const wrapped = wrap(wordsOf(words), width, isItem ? 2 : 0)
    if (isItem && wrapped[0]) wrapped[0] = `- ${wrapped[0].trimStart()}`
    lines.push(...wrapped)
    paragraph = []
  }

  for (const line of markdown.split('\n')) {
    const mark = /^(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark && (fence === '' || mark === fence)) {
      flush()
      fence = fence === '' ? mark : ''
    } else if (fence) lines.push(...codeLine(line, width))
    // Lines indented by four are code as well, unless they continue a paragraph.
    else if (paragraph.length === 0 && line.startsWith('    ')) lines.push(...codeLine(line.slice(4), width))
    else if (/^#{1,6} /.test(line)) {
      flush()
      lines.push(withoutMarkup(line.replace(/^#+ /, '')))
      if (!hasTitle && facts.length > 0) lines.push(...facts.flatMap((fact) => wrap(wordsOf(fact), width, 0)))
      hasTitle = true
    } else if (line.trim() === '') {
      flush()
      if (lines.at(-1) !== '') lines.push('')
    } else {
      if (/^[-*] /.test(line)) flush()
      paragraph.push(line.trim())
    }
  }
  flush()
  return `${lines.join('\n').trimEnd()}\n`
}

/** A line of code with its own indentation, so that it can be copied; only what is too long continues below, indented further. */
function codeLine(line: string, width: number): string[] {
  if (line.trim() === '') return ['']
  const indent = line.length - line.trimStart().length + 4
  return wrap(wordsOf(printable(line)), width, indent, indent + 2)
}

/** The text of a line of Markdown without the marks for strong emphasis and code, all that the rules' pages use. */
export const withoutMarkup = (text: string): string =>
  text.replace(/\*\*([^*]+)\*\*/g, '$1').replace(/`([^`]+)`/g, '$1')
