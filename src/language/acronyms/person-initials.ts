import type {Document} from '../../document/document.js'
import {LETTER, lowerCase, pattern, UPPER} from '../../text/letters.js'

/** The label of a field that names the person. */
const LABEL = pattern()`^\W{0,3}(?:full |legal |first and last |preferred )?(?:name|initials|client|youth|child|
  student|person|participant|patient|member|resident|individual|consumer|
  recipient)(?:['’]s)?(?: (?:full )?(?:name|initials))?(?: of (?:the )?\w+)?\s*(?::|–|—|\s-\s|$)\s*`

const INITIALS = pattern()`^\s*((?:[${UPPER}]\.?\s?){2,3})(?![${LETTER}])`
const NAME = pattern()`^\s*((?:[${UPPER}][${LETTER}'’.-]*\s*){2,4})`
const NO_CAPITAL = pattern('g')`[^${UPPER}]`

/** The initials of the people named in the document's name fields: "Name: Maya Torres" gives MT. */
export function personInitialsOf(document: Document): Set<string> {
  const {text, blocks} = document
  const initials = new Set<string>()
  blocks.forEach((block, i) => {
    for (const line of text.slice(block.span.start, block.span.end).split('\n')) {
      const label = LABEL().exec(lowerCase(line))
      if (label) add(line.slice(label[0].length))
    }
    const left = blocks[i - 1]
    if (!block.cell || left?.cell?.index !== block.cell.index || left.cell.row !== block.cell.row) return
    const label = text.slice(left.span.start, left.span.end).trim()
    if (LABEL().exec(lowerCase(label))?.[0].length === label.length) add(text.slice(block.span.start, block.span.end))
  })
  return initials

  function add(value: string): void {
    const own = INITIALS().exec(value)?.[1]
    if (own) initials.add(own.replace(NO_CAPITAL(), ''))
    const name =
      NAME()
        .exec(value)?.[1]
        ?.trim()
        .split(/[\s-]+/) ?? []
    const letters = name.map((word) => word[0] ?? '')
    if (letters.length > 1) {
      initials.add(letters.join(''))
      initials.add(`${letters[0]}${letters.at(-1)}`)
    }
  }
}
