import type {Document} from '../document/document.js'
import type {Action, CareRecord, Goal, Person, Source, Words} from '../record/care-record.js'
import {actionDateOf, type TargetDate, targetDateOf} from '../record/target-date.js'
import {voicesOf} from '../record/voices.js'
import {lineStartsOf, positionAt} from '../text/lines.js'
import type {Span} from '../text/span.js'
import {printable} from './printable.js'
import {FORMAT_NAMES, KIND_NAMES} from './wording.js'
import {wordsOf, wrap} from './wrap.js'

/** Lines are this wide, and read without colour. */
const WIDTH = 80
/** Labels in a goal's lines end here. */
const LABEL = 14

const SOURCES: Readonly<Record<Source, string>> = {
  heading: 'under its heading',
  column: 'from a table column',
  label: 'beside its label',
  prose: 'recognized by its wording',
  'front-matter': 'from the front matter',
  config: 'from the settings',
}

const KINDS: Readonly<Record<Person['kind'], string>> = {
  person: 'the person',
  family: 'family',
  'natural-support': 'natural support',
  community: 'community',
  staff: 'staff',
  unknown: 'role not known',
}

/** The record as it was understood and why, then the reading view with line numbers. Shows the document's own text. `today` is `YYYY-MM-DD`. */
export function renderInspection(document: Document, record: CareRecord, today: string): string {
  const problems = document.problems.flatMap(({message}) => block(`Not read: ${message}`, 0))
  // Nothing is known about a file that was not read, not even that it has no goals.
  if (document.status === 'unreadable' && document.text === '') return `${problems.join('\n')}\n`
  const view = createView(document)
  const sections = record.sections.filter(({name}) => name)
  const unknown = record.sections.slice(1).filter(({name}) => !name)
  const parts = [...record.parts.values()]
  const filled = parts.filter((part) => part.isFilled).map(({name}) => readable(name))
  const blank = parts.filter((part) => !part.isFilled).map(({name}) => readable(name))
  // Somebody in both the header and the team table is one person.
  const team = [...new Map(record.people.filter(({as}) => as !== 'subject').map((one) => [one.name, one])).values()]
  const voices = record.quotes.filter((quote) => quote.kind === 'speech')
  return [
    ...problems,
    ...block(
      `Format: ${FORMAT_NAMES[document.format] || 'not one that carelint reads'}. Kind: ${KIND_NAMES[record.kind][0]}. ${record.kindReason}`,
      0,
    ),
    ...block(`Person: ${record.person ? `${record.person} (${sourceOf(record.personSource)})` : 'not found'}`, 0),
    ...block(
      `Date of the record: ${record.planDate ? `${record.planDate} (${sourceOf(record.planDateSource)})` : 'not found'}`,
      0,
    ),
    '',
    `Goals: ${record.goals.length}`,
    ...record.goals.flatMap((goal) => goalLines(goal, record, document, today, view)),
    ...list('Needs', record.needs, (need) => `${view.quoted(need)} ${ANSWERED[need.addressed]}`),
    ...list('Steps outside goals', looseActions(record), (action) => actionText(action, record, today, view)),
    ...list('Decisions', record.decisions, view.quoted),
    ...list('People', team, (person) => personText(person)),
    ...dateLines(record),
    ...(record.note
      ? list('Parts of the note', record.note.parts, ({label, value}) => `${label}: ${view.quoted(value)}`)
      : []),
    ...list('What people said, in quotation marks', voices, (quote) => {
      const speaker = quote.speaker ? `${quote.speaker.text} (${KINDS[quote.speaker.kind]})` : 'no speaker found'
      return `${speaker}: “${view.words(quote.span)}”`
    }),
    '',
    `Recognized sections: ${sections.length}`,
    ...sections.flatMap(({title, name}) => block(`${title} → ${readable(name)}`, 2)),
    ...list('Headings carelint did not recognize', unknown, ({title}) => title),
    ...(filled.length > 0 ? ['', ...block(`Filled in: ${filled.join(', ')}`, 0, 2)] : []),
    ...(blank.length > 0 ? block(`Has a place, but nothing is filled in: ${blank.join(', ')}`, 0, 2) : []),
    ...list(
      'Not filled in',
      record.blanks,
      ({label, labelSpan, blank: why}) =>
        `line ${view.line(labelSpan)}, ${label.replace(/[:\s]+$/, '')}: ${BLANKS[why ?? 'empty']}`,
    ),
    '',
    'The text, line by line:',
    ...view.lines(),
    '',
  ].join('\n')
}

const ANSWERED = {
  yes: '(has a goal or a step)',
  no: '(no goal and no step beside it)',
  unknown: '(goals are listed apart)',
}
const BLANKS = {
  empty: 'left blank',
  placeholder: 'the form’s own prompt is still there',
  unticked: 'no box is ticked',
}

type View = ReturnType<typeof createView>

