import {packedLines, unpack} from './packed.js'
import type {CompiledWay, PackedVocabulary, Step, Steps, Term, Vocabulary} from './term.js'
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
export function openLexicon(vocabulary: Vocabulary | PackedVocabulary): Lexicon {
  const {words, thirds} = vocabulary
  const source = isPacked(vocabulary) ? unpacked(vocabulary) : asItIs(vocabulary)
  const knownWords = new Map<number, WordEntry>()
  const knownWays = new Map<number, Way>()
  const knownTerms = new Map<number, Term>()
  const knownLists = new Map<string, Step>()

  return {
    word(form) {
      // Remembered by its place: the word itself may be a slice of the document, and keep all of that in memory.
      const place = findWord(words, form)
      return place < 0 ? undefined : (knownWords.get(place) ?? remembered(knownWords, place, readWord(words, place)))
    },
    way: (number) => knownWays.get(number) ?? remembered(knownWays, number, readWay(source.way(number))),
    third: (way) => thirds[way] ?? -1,
    term: (number) => knownTerms.get(number) ?? remembered(knownTerms, number, source.term(number)),
    list(name) {
      const known = knownLists.get(name)
      if (known || !vocabulary.lists[name]) return known
      return remembered(knownLists, name, source.list(name))
    },
  }
}

/** Where terms, ways and lists come from; asked only for those that there are, and once for each. */
interface Source {
  way(number: number): CompiledWay
  term(number: number): Term
  list(name: string): Step
}

const isPacked = (vocabulary: Vocabulary | PackedVocabulary): vocabulary is PackedVocabulary =>
  typeof vocabulary.terms === 'string'

function unpacked({ways, terms, lists}: PackedVocabulary): Source {
  const packedWays = packedLines(ways)
  const packedTerms = packedLines(terms)
  return {
    way: (number) => unpack(packedWays[number] ?? '') as CompiledWay,
    term: (number) => unpack(packedTerms[number] ?? '') as Term,
    list: (name) => unpack(lists[name] ?? '') as Step,
  }
}

function asItIs({ways, terms, lists}: Vocabulary): Source {
  return {
    way: (number) => ways[number] as CompiledWay,
    term: (number) => terms[number] as Term,
    list: (name) => lists[name] as Step,
  }
}

const readWay = ([term, steps, exact]: CompiledWay): Way => ({term, steps, exact: exact === 1})

function remembered<K, V>(known: Map<K, V>, key: K, value: V): V {
  known.set(key, value)
  return value
}
