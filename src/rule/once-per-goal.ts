import type {Goal} from '../record/care-record.js'
import type {RuleContext} from './context.js'

/** Works something out once for a goal, when a rule first asks for it: several rules ask the same of every goal. `undefined` is remembered too. */
export function oncePerGoal<T>(
  workOut: (goal: Goal, context: RuleContext) => T,
): (goal: Goal, context: RuleContext) => T {
  const known = new WeakMap<Goal, {readonly value: T}>()
  return (goal, context) => {
    let found = known.get(goal)
    if (!found) {
      found = {value: workOut(goal, context)}
      known.set(goal, found)
    }
    return found.value
  }
}
