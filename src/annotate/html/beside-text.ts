import type {Element, ElementContent, Nodes} from 'hast'
import type {Document} from '../../document/document.js'
import {overlaps, type Span} from '../../text/span.js'
import {documentText, element} from './hast.js'
import type {WordMark} from './mark-words.js'

/**
 * Text of the document that has no place in the text shown so far: its running heads and feet, each once, and the lines of marked words
 * that would otherwise be nowhere on the page.
 */
export function textBeside(
  document: Document,
  marks: readonly WordMark[],
  shown: readonly ElementContent[],
): Element | undefined {
  const {text, furniture} = document
  const listed = new Set<string>()
  const lines = furniture.filter((span) => {
    const words = text.slice(span.start, span.end).trim()
    // Page numbers change from page to page; the rest of a running head does not.
    const key = words.replace(/\d+/g, '0')
    const isNew = words !== '' && !listed.has(key)
    listed.add(key)
    return isNew || marks.some((mark) => overlaps(mark.span, span))
  })
  const covered = [...shown.flatMap(spansIn), ...lines]
  const lost = marks.filter(({span}) => !isCovered(span, covered, text)).map(({span}) => lineAround(text, span))
  const extra = lost.filter((line, i) => lost.findIndex((other) => other.start === line.start) === i)
  if (lines.length + extra.length === 0) return undefined
  const title = extra.length > 0 ? 'Beside the text' : 'Header and footer'
  return element(
    'section',
    {className: ['beside'], ariaLabelledBy: ['beside']},
    element('h3', {id: 'beside'}, title),
    [...lines, ...extra].map((span) => element('p', {}, documentText(text, span))),
  )
}

function spansIn(node: Nodes): Span[] {
  if (node.type === 'text') return node.data?.span ? [node.data.span] : []
  return 'children' in node ? node.children.flatMap(spansIn) : []
}

/** Whether every character of a span that can be seen is in one of the others. */
function isCovered({start, end}: Span, others: readonly Span[], text: string): boolean {
  let at = start
  while (at < end) {
    const over = others.find((other) => other.start <= at && at < other.end)
    if (over) at = over.end
    else if (/\s/.test(text.charAt(at))) at++
    else return false
  }
  return true
}

function lineAround(text: string, {start, end}: Span): Span {
  const after = text.indexOf('\n', end)
  return {start: text.lastIndexOf('\n', start - 1) + 1, end: after < 0 ? text.length : after}
}
