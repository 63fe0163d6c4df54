import type {Finding} from '../check/finding.js'
import type {Document} from '../document/document.js'
import type {Span} from '../text/span.js'

/** One place of a document to be marked, and everything there is to say about it. */
export interface Mark {
  /** The words of `document.text` to mark; never empty. */
  readonly span: Span
  /** In the order of the review; at least one. */
  readonly findings: readonly Finding[]
}

/**
 * What to mark in a copy: findings about the same words are one mark, and a finding about the whole document is attached to its title, the first
 * heading, or else its first words. Ordered by place. Empty for a document without text.
 */
export function marksOf(document: Document, findings: readonly Finding[]): Mark[] {
  const title = titleSpan(document)
  const marks = new Map<string, {span: Span; findings: Finding[]}>()
  for (const finding of findings) {
    const span = finding.span.end > finding.span.start ? finding.span : title
    if (!span) continue
    const key = `${span.start} ${span.end}`
    const mark = marks.get(key)
    if (mark) mark.findings.push(finding)
    else marks.set(key, {span, findings: [finding]})
  }
  return [...marks.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

function titleSpan({blocks}: Document): Span | undefined {
  const filled = blocks.filter(({span}) => span.end > span.start)
  return (filled.find(({kind}) => kind === 'heading') ?? filled[0])?.span
}
