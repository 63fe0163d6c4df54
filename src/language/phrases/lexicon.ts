import type {Step, Steps, Term, Vocabulary} from './term.js'

/** A vocabulary that is unpacked as far as it is used. */
export interface Lexicon {
  /** The numbers of the ways of saying a term that can begin with `form` and go on with `next`. */
  waysAt(form: string, next: string): number[]
  /** Term number and steps of a way. */
  way(way: number): {readonly term: number; readonly steps: Steps}
  term(number: number): Term
  list(name: string): Step | undefined
}

const NONE: readonly number[] = []

/** Opens a vocabulary without unpacking any of it. */
export function openLexicon(vocabulary: Vocabulary): Lexicon {
  const {firstWords, firstOfPairs, ways, seconds, terms, lists} = vocabulary
  const unpackedWays = new Map<number, {term: number; steps: Steps}>()
  const unpackedTerms = new Map<number, Term>()
  const unpackedLists = new Map<string, Step>()
  let setsOf: Map<string, number[]> | undefined

  return {
    waysAt(form, next) {
      const open = listIn(firstWords, form)
      const pairs = listIn(firstOfPairs, form)
      if (pairs.length === 0) return open.length === 0 ? [] : [...open]
      setsOf ??= invert(seconds)
      const sets = setsOf.get(next) ?? (next.endsWith("'s") ? setsOf.get(next.slice(0, -2)) : undefined)
      // Most words that follow are second in no way at all: then none of the pairs has to be looked at.
      if (!sets) return [...open]
      return [...open, ...pairs.filter((way) => sets.includes(ways.seconds[way] ?? -1))]
    },
    way: (way) =>
      unpacked(unpackedWays, way, () => ({
        term: ways.terms[way] ?? 0,
        steps: JSON.parse(ways.steps[way] ?? '[]') as Steps,
      })),
    term: (number) => unpacked(unpackedTerms, number, () => JSON.parse(terms[number] ?? '') as Term),
    list: (name) =>
      lists[name] ? unpacked(unpackedLists, name, () => JSON.parse(lists[name] ?? '') as Step) : undefined,
  }
}

/** A plain object also answers for "constructor", so what it gives back is looked at. */
function listIn(index: Vocabulary['firstWords'], form: string): readonly number[] {
  const ways = index[form]
  if (typeof ways === 'number') return [ways]
  return Array.isArray(ways) ? ways : NONE
}

/** For every word, the numbers of the sets of second words that hold it. */
function invert(seconds: readonly string[]): Map<string, number[]> {
  const setsOf = new Map<string, number[]>()
  seconds.forEach((words, number) => {
    for (const word of words.split('|')) {
      const sets = setsOf.get(word)
      if (sets) sets.push(number)
      else setsOf.set(word, [number])
    }
  })
  return setsOf
}

function unpacked<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key)
  if (value === undefined) {
    value = make()
    known.set(key, value)
  }
  return value
}
