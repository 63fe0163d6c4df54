import type {Block} from '../document/blocks.js'
import type {Document} from '../document/document.js'
import {toDoBlocks} from '../record/to-do.js'
import {hasWords} from '../text/letters.js'
import type {Span} from '../text/span.js'

/** A box, ticked or empty, as readers of Word and PDF forms give them and as people type them. */
const BOX = /[☒☑✓✔■☐□❏❐❑❒]|\[[ xX]?\]/g
const TICKED = /[☒☑✓✔■]|\[[xX]\]/
/** The words behind a box, up to the next column or line. */
const OPTION = /^[ \t\u00a0]*(?:(?! {3})[^\t\n])+/

interface Option extends Span {
  readonly ticked: boolean
}

/**
 * The options of a form that nobody ticked ("☐ Home" in "☒ School ☐ Home"), each from its box to the end of its words.
 *
 * Options belong together when they are in one paragraph or cell, or in paragraphs after each other that all begin with a box. An
 * empty box means something only beside a ticked one: a group without one is a printed form or a to-do list, and its
 * words are read. So are those of a list of things to do of which some are done, and of forms that put the box after the words.
 */
export function untickedOptions(document: Document): Span[] {
  const {text, blocks} = document
  if (!TICKED.test(text)) return []
  const toDo = toDoBlocks(document)
  const found: Span[] = []
  let group: Option[] = []
  let last: Block | undefined
  const close = () => {
    if (group.some(({ticked}) => ticked)) {
      for (const {start, end, ticked} of group) if (!ticked) found.push({start, end})
    }
    group = []
  }
  for (const block of blocks) {
    const options = toDo.has(block) ? [] : optionsOf(text, block.span)
    const isParagraphOfOptions = block.kind === 'paragraph' && options[0]?.start === block.span.start
    if (!isParagraphOfOptions || last?.kind !== 'paragraph') close()
    group.push(...options)
    last = options.length > 0 ? block : undefined
  }
  close()
  return found
}

/** The options in a block, or none when some box has no words after it. */
function optionsOf(text: string, {start, end}: Span): Option[] {
  const block = text.slice(start, end)
  const boxes = [...block.matchAll(BOX)]
  const options: Option[] = []
  for (const [i, {0: box, index}] of boxes.entries()) {
    const behind = index + box.length
    const words = OPTION.exec(block.slice(behind, boxes[i + 1]?.index))?.[0] ?? ''
    if (!hasWords(words)) return []
    options.push({start: start + index, end: start + behind + words.length, ticked: TICKED.test(box)})
  }
  return options
}
