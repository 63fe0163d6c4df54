import {leadingWords} from './leading-words.js'
import {PatternError, type Piece, parsePattern, type Sequence, type Word, type WordLists} from './pattern.js'
import type {CompiledSurroundings, CompiledWay, Step, Steps, Surroundings, Term, TermEntry, Vocabulary} from './term.js'
import {packWords} from './word-index.js'
import {readWords} from './words.js'

/** More forms of one word, or more first words of one pattern, than anything sensible has; guards against brackets that multiply. */
const MAX_FORMS = 5000

/** The entries of one rule, as its `terms.yaml` has them. */
export interface VocabularySource {
  readonly rule: string
  /** Rules of one group do not report the same words twice: the longest match wins. */
  readonly group: string
  readonly entries: readonly TermEntry[]
}

/** Compiles the entries of one rule or many into a vocabulary. Throws PatternError, naming the entry, when one cannot be understood. */
export function compileVocabulary(sources: readonly VocabularySource[], wordLists: WordLists): Vocabulary {
  const lists = Object.fromEntries(
    Object.entries(wordLists).map(([name, words]) => [
      name,
      oneOf(words.map((word) => stepsOf(parsePattern(word, wordLists), false))),
    ]),
  )
  const words = new Map<string, {open: number[]; pairs: Map<number, number[]>; sets: number[]}>()
  const ways: CompiledWay[] = []
  const thirds: number[] = []
  const sets = new Map<string, number>()

  function wordOf(form: string) {
    const word = words.get(form) ?? {open: [], pairs: new Map<number, number[]>(), sets: []}
    words.set(form, word)
    return word
  }

  /** The number of a set of words; -1 for any word. */
  function numberOfSet(forms: readonly string[] | undefined): number {
    if (!forms) return -1
    const key = forms.join('|')
    const known = sets.get(key)
    if (known !== undefined) return known
    const number = sets.size
    sets.set(key, number)
    for (const form of forms) wordOf(form).sets.push(number)
    return number
  }

  function addWay(term: number, steps: Steps, exact: boolean) {
    const way = ways.length
    const second = numberOfSet(leadingWords(steps, lists, 1))
    for (const form of leadingWords(steps, lists, 0) ?? []) {
      const {open, pairs} = wordOf(form)
      if (second < 0) {
        open.push(way)
        continue
      }
      const ways = pairs.get(second)
      if (ways) ways.push(way)
      else pairs.set(second, [way])
    }
    ways.push(exact ? [term, steps, 1] : [term, steps])
    thirds.push(numberOfSet(leadingWords(steps, lists, 2)))
  }

  const terms: Term[] = []
  for (const {rule, group, entries} of sources) {
    for (const entry of entries) {
      inEntry(entry.id, () => {
        for (const pattern of [entry.pattern].flat()) {
          const exact = entry.case === 'exact'
          for (const steps of waysOf(stepsOfPattern(pattern, wordLists, exact), lists)) {
            addWay(terms.length, steps, exact)
          }
        }
        terms.push(termOf(entry, rule, group, wordLists))
      })
    }
  }
  return {terms, ways, thirds, words: packWords(words), lists}
}

function termOf(entry: TermEntry, rule: string, group: string, lists: WordLists): Term {
  return {
    id: entry.id,
    rule,
    group,
    why: entry.why,
    alternatives: entry.alternatives,
    severity: entry.severity,
    sources: entry.sources,
    ...(entry.exceptions ? {exceptions: compileSurroundings(entry.exceptions, lists)} : {}),
    ...(entry.only ? {only: compileSurroundings(entry.only, lists)} : {}),
  }
}

/**
 * A pattern that begins with alternatives is as many ways, and so is one whose second step may be left out: each knows better which words
 * can come next. One that begins with a named list is two where the list has forms of one word ("is") and of several ("has been").
 */
function waysOf(steps: Steps, lists: Readonly<Record<string, Step>>): Steps[] {
  const [first, second, ...rest] = steps
  if (!first) return [steps]
  const behind = steps.slice(1)
  const list = 'list' in first ? lists[first.list] : undefined
  if (list && 'or' in list) {
    const [words, ...longer] = list.or
    if (words && Array.isArray(words[0]) && words.length === 1)
      return [...waysOf([...words, ...behind], lists), [{or: longer}, ...behind]]
  }
  if ('or' in first) {
    const ways = first.or.flatMap((option) => waysOf([...option, ...behind], lists))
    return first.optional && behind.length > 0 ? [...ways, ...waysOf(behind, lists)] : ways
  }
  if (!second || !('or' in second) || !second.optional || rest.length === 0) return [steps]
  return [[first, {or: second.or}, ...rest], ...waysOf([first, ...rest], lists)]
}

