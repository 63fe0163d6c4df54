import type {WordIndex} from './word-index.js'

/** How severe a finding is; nothing here ever blocks a plan, it only draws attention. */
export type Severity = 'error' | 'warning' | 'info'

/** Surroundings of a match, each a list of patterns, save `fields`, which names kinds of field or section. */
export interface Surroundings {
  /** Ends directly before the match. */
  readonly before?: readonly string[]
  /** Begins directly after the match. */
  readonly after?: readonly string[]
  /** The match is inside this longer phrase. */
  readonly within?: readonly string[]
  /** Stands anywhere in the same sentence. */
  readonly sentence?: readonly string[]
  /** The match is in such a field or section: `diagnosis`, `need`, `strength`, `legal`, `header`. */
  readonly fields?: readonly string[]
  /** The match is a line, a list item, a cell or a part of a short list by itself: "Bed-wetter", "Behavior: hostile, needy". */
  readonly alone?: true
  /** The match is a whole paragraph that heads nothing. */
  readonly paragraph?: true
  /** The match is in quotation marks by itself: his "pain". */
  readonly quoted?: true
  /** The person is younger, in years. */
  readonly 'younger-than'?: number
}

/** One entry of a vocabulary as `terms.yaml` has it; agencies write theirs in the same form. */
export interface TermEntry {
  readonly id: string
  readonly pattern: string | readonly string[]
  /** One plain sentence: what these words do to the reader. */
  readonly why: string
  /** What to write instead. */
  readonly alternatives: readonly string[]
  readonly severity: Severity
  /** Keys of the guides that say so. */
  readonly sources: readonly string[]
  /** `exact`: capitals matter. */
  readonly case?: 'exact'
  /** Any of these suppresses a match. */
  readonly exceptions?: Surroundings
  /** When present, a match counts only if one of these holds. */
  readonly only?: Surroundings
}

/**
 * One step of a compiled pattern. A list of words takes one word that is among them; `any` takes any word; `list` is a named word list;
 * `or` takes one of several ways on, or nothing when it is optional; `sign` says which punctuation mark must come before the next word instead of a space.
 */
export type Step =
  | readonly string[]
  | {readonly any: true}
  | {readonly list: string}
  | {readonly or: readonly Steps[]; readonly optional?: true}
  | {readonly sign: string}
/** What a text has to fit, step after step. */
export type Steps = readonly Step[]

/** Surroundings with every list of patterns compiled. */
export interface CompiledSurroundings {
  readonly before?: Steps
  readonly after?: Steps
  readonly within?: Steps
  readonly sentence?: Steps
  readonly fields?: readonly string[]
  readonly alone?: true
  readonly paragraph?: true
  readonly quoted?: true
  readonly 'younger-than'?: number
}

/** An entry ready for the matcher; plain data, so that a build can store it. */
export interface Term {
  readonly id: string
  /** The rule that reports it. */
  readonly rule: string
  /** Terms of one group do not report the same words twice: the longest match wins. */
  readonly group: string
  readonly why: string
  readonly alternatives: readonly string[]
  readonly severity: Severity
  readonly sources: readonly string[]
  readonly exceptions?: CompiledSurroundings
  readonly only?: CompiledSurroundings
}

/** A way of saying a term: the number of the term, the steps, and 1 for the few in which capitals matter. */
export type CompiledWay = readonly [term: number, steps: Steps, exact?: 1]

/** The terms of one rule or many, ready for the matcher. Plain data, which other processes can be sent. */
export interface Vocabulary {
  readonly terms: readonly Term[]
  readonly ways: readonly CompiledWay[]
  /** For each way, the number of the set that holds the words which can come third; -1 when any can, or none has to. */
  readonly thirds: readonly number[]
  /** The words that a way can begin with, and those that can come second; most tries end here. */
  readonly words: WordIndex
  /** The named word lists that the steps refer to. */
  readonly lists: Readonly<Record<string, Step>>
}

/**
 * A vocabulary as a build stores it. A run reads all of it but uses little, so terms, ways and lists are packed: a string costs nothing until
 * it is unpacked.
 */
export interface PackedVocabulary extends Pick<Vocabulary, 'thirds' | 'words'> {
  /** `Term`s, packed. */
  readonly terms: string
  /** `CompiledWay`s, packed. */
  readonly ways: string
  /** Each a `Step`, packed. */
  readonly lists: Readonly<Record<string, string>>
}
