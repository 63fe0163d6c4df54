import {targetDateOf} from '../../src/record/judge-goal.js'
import {defineRule} from '../../src/rule/define-rule.js'

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
      yield {at: date.at, term: words, words}
    }
  },
  message: ({words}) =>
    `“${words}” does not say by when. Write a day, such as “June 30, 2026”; the team can move it later.`,
  measure: ({record}, detections) => ({
    checked: record.goals.length,
    met: record.goals.length - detections.length,
  }),
})
