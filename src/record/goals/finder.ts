import {asWritten, type Stretch, type Stripped} from './not-criterion.js'

/** Looks for one kind of criterion in a stripped goal. */
export type Finder = (stripped: Stripped) => Stretch | undefined

/**
 * The first match that holds up, in lower case: `lengthOf` says how much of it counts. `needs` are words of which one must be
 * in the text.
 */
export function matching(
  needs: readonly string[],
  global: () => RegExp,
  lengthOf: (match: RegExpExecArray) => number | false = ([words]) => words.length,
): Finder {
  return ({lower}) => {
    if (!needs.some((word) => lower.includes(word))) return undefined
    const pattern = global()
    pattern.lastIndex = 0
    for (let match = pattern.exec(lower); match; match = pattern.exec(lower)) {
      const length = lengthOf(match)
      if (length) return {start: match.index, end: match.index + length}
      pattern.lastIndex = match.index + 1
    }
    return undefined
  }
}

/** The same in the text as it is written: "a C or better" is a grade, "a or better" is a slip. */
export function written(needs: readonly string[], pattern: () => RegExp): Finder {
  return (stripped) => {
    const match = needs.some((word) => stripped.lower.includes(word)) ? pattern().exec(asWritten(stripped)) : null
    return match ? {start: match.index, end: match.index + match[0].length} : undefined
  }
}
