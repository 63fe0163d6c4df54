import type {FileReview, RuleMeasure} from '../check/finding.js'
import type {Format, ReadingProblem} from '../document/document.js'
import type {RecordKind} from '../record/care-record.js'
import {type JsonDiagnostic, toDiagnostic} from './diagnostic.js'
import type {RuleSummaries} from './redact.js'
import type {StreamedReport} from './streamed.js'
import {type Summary, startSummary} from './summary.js'

/** One file of the report: LSP's PublishDiagnosticsParams with what carelint knows about the file. */
export interface JsonFile {
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
export interface JsonSummary {
  readonly files: number
  readonly error: number
  readonly warning: number
  readonly info: number
  readonly allowed: number
  readonly baselined: number
  readonly unreadable: number
}

/** The envelope that `schema/output.schema.json` describes. */
export interface JsonReport {
  readonly schema: 1
  readonly tool: {readonly name: 'carelint'; readonly version: string}
  readonly files: readonly JsonFile[]
  readonly summary: JsonSummary
}

/** What the report says about itself, and how much it shows of the documents. */
export interface JsonOptions {
  /** The version of carelint that made the review. */
  readonly version: string
  /** Leave out every word of the documents; the rules' summaries replace the messages. */
  readonly redact?: RuleSummaries
}

/**
 * The review for other programs: JSON, indented, keys always in the same order, files in the order given, with a line end.
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
  const tool: JsonReport['tool'] = {name: 'carelint', version}
  let files = 0
  return {
    add(review) {
      count.add(review)
      // The envelope around one file, cut open after `[` and before `]`, is the envelope around all of them.
      const json = JSON.stringify({schema: 1, tool, files: [toJsonFile(review, redact)]}, null, 2)
      const start = files++ === 0 ? 0 : json.indexOf(FILES_START) + FILES_START.length
      return escapeControls((start === 0 ? '' : ',') + json.slice(start, -FILES_END.length))
    },
    end() {
      const report: JsonReport = {schema: 1, tool, files: [], summary: summaryOf(count.summary())}
      const json = JSON.stringify(report, null, 2)
      return `${files === 0 ? json : FILES_END.slice(0, 4) + json.slice(json.indexOf(NO_FILES) + NO_FILES.length)}\n`
    },
  }
}

/** How `JSON.stringify` with two spaces writes the list of files in the envelope. */
const FILES_START = '"files": ['
const FILES_END = '\n  ]\n}'
const NO_FILES = '"files": []'

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
