import leven from 'leven'
import {explanations} from '../rule/generated/explanations.js'
import {rules} from '../rule/knowledge.js'
import {titleOf} from '../rule/standards.js'
import {statementsIn} from '../rule/statements.js'
import {UsageError} from './exit.js'
import {print, terminal} from './terminal.js'

/** `carelint explain RULE`: the rule's own page. */
export async function explain(id: string): Promise<void> {
  const rule = rules.find((candidate) => candidate.id === id)
  const page = explanations[id]
  if (!rule || page === undefined)
    throw new UsageError(`there is no rule called "${id}".${nearest(id)} "carelint rules" lists them all.`)
  const {renderPage} = await import('../report/page.js')
  const facts = [
    `Category: ${rule.category}. Severity: ${rule.severity}.`,
    ...rule.standard.flatMap((reference) => [`Asked for by: ${titleOf(reference)}`, ...statementsIn(reference)]),
  ]
  return print(renderPage(page, facts, Math.min(terminal(false).width, 100)))
}

function nearest(id: string): string {
  const [best] = rules
    .map((rule) => ({id: rule.id, distance: leven(rule.id, id)}))
    .sort((a, b) => a.distance - b.distance)
  return best && best.distance <= Math.max(3, id.length / 2) ? ` Did you mean "${best.id}"?` : ''
}
