import {exampleFor} from '../../src/record/goals/index.js'
import {judgeGoal} from '../../src/record/judge-goal.js'
import {defineRule} from '../../src/rule/define-rule.js'
import {remarkOn} from '../../src/rule/goal-remark.js'
import {measureGoals} from '../../src/rule/measure-goals.js'

export default defineRule({
  id: 'service-as-goal',
  category: 'goals',
  severity: 'info',
  summary: 'A goal is only to attend a service and does not say what will be different.',
  standard: ['missouri-support-coordination A98'],
  *check(context) {
    const {document, record, today} = context
    for (const goal of record.goals) {
      if (remarkOn(goal, context) !== 'service') continue
      const {service} = judgeGoal(goal, record, document.text, today)
      const words = service ? goal.text.slice(service.start, service.end) : ''
      yield {at: goal.span, words, example: exampleFor('outcome', goal.text, record.person)}
    }
  },
  message: ({words, example}) =>
    `“${words}” is a way to get somewhere. Keep it as a step, and say here what will be different, for example ${example}.`,
  measure: measureGoals,
})
