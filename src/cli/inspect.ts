import {resolve} from 'node:path'
import {failedDocument, mustBeIsolated, runIsolated} from '../batch/isolation.js'
import {notThere} from '../batch/not-there.js'
import {statsAt} from '../batch/open-file.js'
import type {Source} from '../batch/read-file.js'
import {limitsOf} from '../batch/review-file.js'
import {today} from '../clock.js'
import {MIB} from '../ingest/limits.js'
import {childProgram} from './child-program.js'
import {ExitCode, UsageError} from './exit.js'
import {type Inspection, type InspectTerms, inspectDocument, inspectSource} from './inspect-source.js'
import {settingsLoader} from './settings-loader.js'
import {print, readStandardInput} from './terminal.js'

interface InspectFlags {
  readonly stdinFilename: string
  readonly format: 'pretty' | 'json'
  readonly today?: string
}

/** `carelint inspect FILE`: what was read, line by line, and the record as it was understood. Shows the document's own text. */
export async function inspect(file: string, flags: InspectFlags): Promise<void> {
  const name = file === '-' ? flags.stdinFilename : resolve(file)
  if (file !== '-') {
    const stats = statsAt(name)
    if (!stats) throw new UsageError(notThere(file, process.cwd()))
    if (stats.isDirectory()) throw new UsageError(`${file} is a folder. inspect shows one file at a time.`)
  }
  const settings = await settingsLoader()(name)
  const {fileMb} = limitsOf(settings)
  const source = file === '-' ? {bytes: await readStandardInput(fileMb * MIB), name} : {file: name}
  const {text, isRead} = await inspection(source, {settings, today: flags.today ?? today(), format: flags.format})
  await print(text)
  if (!isRead) process.exitCode = ExitCode.Failure
}

/** What to print, from a child process where the document must not be read in this one. */
async function inspection(source: Source, terms: InspectTerms): Promise<Inspection> {
  if (!mustBeIsolated(source)) return inspectSource(source, terms)
  const limits = limitsOf(terms.settings)
  const outcome = await runIsolated(childProgram, {task: 'inspect', input: source, shared: terms, limits})
  if ('value' in outcome) return outcome.value as Inspection
  return inspectDocument(failedDocument(outcome.failure, source, limits), terms)
}
