import {whoTypeOf} from '../language/people/who-types.js'
import type {NoteFacts, Words} from './care-record.js'
import type {Entry, LabelledValue} from './entry.js'
import {wordsAt} from './goal-model.js'
import type {LabelName} from './label-names.js'
import {isFilled} from './spans.js'

const FACTS = {
  time: 'time',
  duration_of_contact: 'duration',
  mode: 'mode',
  location: 'location',
  purpose: 'purpose',
  goal_reference: 'goalReference',
  next_step: 'nextStep',
  author: 'author',
} as const satisfies Partial<Record<LabelName, keyof NoteFacts>>

/** What a note's fields say about the contact, and its parts in order. A part under a heading is given by the words below it. */
export function readNote(entries: readonly Entry[], text: string): NoteFacts {
  const facts: Partial<Record<(typeof FACTS)[keyof typeof FACTS], Words>> = {}
  const parts: {label: string; value: Words}[] = []
  let heading: string | undefined
  const read = ({name, label, value, source, confidence, blank}: LabelledValue) => {
    if (!name || blank || !isFilled(value)) return
    const words = wordsAt(text, value, source, confidence)
    if (name === 'note_part') parts.push({label, value: words})
    else if (name in FACTS) facts[FACTS[name as keyof typeof FACTS]] ??= words
  }
  for (const entry of entries) {
    if (entry.type === 'heading') heading = entry.name === 'note_part' ? entry.title : undefined
    else if (entry.type === 'field') read(entry)
    else if (entry.type === 'row') entry.cells.forEach(read)
    else if (heading !== undefined && !isSignature(text.slice(entry.span.start, entry.span.end)))
      parts.push({label: heading, value: wordsAt(text, entry.span, 'heading')})
  }
  return {...facts, parts}
}

/** The line below the last part: "Kim Lee, therapist", "Signed September 9, 2026". */
function isSignature(words: string): boolean {
  if (/^(?:electronically\s+)?signed\b/i.test(words)) return true
  return words.length <= 60 && /^[^.!?]+,[^.!?]+$/.test(words) && whoTypeOf(words).kind === 'staff'
}
