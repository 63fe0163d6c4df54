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
  /** What is known of a word, by its form; nothing when no way begins with it and none has it second. */
  word(form: string): WordEntry | undefined
  /** The numbers of the ways of saying a term that can begin with a word and go on with the one after it. */
  waysAt(word: WordEntry, next: WordEntry | undefined): readonly number[]
  way(number: number): Way
  term(number: number): Term
  list(name: string): Step | undefined
}

/** Opens a vocabulary without unpacking any of it. */
export function openLexicon(vocabulary: Vocabulary): Lexicon {
  const {words, ways, lists} = vocabulary
  const packedSteps = packedLines(ways.steps)
  const packedTerms = packedLines(vocabulary.terms)
  const knownWords = new Map<number, WordEntry>()
  const unpackedWays = new Map<number, Way>()
  const unpackedTerms = new Map<number, Term>()
  const unpackedLists = new Map<string, Step>()

  return {
    word(form) {
      // Remembered by its place: the word itself may be a slice of the document, and keep all of that in memory.
      const place = findWord(words, form)
      return place < 0 ? undefined : unpacked(knownWords, place, () => readWord(words, place))
    },
    waysAt({open, pairs}, next) {
      // Most words that follow are second in no way at all: then none of the pairs has to be looked at.
      if (pairs.length === 0 || !next || next.seconds.length === 0) return open
      const {seconds} = next
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
