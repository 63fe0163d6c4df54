import {targetDateOf} from '../../src/record/target-date.js'
import {exampleDay} from '../../src/rule/days.js'
import {defineRule} from '../../src/rule/define-rule.js'
import {measureGoals} from '../../src/rule/measure-goals.js'

export default defineRule({
  id: 'vague-target-date',
  category: 'dates',
  severity: 'warning',
  summary: 'The target date of a goal is a word such as "ongoing", not a date.',
  standard: ['florida-care-coordination A20'],
  *check({document, record, today}) {
    const seen = new Set<number>()
    for (const goal of record.goals) {
      if (goal.isClosed) continue
      const date = targetDateOf(goal, record, document.text, today)
      if (date.state !== 'vague' || seen.has(date.at.start)) continue
      seen.add(date.at.start)
      const words = document.text.slice(date.at.start, date.at.end)
      yield {at: date.at, term: words, words, example: exampleDay(today)}
    }
  },
  message: ({words, example}) =>
    `“${words}” does not name a date. Write one, such as “${example}”; the team can move it later.`,
  measure: measureGoals,
})
