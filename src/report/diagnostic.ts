import type {Finding} from '../check/finding.js'
import type {Format} from '../document/document.js'
import type {DocxPlace, PdfPlace, SourcePlace} from '../document/place.js'
import type {Category, Severity, Suggestion} from '../rule/define-rule.js'
import type {Range} from '../text/lines.js'
import {countedPlaceLabel, isAboutAll, placeLabel} from './place-label.js'
import {type RuleSummaries, redactedMessage} from './redact.js'

/** The native place as data, with its name for people. All numbers count as the place types say. The first is the whole document. */
export type JsonPlace =
  | {readonly kind: Format; readonly label: string}
  | ({readonly kind: 'markdown' | 'text'; readonly label: string} & Omit<SourcePlace, 'kind'>)
  | ({readonly label: string} & DocxPlace)
  | ({readonly label: string} & PdfPlace)

/** A finding as an LSP Diagnostic; what LSP has no field for is in `data`. */
export interface JsonDiagnostic {
  readonly range: Range
  readonly severity: 1 | 2 | 3
  readonly code: string
  /** Path of the rule's page inside the carelint package. */
  readonly codeDescription: {readonly href: string}
  readonly source: 'carelint'
  readonly message: string
  readonly data: {
    readonly category: Category
    readonly term?: string
    readonly fingerprint: string
    readonly suggestions: readonly Suggestion[]
    readonly place: JsonPlace
  }
}

/** DiagnosticSeverity of the Language Server Protocol 3.17. */
const LSP_SEVERITY: Readonly<Record<Severity, 1 | 2 | 3>> = {error: 1, warning: 2, info: 3}

/**
 * The finding for machines, keys always in the same order, without the sentence around the words.
 *
 * @param redact - also leave out the term, the suggestions (they reword what was found), and the headings in the place's label; what the
 *   rule says of itself here stands for the message.
 */
export function toDiagnostic(finding: Finding, format: Format, redact?: RuleSummaries): JsonDiagnostic {
  const {range, severity, rule, category, term, fingerprint, suggestions} = finding
  return {
    range: {start: positionOf(range.start), end: positionOf(range.end)},
    severity: LSP_SEVERITY[severity],
    code: rule,
    codeDescription: {href: `docs/rules/${rule}.md`},
    source: 'carelint',
    message: redact ? redactedMessage(finding, redact) : finding.message,
    data: {
      category,
      ...(term && !redact ? {term} : {}),
      fingerprint,
      suggestions: redact
        ? []
        : suggestions.map(({title, newText}) => ({title, ...(newText === undefined ? {} : {newText})})),
      place: placeOf(finding, format, redact !== undefined),
    },
  }
}

function placeOf(finding: Finding, format: Format, redact: boolean): JsonPlace {
  const {place} = finding
  const label = redact ? countedPlaceLabel(finding) : placeLabel(finding)
  if (isAboutAll(finding)) return {kind: format, label}
  switch (place.kind) {
    case 'source': {
      const {start, end} = place
      return {
        kind: format === 'text' ? 'text' : 'markdown',
        label,
        start: {...positionOf(start), offset: start.offset},
        end: {...positionOf(end), offset: end.offset},
      }
    }
    case 'docx': {
      const {part, start, end, cell} = place
      return {
        kind: 'docx',
        label,
        part,
        start: {paragraph: start.paragraph, run: start.run, char: start.char},
        end: {paragraph: end.paragraph, run: end.run, char: end.char},
        ...(cell ? {cell: {table: cell.table, row: cell.row, column: cell.column}} : {}),
      }
    }
    case 'pdf': {
      const {page, line, quads} = place
      return {kind: 'pdf', label, page, line, quads: quads.map((piece) => ({page: piece.page, quad: piece.quad}))}
    }
  }
}

const positionOf = ({line, character}: Range['start']) => ({line, character})
