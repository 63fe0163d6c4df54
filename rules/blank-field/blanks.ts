import type {Document} from '../../src/document/document.js'
import type {CareRecord, Field, LabelName} from '../../src/record/care-record.js'
import {hasWords} from '../../src/text/letters.js'
import {contains, type Span} from '../../src/text/span.js'

/** A place of a form that nobody has filled in. */
export interface Blank {
  /** The label, or the prompt where it has none. */
  readonly span: Span
  /** As on the form; empty where a prompt has no label. */
  readonly label: string
  /** The form's own prompt was left in place. */
  readonly prompt: boolean
}

/**
 * Places that a form has for a reason, so that a blank one is worth a word. Left out is what may stay blank: signatures of a draft, a second
 * phone number, the status of something that has just begun; and what other rules report (target dates, who does a step).
 */
const EXPECTED = new Set<LabelName>([
  ...(['person', 'plan_date', 'coordinator', 'strength', 'need', 'goal', 'vision'] as const),
  ...(['preferences', 'own_words'] as const),
  ...(['family_context', 'current_situation', 'present_levels', 'natural_supports', 'team', 'transition'] as const),
  ...(['crisis', 'crisis_triggers', 'crisis_signs', 'crisis_steps', 'crisis_contacts', 'crisis_definition'] as const),
  ...(['risk', 'backup', 'language', 'participation', 'present', 'purpose'] as const),
  ...(['note_part', 'next_step', 'decision'] as const),
])

/** Fields of a goal that its reader waits for. */
const OF_GOALS = new Set<LabelName>(['measure', 'baseline', 'own_words', 'action'])

/** A prompt left in one of these is reported by the rules on dates and steps. */
const TOLD_ELSEWHERE = new Set<LabelName>(['target_date', 'who', 'review_date'])

type IsEmpty = (field: Field) => boolean

/** The blank places of a record, in the order of the text, each once. */
export function blanksOf(document: Document, record: CareRecord): Blank[] {
  const isForm = record.family !== 'other'
  const {text} = document
  // A line to write on ("____") is as good as nothing; words such as "Click here to enter text." are the form's own.
  const isEmpty = ({blank, value}: Field) =>
    blank === 'empty' || (blank === 'placeholder' && !hasWords(text.slice(value.start, value.end)))
  const blanks = [
    ...promptsOf(document, record, isEmpty),
    ...(isForm ? [...emptyParts(document, record, isEmpty), ...emptyInGoals(document, record, isEmpty)] : []),
  ]
  const seen = new Set<number>()
  return blanks
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({span}) => !seen.has(span.start) && seen.add(span.start))
}

/** Whether nobody has begun to fill in a form: almost all that it asks for is blank. */
export function isUnfilledForm({blocks}: Document, {goals, fields}: CareRecord): boolean {
  if (goals.length > 0) return false
  const filled = fields.filter(({name, blank}) => name && !blank).length
  const blank = fields.filter((field) => field.name && field.blank).length
  const prompts = blocks.filter(({placeholder}) => placeholder).length
  const asked = Math.max(blank, prompts)
  return asked >= FEWEST_BLANKS && filled <= asked * FILLED_SHARE
}

const FEWEST_BLANKS = 5
/** A form of which less than this is filled in, for each blank field, is a form and no record. */
const FILLED_SHARE = 0.25

/** Prompts such as "Click here to enter text." that stand in place of an answer. */
function promptsOf(document: Document, {fields}: CareRecord, isEmpty: IsEmpty): Blank[] {
  const prompts = fields.filter(
    (field) => field.blank === 'placeholder' && !isEmpty(field) && !(field.name && TOLD_ELSEWHERE.has(field.name)),
  )
  const inFields = fields.map(({value}) => value)
  const alone = document.blocks.filter(
    ({placeholder, span}) => placeholder && !inFields.some((value) => contains(value, span) || contains(span, value)),
  )
  return [
    ...prompts.map(({value, label}) => ({span: value, label, prompt: true})),
    // A prompt without a label belongs to the heading above it.
    ...alone.map(({span, headings}) => ({span, label: wordsOf(document, headings.at(-1)), prompt: true})),
  ]
}

