import {exampleFor} from '../../src/record/goals/index.js'
import {judgeGoal} from '../../src/record/judge-goal.js'
import {defineRule} from '../../src/rule/define-rule.js'
import {remarkOn} from '../../src/rule/goal-remark.js'
import {measureGoals} from '../../src/rule/measure-goals.js'

export default defineRule({
  id: 'staff-goal',
  category: 'goals',
  severity: 'warning',
  summary: 'A goal is about what staff will do, not about what will be different for the person.',
  standard: ['florida-care-coordination A42', 'missouri-support-coordination A48'],
  *check(context) {
    const {document, record, today} = context
    for (const goal of record.goals) {
      if (remarkOn(goal, context) !== 'staff') continue
      const {who} = judgeGoal(goal, record, document.text, today).slots
      const staff = goal.text.slice(who.start, who.end).replace(/^the\s+/i, '')
      yield {at: goal.span, staff, example: exampleFor('outcome', '', record.person)}
    }
  },
  message: ({staff, example}) =>
    `This is what “${staff}” will do. Keep it as a step, and say here what will be different for the person or the family, for example ${example}.`,
  measure: measureGoals,
})
