import type {Document} from '../document/document.js'
import type {Span} from '../text/span.js'
import {createSpanIndex} from '../text/span-index.js'
import type {Field, Section} from './care-record.js'
import type {Entry} from './entry.js'
import type {LabelName} from './label-names.js'

/** The sections of a record: each reaches from its heading to the next heading of the same or a higher level. */
export function sectionsOf(document: Document, entries: readonly Entry[]): Section[] {
  const sections: Section[] = []
  const open: {depth: number; at: number}[] = []
  for (const entry of entries) {
    if (entry.type !== 'heading') continue
    const {name, title, block, depth} = entry
    while ((open.at(-1)?.depth ?? 0) >= depth) {
      const at = open.pop()?.at ?? 0
      const section = sections[at]
      if (section) sections[at] = {...section, span: {start: section.span.start, end: block.span.start}}
    }
    open.push({depth, at: sections.length})
    sections.push({...(name ? {name} : {}), title, span: {start: block.span.start, end: document.text.length}})
  }
  return sections
}

/** Names of labels that the vocabularies' field conditions refer to. */
const TOPICS = new Set<LabelName>(['diagnosis', 'need', 'strength', 'legal'])

/** Says what the fields and sections around a span are about. */
export function createTopics(sections: readonly Section[], fields: readonly Field[]): (span: Span) => string[] {
  const isTopic = ({name}: {name?: LabelName}) => name !== undefined && TOPICS.has(name)
  const inFields = createSpanIndex(fields.filter(isTopic), ({value}) => value)
  const inSections = createSpanIndex(sections.filter(isTopic), ({span}) => span)
  return (span) => [...inFields.around(span), ...inSections.around(span)].flatMap(({name}) => name ?? [])
}