/** What helps to show stretches of a document. */
function createView({text}: Document) {
  const lines = text.split('\n')
  const starts = lineStartsOf(text)
  const words = ({start, end}: Span) => printable(text.slice(start, end).replace(/\s+/g, ' ')).trim()
  return {
    words,
    /** Words of the record between quotation marks. */
    quoted: (of: Words) => `“${words(of.span)}”`,
    /** Number of the line a span begins in, from 1. */
    line: ({start}: Span) => positionAt(starts, start).line + 1,
    lines() {
      const digits = String(lines.length).length
      return lines.flatMap((line, number) => {
        const label = String(number + 1).padStart(digits)
        const [first = '', ...rest] = wrap(wordsOf(line), WIDTH, digits + 2)
        return [`${label}${first.slice(digits)}`.trimEnd(), ...rest]
      })
    },
  }
}

function goalLines(goal: Goal, record: CareRecord, document: Document, today: string, view: View): string[] {
  const field = (label: string, value: string | undefined) => (value === undefined ? [] : row(label, value, 4))
  const said = (words: Words | undefined) => words && view.quoted(words)
  const voices = voicesOf(goal, record).map(({span}) =>
    view.words(span) === view.words(goal.span) ? 'the goal itself' : `“${view.words(span)}”`,
  )
  return [
    ...block(`${goal.title}: ${view.quoted(goal)}`, 2, 4),
    ...block(
      `line ${view.line(goal.span)}, ${SOURCES[goal.source]}${goal.confidence === 'low' ? '; carelint is not sure' : ''}${goal.isObjective ? '; an objective' : ''}${goal.isClosed ? '; closed' : ''}`,
      4,
    ),
    ...field('need', said(goal.need)),
    ...field('area', said(goal.domain)),
    ...field('now', said(goal.baseline)),
    ...field('measure', said(goal.measure)),
    ...field('target date', targetText(goal, targetDateOf(goal, record, document.text, today), view)),
    ...field('status', said(goal.status)),
    ...field('own words', voices.length > 0 ? voices.join(' ') : undefined),
    ...field('who', goal.owners.length > 0 ? goal.owners.map(personText).join('; ') : undefined),
    ...goal.actions.flatMap((action) => row('step', actionText(action, record, today, view), 4)),
  ]
}

function actionText(action: Action, record: CareRecord, today: string, view: View): string {
  const who = action.owners.length > 0 ? action.owners.map(personText).join('; ') : 'nobody named'
  const when = action.frequency ? `${view.words(action.frequency.span)}, ` : ''
  return `${view.quoted(action)} – ${who}, ${when}${dateText(actionDateOf(action, record, today), view)}`
}

/** The date with where it was found, where no field of the goal holds it. */
function targetText(goal: Goal, date: TargetDate, view: View): string {
  const text = dateText(date, view)
  if (date.state === 'none') return text
  const isIn = ({start, end}: Span) => start <= date.at.start && date.at.end <= end
  if (isIn(goal.span)) return `${text}, in the wording of the goal`
  const isOfStep = goal.actions.some(({span, targetDate}) => isIn(span) || (targetDate && isIn(targetDate.span)))
  return isOfStep ? `${text}, its last step` : text
}

function dateText(date: TargetDate, view: View): string {
  if (date.state === 'none') return 'no date'
  const words = `“${view.words(date.at)}”`
  if (date.state === 'vague') return `${words}, which is not a date`
  if (date.impossible) return `${words}, which does not exist`
  return date.iso
    ? `${words} = ${date.iso}${date.confidence === 'low' ? ' (year or start guessed)' : ''}`
    : date.kind === 'event'
      ? `${words}, an event`
      : `${words}, a day that is not known here`
}

function personText({name, role, kind, as}: Person): string {
  const does = as === 'owner' || as === 'team' ? '' : `, ${as}`
  return `${printable(name)}${role && role !== name ? `, ${printable(role)}` : ''} (${KINDS[kind]}${does})`
}

/** The dates in fields for dates, those of one kind in one line. */
function dateLines({dates}: CareRecord): string[] {
  const byRole = new Map<string, string[]>()
  for (const {role, text, iso, impossible} of dates) {
    const day = printable(text)
    const said = impossible ? `${day}, which does not exist` : iso && iso !== text ? `${day} = ${iso}` : day
    byRole.set(role, [...(byRole.get(role) ?? []), said])
  }
  if (byRole.size === 0) return []
  const rows = [...byRole].flatMap(([role, days]) => row(role.replace('-', ' '), days.join('; '), 2))
  return ['', `Dates in date fields: ${dates.length}`, ...rows]
}

function looseActions({actions, goals}: CareRecord): Action[] {
  const known = new Set(goals.flatMap((goal) => goal.actions))
  return actions.filter((action) => !known.has(action))
}

/** A count and its items, one below the other; nothing when there are none. */
function list<T>(title: string, items: readonly T[], text: (item: T) => string): string[] {
  return items.length === 0
    ? []
    : ['', `${title}: ${items.length}`, ...items.flatMap((item) => block(text(item), 2, 4))]
}

const block = (text: string, indent: number, hang = indent + 2) => wrap(wordsOf(text), WIDTH, indent, hang)

/** A label and its value in two columns. */
function row(label: string, value: string, indent: number): string[] {
  const [first = '', ...rest] = wrap(wordsOf(value), WIDTH, indent + LABEL)
  return [`${' '.repeat(indent)}${`${label}:`.padEnd(LABEL)}${first.trimStart()}`, ...rest]
}

const sourceOf = (source: Source | undefined) => (source ? SOURCES[source] : 'not given')
const readable = (name: string | undefined) => (name ?? '').replaceAll('_', ' ')
