import type {Block} from '../document/blocks.js'
import {spanOf} from '../document/blocks.js'
import {isDigit, LETTER, pattern, startsWithCapital} from '../text/letters.js'
import type {Span} from '../text/span.js'
import {afterFormNote} from './form-text.js'
import {clearOf, type FoundLabel, headerLabels} from './header-labels.js'
import {type LabelKnowledge, mayBeginLabel, nameOfLabel} from './label-lexicon.js'
import type {LabelName} from './label-names.js'
import {promptLead} from './prompt-lead.js'
import {readPrompt} from './prompts.js'
import {trim} from './spans.js'

/** A label as it is written in a block. */
export interface Label {
  readonly name?: LabelName
  readonly text: string
  readonly span: Span
  /** A question or a request of the form: its name, if any, was recognised from its words. */
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
const CANDIDATE = pattern('g')`(^\d{1,2}[.)]\s+|^|[\n\t]|[.;!?]["”)]*\s+|(?<=_)\s+|
  [ \xa0]{2,})([${LETTER}\d“"'’(#](?:[^:\n\t.;!?_ \xa0]|[ \xa0](?![ \xa0])|\.(?=\d)){0,68}?)(\s*[:?](?=\s|$)|
  \s+[–—-]\s+|\s?\/\s|\s*(?=____))`

/** Labels that may also be in the middle of a paragraph, after a sentence; others there are more likely part of it. */
const RUN_IN = new Set<LabelName>([
  ...(['goal', 'objective', 'action', 'who', 'target_date', 'measure', 'baseline', 'need', 'strength'] as const),
  ...(['frequency', 'status', 'review_date', 'priority', 'domain', 'own_words', 'note_part', 'next_step'] as const),
  'signatures',
])

/** Other things that forms number; "2. Family: Ana calls her aunt" stays the second of a list. */
const NUMBERED = new Set<LabelName>([
  ...([
    'present_levels',
    'accommodations',
    'crisis_signs',
    'crisis_steps',
    'crisis_contacts',
    'crisis_triggers',
  ] as const),
])

const NUMBERED_GOAL = pattern('i')`\b(goal|outcome|objective|benchmark|need)s?\s*(?:#|no\.?)?\s*\d+(?:\.\d+)*[a-z]?$`

/** Longest label, in characters. */
const LONGEST_LABEL = 70

/** Longest label that a bold lead word without a colon may be, in words. */
const LONGEST_BOLD = 6

/** Splits a block at the labels it holds: "Goal 1: … Target date: 6/30/2026". */
export function segmentsOf(text: string, block: Block, known: SegmentKnowledge): Segment[] {
  const lead = promptLead(text, block, known)
  if (lead) {
    const {valueStart, ...label} = lead
    return [{label: {...label, isPrompt: true}, value: trim(text, valueStart, block.span.end)}]
  }
  const part = insideNumberedPart(text, block, known)
  if (part) return part
  const labels = labelsIn(text, block, known)
  const [first] = labels
  if (!first) return [{value: block.span}]
  const segments: Segment[] = []
  if (first.span.start > block.span.start) {
    const before = trim(text, block.span.start, first.span.start)
    if (/[^\s"“*_•\d.)-]/.test(text.slice(before.start, before.end))) segments.push(beforeLabels(text, before, known))
  }
  labels.forEach(({valueStart, ...label}, number) => {
    const value = trim(text, valueStart, labels[number + 1]?.span.start ?? block.span.end)
    segments.push({label, value: {start: afterFormNote(text, value.start, value.end), end: value.end}})
  })
  return segments
}

/** "Goal Statement # 1 of 2   Area: School": a goal's number comes before the next label without punctuation. */
function beforeLabels(text: string, span: Span, known: SegmentKnowledge): Segment {
  const words = text.slice(span.start, span.end)
  const name = /\d/.test(words) ? nameOfLabel(words, known) : undefined
  if (name !== 'goal' && name !== 'objective' && name !== 'need') return {value: span}
  return {label: {name, text: words, span}, value: {start: span.end, end: span.end}}
}

const NUMBERED_PART = pattern('i')`^(?:step|part|section)\s+(?:[ivx]+|\d+|[a-k])\s*[:.)–-]\s*(?=\S)`

/** How long a number such as "Step 1:" is that stands at a place; 0 where there is none. */
const numberedLead = (text: string, at: number) => NUMBERED_PART().exec(text.slice(at, at + 20))?.[0].length ?? 0

/** "Step 1: Warning signs:" is named by what follows the number, where carelint knows it. */
function insideNumberedPart(text: string, block: Block, known: SegmentKnowledge): Segment[] | undefined {
  const {start, end} = block.span
  const lead = numberedLead(text, start)
  // A number behind a number says nothing, and there may be thousands of them.
  if (lead === 0 || numberedLead(text, start + lead) > 0) return undefined
  const span = {start: start + lead, end}
  const words = text.slice(span.start, end)
  const name = nameOfLabel(words, known)
  if (name) return [{label: {name, text: words.replace(/[:\s]+$/, ''), span}, value: {start: end, end}}]
  const inside = segmentsOf(text, {...block, span}, known)
  return inside[0]?.label?.name ? inside : undefined
}

function labelsIn(text: string, block: Block, known: SegmentKnowledge): FoundLabel[] {
  const {start, end} = block.span
  const bold = boldLead(text, block, known)
  const words = text.slice(start, end)
  if (!/[:?–—/_-]/.test(words)) return bold ? [bold] : []
  const labels: FoundLabel[] = []
  for (const match of words.matchAll(CANDIDATE())) {
    // Where the first line begins with a label, the others may begin with labels that nobody knows.
    const isLine = match[1] === '\n' && labels[0]?.span.start === start
    const label = labelAt(match, start, known, isLine)
    if (label) labels.push(label)
  }
  const bilingual = labels.length === 0 ? bilingualLead(words, start, known) : undefined
  if (bilingual) labels.push(bilingual)
  const [first] = labels
  if (first && (words.indexOf(':') !== words.lastIndexOf(':') || words.includes('?'))) {
    labels.push(...clearOf(labels, headerLabels(text, {start: first.valueStart, end}, known, first.name)))
    labels.sort((a, b) => a.span.start - b.span.start)
  }
  if (bold && (!first || first.span.start > bold.span.end)) labels.unshift(bold)
  return labels
}

function labelAt(
  match: RegExpExecArray,
  start: number,
  known: SegmentKnowledge,
  isLine: boolean,
): FoundLabel | undefined {
  const [whole, lead = '', label = '', sign = ''] = match
  const isNumbered = /^\d/.test(lead)
  const isFirst = match.index === 0 && (lead === '' || isNumbered)
  const behindSentence = lead.trim() !== '' && !isNumbered
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
  if (isNumbered && !(name && (RUN_IN.has(name) || NUMBERED.has(name)))) return undefined
  if (
    !name &&
    (isSentence(label) || mark === '' || !(isFirst || isFarBehind(lead, label) || (isLine && isShortLabel(label))))
  )
    return undefined
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

/** "Facilitator: Bron Ellis      Recorder: Uma Kay": short words far behind others begin something new. */
const isFarBehind = (lead: string, label: string) => /^[\t \xa0]+$/.test(lead) && isShortLabel(label)

const isShortLabel = (label: string) => startsWithCapital(label) && label.split(/\s+/).length <= LONGEST_FAR

/** In words. */
const LONGEST_FAR = 4

/** "Better sleep, as evidenced by: …": the sentence continues after the colon. */
const GOES_ON = /\S,?\s(?:aeb|as (?:evidenced|shown|measured|demonstrated|indicated) by)\s*$/i

/** "Ana will save $15 a week (now: $5)": the colon stands inside of a sentence. */
function isSentence(words: string): boolean {
  return words.lastIndexOf('(') > words.lastIndexOf(')') || words.includes(' will ') || GOES_ON.test(words)
}

/** "Nombre / Name: Ana": a slash inside of the label that begins a block. */
function bilingualLead(words: string, start: number, known: SegmentKnowledge): FoundLabel | undefined {
  const slash = words.slice(0, LONGEST_LABEL).indexOf(' / ')
  const colon = slash < 0 ? -1 : words.slice(0, LONGEST_LABEL).indexOf(':', slash)
  if (colon < 0) return undefined
  const label = words.slice(0, colon).trimEnd()
  const name = nameOfLabel(label, known)
  return name && {name, text: label, span: {start, end: start + label.length}, valueStart: start + colon + 1}
}

const isNoteLetter = (label: string, {noteLetters}: SegmentKnowledge) =>
  noteLetters !== undefined && label.length === 1 && noteLetters.has(label.toUpperCase())

/** "Data - she came": a dash after the word of a note's part, in a note. */
const isNotePart = (name: LabelName | undefined, {noteLetters}: SegmentKnowledge) =>
  name === 'note_part' && noteLetters !== undefined

function numberedName(label: string): LabelName | undefined {
  const last = label.charCodeAt(label.length - 1)
  if (!isDigit(last) && !isDigit(label.charCodeAt(label.length - 2))) return undefined
  const word = NUMBERED_GOAL().exec(label)?.[1]?.toLowerCase()
  if (!word) return undefined
  return word === 'objective' || word === 'benchmark' ? 'objective' : word === 'need' ? 'need' : 'goal'
}

/** "**Data** She came at three": a known label in bold at the start of a block, without a colon. */
function boldLead(text: string, block: Block, known: SegmentKnowledge): FoundLabel | undefined {
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
