import type {Step, Steps, Term, Vocabulary} from './term.js'

/** A vocabulary that is unpacked as far as it is used. */
export interface Lexicon {
  readonly rule: string
  readonly group: string
  readonly firstWords: Vocabulary['firstWords']
  /** Whether way number `way` can go on with the word `form`. */
  canGoOn(way: number, form: string): boolean
  /** Term number and steps of a way. */
  way(way: number): {readonly term: number; readonly steps: Steps}
  term(number: number): Term
  list(name: string): Step | undefined
}

/** Opens a vocabulary without unpacking any of it. */
export function openLexicon({rule, group, firstWords, ways, seconds, terms, lists}: Vocabulary): Lexicon {
  const secondSets = new Map<number, ReadonlySet<string>>()
  const unpackedWays = new Map<number, {term: number; steps: Steps}>()
  const unpackedTerms = new Map<number, Term>()
  const unpackedLists = new Map<string, Step>()

  return {
    rule,
    group,
    firstWords,
    canGoOn(way, form) {
      const second = ways[way]?.[2] ?? -1
      if (second < 0) return true
      const set = unpacked(secondSets, second, () => new Set(seconds[second]?.split('|')))
      return set.has(form) || (form.endsWith("'s") && set.has(form.slice(0, -2)))
    },
    way: (way) =>
      unpacked(unpackedWays, way, () => {
        const [term, steps] = ways[way] ?? [0, '[]']
        return {term, steps: JSON.parse(steps) as Steps}
      }),
    term: (number) => unpacked(unpackedTerms, number, () => JSON.parse(terms[number] ?? '') as Term),
    list: (name) =>
      lists[name] ? unpacked(unpackedLists, name, () => JSON.parse(lists[name] ?? '') as Step) : undefined,
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
