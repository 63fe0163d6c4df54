import type {FileReview} from '../check/finding.js'
import {createPalette} from './colour.js'
import {MOST_LINES} from './excerpt.js'
import {type Layout, renderGroup, renderMessage, TEXT_INDENT} from './finding-block.js'
import {foldRepeats, groupBySentence} from './finding-groups.js'
import {measureSentences, renderSummary} from './pretty-summary.js'
import type {StreamedReport} from './streamed.js'
import {READING_RULES, startSummary} from './summary.js'
import {FORMAT_NAMES, KIND_NAMES, severityCounts, unseenIn} from './wording.js'
import {unbroken, wordsOf, wrap} from './wrap.js'

/** How the report for people looks. */
export interface PrettyOptions {
  /** Columns of the terminal. Taken as 20 at least, and as 100 at most, because longer lines are hard to read. */
  readonly width: number
  /** Whether to use colours; they never say anything that the words do not. */
  readonly color: boolean
  /** The date of the review, `YYYY-MM-DD`. */
  readonly today: string
  /** Show every repeat in full, every suggestion, and what was measured in each file. */
  readonly verbose?: boolean
}

const LEAST_WIDTH = 20
const MOST_WIDTH = 100

/**
 * The review for people: in a terminal, through a pipe, on paper or read aloud. Ends with a line end.
 *
 * Files with findings come first, in the order given, then those without, then the summary. Shows sentences of the documents, so it
 * is as private as they are. Nothing in it can steer a terminal except its own colours.
 */
export function streamPretty(options: PrettyOptions): StreamedReport {
  const layout: Layout = {
    width: Math.min(Math.max(Math.floor(options.width), LEAST_WIDTH), MOST_WIDTH),
    palette: createPalette(options.color),
    verbose: options.verbose ?? false,
  }
  const count = startSummary()
  const clear: string[] = []
  let hasSections = false
  // An empty line between two sections.
  const print = (sections: readonly (readonly string[])[]) =>
    sections
      .map((lines) => {
        const gap = hasSections ? '\n\n' : ''
        hasSections = true
        return gap + lines.join('\n')
      })
      .join('')
  return {
    add(review) {
      count.add(review)
      if (review.status !== 'ok' || review.findings.length > 0) return print(renderFile(review, layout))
      clear.push(...renderHeader(review, clearOutcome(review), layout), ...renderUnseen(review, layout))
      return ''
    },
    end() {
      const summary = renderSummary(count.summary(), options.today, layout)
      return `${print(clear.length > 0 ? [clear, summary] : [summary])}\n`
    },
  }
}

/** The sections of one file: its name with what was not read, then each sentence with its findings. */
function renderFile(review: FileReview, layout: Layout): string[][] {
  const isAboutReading = ({rule}: {rule: string}) => READING_RULES.has(rule)
  const findings = review.findings.filter((finding) => !isAboutReading(finding))
  const top = renderHeader(review, outcomeOf(review, findings.length), layout)
  for (const finding of review.findings.filter(isAboutReading)) top.push(...renderMessage(finding, layout, 2))
  for (const {message, page} of unreportedProblems(review)) {
    const where = page === undefined ? '' : ` (page ${page})`
    top.push(...wrap(wordsOf(`${message}${where}`), layout.width, 2, 4))
  }
  top.push(...renderUnseen(review, layout))
  if (layout.verbose) top.push(...wrap(wordsOf(measureSentences(review.measures)), layout.width, 2, 4))

  const entries = layout.verbose
    ? findings.map((finding) => ({finding, again: [], isExplainedAbove: false, isOfferedAbove: false}))
    : foldRepeats(findings)
  const reach = Math.floor((MOST_LINES * (layout.width - TEXT_INDENT)) / 2)
  return [top, ...groupBySentence(entries, reach).map((group) => renderGroup(review.path, group, layout))]
}

/** "plans/ana.docx (care plan, Word): 1 error, 2 warnings". */
function renderHeader(review: FileReview, outcome: string, layout: Layout): string[] {
  const format = FORMAT_NAMES[review.format]
  const what = review.status === 'unreadable' ? format : `${KIND_NAMES[review.kind][0]}, ${format}`
  const words = what ? `(${what}): ${outcome}` : outcome
  return wrap(
    [unbroken(what ? review.path : `${review.path}:`, layout.palette.bold), ...wordsOf(words)],
    layout.width,
    0,
    2,
  )
}

/** What was not looked at, below the name of the file. */
function renderUnseen(review: FileReview, {width}: Layout): string[] {
  const words = unseenIn(review)
  return words ? wrap(wordsOf(words), width, 2) : []
}

/** What the baseline leaves out is still there, so such a file is not called clear. */
const clearOutcome = (review: FileReview) =>
  review.baselined
    ? 'nothing new.'
    : unseenIn(review)
      ? 'nothing to change in what was checked.'
      : 'all clear, nicely done.'

function outcomeOf(review: FileReview, findings: number): string {
  if (review.status === 'unreadable') return 'could not be read'
  const count = {error: 0, warning: 0, info: 0}
  for (const {severity} of review.findings) count[severity]++
  const counts = severityCounts(count)
  if (review.status === 'ok') return counts
  return findings === 0 ? 'partly read; nothing to change in what was read' : `partly read; ${counts}`
}

/** Reading problems that no finding has already reported. */
function unreportedProblems(review: FileReview): FileReview['problems'] {
  return review.problems.filter(({message}) => !review.findings.some((finding) => finding.message.includes(message)))
}
