import {listReference} from './expressions.js'
import {PatternError, type Piece, parsePattern, type Sequence, type Word, type WordLists} from './pattern.js'
import type {CompiledSurroundings, Surroundings, Term, TermEntry, Vocabulary} from './term.js'
import {normaliseWord, wordsIn} from './words.js'

/** What stands for a space in a pattern: white space, or a hyphen or dash with or without blanks around it. */
const SPACE = '(?:\\s*[-\\u2010-\\u2015]\\s*|\\s+)'
const ANY_WORD = "[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}]+)*"

/** More first words than any sensible pattern has; guards against brackets that multiply. */
const MAX_FIRST_WORDS = 5000

/** Compiles entries into a vocabulary. Throws PatternError, naming the entry, when one cannot be understood. */
export function compileVocabulary(
  rule: string,
  group: string,
  entries: readonly TermEntry[],
  wordLists: WordLists,
): Vocabulary {
  const firstWords: Record<string, number[]> = {}
  const terms = entries.map((entry, number): Term => {
    const sequences = [entry.pattern].flat().map((pattern) => parsePattern(pattern, wordLists))
    for (const sequence of sequences) {
      for (const word of firstWordsOf(sequence, entry.id)) {
        // The word list may hold "constructor", so only own properties count.
        if (!Object.hasOwn(firstWords, word)) firstWords[word] = []
        if (firstWords[word]?.at(-1) !== number) firstWords[word]?.push(number)
      }
    }
    return {
      id: entry.id,
      why: entry.why,
      alternatives: entry.alternatives,
      severity: entry.severity,
      sources: entry.sources,
      exact: entry.case === 'exact',
      source: oneOf(sequences.map(sequenceSource)),
      ...(entry.exceptions ? {exceptions: compileSurroundings(entry.exceptions, wordLists)} : {}),
      ...(entry.only ? {only: compileSurroundings(entry.only, wordLists)} : {}),
    }
  })
  const lists = Object.fromEntries(
    Object.entries(wordLists).map(([name, entries]) => [name, listSource(entries, wordLists)]),
  )
  return {rule, group, terms, firstWords, lists}
}

function compileSurroundings(surroundings: Surroundings, lists: WordLists): CompiledSurroundings {
  const source = (patterns: readonly string[] | undefined) =>
    patterns?.length ? oneOf(patterns.map((pattern) => sequenceSource(parsePattern(pattern, lists)))) : undefined
  const before = source(surroundings.before)
  const after = source(surroundings.after)
  const within = source(surroundings.within)
  const sentence = source(surroundings.sentence)
  return {
    ...(before ? {before} : {}),
    ...(after ? {after} : {}),
    ...(within ? {within} : {}),
    ...(sentence ? {sentence} : {}),
    ...(surroundings.fields ? {fields: surroundings.fields} : {}),
  }
}

const oneOf = (sources: readonly string[]) => (sources.length === 1 ? (sources[0] ?? '') : `(?:${sources.join('|')})`)

function listSource(entries: readonly string[], lists: WordLists): string {
  // Long before short: the first alternative that fits wins, and "young man" must be tried before "young".
  const longFirst = entries.toSorted((a, b) => b.length - a.length)
  return `(?:${longFirst.map((entry) => sequenceSource(parsePattern(entry, lists))).join('|')})`
}

/** An optional word takes the space beside it along, so that `[very] lazy` also finds "lazy". */
function sequenceSource(sequence: Sequence): string {
  let source = ''
  let hasRequired = false
  for (const word of sequence) {
    const isOptional = word.length === 1 && word[0]?.type === 'group' && word[0].optional
    const inner = wordSource(word, isOptional)
    if (isOptional) source += hasRequired ? `(?:${SPACE}${inner})?` : `(?:${inner}${SPACE})?`
    else {
      source += hasRequired ? SPACE + inner : inner
      hasRequired = true
    }
  }
  return source
}

function wordSource(word: Word, required: boolean): string {
  return word.map((piece) => pieceSource(piece, required)).join('')
}

function pieceSource(piece: Piece, required: boolean): string {
  if (piece.type === 'any-word') return ANY_WORD
  if (piece.type === 'text')
    return piece.value
      .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
      .replace(/['’]/g, "['’]")
      .replace(/-/g, '[-\\u2010-\\u2015]')
  // A named list is long and stands in many patterns, so the expression only names it; see `expressions.ts`.
  if (piece.list) return listReference(piece.list)
  return `(?:${piece.options.map(sequenceSource).join('|')})${piece.optional && !required ? '?' : ''}`
}

/** Every word, in lower case, with which a text that fits can begin. */
function firstWordsOf(sequence: Sequence, id: string): Set<string> {
  const found = new Set<string>()
  for (const {text} of beginnings(sequence, id)) {
    const first = wordsIn(text).next().value
    if (!first) throw new PatternError(`The entry "${id}" has a pattern that does not begin with a word.`)
    found.add(normaliseWord(text.slice(first.start, first.end)))
  }
  return found
}

/** Texts a sequence can begin with, each at least up to the end of its first word; `open` ones can still grow. */
function beginnings(sequence: Sequence, id: string): {text: string; open: boolean}[] {
  const done: {text: string; open: boolean}[] = []
  for (const word of sequence) {
    const isOptional = word.length === 1 && word[0]?.type === 'group' && word[0].optional
    const first = wordBeginnings(word, id)
    const closes = sequence.length > 1
    for (const beginning of first)
      if (beginning.text) done.push({text: beginning.text, open: beginning.open && !closes})
    if (!isOptional) return done
  }
  return done
}

function wordBeginnings(word: Word, id: string): {text: string; open: boolean}[] {
  let growing = [{text: '', open: true}]
  for (const piece of word) {
    const next: {text: string; open: boolean}[] = []
    for (const beginning of growing) {
      if (!beginning.open) next.push(beginning)
      else for (const more of pieceBeginnings(piece, id)) next.push({text: beginning.text + more.text, open: more.open})
    }
    growing = next
    if (growing.length > MAX_FIRST_WORDS)
      throw new PatternError(`The entry "${id}" has a pattern with too many forms. Split it in two.`)
  }
  return growing
}

function pieceBeginnings(piece: Piece, id: string): {text: string; open: boolean}[] {
  if (piece.type === 'text') return [{text: piece.value, open: true}]
  if (piece.type === 'any-word') throw new PatternError(`The entry "${id}" begins with "*". Begin it with a word.`)
  const beginningsOfOptions = piece.options.flatMap((option) => beginnings(option, id))
  return piece.optional ? [...beginningsOfOptions, {text: '', open: true}] : beginningsOfOptions
}
