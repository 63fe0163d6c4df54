import type {TreeCursor} from '@lezer/common'
import {type MarkdownConfig, parser, Strikethrough, Table, TaskList} from '@lezer/markdown'
import {createDocument} from '../../document/create.js'
import type {Document} from '../../document/document.js'
import {createTextBuilder} from '../../text/text-map.js'
import {sourcePlaces} from '../source-places.js'
import {readBlocks} from './blocks.js'
import {createCommentCollector} from './comments.js'
import {foldLabel, type InlineContext} from './inline.js'
import {prepareSource} from './source.js'

/** Characters that begin no inline syntax of those below. Of blanks, only two or more before a line end do. */
const PLAIN = /(?:[^\\&`<*_[\]!~ ]| (?! ))+/y

/** Takes plain words in one step; without it, ten readers of syntax are asked about every character, a third of the time of a first parse. */
const plainWords: MarkdownConfig = {
  parseInline: [
    {
      name: 'PlainWords',
      before: 'Escape',
      parse({text, offset}, _, at) {
        PLAIN.lastIndex = at - offset
        return PLAIN.test(text) ? offset + PLAIN.lastIndex : -1
      },
    },
  ],
}

/**
 * CommonMark with GFM tables, task lists and strike-through.
 * Indented code is left out on purpose: in a record, four blanks before a line are layout, and its words must be read.
 */
const markdown = parser.configure([Table, TaskList, Strikethrough, plainWords, {remove: ['IndentedCode']}])

/** Reads a Markdown file (already decoded to a string) into a Document. */
export function readMarkdown(file: string): Document {
  const source = prepareSource(file)
  const tree = markdown.parse(source.body)
  const builder = createTextBuilder()
  const context: InlineContext = {
    source,
    builder,
    definitions: definitionsIn(tree.cursor(), source.body),
    tokenEnds: new Map(),
    comments: createCommentCollector(),
  }
  const children = readBlocks(tree.cursor(), context)
  const {text, map} = builder.done()
  return createDocument({
    format: 'markdown',
    tree: {type: 'root', children},
    text,
    map,
    frontMatter: source.frontMatter,
    comments: context.comments.done(text.length),
    ...sourcePlaces(file, map, context.tokenEnds),
  })
}

function definitionsIn(cursor: TreeCursor, body: string): Set<string> {
  const labels = new Set<string>()
  if (!body.includes(']:')) return labels
  cursor.iterate((node) => {
    if (node.name !== 'LinkReference') return
    const label = node.node.getChild('LinkLabel')
    if (label) labels.add(foldLabel(body.slice(label.from + 1, label.to - 1)))
  })
  return labels
}
