import type {Block} from '../document/blocks.js'
import {spanOf} from '../document/blocks.js'
import {isDigit, LETTER, pattern, startsWithCapital} from '../text/letters.js'
import type {Span} from '../text/span.js'
import {type LabelKnowledge, type LabelName, mayBeginLabel, nameOfLabel} from './label-lexicon.js'
import {readPrompt} from './prompts.js'
import {trim} from './spans.js'

/** A label as it stands in a block. */
export interface Label {
  readonly name?: LabelName
  readonly text: string
  readonly span: Span
  /** A question or a request of the form: its name, if any, was told from its words. */
  readonly isPrompt?: boolean
}

/** A stretch of a block: a label with its value, or words without a label. */
export interface Segment {
  /** Absent for words before the first label, or in a block without any. */
  readonly label?: Label
  /** May be empty (start = end) when nothing follows the label. */
  readonly value: Span
}

/** What helps to find labels: beside names, the lead letters of the note's format ("S:", "D/"), in capitals. */
export interface SegmentKnowledge extends LabelKnowledge {
  readonly noteLetters?: ReadonlySet<string>
}

/**
 * Something that could be a label: at the start of the block, after a line end, a tab or a sentence; up to a colon, a question mark, or
 * (for "Goal 1 - …", "D/ …") a dash or a slash.
 */
const CANDIDATE = pattern(
  'g',
)`(^|[\n\t]|[.;!?]["”)]*\s+)([${LETTER}\d“"'’(#](?:[^:\n\t.;!?]|\.(?=\d)){0,68}?)(\s*[:?](?=\s|$)|\s+[–—-]\s+|\s?\/\s)`

/** Labels that may also stand in the middle of a paragraph, behind a sentence; others there are more likely part of it. */
const RUN_IN = new Set<LabelName>([
  ...(['goal', 'objective', 'action', 'who', 'target_date', 'measure', 'baseline', 'need', 'strength'] as const),
  ...(['frequency', 'status', 'review_date', 'priority', 'domain', 'own_words', 'note_part', 'next_step'] as const),
])

/** Labels of header lines, which follow one another with nothing between: "Name: Ana Rivera DOB: 1/2/2010 Date: 3/4/2026". */
const HEADER = new Set<LabelName>([
  ...(['person', 'birth_date', 'plan_date', 'plan_start', 'plan_end', 'review_date', 'coordinator', 'phone'] as const),
  ...(['author', 'time', 'location', 'mode', 'duration_of_contact', 'present', 'enrollment_date', 'role'] as const),
  ...(['diagnosis', 'representative', 'purpose', 'signed_date', 'target_date', 'who', 'frequency', 'status'] as const),
  ...(['measure', 'baseline', 'referral_date', 'discharge_date', 'priority', 'goal_reference'] as const),
])

/** Labels whose values are a name, a number or a day. */
const ON_HEADERS = new Set<LabelName>([
  ...(['person', 'birth_date', 'plan_date', 'plan_start', 'plan_end', 'plan_period', 'phone', 'time'] as const),
])

const NUMBERED_GOAL = pattern('i')`\b(goal|outcome|objective|benchmark|need)s?\s*(?:#|no\.?)?\s*\d+(?:\.\d+)*[a-z]?$`

/** Longest label, in characters. */
const LONGEST_LABEL = 70

/** Longest label that a bold lead word without a colon may be, in words. */
const LONGEST_BOLD = 6

interface Found extends Label {
  readonly valueStart: number
}

