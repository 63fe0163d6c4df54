import {packedLines, unpack} from './packed.js'
import type {Step, Steps, Term, Vocabulary} from './term.js'
import {findWord, readWord, type WordEntry} from './word-index.js'

/** A way of saying a term. */
export interface Way {
  /** Number of the term. */
  readonly term: number
  readonly steps: Steps
  /** Capitals matter. */
  readonly exact: boolean
}

/** A vocabulary that is unpacked as far as it is used. */
export interface Lexicon {
  /** The numbers of the ways of saying a term that can begin with `form` and go on with `next`. */
  waysAt(form: string, next: string): readonly number[]
  way(number: number): Way
  term(number: number): Term
  list(name: string): Step | undefined
}

const NONE: readonly number[] = []
const NOTHING: WordEntry = {open: NONE, pairs: NONE, seconds: NONE}

/** Opens a vocabulary without unpacking any of it. */
export function openLexicon(vocabulary: Vocabulary): Lexicon {
  const {words, ways, lists} = vocabulary
  const packedSteps = packedLines(ways.steps)
  const packedTerms = packedLines(vocabulary.terms)
  const knownWords = new Map<number, WordEntry>()
  const unpackedWays = new Map<number, Way>()
  const unpackedTerms = new Map<number, Term>()
  const unpackedLists = new Map<string, Step>()

  function wordOf(form: string): WordEntry {
    // Remembered by its place: the word itself may be a slice of the document, and keep all of that in memory.
    const place = findWord(words, form)
    return place < 0 ? NOTHING : unpacked(knownWords, place, () => readWord(words, place))
  }

  return {
    waysAt(form, next) {
      const {open, pairs} = wordOf(form)
      if (pairs.length === 0) return open
      let {seconds} = wordOf(next)
      if (seconds.length === 0 && next.endsWith("'s")) seconds = wordOf(next.slice(0, -2)).seconds
      // Most words that follow are second in no way at all: then none of the pairs has to be looked at.
      if (seconds.length === 0) return open
      return [...open, ...pairs.filter((way) => seconds.includes(ways.seconds[way] ?? -1))]
    },
    way: (number) =>
      unpacked(unpackedWays, number, () => ({
        term: ways.terms[number] ?? 0,
        steps: unpack(packedSteps[number] ?? '') as Steps,
        exact: ways.exact.includes(number),
      })),
    term: (number) => unpacked(unpackedTerms, number, () => unpack(packedTerms[number] ?? '') as Term),
    list: (name) => (lists[name] ? unpacked(unpackedLists, name, () => unpack(lists[name] ?? '') as Step) : undefined),
  }
}

function unpacked<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key)
  if (value === undefined) {
    value = make()
    known.set(key, value)
  }
  return value
}
