import type {TreeCursor} from '@lezer/common'
import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import type {PhrasingContent, Text} from 'mdast'
import type {TextBuilder} from '../../text/text-map.js'
import type {CommentCollector} from './comments.js'
import type {MarkdownSource} from './source.js'

/** Marks of the syntax itself, which are not part of the text. */
const MARKS = new Set([
  'HeaderMark',
  'QuoteMark',
  'ListMark',
  'EmphasisMark',
  'CodeMark',
  'LinkMark',
  'StrikethroughMark',
  'TaskMarker',
  'TableDelimiter',
  'Comment',
  'ProcessingInstruction',
])

const LINE_BREAK_TAG = /^<br\s*\/?>$/i

/** What the inline reader needs from the whole document. */
export interface InlineContext {
  readonly source: MarkdownSource
  readonly builder: TextBuilder
  /** Labels of `[label]: address` definitions, folded; any other `[words]` are just words in brackets. */
  readonly definitions: ReadonlySet<string>
  /** Body offset of the last character a decoded token gave → body offset behind the token in the source. */
  readonly tokenEnds: Map<number, number>
  readonly comments: CommentCollector
}

/** Labels match without regard to case and white space, as CommonMark says. */
export function foldLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase()
}

/**
 * Reads the inline content of the node at `cursor` into mdast, adding its text to the builder.
 * What no child node covers is plain text; a line end in it is a space, and the blanks around it are dropped.
 */
export function readInline(cursor: TreeCursor, context: InlineContext): PhrasingContent[] {
  const reader = createInlineReader(context)
  return reader.children(cursor)
}

