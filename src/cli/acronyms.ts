import {resolve} from 'node:path'
import {discover} from '../batch/discover.js'
import {reviewFiles} from '../batch/review-files.js'
import type {Settings} from '../check/settings.js'
import {today} from '../clock.js'
import {renderAcronyms, renderGlossary, startAcronymCount} from '../report/acronyms.js'
import {childProgram} from './child-program.js'
import {complain} from './complain.js'
import {ExitCode, UsageError} from './exit.js'
import {settingsLoader} from './settings-loader.js'
import {print, terminal} from './terminal.js'
import {writeNew} from './write-file.js'

/** `carelint acronyms`: lists the letters that documents leave unexplained, or writes them as a glossary to start from. */
export async function acronyms(paths: readonly string[], {write}: {readonly write?: string}): Promise<void> {
  if (paths.includes('-')) throw new UsageError('acronyms reads files and folders, not standard input.')
  const cwd = process.cwd()
  const {files, errors} = discover(paths, cwd)
  const load = settingsLoader()
  const settingsFor = async (file: string): Promise<Settings> => withAcronyms(await load(file))
  const count = startAcronymCount()
  const unreadable: string[] = []
  let read = 0
  for await (const review of reviewFiles(files, {cwd, today: today(), settingsFor, childProgram})) {
    count.add(review)
    if (review.status === 'unreadable') unreadable.push(review.path)
    else read++
  }
  if (read > 0) {
    const found = count.acronyms()
    await print(renderAcronyms(found, read, terminal(false).width))
    if (write !== undefined) {
      writeNew(resolve(cwd, write), renderGlossary(found), write)
      await print(`\nWrote ${write}. Check each line; then name the file as "glossary" in carelint.yaml.\n`)
    }
  }
  for (const path of unreadable) complain(`${path} could not be read. "carelint check" says why.`)
  for (const error of errors) complain(error)
  process.exitCode = errors.length + unreadable.length > 0 ? ExitCode.Failure : ExitCode.Clean
}

/** The list was asked for, so the rule behind it runs even where settings turn it off. */
function withAcronyms(settings: Settings): Settings {
  const rule = settings.rules['undefined-acronym']
  if (rule?.severity !== 'off') return settings
  return {...settings, rules: {...settings.rules, 'undefined-acronym': rule.options ? {options: rule.options} : {}}}
}
