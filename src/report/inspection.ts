import type {Document} from '../document/document.js'
import type {CareRecord, Goal} from '../record/care-record.js'
import type {Span} from '../text/span.js'
import {printable} from './printable.js'
import {FORMAT_NAMES, KIND_NAMES} from './wording.js'

/** The reading view with line numbers, then the record: kind, person, sections, goals, quotes. Shows the document's own text. */
export function renderInspection(document: Document, record: CareRecord): string {
  const {text, problems} = document
  const quoted = ({start, end}: Span) => `"${printable(text.slice(start, end).replace(/\s+/g, ' '))}"`
  const lines = text.split('\n')
  const digits = String(lines.length).length
  const view = lines.map((line, number) => `${String(number + 1).padStart(digits)}  ${printable(line)}`.trimEnd())

  const about = [
    `Format: ${FORMAT_NAMES[document.format] || 'not one that carelint reads'}. Kind: ${KIND_NAMES[record.kind][0]}. ${record.kindReason}`,
    record.person ? `Person: ${printable(record.person)}` : 'Person: not found',
    record.planDate ? `Date of the record: ${record.planDate}` : 'Date of the record: not found',
  ]
  const sections = record.sections
    .filter(({name}) => name)
    .map(({title, name}) => `  ${printable(title)} → ${readable(name)}`)
  const voices = record.quotes
    .filter((quote) => quote.kind === 'speech')
    .map(
      (quote) =>
        `  ${quote.speaker ? `${printable(quote.speaker.text)} (${quote.speaker.kind})` : 'no speaker found'}: ${quoted(quote.span)}`,
    )

  return [
    ...problems.map(({message, page}) => `Not read${page ? ` on page ${page}` : ''}: ${message}`),
    ...about,
    '',
    `Goals: ${record.goals.length}`,
    ...record.goals.flatMap((goal) => goalLines(goal, quoted)),
    '',
    `Sections that were recognised: ${sections.length}`,
    ...sections,
    '',
    `Words in quotation marks that somebody said: ${voices.length}`,
    ...voices,
    '',
    'The text, line by line:',
    ...view,
    '',
  ].join('\n')
}

function goalLines(goal: Goal, quoted: (span: Span) => string): string[] {
  return [
    `  ${printable(goal.title)}: ${quoted(goal.span)}`,
    ...goal.fields
      .filter(({name, value}) => name && value.end > value.start)
      .map(({name, value}) => `    ${readable(name)}: ${quoted(value)}`),
  ]
}

const readable = (name: string | undefined) => (name ?? '').replaceAll('_', ' ')