/** Splits a block at the labels it holds: "Goal 1: … Target date: 6/30/2026". */
export function segmentsOf(text: string, block: Block, known: SegmentKnowledge): Segment[] {
  const labels = labelsIn(text, block, known)
  const [first] = labels
  if (!first) return [{value: block.span}]
  const segments: Segment[] = []
  if (first.span.start > block.span.start) {
    const before = trim(text, block.span.start, first.span.start)
    if (/[^\s"“*_•-]/.test(text.slice(before.start, before.end))) segments.push({value: before})
  }
  labels.forEach(({valueStart, ...label}, number) => {
    segments.push({label, value: trim(text, valueStart, labels[number + 1]?.span.start ?? block.span.end)})
  })
  return segments
}

function labelsIn(text: string, block: Block, known: SegmentKnowledge): Found[] {
  const {start, end} = block.span
  const bold = boldLead(text, block, known)
  const words = text.slice(start, end)
  if (!/[:?–—/-]/.test(words)) return bold ? [bold] : []
  const labels: Found[] = []
  for (const match of words.matchAll(CANDIDATE())) {
    const label = labelAt(match, start, known)
    if (label) labels.push(label)
  }
  const bilingual = labels.length === 0 ? bilingualLead(words, start, known) : undefined
  if (bilingual) labels.push(bilingual)
  const [first] = labels
  if (first && (words.indexOf(':') !== words.lastIndexOf(':') || words.includes('?'))) {
    for (const inner of headerLabels(text, {start: first.valueStart, end}, known, first.name)) {
      if (labels.every(({span, valueStart}) => inner.span.end <= span.start || inner.span.start >= valueStart))
        labels.push(inner)
    }
    labels.sort((a, b) => a.span.start - b.span.start)
  }
  if (bold && (!first || first.span.start > bold.span.end)) labels.unshift(bold)
  return labels
}

function labelAt(match: RegExpExecArray, start: number, known: SegmentKnowledge): Found | undefined {
  const [whole, lead = '', label = '', sign = ''] = match
  const isFirst = match.index === 0 && lead === ''
  const behindSentence = lead.trim() !== ''
  const letter = isNoteLetter(label, known)
  const mark = sign.trim()
  const named: LabelName | undefined = letter ? 'note_part' : (nameOfLabel(label, known) ?? numberedName(label))
  const prompt =
    !named && (isFirst || !behindSentence) && mark !== '' ? readPrompt(`${label}${mark}`, known) : undefined
  const name = named ?? prompt?.name
  if (mark === '/' && !letter) return undefined
  if (/^[–—-]$/.test(mark) && !(isFirst && (letter || NUMBERED_GOAL().test(label) || isNotePart(name, known))))
    return undefined
  if (mark === '?' && !name && !(prompt && isFirst)) return undefined
  if (!name && (!isFirst || isSentence(label))) return undefined
  if (!isFirst && behindSentence && !(name && RUN_IN.has(name) && startsWithCapital(label))) return undefined
  const labelStart = start + match.index + lead.length
  return {
    ...(name ? {name} : {}),
    text: label.trim(),
    span: {start: labelStart, end: labelStart + label.length},
    ...(prompt ? {isPrompt: true} : {}),
    valueStart: start + match.index + whole.length,
  }
}

/** "Ana will save $15 a week (now: $5)": the colon stands inside of a sentence. */
function isSentence(words: string): boolean {
  return words.lastIndexOf('(') > words.lastIndexOf(')') || words.includes(' will ')
}

/** "Nombre / Name: Ana": a slash inside of the label that begins a block. */
function bilingualLead(words: string, start: number, known: SegmentKnowledge): Found | undefined {
  const slash = words.slice(0, LONGEST_LABEL).indexOf(' / ')
  const colon = slash < 0 ? -1 : words.slice(0, LONGEST_LABEL).indexOf(':', slash)
  if (colon < 0) return undefined
  const label = words.slice(0, colon).trimEnd()
  const name = nameOfLabel(label, known)
  return name && {name, text: label, span: {start, end: start + label.length}, valueStart: start + colon + 1}
}

const isNoteLetter = (label: string, {noteLetters}: SegmentKnowledge) =>
  noteLetters !== undefined && label.length === 1 && noteLetters.has(label.toUpperCase())

/** "Data - she came": a dash behind the word of a note's part, in a note. */
const isNotePart = (name: LabelName | undefined, {noteLetters}: SegmentKnowledge) =>
  name === 'note_part' && noteLetters !== undefined

function numberedName(label: string): LabelName | undefined {
  const last = label.charCodeAt(label.length - 1)
  if (!isDigit(last) && !isDigit(label.charCodeAt(label.length - 2))) return undefined
  const word = NUMBERED_GOAL().exec(label)?.[1]?.toLowerCase()
  if (!word) return undefined
  return word === 'objective' || word === 'benchmark' ? 'objective' : word === 'need' ? 'need' : 'goal'
}

/** Labels of a header that stand in the middle of a line with no sentence end before them, each right before its colon. */
function headerLabels(text: string, value: Span, known: SegmentKnowledge, first?: LabelName): Found[] {
  const labels: Found[] = []
  for (
    let colon = text.indexOf(':', value.start);
    colon >= 0 && colon < value.end;
    colon = text.indexOf(':', colon + 1)
  ) {
    if (/\d/.test(text[colon + 1] ?? '')) continue
    const floor = Math.max(value.start, (labels.at(-1)?.valueStart ?? value.start) - 1)
    const before = text.slice(Math.max(floor, colon - 40), colon)
    const starts = [...before.matchAll(/\S+/g)].slice(-4).map(({index}) => index)
    for (const index of before.includes(' / ') ? slashFirst(starts, before.lastIndexOf(' / ')) : starts) {
      const label = before.slice(index)
      if (!startsWithCapital(label)) continue
      const name = nameOfLabel(label, known)
      if (!name || !HEADER.has(name)) continue
      labels.push(labelBefore(colon, label, name))
      break
    }
    // "Student: Ana Rivera  Grade: 3": what follows a name or a date is a label even if nobody knows it.
    const own =
      labels.at(-1)?.valueStart === floor + 1 ? labels.at(-1)?.name : floor === value.start ? first : undefined
    const unknown =
      own && ON_HEADERS.has(own) ? /\s\s*([A-Z](?:[a-z]{2,}|[A-Z]{1,4} [a-z]+)(?: [a-z]+){0,2})$/.exec(before) : null
    const isBehind = labels.at(-1)?.span.end !== colon && unknown && before.slice(0, unknown.index).trim() !== ''
    if (isBehind && unknown?.[1]) labels.push(labelBefore(colon, unknown[1], headerName(unknown[1], known)))
  }
  return labels
}

/** "Ana Otero Fecha / Date": of labels with a slash the shortest, since any words before it would do. */
const slashFirst = (starts: readonly number[], slash: number) => [
  ...starts.filter((start) => start < slash).reverse(),
  ...starts.filter((start) => start > slash),
]

/** What a label on a header line means; in the body of a record, "Plan" says something else. */
function headerName(label: string, known: SegmentKnowledge): LabelName | undefined {
  const name = nameOfLabel(label, known)
  return name && (ON_HEADERS.has(name) || name === 'team') ? name : undefined
}

const labelBefore = (colon: number, text: string, name?: LabelName): Found => ({
  ...(name ? {name} : {}),
  text,
  span: {start: colon - text.length, end: colon},
  valueStart: colon + 1,
})

/** "**Data** She came at three": a known label in bold at the start of a block, without a colon. */
function boldLead(text: string, block: Block, known: SegmentKnowledge): Found | undefined {
  // The tree of a block is costly to look at: most blocks begin with another word.
  if (!known.noteLetters && !mayBeginLabel(text.slice(block.span.start, block.span.start + 24), known)) return undefined
  const node = block.node
  if (!('children' in node) || node.type === 'heading' || node.children.length < 2) return undefined
  const [lead] = node.children
  if (lead?.type !== 'strong') return undefined
  const span = spanOf(lead)
  if (!span || span.start !== block.span.start || span.end >= block.span.end) return undefined
  const label = text.slice(span.start, span.end).trim()
  if (/[:?.]$/.test(label) || /^\s*[:?]/.test(text.slice(span.end, span.end + 3))) return undefined
  if (label.split(/\s+/).length > LONGEST_BOLD) return undefined
  const name = isNoteLetter(label, known) ? 'note_part' : (nameOfLabel(label, known) ?? numberedName(label))
  if (!name) return undefined
  const dash = /^\s*[–—-]\s/.exec(text.slice(span.end, span.end + 4))?.[0].length ?? 0
  return {name, text: label, span, valueStart: span.end + dash}
}
