/** What a compiler learns about one word in lower case. */
export interface WordFacts {
  /** Numbers of the ways that can begin with it, whatever comes second. */
  readonly open: readonly number[]
  /** Numbers of the other ways that can begin with it, by the number of the set that holds the words which can come second. */
  readonly pairs: ReadonlyMap<number, readonly number[]>
  /** Numbers of the sets of second or third words that hold it. */
  readonly sets: readonly number[]
}

/** What a vocabulary knows about one word, as it is looked up. */
export interface WordEntry {
  readonly open: readonly number[]
  /** The lists of numbers are left as they are written: of the hundreds after a word such as "is", few are ever asked for. */
  readonly pairs: ReadonlyMap<number, string>
  readonly sets: ReadonlySet<number>
}

/**
 * A dictionary in strings: every word is in the one of 256 strings that a look at a few of its letters picks, as `\nword open;pairs;sets`,
 * its pairs as `second:way,way|second:way`. An object or a map of these thousands of words takes longer to build than a record takes
 * to look its own few hundred up.
 */
export type WordIndex = readonly string[]

/** How many strings such a dictionary is spread over. */
export const WORD_BUCKETS = 256

/** Which of them holds a word, by a look at a few of its letters. */
export function bucketOf(word: string): number {
  const {length} = word
  const mixed =
    length * 5 + word.charCodeAt(0) * 7 + word.charCodeAt(length >> 1) * 31 + word.charCodeAt(length - 1) * 17
  return mixed & (WORD_BUCKETS - 1)
}

/** Packs what is known of each word, by the word in lower case. */
export function packWords(entries: ReadonlyMap<string, WordFacts>): WordIndex {
  const buckets = new Array<string>(WORD_BUCKETS).fill('')
  for (const [word, {open, pairs, sets}] of entries) {
    const written = [...pairs].map(([second, ways]) => `${second}:${ways}`).join('|')
    buckets[bucketOf(word)] += `\n${word} ${open};${written};${sets}\n`
  }
  return buckets
}

/** Where the entry of a word is in the index, or -1: a number to read and remember it by. */
export function findWord(index: WordIndex, word: string): number {
  const bucket = bucketOf(word)
  const at = (index[bucket] ?? '').indexOf(`\n${word} `)
  return at < 0 ? -1 : at * WORD_BUCKETS + bucket
}

/** The entry that `findWord` found. */
export function readWord(index: WordIndex, place: number): WordEntry {
  const bucket = index[place % WORD_BUCKETS] ?? ''
  const start = bucket.indexOf(' ', Math.floor(place / WORD_BUCKETS)) + 1
  const [open = '', pairs = '', sets = ''] = bucket.slice(start, bucket.indexOf('\n', start)).split(';')
  return {open: numbersIn(open), pairs: pairsIn(pairs), sets: new Set(numbersIn(sets))}
}

/** Numbers of the ways that can begin with a word when `next` comes second, in order. */
export function waysBefore({pairs}: WordEntry, {sets}: WordEntry): number[] {
  const ways: number[] = []
  if (pairs.size < sets.size) {
    for (const [set, written] of pairs) if (sets.has(set)) ways.push(...numbersIn(written))
  } else {
    for (const set of sets) ways.push(...numbersIn(pairs.get(set) ?? ''))
  }
  return ways.sort((a, b) => a - b)
}

function pairsIn(written: string): Map<number, string> {
  const pairs = new Map<number, string>()
  for (const group of written === '' ? [] : written.split('|')) {
    const colon = group.indexOf(':')
    pairs.set(Number(group.slice(0, colon)), group.slice(colon + 1))
  }
  return pairs
}

function numbersIn(list: string): number[] {
  return list === '' ? [] : list.split(',').map(Number)
}
