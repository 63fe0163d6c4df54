import {hasConcreteObject, objectOf} from './accomplishment.js'
import {verbOf} from './inflect.js'
import type {GoalVerb} from './main-verb.js'
import type {Token} from './tokens.js'

/** Staying or showing something is a state, whatever it is done with. */
const STATE = /^(?:stay|keep|express|stop|start|help)$/

/** How many tokens a tool's name may take: "uses a spoon with a thick handle to". */
const REACH = 10

/**
 * Whether something is used for an act that can be seen: "use a spoon to eat her soup", "use his arms to push up from the chair". Skills
 * and strategies are no tools, and "to calm down" is no act.
 */
export function isToolFor(use: GoalVerb, tokens: readonly Token[]): boolean {
  if (objectOf(use, tokens).length === 0 || !hasConcreteObject(use, tokens)) return false
  const to = tokens.findIndex(({word}, at) => at > use.at + 1 && at <= use.at + REACH && word === 'to')
  const act = tokens[to + 1]
  const verb = to > 0 && act ? verbOf(act.word) : undefined
  return (
    verb?.form === 'base' &&
    verb.class === 'observable' &&
    !STATE.test(verb.base) &&
    hasConcreteObject({...use, base: verb.base, class: 'observable', at: to + 1}, tokens)
  )
}
