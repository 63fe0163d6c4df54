import type {TreeCursor} from '@lezer/common'
import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import type {PhrasingContent} from 'mdast'
import type {TextBuilder} from '../../text/text-map.js'
import type {CommentCollector} from './comments.js'
import {createInlineText} from './inline-text.js'
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

/** Reads the inline content of the node at `cursor` into mdast, adding its text to the builder. What no child node covers is plain text. */
export function readInline(cursor: TreeCursor, context: InlineContext): PhrasingContent[] {
  return createInlineReader(context).children(cursor)
}

function createInlineReader(context: InlineContext) {
  const {body} = context.source
  const text = createInlineText(context)

  function isDefined(cursor: TreeCursor): boolean {
    let label = body.slice(cursor.from + (cursor.name === 'Image' ? 2 : 1), cursor.to)
    const node = cursor.node
    if (node.getChild('URL') || body[cursor.to - 1] === ')') return true
    const written = node.getChild('LinkLabel')
    if (written && written.to - written.from > 2) label = body.slice(written.from + 1, written.to - 1)
    else label = label.slice(0, label.indexOf(']'))
    return context.definitions.has(foldLabel(label))
  }

  function readNode(cursor: TreeCursor, into: PhrasingContent[]) {
    const {name, from, to} = cursor
    switch (name) {
      case 'Escape':
        text.addToken(into, body.slice(from + 1, to), from + 1, to)
        break
      case 'Entity': {
        const value = decodeEntity(body.slice(from + 1, to - 1))
        if (value === undefined) text.addPlain(into, from, to)
        else text.addToken(into, value, from, to)
        break
      }
      case 'HardBreak':
        text.addBreak(into, from)
        break
      case 'HTMLTag':
        if (LINE_BREAK_TAG.test(body.slice(from, to))) text.addBreak(into, from)
        else into.push({type: 'html', value: body.slice(from, to)})
        break
      case 'InlineCode':
        text.addCode(into, from, to)
        break
      case 'Emphasis':
        into.push({type: 'emphasis', children: nested(cursor, into)})
        break
      case 'StrongEmphasis':
        into.push({type: 'strong', children: nested(cursor, into)})
        break
      case 'Strikethrough':
        into.push({type: 'delete', children: nested(cursor, into)})
        break
      case 'Autolink':
        into.push({type: 'link', url: body.slice(from + 1, to - 1), children: nested(cursor, into)})
        break
      case 'Link':
      case 'Image':
        // The words of a picture are read in its place, as a screen reader would.
        if (isDefined(cursor)) into.push({type: 'link', url: urlOf(cursor, body), children: nested(cursor, into)})
        else into.push(...children(cursor, true))
        break
      default:
        text.addPlain(into, from, to)
    }
  }

  /** The content of a node that is a node of its own in `into`, too: the blanks before it stay outside. */
  function nested(cursor: TreeCursor, into: PhrasingContent[]): PhrasingContent[] {
    text.addHeldBlanks(into)
    return children(cursor)
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
        text.addPlain(into, at, cursor.from)
        at = cursor.to
        if (cursor.name === 'Comment') context.comments.add(body.slice(cursor.from, cursor.to), context.builder.length)
        if (!isMark) readNode(cursor, into)
      } while (cursor.nextSibling())
      cursor.parent()
    }
    text.addPlain(into, at, Math.max(at, wordsEnd))
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
