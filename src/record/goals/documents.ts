import {wordsOf} from './phrases.js'
import type {Token} from './tokens.js'

/** Papers that somebody can put on the table. */
const DOCUMENTS: ReadonlySet<string> = new Set(wordsOf('budget calendar chart list portfolio resume résumé schedule'))
/** Before "plan", these say which paper it is: "a plan" alone may be a thought. */
const PLANS: ReadonlySet<string> = new Set(
  wordsOf(
    'written safety crisis relapse relapse-prevention prevention emergency evacuation birth meal spending savings',
  ),
)

/** Whether words name a paper: "a list of triggers", "her safety plan", "a written relapse prevention or support plan". */
export function namesDocument(words: readonly Token[]): boolean {
  const plan = words.findIndex(({word}) => word === 'plan')
  return (
    words.some(({word}) => DOCUMENTS.has(word)) || (plan > 0 && words.slice(0, plan).some(({word}) => PLANS.has(word)))
  )
}
