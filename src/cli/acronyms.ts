import {resolve} from 'node:path'
import {discover} from '../batch/discover.js'
import {reviewFiles} from '../batch/review-files.js'
import type {FileReview} from '../check/finding.js'
import type {Settings} from '../check/settings.js'
import {today} from '../clock.js'
import {collectAcronyms, renderAcronyms, renderGlossary} from '../report/acronyms.js'
import {childProgram} from './child-program.js'
import {complain} from './complain.js'
import {ExitCode, UsageError} from './exit.js'
import {print, settingsLoader, terminal} from './terminal.js'
import {writeNew} from './write-whole.js'

/** `carelint acronyms`: lists the letters that documents leave unexplained, or writes them as a glossary to start from. */
export async function acronyms(paths: readonly string[], {write}: {readonly write?: string}): Promise<void> {
  if (paths.includes('-')) throw new UsageError('acronyms reads files and folders, not standard input.')
  const cwd = process.cwd()
  const {files, errors} = discover(paths, cwd)
  const load = settingsLoader()
  const settingsFor = async (file: string): Promise<Settings> => withAcronyms(await load(file))
  const reviews: FileReview[] = []
  for await (const review of reviewFiles(files, {cwd, today: today(), settingsFor, childProgram})) reviews.push(review)
  const read = reviews.filter(({status}) => status !== 'unreadable')
  const found = collectAcronyms(read)
  if (read.length > 0) await print(renderAcronyms(found, read.length, terminal(false).width))
  if (write !== undefined && read.length > 0) {
    writeNew(resolve(cwd, write), renderGlossary(found), write)
    await print(`\nWrote ${write}. Check each line; then name the file as "glossary" in carelint.yaml.\n`)
  }
  for (const {path} of reviews.filter(({status}) => status === 'unreadable')) {
    complain(`${path} could not be read. "carelint check" says why.`)
  }
  for (const error of errors) complain(error)
  process.exitCode = errors.length > 0 || read.length < reviews.length ? ExitCode.Failure : ExitCode.Clean
}

/** The list was asked for, so the rule behind it runs even where settings turn it off. */
function withAcronyms(settings: Settings): Settings {
  const rule = settings.rules['undefined-acronym']
  if (rule?.severity !== 'off') return settings
  return {...settings, rules: {...settings.rules, 'undefined-acronym': rule.options ? {options: rule.options} : {}}}
}
