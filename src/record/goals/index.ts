export type {VerbClass} from './inflect.js'
export {scoreGoal} from './score.js'
export {missingSlots, suggestCriterion} from './suggest.js'
export type {GoalOptions, GoalRow, GoalScore, GoalTraits, Slot, SlotName} from './types.js'
