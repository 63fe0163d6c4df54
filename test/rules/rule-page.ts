import type {Code, List, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {toString as textOf} from 'mdast-util-to-string'
import type {Severity} from '../../src/rule/define-rule.js'

export interface ExpectedFinding {
  readonly severity: Severity
  /** The matched words as in the source; empty when the finding is about the whole document. */
  readonly words: string
  readonly message: string
}

export interface Example {
  readonly kind: 'not ok' | 'ok' | 'looks like it'
  readonly markdown: string
  readonly expected: readonly ExpectedFinding[]
}

/**
 * Reads the examples of a rule page. Under "Not ok", the list after a block tells all findings of the rule in it:
 * `- warning at \`FBA\`: "FBA" is not spelled out …`, or `- warning for the whole document: …`.
 */
export function readExamples(page: string): Example[] {
  const examples: Example[] = []
  let kind: Example['kind'] | undefined
  let open: {markdown: string; expected: ExpectedFinding[]} | undefined
  const close = () => {
    if (open && kind) examples.push({kind, ...open})
    open = undefined
  }
  for (const node of fromMarkdown(page).children as RootContent[]) {
    if (node.type === 'heading') {
      close()
      kind = KINDS[textOf(node).toLowerCase()]
    } else if (node.type === 'code' && kind) {
      close()
      open = {markdown: (node as Code).value, expected: []}
    } else if (node.type === 'list' && open)
      open.expected.push(...(node as List).children.map((item) => readExpected(page, item)))
  }
  close()
  return examples
}

const KINDS: Readonly<Record<string, Example['kind']>> = {
  'not ok': 'not ok',
  ok: 'ok',
  'ok, although it looks like it': 'looks like it',
}

function readExpected(page: string, item: List['children'][number]): ExpectedFinding {
  const line = page.slice(item.position?.start.offset, item.position?.end.offset).replace(/\s+/g, ' ')
  const match = /^[-*] (error|warning|info) (?:at `([^`]+)`|for the whole document): (.+)$/.exec(line)
  if (!match) throw new Error(`This expected finding cannot be read: ${line}`)
  return {severity: match[1] as Severity, words: match[2] ?? '', message: match[3] ?? ''}
}
