import {explanations} from '../rule/generated/explanations.js'
import {rules} from '../rule/knowledge.js'
import {titleOf} from '../rule/standards.js'
import {statementsIn} from '../rule/statements.js'
import {didYouMean} from '../text/nearest.js'
import {UsageError} from './exit.js'
import {print, terminal} from './terminal.js'

/** `carelint explain RULE`: the rule's own page. */
export async function explain(id: string): Promise<void> {
  const rule = rules.find((candidate) => candidate.id === id)
  const page = explanations[id]
  if (!rule || page === undefined)
    throw new UsageError(
      `there is no rule called "${id}". ${didYouMean(
        id,
        rules.map((rule) => rule.id),
        '"carelint rules" lists them all.',
      )}`,
    )
  const {renderPage} = await import('../report/page.js')
  const facts = [
    `Category: ${rule.category}. Severity: ${rule.severity}.`,
    ...rule.standard.flatMap((reference) => [`Asked for by: ${titleOf(reference)}`, ...statementsIn(reference)]),
  ]
  return print(renderPage(page, facts, Math.min(terminal(false).width, 100)))
}
