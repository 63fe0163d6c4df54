import {numberAt, spaceEnd, wordEnd} from './count.js'
import {COLUMNS, type Match, type Matcher, sticky} from './pattern.js'

/** The words that may be between the first word of a form ("within", "by", "in") and what makes it one: a number, a unit. */
const LEADS = new Set(
  `a an the this of period space span on no more than about under approximately roughly less next coming following
   upcoming first course end post op postop operative postoperative hospital by before until time his her their my he
   she they i`.split(/\s+/),
)

/** More of them than any form has. */
const MOST_LEADS = 9

/** Reads what a form is about at an offset: where it ends, and the groups of the match. */
export type Core = (lower: string, at: number) => {end: number; groups: readonly string[]} | null | undefined

/**
 * A matcher for some words and the core after them. The words' pattern is used (and made) only where a core comes after the first
 * word with nothing but `LEADS` between. Group 1 of the match is the words, the core's groups follow.
 */
export function leadingTo(core: Core, words: () => RegExp): Matcher {
  return (lower, start) => {
    let at = start
    for (let passed = 0; passed <= MOST_LEADS; passed++) {
      const found = core(lower, at)
      if (found) {
        const lead = lower.slice(start, at)
        return words().test(lead) ? matchOf(lower, start, found.end, [lead, ...found.groups]) : null
      }
      const end = wordEnd(lower, at)
      if (passed > 0 && !LEADS.has(lower.slice(at, end))) return null
      at = lower.charAt(end) === '-' ? end + 1 : spaceEnd(lower, end)
    }
    return null
  }
}

/** What the first of some matchers reads that reads anything. */
export function firstOf(matchers: readonly Matcher[]): Matcher {
  return (lower, start) => {
    for (const matcher of matchers) {
      const match = matcher(lower, start)
      if (match) return match
    }
    return null
  }
}

/** A matcher for a core alone. Group 1 of the match is empty, the core's groups follow. */
export function bare(core: Core): Matcher {
  return (lower, start) => {
    const found = core(lower, start)
    return found ? matchOf(lower, start, found.end, ['', ...found.groups]) : null
  }
}

function matchOf(lower: string, start: number, end: number, groups: readonly string[]): Match | null {
  const words = lower.slice(start, end)
  return COLUMNS.test(words) ? null : [words, ...groups]
}

/** A number and what follows it. The number is group 2. */
export function numbered(rest: string): Core {
  const after = sticky(rest)
  return (lower, at) => {
    const number = numberAt(lower, at)
    const behind = number && after(lower, number.end)
    return behind && {end: number.end + behind[0].length, groups: [String(number.value)]}
  }
}

/** A core that a pattern reads; its first group is group 2. `first` says at which characters it is worth trying. */
export function patterned(first: RegExp, source: string): Core {
  const read = sticky(source)
  return (lower, at) => {
    const match = first.test(lower.charAt(at)) ? read(lower, at) : null
    return match && {end: at + match[0].length, groups: [match[1] ?? '']}
  }
}
