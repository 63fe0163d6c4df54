import {lowerCase, pattern} from '../text/letters.js'
import type {LabelledValue, TextEntry} from './entry.js'
import type {GoalDraft} from './goal-drafts.js'
import type {LabelName} from './label-names.js'

/** What a plan says as a goal although no label does: somebody will, or the sentence begins with what is to change. */
export const GOAL_LIKE = pattern('i')`\b(?:will|wants? to|would like to|is able to|to be able to|shall)\b|
  ^(?:to )?(?:achieve|attend|build|complete|continue|decrease|develop|eliminate|enhance|find|get|improve|increase|
  learn|lower|maintain|manage|participate|practice|reduce|stabilize|strengthen|use|work on|demonstrate|find|keep|make|
  join|have|stay|take|ask|obtain|explore|identify|express|engage)\b`

/** "The goals and objectives shall meet the student's needs": what a form says about all goals is not a goal. */
export const ABOUT_GOALS = pattern('i')`^(?:(?:the|these|this|all|each|any|following|annual|measurable|short-term|
  long-term|and|or|progress|on)\s+|(?:goals|objectives|outcomes|benchmarks)[\s/]+)*(?:goals|objectives|outcomes|
  benchmarks)\s(?:\w+ ){0,2}(?:shall|must|should|are|will be|is)\b`

/** How the team will know: a measure of the goal above, not a goal. */
export const MEASURE_LIKE = pattern('i')`^(?:we|the team|i|they|mom|dad)(?: will|['’]ll) know\b|
  ^how (?:we|i|the team) (?:will|'ll) know\b|^success looks like\b|^as (?:shown|measured) by\b`

/** A sentence that says how much or by when somebody will do something. */
export const MEASURABLE = pattern()`^[^."“]*\bwill\b[^.]*\d`

/** Sections whose list items and sentences are goals without further label. */
export const GOAL_SECTIONS = new Set<LabelName>(['goal', 'objective'])

/** Areas of life that are also parts of a plan: before a need or a goal they only say where it lies. */
export const AREAS = new Set<LabelName>([
  ...(['family_context', 'legal', 'crisis', 'risk', 'diagnosis', 'language', 'transition', 'services'] as const),
  ...(['household', 'natural_supports', 'current_situation', 'preferences', 'vision'] as const),
])

/** What a labelled line below a goal says about that goal; other labels are about the plan. */
export const OF_GOALS = new Set<LabelName>([
  ...(['action', 'who', 'target_date', 'frequency', 'measure', 'baseline', 'status', 'own_words', 'domain'] as const),
  ...(['priority', 'rationale', 'review_date', 'next_step', 'location', 'duration_of_contact', 'services'] as const),
  ...(['plan_start', 'present_levels', 'current_situation', 'accommodations', 'role'] as const),
])

/** Longest paragraph under "Needs" that is taken for one need, in characters. */
export const LONGEST_NEED = 200

/** "Ana said, “I want to sing”" is not a goal for its "want"; a list item that is a quote as a whole may be one. */
export function withoutSpeech(words: string, isItem: boolean): string {
  if (isItem && /^[“"]/.test(words)) return words
  return words.replace(/[“"][^”"]*[”"]?/g, '“”')
}

export function proseField(name: LabelName, label: string, {block, span}: Omit<TextEntry, 'type'>): LabelledValue {
  return {
    block,
    name,
    label,
    labelSpan: {start: span.start, end: span.start},
    value: span,
    source: 'prose',
    confidence: 'high',
  }
}

const SEVERAL_GOALS = [
  'goals',
  'outcomes',
  'objectives',
  'benchmarks',
  'results',
  'milestones',
  'positive and possible',
]

/** "Goals" and "Outcomes" head a section; "Goal 2" and "Short-term goal" head one goal. */
export function isSingular(title: string): boolean {
  const lower = lowerCase(title)
  return !SEVERAL_GOALS.some((word) => lower.includes(word)) || /\d/.test(title.replace(/^\d{1,2}[.)]\s/, ''))
}

export const goalAbove = (open: GoalDraft | undefined) => (open?.isObjective ? open.parent : open)
