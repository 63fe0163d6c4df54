import {lstatSync, readdirSync, statSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {nearest} from '../text/nearest.js'
import {toPosix} from './shown-path.js'

/** What to say about a path at which `statsAt` sees nothing: why, or the existing name that was most likely meant. */
export function notThere(given: string, cwd: string): string {
  // Some shells leave "*.docx" to the program.
  if (/[*?]/.test(given)) return `${given}: carelint takes no patterns such as *.docx. Name the folder, or each file.`
  const path = resolve(cwd, given)
  const code = errorCodeOf(() => statSync(path))
  if (code === 'EACCES' || code === 'EPERM') {
    return `${given}: carelint is not allowed to look there. Check that you have permission to open the folder, then try again.`
  }
  if (isLink(path)) return `${given}: this is a link to something that does not exist. Check where the file itself is.`
  const near = nearest(basename(given), namesIn(dirname(path)))
  const advice = near ? `Did you mean "${toPosix(join(dirname(given), near))}"?` : 'Check the spelling of the path.'
  return `${given}: there is no such file or folder. ${advice}`
}

function errorCodeOf(look: () => unknown): string | undefined {
  try {
    look()
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
