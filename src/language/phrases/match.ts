import type {Block} from '../../document/blocks.js'
import {contains, overlaps, type Span} from '../../text/span.js'
import {type Lexicon, openLexicon} from './lexicon.js'
import {isQuiet} from './surroundings.js'
import type {PackedVocabulary, Term, Vocabulary} from './term.js'
import {walk} from './walk-steps.js'
import {type WordEntry, waysBefore} from './word-index.js'
import {isWordCode, readWords, type Words} from './words.js'

/** Words of a document that a vocabulary knows. */
export interface PhraseMatch {
  /** The rule whose vocabulary it is. */
  readonly rule: string
  readonly term: Term
  readonly span: Span
  /** Number of the block it is in. */
  readonly block: number
}

/** Finds the words of all its vocabularies in one pass. */
export type Matcher = (text: string, blocks: readonly Block[]) => PhraseMatch[]

/**
 * Builds one matcher from many vocabularies.
 *
 * A document is walked word by word; a lookup gives the few variants of terms that can begin there, the next word rules most of them out,
 * and only the rest is tried, so the cost grows with the text and hardly with the number of entries.
 */
export function createMatcher(vocabularies: readonly (Vocabulary | PackedVocabulary)[]): Matcher {
  const lexicons = vocabularies.map(openLexicon)
  const {entriesOf, waysBetween} = rememberWords(lexicons)

  return (text, blocks) => {
    const found: PhraseMatch[] = []
    const excepted: PhraseMatch[] = []
    blocks.forEach((block, number) => {
      if (block.kind === 'code' || block.placeholder) return
      const words = readWords(text, block.span.start, block.span.end)
      let entries = entriesOf(words.forms[0] ?? '')
      let next = entriesOf(words.forms[1] ?? '')
      for (let at = 0; at < words.forms.length; at++) {
        const afterNext = entriesOf(words.forms[at + 2] ?? '')
        for (const entry of entries) {
          const {lexicon, word} = entry
          for (const way of word.open) tryWay(lexicon, way, at)
          if (word.pairs.size === 0) continue
          for (const other of next) {
            if (other.lexicon !== lexicon) continue
            for (const way of waysBetween(entry, other)) {
              if (isIn(lexicon.third(way), lexicon, afterNext)) tryWay(lexicon, way, at)
            }
          }
        }
        entries = next
        next = afterNext
      }

      function tryWay(lexicon: Lexicon, way: number, at: number) {
        const {term: termNumber, steps, exact} = lexicon.way(way)
        const ground = {words, listOf: lexicon.list, exact}
        const to = walk(ground, steps, at)
        if (to < 0 || !standsAlone(words, at, to)) return
        const term = lexicon.term(termNumber)
        // What only counts as a whole paragraph must not take the place of a shorter or equal match inside a sentence.
        if (term.only?.paragraph && !isAllOf(words, at, to)) return
        const match = {rule: term.rule, term, span: spanOf(words, at, to), block: number}
        if (!isQuiet(term, {ground, from: at, to, block: block.span})) found.push(match)
        else if (!term.only) excepted.push(match)
      }
    })
    return withoutOverlaps(found.filter((match) => !isExceptedElsewhere(match, excepted)))
  }
}

/** Whether a word, as its entries tell, is in a set of words of a lexicon; any word is in the set -1. */
function isIn(set: number, lexicon: Lexicon, entries: readonly KnownWord[]): boolean {
  if (set < 0) return true
  for (const {lexicon: from, word} of entries) if (from === lexicon && word.sets.has(set)) return true
  return false
}

/** What a lexicon knows of a word. */
interface KnownWord {
  readonly lexicon: Lexicon
  readonly word: WordEntry
  /** The ways that can begin with it, by the words that came second so far. */
  readonly waysBefore: Map<WordEntry, readonly number[]>
}

/** What has been looked up of words, and of pairs of words. */
interface KnownWords {
  entriesOf(form: string): readonly KnownWord[]
  /** The ways that can begin with two words of one lexicon. */
  waysBetween(first: KnownWord, second: KnownWord): readonly number[]
}

const UNKNOWN: readonly KnownWord[] = []

/** Longer words are looked up each time: V8 keeps all of a document in memory for a slice of 13 letters or more. */
const LONGEST_REMEMBERED = 12

/** This many words and pairs are remembered before starting over: those of a caseload, but not of every document an editor ever shows. */
const MOST_REMEMBERED = 50_000

