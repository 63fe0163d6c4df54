import type {Finding} from '../../check/finding.js'

/** A finding's message taken apart: why, and the words that could be used instead. */
interface Advice {
  readonly why: string
  readonly instead: readonly string[]
}

/**
 * Takes a message apart for the page, where the words are above it and the suggestions below: so that nothing is said twice.
 * A message that is put in another way stays whole.
 *
 * @param isExplainedAbove - an earlier note says the same at length: the first sentence is enough.
 */
export function adviceOf({message, term, suggestions}: Finding, isExplainedAbove: boolean): Advice {
  const instead = [...new Set(suggestions.map(({title}) => quoted(title)[0] ?? title))]
  const lead = term ? `“${term}”: ` : ''
  let why = lead && message.startsWith(lead) ? message.slice(lead.length) : message
  const tail = why.lastIndexOf(' You could write')
  const offered = tail < 0 ? [] : quoted(why.slice(tail))
  if (offered.length > 0 && offered.every((words) => instead.includes(words))) why = why.slice(0, tail)
  if (isExplainedAbove) why = why.split(/(?<=[.!?]) (?=[A-Z])/, 1)[0] ?? why
  return {why, instead: isExplainedAbove ? [] : instead}
}

function quoted(text: string): string[] {
  return [...text.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? '')
}
