import type {Span} from '../text/span.js'
import type {Part, Source, Words} from './care-record.js'
import type {Entry} from './entry.js'
import {wordsAt} from './goal-model.js'
import type {LabelName} from './label-names.js'
import {isBlankValue} from './placeholders.js'
import {isFilled} from './spans.js'

interface PartDraft {
  readonly at: Span
  readonly values: Words[]
}

/** Every part the form has a place for, with what is filled in there. `text` is the document's. */
export function readParts(entries: readonly Entry[], text: string): ReadonlyMap<LabelName, Part> {
  const drafts = new Map<LabelName, PartDraft>()
  /** Named headings above the current entry, outermost first. */
  const open: {readonly depth: number; readonly name?: LabelName}[] = []

  const add = (name: LabelName, at: Span, value: Span | undefined, source: Source) => {
    let draft = drafts.get(name)
    if (!draft) {
      draft = {at, values: []}
      drafts.set(name, draft)
    }
    if (value && isFilled(value)) draft.values.push(wordsAt(text, value, source))
  }
  const addToSections = (value: Span) => {
    for (const {name} of open) if (name) add(name, value, value, 'heading')
  }

  for (const entry of entries) {
    if (entry.type === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= entry.depth) open.pop()
      if (entry.name) add(entry.name, entry.block.span, entry.rest, 'heading')
      open.push({depth: entry.depth, ...(entry.name ? {name: entry.name} : {})})
    } else if (entry.type === 'field') {
      const value = entry.blank ? undefined : entry.value
      if (entry.name) add(entry.name, entry.labelSpan, value, entry.source)
      if (value) addToSections(value)
    } else if (entry.type === 'row') {
      for (const cell of entry.cells) {
        const value = cell.blank ? undefined : cell.value
        if (cell.name) add(cell.name, cell.labelSpan, value, cell.source)
        if (value) addToSections(value)
      }
    } else if (!entry.block.placeholder && !isBlankValue(text.slice(entry.span.start, entry.span.end)))
      addToSections(entry.span)
  }
  return new Map(
    [...drafts].map(([name, {at, values}]) => [name, {name, at, values, isFilled: values.length > 0} satisfies Part]),
  )
}
