import type {FileReview, RuleMeasure} from '../check/finding.js'
import type {Format, ReadingProblem} from '../document/document.js'
import type {RecordKind} from '../record/care-record.js'
import {type JsonDiagnostic, toDiagnostic} from './diagnostic.js'
import type {RuleSummaries} from './redact.js'
import type {StreamedReport} from './streamed.js'
import {type Summary, startSummary} from './summary.js'

/** One file of the report: LSP's PublishDiagnosticsParams with what carelint knows about the file. */
interface JsonFile {
  readonly uri: string
  readonly format: Format
  readonly kind: RecordKind
  readonly status: FileReview['status']
  /** What was not read; absent when everything was. */
  readonly notes?: readonly ReadingProblem[]
  readonly measures: readonly RuleMeasure[]
  readonly diagnostics: readonly JsonDiagnostic[]
}

/** Counts over all files. */
interface JsonSummary {
  readonly files: number
  readonly error: number
  readonly warning: number
  readonly info: number
  readonly allowed: number
  readonly baselined: number
  readonly unreadable: number
}

/** What the report says about itself, and how much it shows of the documents. */
export interface JsonOptions {
  /** The version of carelint that made the review. */
  readonly version: string
  /** Leave out every word of the documents; the rules' summaries replace the messages. */
  readonly redact?: RuleSummaries
}

/**
 * The review for other programs, as `schema/output.schema.json` describes it: JSON, indented, keys always in the same order, files in the
 * order given, with a line end.
 *
 * What of the documents is in it: the words each finding is about (`term`, inside `message` and `suggestions`), and the headings and
 * column names that `place.label` gives as the way to them. What is not: the sentences around the words, or any other text.
 *
 * With `redact`, none of these words is in it: no term, no suggestions, the rule's summary for the message, a counted place ("paragraph 14")
 * for the label. File names stay, and so do fingerprints, which are hashes; a file named after a person still names that person, and who
 * guesses the words of a finding correctly can confirm the guess from its fingerprint.
 */
export function streamJson({version, redact}: JsonOptions): StreamedReport {
  const count = startSummary()
  const tool = {name: 'carelint', version}
  const head = `{\n  "schema": 1,\n  "tool": ${indented(tool, 2)},\n  "files": [`
  let files = 0
  return {
    add(review) {
      count.add(review)
      const before = files++ === 0 ? head : ','
      return escapeControls(`${before}\n    ${indented(toJsonFile(review, redact), 4)}`)
    },
    end() {
      const filesEnd = files === 0 ? `${head}]` : '\n  ]'
      return `${filesEnd},\n  "summary": ${indented(summaryOf(count.summary()), 2)}\n}\n`
    },
  }
}

/** A value as it stands in the envelope: JSON whose lines after the first begin with so many blanks. No string in JSON holds a line end. */
function indented(value: unknown, blanks: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(blanks)}`)
}

function summaryOf({counts, files, allowed, baselined, unreadable}: Summary): JsonSummary {
  return {files, error: counts.error, warning: counts.warning, info: counts.info, allowed, baselined, unreadable}
}

/** One file's entry of the envelope. */
function toJsonFile(review: FileReview, redact?: RuleSummaries): JsonFile {
  const {uri, format, kind, status, problems, measures, findings} = review
  const notes = problems.map(({code, message, page}) => ({code, message, ...(page === undefined ? {} : {page})}))
  return {
    uri,
    format,
    kind,
    status,
    ...(notes.length > 0 ? {notes} : {}),
    measures: measures.map(({rule, checked, met}) => ({rule, checked, met})),
    diagnostics: findings.map((finding) => toDiagnostic(finding, format, redact)),
  }
}

/** JSON allows DEL and the C1 controls as they are, but a terminal that shows the output may obey them. */
function escapeControls(json: string): string {
  return json.replace(/[\u007F-\u009F]/g, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
