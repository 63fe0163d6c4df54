import type {Words} from './care-record.js'
import type {Entry} from './entry.js'
import {wordsAt} from './goal-model.js'

/** What minutes say was decided, in the order of the text. */
export function readDecisions(entries: readonly Entry[], text: string): Words[] {
  const decisions: Words[] = []
  let isOpen = false
  for (const entry of entries) {
    if (entry.type === 'heading') isOpen = entry.name === 'decision'
    else if (entry.type === 'field') {
      if (entry.name === 'decision' && !entry.blank) decisions.push(wordsAt(text, entry.value, entry.source))
    } else if (entry.type === 'row') {
      for (const {name, value, blank} of entry.cells)
        if (name === 'decision' && !blank) decisions.push(wordsAt(text, value, 'column'))
    } else if (isOpen) decisions.push(wordsAt(text, entry.span, 'heading'))
  }
  return decisions
}
