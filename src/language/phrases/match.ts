import type {Block} from '../../document/blocks.js'
import type {Span} from '../../text/span.js'
import {overlaps} from '../../text/span.js'
import {termExpression} from './expressions.js'
import {createSurroundingsJudge} from './surroundings.js'
import type {Term, Vocabulary} from './term.js'
import {normaliseWord, wordsIn} from './words.js'

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
  readonly rule: string
  readonly group: string
  readonly term: Term
  readonly lists: Vocabulary['lists']
  readonly isQuiet: ReturnType<typeof createSurroundingsJudge>
  /** Compiled when first tried. */
  regex?: RegExp
}

/**
 * Builds one matcher from many vocabularies.
 *
 * A document is walked word by word; a look-up tells which few entries can begin there, and only those are tried, so the cost grows
 * with the text and hardly with the number of entries. Expressions are compiled when first tried.
 */
export function createMatcher(vocabularies: readonly Vocabulary[]): Matcher {
  const index = new Map<string, Candidate[]>()
  for (const {rule, group, terms, firstWords, lists} of vocabularies) {
    const isQuiet = createSurroundingsJudge(lists)
    const candidates = terms.map((term): Candidate => ({rule, group, term, lists, isQuiet}))
    for (const [word, numbers] of Object.entries(firstWords)) {
      const list = index.get(word) ?? []
      for (const number of numbers) {
        const candidate = candidates[number]
        if (candidate) list.push(candidate)
      }
      index.set(word, list)
    }
  }

  return (text, blocks) => {
    const found: (PhraseMatch & {group: string})[] = []
    blocks.forEach((block, number) => {
      if (block.kind === 'code' || block.placeholder) return
      for (const word of wordsIn(text, block.span.start, block.span.end)) {
        const key = normaliseWord(text.slice(word.start, word.end))
        tryCandidates(index.get(key), word, number)
        if (key.endsWith("'s")) tryCandidates(index.get(key.slice(0, -2)), word, number)
      }

      function tryCandidates(candidates: Candidate[] | undefined, word: Span, blockNumber: number) {
        for (const candidate of candidates ?? []) {
          const {term} = candidate
          candidate.regex ??= termExpression(term, candidate.lists)
          candidate.regex.lastIndex = word.start
          const match = candidate.regex.exec(text)
          if (!match || match.index + match[0].length > block.span.end) continue
          const span = {start: word.start, end: word.start + match[0].length}
          if (candidate.isQuiet(term, text, block.span, span)) continue
          found.push({rule: candidate.rule, group: candidate.group, term, span, block: blockNumber})
        }
      }
    })
    return withoutOverlaps(found)
  }
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
