import {findTargetDate} from '../../src/language/dates/index.js'
import {isFirstPerson} from '../../src/language/quotes/own-words.js'
import type {Goal} from '../../src/record/care-record.js'
import {isInRowOf} from '../../src/record/judge-goal.js'
import {contextOf, targetDateOf} from '../../src/record/target-date.js'
import type {RuleContext} from '../../src/rule/context.js'
import {exampleDay} from '../../src/rule/days.js'
import {type Detection, defineRule} from '../../src/rule/define-rule.js'
import {measureGoals} from '../../src/rule/measure-goals.js'
import {lowerCase, pattern} from '../../src/text/letters.js'
import {overlaps, type Span} from '../../src/text/span.js'

/** Goals for after school have no day yet, and IEPs ask for none (34 CFR 300.320(b)). */
const LATER_IN_LIFE = pattern()`^\s*(?:within [\w ]{1,24})?(?:after|upon|
  following)\s+(?:(?:i|he|she|they|\w+)\s+)?(?:graduat|high school|leav(?:es?|ing) (?:high )?school|
  finish(?:es|ing)? (?:high )?school|complet\w+ (?:of )?(?:high )?school|exit)`

interface Undated extends Detection {
  readonly at: Span
  /** A date that could be written there. */
  readonly example: string
}

export default defineRule<Undated, never>({
  id: 'missing-target-date',
  category: 'dates',
  severity: 'warning',
  summary: 'A goal does not say when it should be reached.',
  standard: ['florida-care-coordination A20'],
  *check(context) {
    const {document, record, today} = context
    for (const goal of record.goals) {
      if (goal.isClosed || LATER_IN_LIFE().test(lowerCase(goal.text))) continue
      if (targetDateOf(goal, record, document.text, today).state !== 'none') continue
      if (record.kind === 'iep' && !goal.isObjective && hasYear(record)) continue
      if (goal.isObjective && record.goals.some((above) => isInRowOf(goal, above))) continue
      if (!hasDateBelow(goal, context) && !isVision(goal, record.goals))
        yield {at: goal.span, example: exampleDay(today)}
    }
  },
  message: ({example}) =>
    `This goal has no target date. Add the day the team hopes to reach it, such as “by ${example}”.`,
  measure: measureGoals,
})

/** The goals of an IEP are for its year (34 CFR 300.320(a)(2)): the day of its annual review or its last day is theirs. */
const hasYear = ({dates}: RuleContext['record']): boolean =>
  dates.some(({role}) => role === 'review' || role === 'plan-end')

/** Whether a sentence of the goal's block that no label names says by when: a heading states the goal, the line below it measures it. */
function hasDateBelow({span, scope, fields, actions}: Goal, {document: {text}, record, today}: RuleContext): boolean {
  const named = [
    span,
    ...fields.flatMap(({value, labelSpan}) => [value, labelSpan]),
    ...actions.map((action) => action.span),
  ]
  return scope
    .filter((place) => !named.some((one) => overlaps(one, place)))
    .some(({start, end}) => {
      const kind = findTargetDate(text.slice(start, end), contextOf(record, today))?.kind
      return kind === 'date' || kind === 'month'
    })
}

/** "I want my own kitchen" among goals in other words is the wish they serve. */
function isVision(goal: Goal, goals: readonly Goal[]): boolean {
  return isFirstPerson(goal.text) && !/\d/.test(goal.text) && goals.some(({text}) => !isFirstPerson(text))
}
