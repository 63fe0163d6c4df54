import type {Step, Steps} from './term.js'
import type {Words} from './words.js'

/** Lists longer than this are looked up in a set. */
const SHORT_LIST = 8

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

function holdsWord(list: readonly string[], word: string): boolean {
  if (list.length <= SHORT_LIST) return list.includes(word)
  let set = sets.get(list)
  if (!set) {
    set = new Set(list)
    sets.set(list, set)
  }
  return set.has(word)
}

/** What must stand before the next word: nothing yet (the first word), a space, or a sign. */
type Gap = '' | ' ' | (string & {})

/** Where a walk may end: gets the number of the word behind the last one taken, gives it back or -1. */
type Goal = (next: number) => number

const anywhere: Goal = (next) => next

export interface Walker {
  /**
   * Takes `steps` at word number `from` and returns the number of the word behind the longest way through them, or -1.
   * `goal` may refuse ends.
   */
  walk(steps: Steps, from: number, goal?: Goal): number
}

/**
 * Walks compiled patterns over words. There are no regular expressions in it: a vocabulary of hundreds of entries would spend more time
 * compiling them than a record takes to read.
 */
export function createWalker(words: Words, listOf: (name: string) => Step | undefined, exact: boolean): Walker {
  const {text, starts, ends, forms} = words

  function isWordAt(list: readonly string[], at: number): boolean {
    const form = exact ? text.slice(starts[at], ends[at]).replaceAll('’', "'") : (forms[at] ?? '')
    return holdsWord(list, form) || (form.endsWith("'s") && holdsWord(list, form.slice(0, -2)))
  }

  function isGap(at: number, gap: Gap): boolean {
    if (gap === '') return true
    const between = text.slice(ends[at - 1], starts[at])
    return gap === ' ' ? isSpace(between) : between.trim() === gap
  }

  function walkSteps(
    steps: Steps,
    number: number,
    at: number,
    gap: Gap,
    goal: (next: number, gap: Gap) => number,
  ): number {
    const step = steps[number]
    if (!step) return goal(at, gap)
    return walkStep(step, at, gap, (next, after) => walkSteps(steps, number + 1, next, after, goal))
  }

  function walkStep(step: Step, at: number, gap: Gap, goal: (next: number, gap: Gap) => number): number {
    // First, since most steps are words.
    if (Array.isArray(step)) return at < starts.length && isWordAt(step, at) && isGap(at, gap) ? goal(at + 1, ' ') : -1
    if ('sign' in step) return goal(at, step.sign)
    if ('any' in step) return at < starts.length && isGap(at, gap) ? goal(at + 1, ' ') : -1
    if ('list' in step) {
      const list = listOf(step.list)
      return list ? walkStep(list, at, gap, goal) : -1
    }
    if (!('or' in step)) return -1
    let longest = step.optional ? goal(at, gap) : -1
    for (const steps of step.or) longest = Math.max(longest, walkSteps(steps, 0, at, gap, goal))
    return longest
  }

  return {walk: (steps, from, goal = anywhere) => walkSteps(steps, 0, from, '', (next) => goal(next))}
}

/** White space, or a hyphen or dash with or without blanks around it. */
function isSpace(between: string): boolean {
  if (between === ' ' || between === '-') return true
  const sign = between.trim()
  return sign === '' ? between !== '' : sign.length === 1 && (sign === '-' || (sign >= '\u2010' && sign <= '\u2015'))
}
