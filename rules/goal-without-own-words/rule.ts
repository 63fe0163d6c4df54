import * as v from 'valibot'
import {isFirstPerson} from '../../src/language/quotes/own-words.js'
import type {Goal} from '../../src/record/care-record.js'
import type {RuleContext} from '../../src/rule/context.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'
import {type FamilyVoice, familyVoicesOf} from '../../src/rule/family-voices.js'
import {quotesIn} from '../../src/rule/places.js'
import {contentWords} from '../../src/rule/shared-words.js'
import {lowerCase} from '../../src/text/letters.js'
import {contains, type Span} from '../../src/text/span.js'
import {createSpanIndex, type SpanIndex} from '../../src/text/span-index.js'

interface Unvoiced extends Detection {
  /** How many goals the finding stands for: most of the plan, or the one it is at. */
  readonly count: number
  /** How many goals the plan has. */
  readonly goals: number
}

const options = v.object({
  /** How many telling words a goal shares with something the family said elsewhere in the plan to count as theirs. A guess, on the mild side. */
  'shared-words': v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 2),
})

export default defineRule<Unvoiced, typeof options>({
  id: 'goal-without-own-words',
  category: 'voice',
  severity: 'info',
  summary: 'The family is quoted in the plan, but a goal shows none of their words.',
  standard: ['wisconsin-care-coordination A10', 'florida-care-coordination A42'],
  options,
  *check(context, {'shared-words': shared}) {
    if (context.record.family !== 'plan') return
    const voices = familyVoicesOf(context).filter(({isBorrowed}) => !isBorrowed)
    const goals = wholeGoals(context)
    // Without any voice there is nothing to carry over; missing-family-voice asks for one.
    if (voices.length === 0 || goals.length === 0) return
    const isOurs = ({span}: Goal) => isFirstPerson(withoutQuotes(span, context))
    if (goals.filter(isOurs).length * 2 >= goals.length) return
    const echoes = createEchoes(voices, context, shared)
    const spoken = createSpanIndex(voices, ({quote}) => quote.span)
    const silent = goals.filter((goal) => !isOurs(goal) && !hasVoice(goal, spoken, context) && !echoes(goal))
    // Told at goal after goal, the same words would bury what each goal needs.
    if (silent.length > 1 && silent.length * 2 > goals.length) yield {count: silent.length, goals: goals.length}
    else for (const {span} of silent) yield {at: span, count: 1, goals: goals.length}
  },
  message: ({at, count, goals}) =>
    at
      ? 'This goal has no words from the person or the family. Ask what it means to them, and write what they say beside it, with the name of the person who said it.'
      : `The family is quoted in this plan, but ${count < goals ? `only ${goals - count} of its ${goals} goals ${goals - count === 1 ? 'shows' : 'show'}` : `none of its ${goals} goals shows`} their words. Ask what each goal means to them, and write what they say beside it.`,
  measure: (context, detections) => {
    if (context.record.family !== 'plan') return undefined
    const checked = wholeGoals(context).length
    const without = detections.reduce((sum, {count}) => sum + count, 0)
    return checked > 0 && familyVoicesOf(context).some(({isBorrowed}) => !isBorrowed)
      ? {checked, met: checked - without}
      : undefined
  },
})

/** Goals that stand for themselves: an objective shares the words of its goal. */
const wholeGoals = ({record: {goals}}: RuleContext): Goal[] =>
  goals.filter(({isObjective, isClosed, confidence}) => !isObjective && !isClosed && confidence === 'high')

/** Whether somebody in the family speaks in the row, card or block of a goal, in its objectives, or in the need it answers. */
function hasVoice(goal: Goal, spoken: SpanIndex<FamilyVoice>, context: RuleContext): boolean {
  const all = [goal, ...goal.objectives]
  const need = goal.need ? [goal.need.span] : []
  if (all.some(({ownWords}) => ownWords.length > 0)) return true
  const places = [...need, ...all.flatMap(({span, scope}) => [span, ...scope])]
  // The labels of the form ("How we will know") are in the scope too, and are nobody's words.
  const written = [
    ...need,
    ...all.flatMap(({span, actions, fields}) => [
      span,
      ...actions.map((action) => action.span),
      ...fields.filter(({blank}) => !blank).map(({value}) => value),
    ]),
  ]
  return (
    places.some((place) => spoken.overlapping(place).some(({quote}) => contains(place, quote.span))) ||
    written.some((place) => isFirstPerson(withoutQuotes(place, context)))
  )
}

/** What somebody is to say ("asks, “May I play?”") is not the person speaking. */
function withoutQuotes({start, end}: Span, context: RuleContext): string {
  const {text} = context.document
  let words = ''
  let from = start
  for (const {outer} of quotesIn(context).overlapping({start, end})) {
    if (outer.start < from || outer.end > end || outer.end - outer.start === end - start) continue
    words += text.slice(from, outer.start)
    from = outer.end
  }
  return words + text.slice(from, end)
}

/**
 * Says whether a goal picks up what somebody in the family said elsewhere: "I want to ride the bus alone" and a goal about riding the bus.
 * What was said is read once for all goals; for each goal anew, it was a third of the time on a long plan.
 */
function createEchoes(voices: readonly FamilyVoice[], {record}: RuleContext, shared: number): (goal: Goal) => boolean {
  const names = new Set(lowerCase([record.person, ...record.people.map(({name}) => name)].join(' ')).split(/\s+/))
  const said = voices.map(({words}) => [...contentWords(words, names)])
  return (goal) => {
    const own = contentWords(goal.text, names)
    return own.size >= shared && said.some((words) => words.filter((word) => own.has(word)).length >= shared)
  }
}
