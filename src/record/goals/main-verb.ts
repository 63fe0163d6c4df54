import {isDigit, isLetter, LOWER, pattern, startsWithCapital, UPPER} from '../../text/letters.js'
import {SPELLED_NUMBERS} from './amounts.js'
import {isAssured} from './assured.js'
import {findIndicator} from './indicator.js'
import {type VerbClass, verbOf} from './inflect.js'
import {PERSONS, PROVIDERS} from './people.js'
import {isSeen} from './seen.js'
import {isWord, type Token, tokenize} from './tokens.js'
import {ADVERB, DETERMINER, GERUND_WRAPPER, MODAL, NEGATION, PASSIVE_EVENT, TAKES_TO, WRAPPER} from './verb-grammar.js'
import {EMPTY_PAIRS} from './verbs.js'

/** A verb of a goal and where it is. `at` is its token's number. */
export type GoalVerb = {
  text: string
  start: number
  end: number
  class: VerbClass
  base: string
  at: number
  /** main: after will or first in line; also: "and <verb>"; means: "by <verb>ing"; indicator: after "as shown by". */
  role: 'main' | 'also' | 'means' | 'indicator'
  negated: boolean
}

/** The verbs of a goal, the main one first, its tokens, and the number of the token that opens the predicate (will, to …). */
export type GoalVerbs = {verbs: GoalVerb[]; tokens: Token[]; anchor?: number}

function asVerb(tokens: readonly Token[], at: number, role: GoalVerb['role'], negated: boolean): GoalVerb | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const verb = verbOf(token.word)
  const empty = verb && isEmptyPair(tokens, at, verb.base)
  return {
    text: token.text,
    start: token.start,
    end: token.end,
    base: verb?.base ?? token.word,
    class: empty ? 'vague' : isSeen(tokens, at, verb?.base ?? token.word) ? 'observable' : (verb?.class ?? 'unknown'),
    at,
    role,
    negated,
  }
}

const spelled = new Set(SPELLED_NUMBERS)

function isEmptyPair(tokens: readonly Token[], at: number, base: string): boolean {
  const seconds = EMPTY_PAIRS[base]
  if (!seconds) return false
  for (let next = at + 1; next <= at + 3; next++) {
    const token = tokens[next]
    if (!token || !isWord(token) || /^(?:by|when|and|to|in|at|with)$/.test(token.word)) return false
    // "Follow two-step directions": counted, so no longer empty.
    if (isDigit(token.word.charCodeAt(0)) || spelled.has(token.word.split('-')[0] ?? '')) return false
    if (seconds.includes(token.word)) return true
  }
  return false
}

/** From the token after will or to: over adverbs, "be", "have" and wrappers, to the verb that counts. */
function verbFrom(tokens: readonly Token[], from: number, role: GoalVerb['role']): GoalVerb | undefined {
  let at = from
  let negated = false
  for (let steps = 0; steps < 12; steps++) {
    const token = tokens[at]
    if (!token || /^[.;:!?]$/.test(token.word)) return undefined
    const next = tokens[at + 1]
    if (NEGATION.test(token.word)) negated = true
    if (ADVERB.test(token.word) || NEGATION.test(token.word)) {
      at++
      continue
    }
    const words = tokens.slice(at, at + 8).map((one) => one.word)
    const wrapper = words.includes('to') ? WRAPPER.exec(`${words.join(' ')} `)?.[0] : undefined
    if (wrapper) {
      at += wrapper.trim().split(' ').length
      continue
    }
    const two = `${token.word} ${next?.word ?? ''} `
    const skip = GERUND_WRAPPER.test(two) ? 2 : GERUND_WRAPPER.test(`${token.word} `) ? 1 : 0
    const inner = tokens[at + skip]
    if (skip > 0 && inner && verbOf(inner.word)?.form === 'ing') {
      negated ||= /^(?:refrain|avoid|stop|quit|cease|abstain)/.test(two)
      return asVerb(tokens, at + skip, role, negated)
    }
    // "will be sleeping", "will be seen", "will have signed": the second word is the act.
    if ((token.word === 'be' || token.word === 'have' || token.word === 'been') && next) {
      const second = verbOf(next.word)
      if (next.word === 'been' || (ADVERB.test(next.word) && verbOf(tokens[at + 2]?.word ?? '')?.form === 'ing')) {
        at++
        continue
      }
      if (
        second &&
        (second.form === 'ing' || (second.form === 'ed' && (token.word === 'have' || PASSIVE_EVENT.has(second.base))))
      )
        return asVerb(tokens, at + 1, role, negated)
    }
    return asVerb(tokens, at, role, negated)
  }
  return undefined
}

