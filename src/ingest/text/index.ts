import type {Paragraph, Text} from 'mdast'
import {createDocument} from '../../document/create.js'
import type {Document} from '../../document/document.js'
import {LOWER, pattern} from '../../text/letters.js'
import {createTextBuilder} from '../../text/text-map.js'
import {findFrontMatter} from '../markdown/source.js'
import {sourcePlaces} from '../source-places.js'

interface Line {
  readonly start: number
  /** Without blanks around it; empty for a blank line. */
  readonly text: string
}

/** A program that wraps lines does so near this many characters; shorter lines were ended by a person. */
const WRAP_FROM = 55
const GOES_ON = pattern()`^[${LOWER}\d(“"]`

/**
 * Reads a plain text file into a Document of paragraphs.
 *
 * A line is a paragraph of its own unless it looks wrapped: it is long, does not end a sentence, and the next one continues in lower case.
 * Notes are typed line by line ("Data: …", "Plan: …"), so joining too little is the safer mistake.
 */
export function readText(file: string): Document {
  const {end, yaml} = findFrontMatter(file)
  const builder = createTextBuilder()
  const children: Paragraph[] = []
  let open: {text: Text; line: Line} | undefined

  for (const line of linesOf(file, end)) {
    if (!line.text) {
      open = undefined
      continue
    }
    if (open && isWrapped(open.line.text, line.text)) {
      builder.add(' ', 0, open.line.start + open.line.text.length)
      const span = builder.add(line.text, 0, line.start)
      open.text.value += ` ${line.text}`
      open.text.data = {span: {start: open.text.data?.span?.start ?? span.start, end: span.end}}
      open = {text: open.text, line}
    } else {
      if (builder.length > 0) builder.add('\n')
      const text: Text = {type: 'text', value: line.text, data: {span: builder.add(line.text, 0, line.start)}}
      children.push({type: 'paragraph', children: [text]})
      open = {text, line}
    }
  }
  const {text, map} = builder.done()
  return createDocument({
    format: 'text',
    tree: {type: 'root', children},
    text,
    map,
    frontMatter: file.slice(yaml.start, yaml.end),
    ...sourcePlaces(file, map),
  })
}

function isWrapped(line: string, next: string): boolean {
  return line.length >= WRAP_FROM && !/[.:;!?"”)]$/.test(line) && GOES_ON().test(next)
}

function* linesOf(file: string, from: number): Generator<Line> {
  let start = from
  while (start < file.length) {
    let lineEnd = start
    while (lineEnd < file.length && file[lineEnd] !== '\n' && file[lineEnd] !== '\r') lineEnd++
    const raw = file.slice(start, lineEnd)
    const text = raw.trim()
    yield {start: start + raw.length - raw.trimStart().length, text}
    start = lineEnd + (file.startsWith('\r\n', lineEnd) ? 2 : 1)
  }
}
