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

/** What a vocabulary knows about one word in lower case. */
export interface LexiconWord {
  /** Numbers of the ways that can begin with it, whatever comes second. */
  readonly open: readonly number[]
  /** Numbers of the other ways that can begin with it, by the number of the set that holds the words which can come second. */
  readonly pairs: ReadonlyMap<number, readonly number[]>
  /** Numbers of the sets of second words that hold it. */
  readonly seconds: readonly number[]
}

/** A vocabulary that is unpacked as far as it is used. */
export interface Lexicon {
  /** What is known of a word, by its form; nothing when no way begins with it and none has it second. */
  word(form: string): LexiconWord | undefined
  way(number: number): Way
  term(number: number): Term
  list(name: string): Step | undefined
}

/** Opens a vocabulary without unpacking any of it. */
export function openLexicon(vocabulary: Vocabulary): Lexicon {
  const {words, ways, lists} = vocabulary
  const packedSteps = packedLines(ways.steps)
  const packedTerms = packedLines(vocabulary.terms)
  const knownWords = new Map<number, LexiconWord>()
  const unpackedWays = new Map<number, Way>()
  const unpackedTerms = new Map<number, Term>()
  const unpackedLists = new Map<string, Step>()

  return {
    word(form) {
      // Remembered by its place: the word itself may be a slice of the document, and keep all of that in memory.
      const place = findWord(words, form)
      if (place < 0) return undefined
      return knownWords.get(place) ?? remembered(knownWords, place, withPairs(readWord(words, place), ways.seconds))
    },
    way: (number) =>
      unpackedWays.get(number) ??
      remembered(unpackedWays, number, {
        term: ways.terms[number] ?? 0,
        steps: unpack(packedSteps[number] ?? '') as Steps,
        exact: ways.exact.includes(number),
      }),
    term: (number) =>
      unpackedTerms.get(number) ?? remembered(unpackedTerms, number, unpack(packedTerms[number] ?? '') as Term),
    list(name) {
      const known = unpackedLists.get(name)
      if (known || !lists[name]) return known
      return remembered(unpackedLists, name, unpack(lists[name]) as Step)
    },
  }
}

function withPairs({open, pairs, seconds}: WordEntry, secondsOf: readonly number[]): LexiconWord {
  const bySecond = new Map<number, number[]>()
  for (const way of pairs) {
    const second = secondsOf[way] ?? -1
    const known = bySecond.get(second)
    if (known) known.push(way)
    else bySecond.set(second, [way])
  }
  return {open, pairs: bySecond, seconds}
}

function remembered<K, V>(known: Map<K, V>, key: K, value: V): V {
  known.set(key, value)
  return value
}
