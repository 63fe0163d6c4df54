import {packedLines, unpack} from './packed.js'
import type {PackedWay, Step, Steps, Term, Vocabulary} from './term.js'
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
  way(number: number): Way
  /** The number of the set that holds the words which can come third in a way; -1 when any can, or none has to. */
  third(way: number): number
  term(number: number): Term
  list(name: string): Step | undefined
}

/** Opens a vocabulary without unpacking any of it. */
export function openLexicon(vocabulary: Vocabulary): Lexicon {
  const {words, ways, thirds, lists} = vocabulary
  const packedWays = packedLines(ways)
  const packedTerms = packedLines(vocabulary.terms)
  const knownWords = new Map<number, WordEntry>()
  const unpackedWays = new Map<number, Way>()
  const unpackedTerms = new Map<number, Term>()
  const unpackedLists = new Map<string, Step>()

  return {
    word(form) {
      // Remembered by its place: the word itself may be a slice of the document, and keep all of that in memory.
      const place = findWord(words, form)
      return place < 0 ? undefined : (knownWords.get(place) ?? remembered(knownWords, place, readWord(words, place)))
    },
    way: (number) => unpackedWays.get(number) ?? remembered(unpackedWays, number, readWay(packedWays[number])),
    third: (way) => thirds[way] ?? -1,
    term: (number) =>
      unpackedTerms.get(number) ?? remembered(unpackedTerms, number, unpack(packedTerms[number] ?? '') as Term),
    list(name) {
      const known = unpackedLists.get(name)
      if (known || !lists[name]) return known
      return remembered(unpackedLists, name, unpack(lists[name]) as Step)
    },
  }
}

function readWay(packed = '[0,[]]'): Way {
  const [term, steps, exact] = unpack(packed) as PackedWay
  return {term, steps, exact: exact === 1}
}

function remembered<K, V>(known: Map<K, V>, key: K, value: V): V {
  known.set(key, value)
  return value
}
