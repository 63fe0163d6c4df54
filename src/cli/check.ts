import {fileURLToPath} from 'node:url'
import {discover} from '../batch/discover.js'
import {limitsOf} from '../batch/review-file.js'
import {type ReviewRun, reviewFiles, reviewInput} from '../batch/review-files.js'
import {withoutBaseline} from '../check/baseline.js'
import type {FileReview} from '../check/finding.js'
import {today} from '../clock.js'
import {createBaselineLoader} from '../config/baseline-file.js'
import {MIB} from '../ingest/limits.js'
import type {StreamedReport} from '../report/streamed.js'
import {version} from '../version.js'
import {childProgram} from './child-program.js'
import {complain} from './complain.js'
import {ExitCode, UsageError} from './exit.js'
import {settingsLoader} from './settings-loader.js'
import {print, readStandardInput, terminal} from './terminal.js'

interface CheckFlags {
  readonly format: 'pretty' | 'json'
  readonly failOn: 'error' | 'warning' | 'info' | 'never'
  readonly stdinFilename: string
  readonly redact?: boolean
  readonly verbose?: boolean
  readonly today?: string
  readonly color: boolean
  readonly baseline: boolean
}

/** `carelint check`: prints the findings of all documents, file by file as they come, and sets the exit code. */
export async function check(paths: readonly string[], flags: CheckFlags): Promise<void> {
  if (flags.redact && flags.format === 'pretty')
    throw new UsageError('--redact works with --format json. The output for people shows the sentences on purpose.')
  const cwd = process.cwd()
  const day = flags.today ?? today()
  const run: ReviewRun = {cwd, settingsFor: settingsLoader(), today: day, childProgram}
  const {files, errors, passedOver} = discover(
    paths.filter((path) => path !== '-'),
    cwd,
  )
  const reviews = paths.includes('-') ? reviewInputAndFiles(flags.stdinFilename, files, run) : reviewFiles(files, run)
  const worst = await printAll(flags.baseline ? newFindings(reviews) : reviews, flags, day)
  const notices = [...errors, ...(flags.format === 'pretty' && passedOver > 0 ? [skippedNotice(passedOver)] : [])]
  for (const notice of notices) complain(notice)
  const hasFindings = worst >= RANK[flags.failOn]
  process.exitCode = errors.length > 0 ? ExitCode.Failure : hasFindings ? ExitCode.Findings : ExitCode.Clean
  // Everything is written unless there are notices. Exiting here saves Node from freeing its memory first: 7 ms after ten pages.
  if (notices.length === 0) process.exit()
}

function skippedNotice(count: number): string {
  const others = count === 1 ? '1 other file was' : `${count} other files were`
  return `${others} not looked at (pictures, spreadsheets and the like).`
}

async function* reviewInputAndFiles(
  name: string,
  files: readonly string[],
  run: ReviewRun,
): AsyncGenerator<FileReview> {
  const {fileMb} = limitsOf(await run.settingsFor(name))
  yield await reviewInput(await readStandardInput(fileMb * MIB), name, run)
  yield* reviewFiles(files, run)
}

/** The reviews without the findings of the nearest baseline above each file. */
async function* newFindings(reviews: AsyncGenerator<FileReview>): AsyncGenerator<FileReview> {
  const knownIn = createBaselineLoader()
  for await (const review of reviews) {
    yield review.uri.startsWith('file:') ? withoutBaseline(review, knownIn(fileURLToPath(review.uri))) : review
  }
}

const RANK = {error: 3, warning: 2, info: 1, never: 4} as const

/** Prints the report, without ever holding more than one review; returns the rank of the worst severity, 0 without findings. */
async function printAll(reviews: AsyncGenerator<FileReview>, flags: CheckFlags, day: string): Promise<number> {
  // The first review is requested before the report is loaded: a child can work on it meanwhile.
  const first = reviews.next()
  first.catch(() => {})
  let worst = 0
  let count = 0
  try {
    const report = await startReport(flags, day)
    for (let next = await first; !next.done; next = await reviews.next()) {
      count++
      for (const {severity} of next.value.findings) worst = Math.max(worst, RANK[severity])
      await print(report.add(next.value))
    }
    if (count > 0 || flags.format === 'json') await print(report.end())
  } finally {
    // Whatever went wrong, the children are let go.
    await reviews.return(undefined)
  }
  return worst
}

async function ruleSummaries(): Promise<ReadonlyMap<string, string>> {
  const {rules} = await import('../rule/knowledge.js')
  return new Map(rules.map(({id, summary}) => [id, summary]))
}

async function startReport(flags: CheckFlags, day: string): Promise<StreamedReport> {
  if (flags.format === 'json') {
    const {streamJson} = await import('../report/json.js')
    return streamJson({version, ...(flags.redact ? {redact: await ruleSummaries()} : {})})
  }
  const {streamPretty} = await import('../report/pretty.js')
  const {width, color} = terminal(flags.color)
  return streamPretty({width, color, today: day, ...(flags.verbose ? {verbose: true} : {})})
}