/** Who may come before "to": "Home care agency to bring meals". */
const actors = new Set([...PERSONS, ...PROVIDERS])

/** Whether the "Will" that opens a goal is somebody: "Will attends", "Will and Ana"; "Will attend" and "Will not miss" leave out who. */
function isName(tokens: readonly Token[]): boolean {
  const next = tokens.find(({word}, at) => at > 0 && !ADVERB.test(word) && !NEGATION.test(word))
  return MODAL.has(next?.word ?? '') || verbOf(next?.word ?? '')?.form !== 'base'
}

/** The token after which the predicate starts: will, shall, "wants to", or "Marcus to". */
function findAnchor(tokens: readonly Token[]): number | undefined {
  for (const [at, token] of tokens.entries()) {
    if (
      MODAL.has(token.word) &&
      !(at === 0 && token.word === 'will' && isName(tokens)) &&
      !/^(?:who|which|that|what|so|until|where)$/.test(tokens[at - 1]?.word ?? '')
    ) {
      // "so that he can rest" says why, not what.
      const before = tokens.slice(Math.max(0, at - 4), at).map((one) => one.word)
      const aside = /^(?:when|whenever|if|because|unless|while|until|that)$/.test(tokens[at - 2]?.word ?? '')
      if (!aside && !(token.word === 'can' && (before.includes('so') || before.includes('that')))) return at
    }
    if (token.word === 'to' && TAKES_TO.has(tokens[at - 1]?.word ?? '')) return at
    // "My goal is to walk": what follows is the goal.
    if (
      token.word === 'to' &&
      tokens[at - 1]?.word === 'is' &&
      at <= 6 &&
      tokens.slice(0, at).some((one) => /^(?:goal|plan|hope|aim|dream|objective|outcome)$/.test(one.word))
    )
      return at
    // "I want my worries to get smaller", "CM to call".
    if (token.word === 'to' && at <= 8 && tokens.slice(0, at).some((one) => /^(?:want|wants|like)$/.test(one.word)))
      return at
    if (
      token.word === 'to' &&
      at > 0 &&
      at <= 3 &&
      verbOf(tokens[at + 1]?.word ?? '')?.form === 'base' &&
      startsWithCapital(tokens[at - 1]?.text ?? '')
    )
      return at
    if (
      token.word === 'to' &&
      at > 0 &&
      at <= 4 &&
      actors.has(tokens[at - 1]?.word ?? '') &&
      verbOf(tokens[0]?.word ?? '')?.form !== 'base'
    )
      return at
  }
  return undefined
}

/** An unknown first word that may be a verb: "Crochete", not "Ana". */
const VERB_LIKE = pattern()`^[${UPPER}][${LOWER}]+e$`