function createInlineReader({source, builder, definitions, tokenEnds, comments}: InlineContext) {
  const body = source.body
  let atLineStart = true
  /** Blanks that count only if something follows them: those at the end of a block are not part of it. */
  let blanks: {readonly value: string; readonly at: number} | undefined

  /** Adds `value`, which is at body offset `at`, to the last text node or a new one. */
  function addText(into: PhrasingContent[], value: string, at: number) {
    if (blanks) {
      const held = blanks
      blanks = undefined
      addText(into, held.value, held.at)
    }
    const span = builder.add(value, 0, source.toFile(at))
    const last = into.at(-1)
    if (last?.type === 'text' && last.data?.span?.end === span.start) {
      last.value += value
      last.data.span = {start: last.data.span.start, end: span.end}
    } else {
      const text: Text = {type: 'text', value, data: {span}}
      into.push(text)
    }
  }

  /** Plain text [from, to) of the body, line by line: each line apart, so that the map stays exact when CRs were dropped. */
  function addPlain(into: PhrasingContent[], from: number, to: number) {
    let at = from
    while (at < to) {
      if (atLineStart) {
        while (at < to && (body[at] === ' ' || body[at] === '\t')) at++
        if (at >= to) return
        atLineStart = false
      }
      const lineEnd = body.indexOf('\n', at)
      const end = lineEnd < 0 || lineEnd >= to ? to : lineEnd
      let last = end
      while (last > at && (body[last - 1] === ' ' || body[last - 1] === '\t')) last--
      if (last > at) addText(into, body.slice(at, last), at)
      if (end === to) {
        if (last < end) blanks = {value: body.slice(last, end), at: last}
        return
      }
      blanks = undefined
      addText(into, ' ', end)
      atLineStart = true
      at = end + 1
    }
  }

  /** One character or two that the source writes in more: an entity, or an escaped character. */
  function addToken(into: PhrasingContent[], value: string, at: number, end: number) {
    atLineStart = false
    addText(into, value, at)
    tokenEnds.set(source.toFile(at) + value.length - 1, source.toFile(end - 1) + 1)
  }

  function addBreak(into: PhrasingContent[], at: number) {
    blanks = undefined
    into.push({type: 'break', data: {span: builder.add('\n', 0, source.toFile(at))}})
    atLineStart = true
  }

  function addCode(into: PhrasingContent[], from: number, to: number) {
    const raw = body.slice(from, to)
    const ticks = /^`+/.exec(raw)?.[0].length ?? 0
    let start = from + ticks
    let end = to - ticks
    if (body[start] === ' ' && body[end - 1] === ' ' && body.slice(start, end).trim()) {
      start++
      end--
    }
    const value = body.slice(start, end).replace(/\n/g, ' ')
    atLineStart = false
    if (blanks) addText(into, '', start)
    into.push({type: 'inlineCode', value, data: {span: builder.add(value, 0, source.toFile(start))}})
  }

  function isDefined(cursor: TreeCursor): boolean {
    let label = body.slice(cursor.from + (cursor.name === 'Image' ? 2 : 1), cursor.to)
    const node = cursor.node
    if (node.getChild('URL') || body[cursor.to - 1] === ')') return true
    const written = node.getChild('LinkLabel')
    if (written && written.to - written.from > 2) label = body.slice(written.from + 1, written.to - 1)
    else label = label.slice(0, label.indexOf(']'))
    return definitions.has(foldLabel(label))
  }

  function readNode(cursor: TreeCursor, into: PhrasingContent[]) {
    const {name, from, to} = cursor
    switch (name) {
      case 'Escape':
        addToken(into, body.slice(from + 1, to), from + 1, to)
        break
      case 'Entity': {
        const value = decodeEntity(body.slice(from + 1, to - 1))
        if (value === undefined) addPlain(into, from, to)
        else addToken(into, value, from, to)
        break
      }
      case 'HardBreak':
        addBreak(into, from)
        break
      case 'HTMLTag':
        if (LINE_BREAK_TAG.test(body.slice(from, to))) addBreak(into, from)
        else into.push({type: 'html', value: body.slice(from, to)})
        break
      case 'InlineCode':
        addCode(into, from, to)
        break
      case 'Emphasis':
        into.push({type: 'emphasis', children: children(cursor)})
        break
      case 'StrongEmphasis':
        into.push({type: 'strong', children: children(cursor)})
        break
      case 'Strikethrough':
        into.push({type: 'delete', children: children(cursor)})
        break
      case 'Autolink':
        into.push({type: 'link', url: body.slice(from + 1, to - 1), children: children(cursor)})
        break
      case 'Link':
      case 'Image':
        if (!isDefined(cursor)) into.push(...children(cursor, true))
        else if (name === 'Link') into.push({type: 'link', url: urlOf(cursor, body), children: children(cursor)})
        else into.push({type: 'link', url: urlOf(cursor, body), children: children(cursor)})
        break
      default:
        addPlain(into, from, to)
    }
  }

  /** The inline content of the node at `cursor`; `keepMarks` reads its brackets as text. */
  function children(cursor: TreeCursor, keepMarks = false): PhrasingContent[] {
    const into: PhrasingContent[] = []
    const {name, from, to} = cursor
    let at = from
    // In a link, everything behind the closing bracket of its words is address, title or label.
    let wordsEnd = to
    if (cursor.firstChild()) {
      let brackets = 0
      do {
        const isMark = MARKS.has(cursor.name)
        if ((name === 'Link' || name === 'Image') && !keepMarks) {
          if (cursor.name === 'LinkMark' && ++brackets === 2) wordsEnd = cursor.from
          if (cursor.from >= wordsEnd) break
        }
        if (isMark && keepMarks && cursor.name === 'LinkMark') continue
        if (cursor.name === 'LinkLabel' && keepMarks) continue
        addPlain(into, at, cursor.from)
        at = cursor.to
        if (cursor.name === 'Comment') comments.add(body.slice(cursor.from, cursor.to), builder.length)
        if (!isMark) readNode(cursor, into)
      } while (cursor.nextSibling())
      cursor.parent()
    }
    addPlain(into, at, Math.max(at, wordsEnd))
    return into
  }

  return {children}
}

function urlOf(cursor: TreeCursor, body: string): string {
  const url = cursor.node.getChild('URL')
  return url ? body.slice(url.from, url.to) : ''
}

/** The characters of `&name;` or `&#…;`, given what is between `&` and `;`. */
function decodeEntity(name: string): string | undefined {
  if (name[0] !== '#') return decodeNamedCharacterReference(name) || undefined
  const hex = name[1] === 'x' || name[1] === 'X'
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10)
  // CommonMark: code points that cannot be become the replacement character.
  const impossible = !(code > 0) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
  return String.fromCodePoint(impossible ? 0xfffd : code)
}
