import {isSpace, LETTER, pattern} from '../../text/letters.js'
import {spaceEnd} from './count.js'
import type {Match, Matcher} from './pattern.js'
import type {Found} from './types.js'

/** Before what happens, these make it a day to reach. */
export const CUES = 'by before until till upon at through thru on'.split(' ').concat('prior to', 'no later than')
const OWNER = new Set(
  'the his her their my our this that hospital planned program high school iep ifsp annual'.split(' '),
)
/** Something that happens on a day the words do not name. "At the end of each class" recurs. */
export const event = (match: Match): Found =>
  / (?:each|every) /.test(match[0])
    ? {length: match[0].length, kind: 'frequency', confidence: 'high'}
    : {length: match[0].length, kind: 'event', confidence: 'low'}

const WORD = pattern('y')`[${LETTER}'’/-]{1,14}\s+`

/** Where the next word begins when the one at `at` is short and another follows, else -1. */
function nextWord(lower: string, at: number): number {
  const word = WORD()
  word.lastIndex = at
  return word.test(lower) ? word.lastIndex : -1
}

/**
 * The matcher for a head ("by", "end of"), owners ("the", "his", "hospital"), at most `fill` further words, and what `ending` reads
 * there. As few further words are taken as will do.
 */
export function headed(head: Matcher, fill: number, ending: Matcher): Matcher {
  return (lower, start) => {
    const begun = head(lower, start)
    if (!begun) return null
    let first = start + begun[0].length
    while (isSpace(lower.charCodeAt(first))) first++
    const places = [first]
    for (let at = first; places.length <= 4; ) {
      const next = nextWord(lower, at)
      if (next < 0 || !OWNER.has(lower.slice(at, next).trim())) break
      places.push(next)
      at = next
    }
    for (const place of places.reverse()) {
      for (let at = place, skipped = 0; at >= 0 && skipped <= fill; at = nextWord(lower, at), skipped++) {
        const end = ending(lower, at)
        if (end) return [lower.slice(start, at + end[0].length)]
      }
    }
    return null
  }
}

/** What `matcher` reads, unless one of these words follows. */
export function unless(matcher: Matcher, after: Matcher): Matcher {
  return (lower, start) => {
    const match = matcher(lower, start)
    return match && after(lower, start + match[0].length) ? null : match
  }
}

/** What `first` reads, with what `second` reads a blank after it, if anything. */
export function andMaybe(first: Matcher, second: Matcher): Matcher {
  return (lower, start) => {
    const match = first(lower, start)
    if (!match) return null
    const end = start + match[0].length
    const from = spaceEnd(lower, end)
    const more = from > end ? second(lower, from) : null
    return more ? [lower.slice(start, from + more[0].length)] : match
  }
}
