import {exampleFor, isDanger} from '../../src/record/goals/index.js'
import {defineRule} from '../../src/rule/define-rule.js'
import {remarkOn} from '../../src/rule/goal-remark.js'
import {measureGoals} from '../../src/rule/measure-goals.js'

export default defineRule({
  id: 'absence-goal',
  category: 'goals',
  severity: 'warning',
  summary: 'A goal only says what should not happen, not what the person does instead.',
  standard: ['wisconsin-care-coordination A11 A94'],
  *check(context) {
    const {record} = context
    for (const goal of record.goals) {
      if (remarkOn(goal, context) !== 'absence') continue
      const example = exampleFor('instead', goal.text, record.person)
      // Counting what does not happen is right where it is dangerous; there the act is an addition.
      yield isDanger(goal.text)
        ? ({at: goal.span, severity: 'info', isDanger: true, example} as const)
        : {at: goal.span, isDanger: false, example}
    }
  },
  message: ({isDanger, example}) =>
    isDanger
      ? `This can be counted. Also say what helps, so that there is something to do and to see, for example ${example}.`
      : `This only says what should not happen. Say what happens instead, for example ${example}.`,
  measure: measureGoals,
})