/** Looks words up in all lexicons, also without a possessive 's, and remembers the answers: most words recur, and most are in none. */
function rememberWords(lexicons: readonly Lexicon[]): KnownWords {
  const known = new Map<string, readonly KnownWord[]>()
  let remembered = 0

  function lookUp(form: string): readonly KnownWord[] {
    const forms = form.endsWith("'s") ? [form, form.slice(0, -2)] : [form]
    const found = lexicons.flatMap((lexicon) =>
      forms.flatMap((some): KnownWord[] => {
        const word = lexicon.word(some)
        return word ? [{lexicon, word, waysBefore: new Map()}] : []
      }),
    )
    return found.length > 0 ? found : UNKNOWN
  }

  return {
    entriesOf(form) {
      let entries = known.get(form)
      if (!entries) {
        entries = lookUp(form)
        if (remembered >= MOST_REMEMBERED) {
          known.clear()
          remembered = 0
        }
        if (form.length <= LONGEST_REMEMBERED) {
          known.set(form, entries)
          remembered++
        }
      }
      return entries
    },
    waysBetween(first, second) {
      let ways = first.waysBefore.get(second.word)
      if (!ways) {
        ways = waysBefore(first.word, second.word)
        first.waysBefore.set(second.word, ways)
        remembered++
      }
      return ways
    },
  }
}

/** "verbal" is not found in "non-verbal", nor "addict" in "addict_list". */
function standsAlone({text, starts, ends}: Words, from: number, to: number): boolean {
  const start = starts[from] ?? 0
  const end = ends[to - 1] ?? 0
  const isJoin = (sign: string | undefined) => sign === '-' || sign === '\u2010' || sign === '\u2011' || sign === '_'
  const joinsBefore = isJoin(text[start - 1]) && isWordCode(text.charCodeAt(start - 2))
  const joinsAfter = isJoin(text[end]) && isWordCode(text.charCodeAt(end + 1))
  return !joinsBefore && !joinsAfter
}

/** Whether no word with a letter is left before or after the matched ones. */
function isAllOf({forms}: Words, from: number, to: number): boolean {
  return forms.every((form, at) => (at >= from && at < to) || !/[a-z]/.test(form))
}

/** The matched words, without a possessive 's at their end. */
function spanOf({forms, starts, ends}: Words, from: number, to: number): Span {
  const end = ends[to - 1] ?? 0
  return {start: starts[from] ?? 0, end: forms[to - 1]?.endsWith("'s") ? end - 2 : end}
}

/** Phrases of other lists, which bring no guards of their own, are suppressed where a guard of one of our entries applies to the same words. */
function isExceptedElsewhere({term, span, block}: PhraseMatch, excepted: readonly PhraseMatch[]): boolean {
  if (term.why !== '') return false
  return excepted.some(
    (other) => other.block === block && other.term.group === term.group && overlaps(other.span, span),
  )
}

const WEIGHT = {error: 2, warning: 1, info: 0}

/** Whether a more severe match of its group is inside a match, so that "lazy and manipulative" as a whole would hide "manipulative". */
function hidesGraver(matches: readonly PhraseMatch[], at: number): boolean {
  const match = matches[at]
  // Phrases of other lists bring no reason of their own, but the longest of them has the offer that fits.
  if (!match || match.term.why === '') return false
  const isHidden = (other: PhraseMatch) =>
    other.term.group === match.term.group &&
    WEIGHT[other.term.severity] > WEIGHT[match.term.severity] &&
    contains(match.span, other.span)
  // Matches come in text order, so those inside this one begin where it begins or come after it.
  const isNear = (other: PhraseMatch | undefined): other is PhraseMatch =>
    other?.block === match.block && other.span.start >= match.span.start && other.span.start < match.span.end
  for (let i = at - 1, other = matches[i]; isNear(other); other = matches[--i]) if (isHidden(other)) return true
  for (let i = at + 1, other = matches[i]; isNear(other); other = matches[++i]) if (isHidden(other)) return true
  return false
}

/** Of matches of one group that share words, none hides a more severe one inside it; of the rest the longest stays, and of equals the more severe. */
function withoutOverlaps(matches: readonly PhraseMatch[]): PhraseMatch[] {
  const size = ({span}: PhraseMatch) => span.end - span.start
  const kept: PhraseMatch[] = []
  // How far the matches of this block reach so far. Few begin before that, and only these have rivals to be looked for.
  let reach = 0
  for (const match of matches.filter((_, at) => !hidesGraver(matches, at))) {
    if (kept.at(-1)?.block !== match.block) reach = 0
    const isApart = match.span.start >= reach
    reach = Math.max(reach, match.span.end)
    if (isApart) {
      kept.push(match)
      continue
    }
    // Matches come in text order, so rivals can only be among the last ones kept.
    const rivals: number[] = []
    for (let i = kept.length - 1; i >= 0 && kept[i]?.block === match.block; i--) {
      const other = kept[i]
      if (other && other.term.group === match.term.group && overlaps(other.span, match.span)) rivals.push(i)
    }
    const isBest = rivals.every((i) => {
      const other = kept[i] ?? match
      const longer = size(match) - size(other)
      return longer > 0 || (longer === 0 && WEIGHT[match.term.severity] > WEIGHT[other.term.severity])
    })
    if (!isBest) continue
    for (const i of rivals) kept.splice(i, 1)
    kept.push(match)
  }
  return kept
}