/** The words of a block, on one line; none without a number. */
function wordsOf({blocks, text}: Document, number: number | undefined): string {
  const span = blocks[number ?? -1]?.span
  return span ? text.slice(span.start, span.end).replace(/\s+/g, ' ').trim() : ''
}

/** Headings and labels with nothing below or beside them, when no other place of the same name is filled in. */
function emptyParts(document: Document, {parts, fields, goals}: CareRecord, isEmpty: IsEmpty): Blank[] {
  return [...parts.values()].flatMap(({name, at, isFilled}): Blank[] => {
    if (isFilled || !EXPECTED.has(name)) return []
    const own = fields.filter((field) => field.name === name)
    // "Summary of progress" in the card of a goal is for later.
    if (own.length > 0 && own.every((field) => isOfGoal(field, goals))) return []
    // Columns are often left blank on purpose, and boxes that nobody ticked are an answer of their own.
    if (own.length > 0 && own.every((field) => field.source === 'column' || !isEmpty(field))) return []
    if (own.some(saysNone) || (own.length === 0 && saysNoneBelow(document, at))) return []
    if (name === 'plan_date' && own.some((one) => isSigningLine(document, one))) return []
    const field = own.find((one) => one.source !== 'column' && isEmpty(one))
    if (field && isAnsweredBelow(document, field, fields)) return []
    // "Crisis plan:" is answered by "Triggers" and "Who to call" below it.
    if ([...parts.values()].some((part) => part.isFilled && part.name.startsWith(`${name}_`))) return []
    const span = field?.labelSpan ?? at
    return [{span, label: field?.label ?? document.text.slice(span.start, span.end), prompt: false}]
  })
}

/** Whether a field is in the card of a goal; those that its reader waits for are reported with the goal. */
const isOfGoal = ({labelSpan}: Field, goals: CareRecord['goals']): boolean =>
  goals.some((goal) => goal.fields.some((field) => field.labelSpan.start === labelSpan.start))

/** What is about somebody in a list of people, and not the next question of the form. */
const OF_PEOPLE = new Set<LabelName>(['person', 'phone', 'role', 'who', 'location'])

/** Whether what follows a label alone in its line may be its answer: a table, a list, or lines with labels of their own. */
function isAnsweredBelow({blocks}: Document, {labelSpan}: Field, fields: CareRecord['fields']): boolean {
  const own = blocks.findIndex(({span}) => contains(span, labelSpan))
  const next = blocks[own + 1]
  if (!next || next.kind === 'heading' || blocks[own]?.cell) return false
  if (next.cell || next.listDepth > 0 || next.quoteDepth > 0) return true
  const first = fields.find((field) => contains(next.span, field.labelSpan))
  return !first?.name || OF_PEOPLE.has(first.name)
}

/** A heading with nothing but "n/a" below it. */
function saysNoneBelow({blocks, text}: Document, at: Span): boolean {
  const below = blocks[blocks.findIndex(({span}) => contains(span, at)) + 1]
  return below !== undefined && below.kind !== 'heading' && NONE.test(text.slice(below.span.start, below.span.end))
}

const NONE = /^\s*(?:n\s?[/.]?\s?a\.?|none(?:\s\w+)?|no|not applicable|nothing|[-–—]+)[.\s]*$/i

/** "Signature: ____ Date: ____" is filled in by hand, when the plan is signed. */
const isSigningLine = ({blocks, text}: Document, {labelSpan}: Field): boolean => {
  const line = blocks.find(({span}) => contains(span, labelSpan))
  return line !== undefined && /\bsign(?:ed|ature)/i.test(text.slice(line.span.start, line.span.end))
}

function emptyInGoals(document: Document, {goals, fields: all}: CareRecord, isEmpty: IsEmpty): Blank[] {
  return goals
    .filter(({isClosed}) => !isClosed)
    .flatMap(({fields}) => fields)
    .filter((field) => field.name && OF_GOALS.has(field.name) && field.source !== 'column')
    .filter((field) => isEmpty(field) && !saysNone(field) && !isAnsweredBelow(document, field, all))
    .map(({labelSpan, label}) => ({span: labelSpan, label, prompt: false}))
}

/** "None", "N/A" and a dash say that somebody has thought about it. */
const saysNone = ({value, blank}: Field) => blank === 'empty' && value.end > value.start
