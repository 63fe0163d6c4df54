import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {mustBeIsolated, runIsolated} from '../batch/isolation.js'
import {failureProblem} from '../batch/problems.js'
import type {Source} from '../batch/read-file.js'
import {limitsOf} from '../batch/review-file.js'
import {today} from '../clock.js'
import {unreadableDocument} from '../document/create.js'
import {childProgram} from './child-program.js'
import {UsageError} from './exit.js'
import {type InspectTerms, inspectDocument, inspectSource} from './inspect-source.js'
import {print, readStandardInput, settingsLoader} from './terminal.js'

/** `carelint inspect FILE`: what was read, line by line, and the record as it was understood. Shows the document's own text. */
export async function inspect(file: string, flags: {stdinFilename: string; format: 'pretty' | 'json'}): Promise<void> {
  const name = file === '-' ? flags.stdinFilename : resolve(file)
  if (file !== '-' && !existsSync(name)) {
    throw new UsageError(`${file} cannot be opened. Check the spelling of the path, and that you may read it.`)
  }
  const source = file === '-' ? {bytes: await readStandardInput(), name} : {file: name}
  return print(await inspection(source, {settings: await settingsLoader()(name), today: today(), format: flags.format}))
}

/** What to print, from a child process where the document must not be read in this one. */
async function inspection(source: Source, terms: InspectTerms): Promise<string> {
  if (!mustBeIsolated(source)) return inspectSource(source, terms)
  const limits = limitsOf(terms.settings)
  const outcome = await runIsolated(childProgram, {task: 'inspect', input: source, shared: terms, limits})
  if ('value' in outcome) return outcome.value as string
  return inspectDocument(unreadableDocument('unknown', failureProblem(outcome.failure, limits)), terms)
}
