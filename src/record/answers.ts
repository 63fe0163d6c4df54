import {pattern} from '../text/letters.js'
import {blankReason} from './block-entries.js'
import type {Entry, FieldEntry, HeadingEntry, TextEntry} from './entry.js'
import type {LabelName} from './label-names.js'
import {normaliseLabel} from './normalise-label.js'

/** Labels under which several things are listed: each line below is one. */
const SEVERAL = pattern()`\b(?:goals|outcomes|objectives|benchmarks|results|needs|steps|actions|strategies|strengths|decisions)\b`

/** Depth of a heading that only its place makes one; below the six that formats have. */
const LEAST = 7

/** Of these, only the first line below a lone label is the value; what follows is read on its own. */
const ONE_LINE = new Set<LabelName>([
  ...([
    'goal',
    'objective',
    'who',
    'target_date',
    'frequency',
    'baseline',
    'status',
    'need',
    'measure',
    'review_date',
  ] as const),
  ...([
    'person',
    'plan_date',
    'plan_start',
    'plan_end',
    'birth_date',
    'coordinator',
    'author',
    'time',
    'location',
  ] as const),
  ...(['mode', 'duration_of_contact', 'priority', 'domain', 'own_words', 'signed_date', 'phone', 'role'] as const),
])

/**
 * Gives labels without a value the words that are below them: "Strengths:" and its list, a question and the paragraph under it. A list
 * becomes one field a line.
 */
export function joinAnswers(entries: readonly Entry[], text: string): Entry[] {
  const joined: Entry[] = []
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]
    if (!entry) continue
    if (entry.type !== 'field' || entry.value.end > entry.value.start) {
      joined.push(entry)
      continue
    }
    const answers = answersAfter(entries, i, entry)
    if (answers.length === 0) joined.push(entry.isLone ? asHeading(entry) : entry)
    for (const answer of answers) joined.push(withValue(entry, answer, text))
    i += answers.length
  }
  return joined
}

function answersAfter(entries: readonly Entry[], index: number, field: FieldEntry): TextEntry[] {
  const first = entries[index + 1]
  // What nobody knows the meaning of is not worth taking words from its surroundings.
  if (!field.name || first?.type !== 'text' || !isBelow(field, first)) return []
  // The person's own words may be between a goal's label and the goal; the reader of goals knows.
  if ((field.name === 'goal' || field.name === 'objective') && first.block.quoteDepth > 0) return []
  const several = SEVERAL().test(normaliseLabel(field.label)) && first.block.listDepth > 0
  if (ONE_LINE.has(field.name) && !several) return [first]
  const answers: TextEntry[] = []
  for (let i = index + 1; i < entries.length; i++) {
    const next = entries[i]
    if (next?.type !== 'text' || !isBelow(field, next)) break
    // A list ends where it returns to paragraphs; those belong to something else.
    if (first.block.listDepth > 0 && next.block.listDepth < first.block.listDepth) break
    answers.push(next)
  }
  return answers
}

/** In the same table, or both outside of one. */
function isBelow(field: FieldEntry, next: TextEntry): boolean {
  return field.block.cell?.index === next.block.cell?.index
}

/** A label alone on its line, with nothing to answer it, heads what comes below: the least of headings. */
function asHeading({block, name, label}: FieldEntry): HeadingEntry {
  return {type: 'heading', block, depth: LEAST, title: label, ...(name ? {name} : {})}
}

function withValue(field: FieldEntry, {block, span}: TextEntry, text: string): FieldEntry {
  const {blank: _, ...rest} = field
  const blank = blankReason(text, span, block)
  return {...rest, block, value: span, ...(blank ? {blank} : {})}
}
