import type {RuleContext} from '../../src/rule/context.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'
import {type FamilyVoice, familyVoicesOf} from '../../src/rule/family-voices.js'
import type {Span} from '../../src/text/span.js'
import {createSpanIndex} from '../../src/text/span-index.js'

interface BorrowedVoice extends Detection {
  readonly at: Span
  /** `repeated`: the same words are under several goals. */
  readonly kind: 'charted' | 'only' | 'repeated'
  /** How many goals the same words are under. */
  readonly count: number
}

/** Shorter quotes ("I like it") may well be said twice. */
const FEWEST_WORDS = 4

export default defineRule<BorrowedVoice, never>({
  id: 'borrowed-voice',
  category: 'voice',
  severity: 'info',
  summary: 'Words quoted from the person or the family read like a form or a chart.',
  standard: ['wisconsin-care-coordination A9 A10'],
  *check(context) {
    const {family} = context.record
    if (family !== 'plan' && family !== 'crisis-plan') return
    const voices = familyVoicesOf(context)
    const isAlone = voices.every(({isBorrowed}) => isBorrowed)
    for (const {quote, isBorrowed} of voices) {
      if (!isBorrowed) continue
      const at = quote.span
      yield isAlone && family === 'plan'
        ? {kind: 'only', at, count: 1, severity: 'warning'}
        : {kind: 'charted', at, count: 1}
    }
    yield* repeated(context, voices)
  },
  message: ({kind, count}) => {
    switch (kind) {
      case 'only':
        return 'These quoted words read like a form or a chart, and this plan has no other quotes from the person or the family. Ask them, and write down what they say the way they say it.'
      case 'repeated':
        return `The same words are quoted under ${count} goals. Ask what each goal means to the person or the family, and quote that.`
      default:
        return 'These quoted words read like a form or a chart. Ask, and write down the answer the way it was said, or leave out the quotation marks.'
    }
  },
})

/** The same quote under every goal of two or more, or under three: reported once, at its second place. */
function* repeated({record}: RuleContext, voices: readonly FamilyVoice[]): Generator<BorrowedVoice> {
  const goals = record.goals.filter(({isObjective}) => !isObjective)
  const places = createSpanIndex(
    goals.flatMap(({span, scope}, goal) => [span, ...scope].map((place) => ({goal, place}))),
    ({place}) => place,
  )
  const seen = new Map<string, {readonly spans: Span[]; readonly goals: Set<number>}>()
  for (const {quote, words, isBorrowed} of voices) {
    if (isBorrowed || words.split(/\s+/).length < FEWEST_WORDS) continue
    const around = places.around(quote.span)
    if (around.length === 0) continue
    const goal = Math.min(...around.map((one) => one.goal))
    const key = words
      .toLowerCase()
      .replace(/[^a-z0-9\u00c0-\u024f]+/g, ' ')
      .trim()
    const known = seen.get(key) ?? {spans: [], goals: new Set()}
    known.spans.push(quote.span)
    known.goals.add(goal)
    seen.set(key, known)
  }
  for (const {spans, goals: under} of seen.values()) {
    const [, second] = spans
    if (second && (under.size > 2 || (under.size > 1 && under.size === goals.length)))
      yield {kind: 'repeated', at: second, count: under.size}
  }
}
