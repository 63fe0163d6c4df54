import {targetDateOf} from '../../src/record/judge-goal.js'
import {defineRule} from '../../src/rule/define-rule.js'

export default defineRule({
  id: 'missing-target-date',
  category: 'dates',
  severity: 'warning',
  summary: 'A goal does not say by when.',
  standard: ['florida-care-coordination A20'],
  *check({document, record, today}) {
    for (const goal of record.goals) {
      if (targetDateOf(goal, record, document.text, today).state === 'none') yield {at: goal.span}
    }
  },
  message: () => 'This goal has no target date. Add the day the team hopes to reach it, such as “by 6/30/2026”.',
  measure: ({record}, detections) => ({
    checked: record.goals.length,
    met: record.goals.length - detections.length,
  }),
})