/** Without will: the first word, past labels and leading "At school," phrases; else the first verb with an -s or -ing, or behind "Ana and Ben". */
function firstVerb(tokens: readonly Token[]): GoalVerb | undefined {
  let at = 0
  if (/^(?:goal|objective|outcome|ltg|stg|need)$/.test(tokens[0]?.word ?? '')) {
    const colon = tokens.findIndex((token, index) => index < 6 && /^[:.–-]$/.test(token.word))
    at = colon >= 0 ? colon + 1 : 0
  }
  while (at < tokens.length && !isLetter(tokens[at]?.word.charCodeAt(0) ?? 0)) at++
  const negated = NEGATION.test(tokens[at]?.word ?? '')
  if (tokens[at]?.word === 'to' || negated) at++
  const opening = verbFrom(tokens, at, 'main')
  if (opening && opening.class !== 'unknown') return {...opening, negated: opening.negated || negated}
  const comma = tokens.findIndex((token, index) => index > at && index < at + 12 && token.word === ',')
  const behind = comma > 0 ? verbFrom(tokens, comma + 1, 'main') : undefined
  if (behind && verbOf(behind.text)?.form === 'base') return behind
  for (let index = at; index < Math.min(tokens.length, at + 14); index++) {
    const verb = verbOf(tokens[index]?.word ?? '')
    const isPair = tokens[index - 2]?.word === 'and' && startsWithCapital(tokens[index - 1]?.text ?? '') && index > 2
    const first = isPair || /^(?:i|we|they)$/.test(tokens[index - 1]?.word ?? '')
    if (verb && (first || verb.form === 's' || (verb.form === 'ing' && index === at)))
      return asVerb(tokens, index, 'main', negated)
  }
  if (opening && tokens[opening.at - 1]?.word === 'to') return opening
  return opening && tokens.length > 1 && opening.at === at && VERB_LIKE().test(opening.text) ? opening : undefined
}

/** "By walking", "while sitting"; "and walk". */
const MEANS = new Set(['by', 'through', 'while', 'via'])
const JOINING = new Set(['and', 'or', 'then', ','])

/** The verbs of a goal: the main one, "and <verb>", "by <verb>ing", and those of an "as shown by" clause. */
export function findVerbs(text: string): GoalVerbs {
  const tokens = tokenize(text)
  const indicator = findIndicator(text)
  const anchor = findAnchor(tokens.filter((token) => !indicator || token.start < indicator.start))
  const main = anchor === undefined ? firstVerb(tokens) : verbFrom(tokens, anchor + 1, 'main')
  const verbs: GoalVerb[] = main
    ? [{...main, negated: main.negated || /^(?:won't|can't|cannot)$/.test(tokens[anchor ?? -1]?.word ?? '')}]
    : []
  const from = main ? main.at + 1 : 0
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (!token || !next) break
    const inside = indicator !== undefined && token.start >= indicator.start
    const verb = verbOf(next.word)
    if (inside) {
      if (next.start < (indicator?.end ?? 0)) continue
      const counts =
        verb?.form === 'ing' ||
        (verb?.form === 'base' && (token.word === 'to' || MODAL.has(token.word))) ||
        (verb?.form === 's' && (token.text === 'he' || token.text === 'she' || startsWithCapital(token.text)))
      if (counts && next.start >= (indicator?.end ?? 0)) push(verbs, asVerb(tokens, at + 1, 'indicator', false))
    } else if (MEANS.has(token.word)) {
      const act = ADVERB.test(next.word) ? at + 2 : at + 1
      if (verbOf(tokens[act]?.word ?? '')?.form === 'ing')
        push(verbs, asVerb(tokens, act, 'means', NEGATION.test(next.word)))
    } else if (MODAL.has(token.word) && anchor !== undefined && at > anchor) {
      push(verbs, verbFrom(tokens, at + 1, 'also'))
    } else if (
      JOINING.has(token.word) &&
      main &&
      verb?.form === (verbOf(main.text)?.form ?? 'base') &&
      DETERMINER.test(tokens[at + 2]?.word ?? '')
    ) {
      push(verbs, asVerb(tokens, at + 1, 'also', false))
    } else if (main && isAssured(main, tokens, at)) {
      push(verbs, asVerb(tokens, at + 1, 'also', false))
    } else if (token.word === 'and' && startsWithCapital(next.text)) {
      push(verbs, verbBehindName(tokens, at + 1))
    }
  }
  return {verbs, tokens, ...(anchor !== undefined && {anchor})}
}

/** "… and Ana steps out": the verb after another name. */
function verbBehindName(tokens: readonly Token[], from: number): GoalVerb | undefined {
  let at = from
  while (at < from + 4 && (startsWithCapital(tokens[at]?.text ?? '') || tokens[at]?.word === '.')) at++
  return verbOf(tokens[at]?.word ?? '')?.form === 's' ? asVerb(tokens, at, 'also', false) : undefined
}

function push(verbs: GoalVerb[], verb: GoalVerb | undefined): void {
  if (verb) verbs.push(verb)
}
