import type {RuleContext} from './context.js'
import type {Detection, Measure} from './define-rule.js'

/** The measure of a rule that finds at most one thing in each goal: all goals of the record, and those it finds nothing in. */
export const measureGoals = ({record: {goals}}: RuleContext, detections: readonly Detection[]): Measure => ({
  checked: goals.length,
  met: goals.length - detections.length,
})