/** Errors about a pattern name the entry, so that its writer finds it. */
function inEntry<T>(id: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof PatternError) throw new PatternError(`Entry "${id}": ${error.message}`)
    throw error
  }
}

function compileSurroundings(surroundings: Surroundings, lists: WordLists): CompiledSurroundings {
  const compiled: {-readonly [K in keyof CompiledSurroundings]: CompiledSurroundings[K]} = {}
  for (const kind of ['before', 'after', 'within', 'sentence'] as const) {
    const patterns = surroundings[kind]
    if (patterns?.length)
      compiled[kind] = [oneOf(patterns.map((pattern) => stepsOf(parsePattern(pattern, lists), false)))]
  }
  const {fields, alone, paragraph, quoted, 'younger-than': years} = surroundings
  return {
    ...compiled,
    ...(fields ? {fields} : {}),
    ...(alone ? {alone} : {}),
    ...(paragraph ? {paragraph} : {}),
    ...(quoted ? {quoted} : {}),
    ...(years ? {'younger-than': years} : {}),
  }
}

/** A step that takes any of `options`; options of a single word are gathered into one set of words. */
function oneOf(options: readonly Steps[]): Step {
  const words = options.flatMap((steps) =>
    steps.length === 1 && Array.isArray(steps[0]) ? (steps[0] as readonly string[]) : [],
  )
  const rest = options.filter((steps) => !(steps.length === 1 && Array.isArray(steps[0])))
  const unique = [...new Set(words)]
  if (rest.length === 0) return unique
  return {or: unique.length > 0 ? [[unique], ...rest] : rest}
}

/** Words and nothing else, as most patterns of a long list are: these need no parsing. */
const PLAIN = /^[A-Za-z\d]+(?:[ -][A-Za-z\d]+)*$/

function stepsOfPattern(pattern: string, lists: WordLists, exact: boolean): Steps {
  return PLAIN.test(pattern) ? stepsOfText(pattern, exact) : stepsOf(parsePattern(pattern, lists), exact)
}

function stepsOf(sequence: Sequence, exact: boolean): Steps {
  return sequence.flatMap((word) => stepsOfWord(word, exact))
}

function stepsOfWord(word: Word, exact: boolean): Steps {
  const [piece] = word
  if (word.length === 1 && piece?.type === 'any-word') return [{any: true}]
  if (word.length === 1 && piece?.type === 'group') {
    if (piece.list) return [{list: piece.list}]
    const step = oneOf(piece.options.map((option) => stepsOf(option, exact)))
    if (!piece.optional) return [step]
    return [{or: Array.isArray(step) || !('or' in step) ? [[step]] : step.or, optional: true}]
  }
  const forms = formsOf(word)
  const [only] = forms
  return forms.length === 1 && only !== undefined
    ? stepsOfText(only, exact)
    : [oneOf(forms.map((form) => stepsOfText(form, exact)))]
}

/** All texts a word with brackets inside it can be: `suffer[s|ed]` is "suffer", "suffers" and "suffered". */
function formsOf(word: Word): string[] {
  let forms = ['']
  for (const piece of word) {
    const endings = endingsOf(piece)
    forms = forms.flatMap((form) => endings.map((ending) => form + ending))
    if (forms.length > MAX_FORMS)
      throw new PatternError('a word in the pattern has too many forms. Split the pattern in two.')
  }
  return forms
}

function endingsOf(piece: Piece): string[] {
  if (piece.type === 'text') return [piece.value]
  if (piece.type === 'any-word')
    throw new PatternError('"*" stands for a whole word, so it needs a space on both sides.')
  const options = piece.options.flatMap((option) => (option.length === 0 ? [''] : joined(option)))
  return piece.optional ? ['', ...options] : options
}

/** A sequence of words as texts with blanks. */
function joined(sequence: Sequence): string[] {
  return sequence.map(formsOf).reduce((texts, forms) => texts.flatMap((text) => forms.map((form) => `${text} ${form}`)))
}

/** Plain text as steps: its words, and between them the characters that are neither blank nor hyphen, such as the slash in "MR/RC". */
function stepsOfText(text: string, exact: boolean): Steps {
  const words = readWords(text)
  return words.starts.flatMap((start, i): Step[] => {
    const end = words.ends[i] ?? start
    const word = exact ? text.slice(start, end).replaceAll('’', "'") : (words.forms[i] ?? '')
    const sign = i === 0 ? '' : text.slice(words.ends[i - 1], start).replace(/[\s\u2010-\u2015-]+/g, '')
    return sign ? [{sign}, [word]] : [[word]]
  })
}
