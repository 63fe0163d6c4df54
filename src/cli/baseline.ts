import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {discover} from '../batch/discover.js'
import {reviewFiles} from '../batch/review-files.js'
import {fingerprintsOf} from '../check/baseline.js'
import {today} from '../clock.js'
import {BASELINE_NAME, renderBaseline} from '../config/baseline-file.js'
import {counted} from '../report/wording.js'
import {childProgram} from './child-program.js'
import {ExitCode, UsageError} from './exit.js'
import {settingsLoader} from './settings-loader.js'
import {print} from './terminal.js'
import {writeWhole} from './write-file.js'

/** `carelint baseline`: records today's findings, so that `check` shows only new ones. Replaces an earlier baseline in this folder. */
export async function baseline(paths: readonly string[], flags: {readonly today?: string}): Promise<void> {
  if (paths.includes('-')) throw new UsageError('baseline reads files and folders, not standard input.')
  const cwd = process.cwd()
  const {files, errors} = discover(paths, cwd)
  // A baseline of some of the files only would bring the findings of the others back without a word.
  if (errors.length > 0) throw new UsageError(`${errors.join('\ncarelint: ')}\ncarelint: no baseline was written.`)
  const run = {cwd, today: flags.today ?? today(), settingsFor: settingsLoader(), childProgram}
  const prints = new Map<string, readonly string[]>()
  for await (const review of reviewFiles(files, run)) prints.set(fileURLToPath(review.uri), fingerprintsOf(review))
  const bytes = new TextEncoder().encode(renderBaseline(cwd, prints))
  const wasThere = existsSync(join(cwd, BASELINE_NAME))
  writeWhole(join(cwd, BASELINE_NAME), bytes, 0o666, BASELINE_NAME)
  const lists = [...prints.values()].filter(({length}) => length > 0)
  const findings = lists.reduce((sum, {length}) => sum + length, 0)
  await print(
    `${wasThere ? 'Replaced' : 'Wrote'} ${BASELINE_NAME}: ${counted(findings, 'finding')} in ${counted(lists.length, 'file')}. From now on, "carelint check" leaves them out and says how many there are.${wasThere ? ' Files that were not named this time are no longer in the baseline.' : ''}\n`,
  )
  process.exitCode = ExitCode.Clean
}
