import type {Element, ElementContent, Text} from 'hast'
import type {OtherLanguage} from '../../document/document.js'
import {printable} from '../../report/printable.js'
import type {Severity} from '../../rule/define-rule.js'
import {overlaps, type Span} from '../../text/span.js'
import {element, spoken} from './hast.js'

/** Words to highlight, and the notes about them. */
export interface WordMark {
  /** Counts the marks of the page from 1. */
  readonly number: number
  readonly span: Span
  /** Numbers of the notes, in the order of the list. */
  readonly notes: readonly number[]
  /** Of those notes, worst first. */
  readonly severities: readonly Severity[]
}

/** The id of the first element of a mark, by the number of the mark. */
export const markId = (number: number) => `words-${number}`
/** The id of a note, by its number in the list of findings. */
export const noteId = (number: number) => `finding-${number}`

/**
 * Puts a `<mark>` around the words of every mark. Where formatting or another mark cuts the words, there is one for each piece; pieces of
 * longer marks are outside. The words lead to the note of the innermost mark, and the numbers at the end of a mark to each of its notes.
 *
 * `nodes` are changed. Marks must be ordered by start.
 */
export function markWords(
  nodes: readonly ElementContent[],
  marks: readonly WordMark[],
  languages: readonly OtherLanguage[],
): ElementContent[] {
  const begun = new Set<number>()
  /** The last piece of each mark, and the link in it when no other mark is inside. */
  const last = new Map<WordMark, {piece: Element; link?: Element}>()
  const links: Element[] = []

  const rewrite = (node: ElementContent): ElementContent[] => {
    if (node.type === 'element') {
      node.children = node.children.flatMap(rewrite)
      return [node]
    }
    if (node.type !== 'text') return []
    const {span} = node.data ?? {}
    return span ? cut(node, span) : [plain(node.value)]
  }

  const cut = (node: Text, span: Span): ElementContent[] => {
    const here = marks.filter((mark) => overlaps(mark.span, span))
    const spokenIn = languages.filter((language) => overlaps(language.span, span))
    const edges = [...here, ...spokenIn].flatMap((range) => [range.span.start, range.span.end])
    const cuts = [...new Set([span.start, ...edges.filter((at) => at > span.start && at < span.end), span.end])]
    cuts.sort((a, b) => a - b)
    return cuts.slice(1).map((end, i) => {
      const start = cuts[i] ?? span.start
      const piece = {start, end}
      const language = spokenIn.find((other) => overlaps(other.span, piece))?.language
      const words = plain(node.value.slice(start - span.start, end - span.start))
      const inner = language ? element('span', {lang: language}, words) : words
      return wrap(
        inner,
        here.filter((mark) => overlaps(mark.span, piece)),
      )
    })
  }

  /** The innermost mark is the shortest one. */
  const wrap = (words: ElementContent, around: readonly WordMark[]): ElementContent => {
    const [inner, ...outer] = [...around].sort((a, b) => lengthOf(a) - lengthOf(b) || b.number - a.number)
    if (!inner) return words
    const link = element('a', {href: `#${noteId(inner.notes[0] ?? 0)}`}, element('span', {className: ['words']}, words))
    links.push(link)
    let piece = pieceOf(inner, link)
    last.set(inner, {piece, link})
    for (const mark of outer) {
      piece = pieceOf(mark, piece)
      last.set(mark, {piece})
    }
    return piece
  }

  const pieceOf = (mark: WordMark, inside: ElementContent): Element => {
    const id = begun.has(mark.number) ? {} : {id: markId(mark.number)}
    begun.add(mark.number)
    return element('mark', {...id, className: [...mark.severities], dataMark: mark.number}, inside)
  }

  const rewritten = nodes.flatMap(rewrite)
  const withNumber = new Set<Element>()
  for (const [mark, {piece, link}] of last) {
    const [first, ...others] = mark.notes
    if (first === undefined) continue
    if (link) {
      link.children.push(superscript(first))
      withNumber.add(link)
    } else piece.children.push(numberLink(first))
    for (const number of others) piece.children.push(numberLink(number))
  }
  for (const link of links) if (!withNumber.has(link)) quieten(link)
  return rewritten
}

/** A finding is one stop of the Tab key, however many pieces its words are in; blanks are not links. */
function quieten(link: Element): void {
  if (isBlank(link)) {
    link.tagName = 'span'
    link.properties = {}
  } else link.properties.tabIndex = -1
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' ? node.value.trim() === '' : node.type !== 'element' || node.children.every(isBlank)
}

function superscript(number: number): Element {
  return element('sup', {}, spoken(' (finding '), `${number}`, spoken(')'))
}

function numberLink(number: number): Element {
  return element('a', {className: ['number'], href: `#${noteId(number)}`}, superscript(number))
}

const lengthOf = ({span}: WordMark) => span.end - span.start

/** Line ends and blanks stay: they are layout. */
function plain(value: string): Text {
  const lines = value.replaceAll('\t', '\u2003').split('\n')
  return {type: 'text', value: lines.map((line) => line.split('\u2003').map(printable).join('\u2003')).join('\n')}
}
