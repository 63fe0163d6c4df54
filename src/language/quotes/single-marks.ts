import {isLetter, LETTER, LOWER, pattern} from '../../text/letters.js'
import type {Span} from '../../text/span.js'
import {isInside} from './nearby.js'
import {setOf} from './words.js'

/** A single mark that can open: at the start, or behind a blank, a bracket, a colon or a dash. */
const OPEN = pattern('gm')`(?<=^|[\s([{—–:])['‘](?=[${LETTER}¿¡[_…])`

/** Words that drop their beginning: their mark is an apostrophe. Decades ('90s) never match, as a digit opens no quote. */
const SHORTENED = setOf(
  'til till cause cuz em im er tis twas n round bout nother neath gainst fore nuff sup hood kay fraid s d ll',
)

/** No quote in single marks is longer: behind that, an apostrophe was taken for a mark. */
const LONGEST = 500

/**
 * Words in single quotation marks, leaving apostrophes alone ("don't", "the boys' bikes", "rock 'n' roll").
 * Those inside `doubles` are part of the outer quote and left out.
 */
export function singleQuotesIn(text: string, block: Span, doubles: readonly Span[]): {span: Span; outer: Span}[] {
  const slice = text.slice(block.start, block.end)
  const found: {span: Span; outer: Span}[] = []
  let from = 0
  for (const match of slice.matchAll(OPEN())) {
    if (match.index < from || SHORTENED.has(wordAt(slice, match.index + 1))) continue
    const start = block.start + match.index
    if (isInside(doubles, start)) continue
    const next = slice.slice(match.index + 1, match.index + LONGEST).search(/(?<=[\s([{—–:])‘/)
    const limit = Math.min(block.end, start + LONGEST, next < 0 ? block.end : start + 1 + next)
    const end = closeOf(text, start, limit, doubles)
    if (end === undefined || end - start < 3) continue
    // A straight mark may still be an apostrophe: it must not take a quote in double marks into itself.
    if (text[start] === "'" && /["“«]/.test(text.slice(start, end))) continue
    found.push({span: {start: start + 1, end}, outer: {start, end: end + 1}})
    from = end + 1 - block.start
  }
  return found
}

function wordAt(text: string, start: number): string {
  let end = start
  while (isLetter(text.charCodeAt(end))) end++
  return text.slice(start, end).toLowerCase()
}

const CLOSE_CURLY = pattern('g')`['’](?![${LETTER}\d])`
const CLOSE_STRAIGHT = pattern('g')`'(?![${LETTER}\d])`
const SMALL_FOLLOWS = pattern()`^\s+[${LOWER}]`

/**
 * The mark that closes the one at `start`: the first behind a stop or comma; else the first that cannot be a plural's apostrophe
 * ("boys'"); else the first.
 */
function closeOf(text: string, start: number, limit: number, doubles: readonly Span[]): number | undefined {
  const marks = text[start] === '‘' ? CLOSE_CURLY() : CLOSE_STRAIGHT()
  const slice = text.slice(start + 1, limit)
  let plural: number | undefined
  let plain: number | undefined
  for (const match of slice.matchAll(marks)) {
    const at = start + 1 + match.index
    if (isInside(doubles, at)) continue
    if (slice.slice(0, match.index).includes('\n')) break
    const before = text[at - 1] ?? ''
    if (/[.,!?…;]/.test(before)) return plain ?? at
    if (/\s/.test(before)) continue
    if (before === 's' && SMALL_FOLLOWS().test(text.slice(at + 1, at + 4))) plural ??= at
    else plain ??= at
  }
  return plain ?? plural
}
