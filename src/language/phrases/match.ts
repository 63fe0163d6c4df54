import type {Block} from '../../document/blocks.js'
import {overlaps, type Span} from '../../text/span.js'
import {isQuiet} from './surroundings.js'
import type {Steps, Term, Vocabulary} from './term.js'
import {createWalker} from './walk-steps.js'
import {isWordCode, readWords, type Words} from './words.js'

/** Words of a document that a vocabulary knows. */
export interface PhraseMatch {
  /** The rule whose vocabulary it is. */
  readonly rule: string
  readonly term: Term
  readonly span: Span
  /** Number of the block it stands in. */
  readonly block: number
}

/** Finds the words of all its vocabularies in one pass. */
export type Matcher = (text: string, blocks: readonly Block[]) => PhraseMatch[]

interface Candidate {
  readonly vocabulary: Vocabulary
  readonly term: Term
  readonly steps: Steps
  readonly second: ReadonlySet<string> | undefined
}

/**
 * Builds one matcher from many vocabularies.
 *
 * A document is walked word by word; a look-up tells which few entries can begin there, and only those are tried, so the cost grows
 * with the text and hardly with the number of entries.
 */
export function createMatcher(vocabularies: readonly Vocabulary[]): Matcher {
  const index = new Map<string, Candidate[]>()
  for (const vocabulary of vocabularies) {
    const candidates = vocabulary.ways.flatMap(({term: number, steps, second}): Candidate[] => {
      const term = vocabulary.terms[number]
      return term ? [{vocabulary, term, steps, second: second && new Set(second)}] : []
    })
    for (const [word, numbers] of Object.entries(vocabulary.firstWords)) {
      let list = index.get(word)
      if (!list) {
        list = []
        index.set(word, list)
      }
      for (const number of numbers) {
        const candidate = candidates[number]
        if (candidate) list.push(candidate)
      }
    }
  }

  return (text, blocks) => {
    const found: (PhraseMatch & {group: string})[] = []
    blocks.forEach((block, number) => {
      if (block.kind === 'code' || block.placeholder) return
      const words = readWords(text, block.span.start, block.span.end)
      words.forms.forEach((form, at) => {
        tryAt(index.get(form), words, at)
        if (form.endsWith("'s")) tryAt(index.get(form.slice(0, -2)), words, at)
      })

      function tryAt(candidates: readonly Candidate[] | undefined, words: Words, at: number) {
        if (!candidates) return
        const next = words.forms[at + 1] ?? ''
        const base = next.endsWith("'s") ? next.slice(0, -2) : next
        for (const {vocabulary, term, steps, second} of candidates) {
          if (second && !second.has(next) && !second.has(base)) continue
          const to = createWalker(words, vocabulary.lists, term.exact ?? false).walk(steps, at)
          if (to < 0 || !standsAlone(words, at, to)) continue
          if (isQuiet(term, vocabulary.lists, {words, from: at, to, block: block.span})) continue
          found.push({rule: vocabulary.rule, group: vocabulary.group, term, span: spanOf(words, at, to), block: number})
        }
      }
    })
    return withoutOverlaps(found)
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

/** The matched words, without a possessive 's at their end. */
function spanOf({forms, starts, ends}: Words, from: number, to: number): Span {
  const end = ends[to - 1] ?? 0
  return {start: starts[from] ?? 0, end: forms[to - 1]?.endsWith("'s") ? end - 2 : end}
}

const WEIGHT = {error: 2, warning: 1, info: 0}

/** Of matches of one group that share words, the longest stays; of equals, the graver. */
function withoutOverlaps(matches: readonly (PhraseMatch & {group: string})[]): PhraseMatch[] {
  const size = ({span}: PhraseMatch) => span.end - span.start
  const kept: (PhraseMatch & {group: string})[] = []
  for (const match of matches) {
    // Matches come in text order, so rivals can only be among the last ones kept.
    const rivals: number[] = []
    for (let i = kept.length - 1; i >= 0 && kept[i]?.block === match.block; i--) {
      const other = kept[i]
      if (other && other.group === match.group && overlaps(other.span, match.span)) rivals.push(i)
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
  return kept.map(({rule, term, span, block}) => ({rule, term, span, block}))
}
