import {PatternError} from './pattern.js'
import type {Step, Steps} from './term.js'
import {formOf} from './words.js'

/** More first words than any sensible pattern has; guards against brackets that multiply. */
const MAX_WORDS = 5000

/**
 * The words that can be at place `place` (0 or 1) of a text that fits `steps`, in lower case; nothing when any word can, or when a text
 * that fits may be shorter. Throws PatternError when the first word can be any.
 */
export function leadingWords(steps: Steps, lists: Readonly<Record<string, Step>>, place: number): string[] | undefined {
  const words = new Set<string>()
  let isOpen = false

  /** Follows `steps` with `left` words still to pass over; `then` continues after them. */
  function follow(some: Steps, number: number, left: number, then: (left: number) => void): void {
    const step = some[number]
    if (!step) then(left)
    else followStep(step, left, (rest) => follow(some, number + 1, rest, then))
  }

  function followStep(step: Step, left: number, then: (left: number) => void): void {
    if ('sign' in step) then(left)
    else if ('list' in step) {
      const list = lists[step.list]
      if (list) followStep(list, left, then)
    } else if ('or' in step) {
      if (step.optional) then(left)
      for (const option of step.or) follow(option, 0, left, then)
    } else if (left > 0) then(left - 1)
    else if ('any' in step) isOpen = true
    else {
      for (const word of step) words.add(formOf(word))
      if (words.size > MAX_WORDS) throw new PatternError('the pattern can begin with too many words. Split it in two.')
    }
  }

  follow(steps, 0, place, () => {
    isOpen = true
  })
  if (isOpen && place === 0) throw new PatternError('the pattern begins with "*". Begin it with a word.')
  return isOpen ? undefined : [...words]
}
