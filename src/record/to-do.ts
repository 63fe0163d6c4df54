import type {Block} from '../document/blocks.js'
import type {Document} from '../document/document.js'
import {whoTypeOf} from '../language/people/who-types.js'
import {LETTER, pattern, UPPER} from '../text/letters.js'
import type {Span} from '../text/span.js'
import {optionsIn} from './checkboxes.js'
import {scoreGoal} from './goals/index.js'
import {nameOfLabel} from './label-lexicon.js'
import {remembered} from './remembered.js'

/** An item of a list of boxes: one box, with its words behind it. */
interface Item {
  readonly block: Block
  readonly at: Span
  readonly words: string
  readonly ticked: boolean
}

/** "Call the clinic (Dana)", "(Mom, by 3/5)": who or when stands behind the words. */
const IN_BRACKETS = pattern()`^[^()]*\s\(([${UPPER}][${LETTER}'’.-]*[a-z][${LETTER}'’. -]*)(?:[,;:–—-][^()]*)?\)[.\s]*$`
/** "Dana will call the clinic", "Mom and Dad to pick a day". */
const NAMES_DOER = pattern()`^(?:(?:The|His|Her|Their|My|Our)\s)?[${LETTER}'’.-]+
  (?:\s(?:and\s)?[${LETTER}'’.-]+){0,2}\s(?:will|to)\s[a-z]`
/** "by 3/5", "before Friday". */
const NAMES_DAY = pattern()`\b(?:by|before|due)\s(?:\d{1,2}[/.-]\d|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|
  Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z]*\b)`

/** What a form lets one choose for a goal also begins with a verb: "Continue the goal", "Revise". */
const CHOICES = pattern(
  'i',
)`^(?:continue|discontinue|revise|modify|maintain|add|end|close|change|no change|update|amend|renew)\b`

/** What a box begins with. */
const BOXES = '☐☑☒□❑❏■[(_'

/** Fewest words of a step. */
const STEP_WORDS = 2

/**
 * The blocks that are items of a list of things to do, each with the words behind its box. Of options with boxes only the ticked ones are
 * content; in such a list, an empty box is a step that is still to be done.
 *
 * A list of boxes is one of things to do when most of its lines begin with what somebody is to do, and a line says who or by when, or a
 * label says that steps come and none is ticked yet.
 */
export function toDoBlocks(document: Document): ReadonlyMap<Block, Span> {
  return remembered(lists, document, () => findToDo(document))
}

/** The reading of a record and the choice of the words that are checked both ask. */
const lists = new WeakMap<Document, ReadonlyMap<Block, Span>>()

function findToDo({blocks, text}: Document): ReadonlyMap<Block, Span> {
  const found = new Map<Block, Span>()
  let run: Item[] = []
  let before: Block | undefined
  const close = () => {
    if (isToDo(run, before, text)) for (const {block, at} of run) found.set(block, at)
    run = []
  }
  for (const block of blocks) {
    const item = itemOf(block, text)
    if (item) run.push(item)
    else {
      close()
      before = block
    }
  }
  close()
  return found
}

function itemOf(block: Block, text: string): Item | undefined {
  if (block.kind !== 'paragraph' || block.cell || block.placeholder) return undefined
  const {start, end} = block.span
  if (block.checked !== undefined) return {block, at: block.span, words: text.slice(start, end), ticked: block.checked}
  if (!BOXES.includes(text.charAt(start))) return undefined
  // A full square is a ticked box beside empty ones, and a list of them alone is no list of things to do.
  const square = /^■\s+(?=[^■]*$)/.exec(text.slice(start, end))
  if (square) {
    const at = {start: start + square[0].length, end}
    return {block, at, words: text.slice(at.start, end), ticked: true}
  }
  const [option, ...others] = optionsIn(text, block.span)
  if (!option || others.length > 0 || option.box !== start || option.span.start < start) return undefined
  return {block, at: option.span, words: text.slice(option.span.start, option.span.end), ticked: option.ticked}
}

function isToDo(run: readonly Item[], before: Block | undefined, text: string): boolean {
  if (run.length === 0 || run.every(({ticked}) => ticked)) return false
  if (run.some(({words}) => words.includes('__') || words.split(/\s+/).length < STEP_WORDS)) return false
  if (run.some(({words}) => CHOICES().test(words) && !saysWhoOrWhen(words))) return false
  if (run.filter(({words}) => beginsWithVerb(words)).length * 2 <= run.length) return false
  if (run.some(({words}) => saysWhoOrWhen(words))) return true
  const label = before && text.slice(before.span.start, before.span.end)
  return run.every(({ticked}) => !ticked) && label !== undefined && nameOfLabel(label) === 'action'
}

function beginsWithVerb(words: string): boolean {
  if (NAMES_DOER().test(words)) return true
  const {verb} = scoreGoal({goal: words})
  return verb?.start === 0 && verb.class !== 'unknown'
}

function saysWhoOrWhen(words: string): boolean {
  const inside = IN_BRACKETS().exec(words)?.[1]
  return inside !== undefined || NAMES_DAY().test(words) || (NAMES_DOER().test(words) && namesSomebody(words))
}

const namesSomebody = (words: string): boolean =>
  / will /.test(words) || whoTypeOf(words.slice(0, words.indexOf(' to '))).kind !== 'unknown'
