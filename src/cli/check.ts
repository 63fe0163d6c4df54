import {discover} from '../batch/discover.js'
import {type ReviewRun, reviewFiles, reviewInput} from '../batch/review-files.js'
import type {FileReview} from '../check/finding.js'
import {today} from '../clock.js'
import {ExitCode, UsageError} from './exit.js'
import {print, readStandardInput, settingsLoader, terminal, toolVersion} from './terminal.js'

interface CheckFlags {
  readonly format: 'pretty' | 'json'
  readonly failOn: 'error' | 'warning' | 'info' | 'never'
  readonly stdinFilename: string
  readonly redact?: boolean
  readonly verbose?: boolean
  readonly today?: string
  readonly color: boolean
}

/** `carelint check`: prints the findings of all documents and sets the exit code. */
export async function check(paths: readonly string[], flags: CheckFlags): Promise<void> {
  const cwd = process.cwd()
  const day = flags.today ?? today()
  const run: ReviewRun = {cwd, settingsFor: settingsLoader(), today: day}
  const reviews: FileReview[] = []
  const wantsInput = paths.includes('-')
  const {files, errors, passedOver} = discover(
    paths.filter((path) => path !== '-'),
    cwd,
  )
  if (wantsInput) reviews.push(await reviewInput(await readStandardInput(), flags.stdinFilename, run))
  for await (const review of reviewFiles(files, run)) reviews.push(review)

  if (reviews.length > 0 || flags.format === 'json') await print(await render(reviews, flags, day))
  for (const error of errors) process.stderr.write(`carelint: ${error}\n`)
  if (passedOver > 0 && flags.format === 'pretty') {
    const others = passedOver === 1 ? '1 other file was' : `${passedOver} other files were`
    process.stderr.write(`carelint: ${others} not looked at (pictures, spreadsheets and the like).\n`)
  }
  process.exitCode = errors.length > 0 ? ExitCode.Failure : exitCodeOf(reviews, flags.failOn)
}

async function render(reviews: readonly FileReview[], flags: CheckFlags, day: string): Promise<string> {
  if (flags.format === 'json') {
    const {renderJson} = await import('../report/json.js')
    return renderJson(reviews, {version: toolVersion, redact: flags.redact ?? false})
  }
  if (flags.redact)
    throw new UsageError('--redact works with --format json. The output for people shows the sentences on purpose.')
  const {renderPretty} = await import('../report/pretty.js')
  const {width, color} = terminal(flags.color)
  return renderPretty(reviews, {width, color, today: day, ...(flags.verbose ? {verbose: true} : {})})
}

const RANK = {error: 3, warning: 2, info: 1, never: 4} as const

function exitCodeOf(reviews: readonly FileReview[], failOn: CheckFlags['failOn']): number {
  const worst = Math.max(0, ...reviews.flatMap((review) => review.findings.map(({severity}) => RANK[severity])))
  return worst >= RANK[failOn] ? ExitCode.Findings : ExitCode.Clean
}
