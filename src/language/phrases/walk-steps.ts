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

/** What must come before the next word: nothing (the first word), a space, or a punctuation mark. */
type Gap = '' | ' ' | (string & {})

/** What a pattern is walked over. */
export interface Ground {
  readonly words: Words
  /** Finds a named word list. */
  readonly listOf: (name: string) => Step | undefined
  /** Capitals matter. */
  readonly exact: boolean
}

/** Numbers of words between which a walk has to end, the bounds included. */
export interface Ends {
  readonly least: number
  readonly most: number
}

const ANYWHERE: Ends = {least: 0, most: Infinity}

/** Steps that are still to take behind those at hand. */
interface Rest {
  readonly steps: Steps
  readonly number: number
  readonly rest: Rest | undefined
}

/**
 * Takes `steps` over words, from word number `from` on, and returns the number of the word behind the longest way through them, or -1.
 *
 * There are no regular expressions in it: a vocabulary of hundreds of entries would spend more time compiling them than a record takes to
 * read. Nor are there functions made on the way, which most tries, ending at their second word, would make in vain.
 */
export function walk(ground: Ground, steps: Steps, from: number, ends = ANYWHERE): number {
  return walkOn(ground, steps, 0, undefined, from, '', ends)
}

/** From step `first` on, at word `from` behind `before`. */
function walkOn(
  ground: Ground,
  some: Steps,
  first: number,
  others: Rest | undefined,
  from: number,
  before: Gap,
  ends: Ends,
): number {
  let steps = some
  let number = first
  let rest = others
  let at = from
  let gap = before
  for (;;) {
    const next = steps[number++]
    if (next === undefined) {
      if (!rest) return at >= ends.least && at <= ends.most ? at : -1
      ;({steps, number, rest} = rest)
      continue
    }
    const step = 'list' in next ? ground.listOf(next.list) : next
    if (!step) return -1
    if (Array.isArray(step) || 'any' in step) {
      const fits = at < ground.words.starts.length && (!Array.isArray(step) || isWordAt(ground, step, at))
      if (!fits || !isGap(ground.words, at, gap)) return -1
      at++
      gap = ' '
    } else if ('sign' in step) gap = step.sign
    else if ('or' in step) {
      const behind = {steps, number, rest}
      let longest = step.optional ? walkOn(ground, steps, number, rest, at, gap, ends) : -1
      for (const option of optionsAt(ground, step.or, at)) {
        longest = Math.max(longest, walkOn(ground, option, 0, behind, at, gap, ends))
      }
      return longest
    }
  }
}

function isWordAt(ground: Ground, list: readonly string[], at: number): boolean {
  const form = formAt(ground, at)
  return holdsWord(list, form) || (form.endsWith("'s") && holdsWord(list, form.slice(0, -2)))
}

const formAt = ({words: {text, starts, ends, forms}, exact}: Ground, at: number): string =>
  exact ? text.slice(starts[at], ends[at]).replaceAll('’', "'") : (forms[at] ?? '')

/** Choices of fewer options are gone through one by one. */
const FEW_OPTIONS = 4

/** The options of a choice by their first word, and those that begin with anything but a word. */
interface Openings {
  readonly byWord: ReadonlyMap<string, readonly Steps[]>
  readonly others: readonly Steps[]
}

const openings = new WeakMap<readonly Steps[], Openings>()

/** The options that can begin at word `at`: of the dozens of an exception, hardly ever more than one. */
function optionsAt(ground: Ground, options: readonly Steps[], at: number): readonly Steps[] {
  if (options.length < FEW_OPTIONS) return options
  let known = openings.get(options)
  if (!known) {
    known = openingsOf(options)
    openings.set(options, known)
  }
  const {byWord, others} = known
  const form = formAt(ground, at)
  const fitting = byWord.get(form)
  const owned = form.endsWith("'s") ? byWord.get(form.slice(0, -2)) : undefined
  if (!fitting && !owned) return others
  return [...(fitting ?? []), ...(owned ?? []), ...others]
}

function openingsOf(options: readonly Steps[]): Openings {
  const byWord = new Map<string, Steps[]>()
  const others: Steps[] = []
  for (const option of options) {
    const [first] = option
    if (!Array.isArray(first)) others.push(option)
    else for (const word of first) byWord.set(word, [...(byWord.get(word) ?? []), option])
  }
  return {byWord, others}
}

function isGap({text, starts, ends}: Words, at: number, gap: Gap): boolean {
  if (gap === '') return true
  const between = text.slice(ends[at - 1], starts[at])
  return gap === ' ' ? isSpace(between) : between.trim() === gap
}

/** White space, or a hyphen or dash with or without blanks around it. */
function isSpace(between: string): boolean {
  if (between === ' ' || between === '-') return true
  const sign = between.trim()
  return sign === '' ? between !== '' : sign.length === 1 && (sign === '-' || (sign >= '\u2010' && sign <= '\u2015'))
}
