import {judgeGoal} from '../../src/record/judge-goal.js'
import {defineRule} from '../../src/rule/define-rule.js'
import {remarkOn} from '../../src/rule/goal-remark.js'

export default defineRule({
  id: 'change-without-baseline',
  category: 'goals',
  severity: 'warning',
  summary: 'A goal asks for less or more of something but does not say where things are now.',
  standard: ['wisconsin-care-coordination A11', 'florida-care-coordination A19'],
  *check(context) {
    const {document, record, today} = context
    for (const goal of record.goals) {
      if (remarkOn(goal, context) !== 'baseline') continue
      const {change} = judgeGoal(goal, record, document.text, today).traits
      if (!change) continue
      const at = {start: goal.span.start + change.start, end: goal.span.start + change.end}
      const words = goal.text.slice(change.start, change.end)
      // Whether a level was reached can be seen on the day; how far something moved cannot be seen at all without the start.
      yield change.kind === 'level'
        ? ({at, severity: 'info', words, kind: change.kind} as const)
        : {at, words, kind: change.kind}
    }
  },
  message: ({words, kind}) =>
    kind === 'level'
      ? `Also say where things are now, so that the family can see how far they have come, for example “from ___ ${words}”.`
      : `“${words}”, starting from where? Say where things are now, for example “now ___ a week”, so that everybody can tell when the goal is reached.`,
  measure: ({document, record, today}, detections) => {
    const changes = record.goals.filter((goal) => judgeGoal(goal, record, document.text, today).traits.change)
    return {checked: changes.length, met: changes.length - detections.length}
  },
})
