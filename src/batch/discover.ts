import {type Dirent, existsSync, readdirSync, readFileSync} from 'node:fs'
import {extname, join, relative, resolve} from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {notThere} from './not-there.js'
import {statsAt} from './open-file.js'
import {shown, toPosix} from './shown-path.js'

/** Documents carelint reads, and old formats it cannot read but must not skip silently. */
const DOCUMENTS = new Set(['.md', '.markdown', '.txt', '.text', '.docx', '.docm', '.dotx', '.dotm', '.pdf'])
const OLD_DOCUMENTS = new Set(['.doc', '.dot', '.odt', '.rtf', '.pages', '.wpd', '.wps'])

/** What `carelint annotate` writes beside a document: its findings are those of the document. Checked only when asked for by name. */
const MARKED_COPY = /\.carelint(?:-\d+)?\.\w+$/

/** Settings, what is allowed, and the baseline. */
const OWN_FILE = /^carelint(?:-allow|-baseline)?\.(?:ya?ml|json)$/

/** Folders that never hold records. */
const NO_RECORDS = new Set(['node_modules', '.git', '.svn', '.hg', '__MACOSX'])

/** What a search for documents found. */
export interface Discovery {
  /** Absolute paths, each once, in the order of the paths asked for and by name inside folders. */
  readonly files: readonly string[]
  /** What was requested and cannot be checked: one plain sentence each. */
  readonly errors: readonly string[]
  /** How many other files (pictures, spreadsheets …) are in the folders and were not looked at; carelint's own files do not count. */
  readonly passedOver: number
}

/**
 * Finds the documents that `paths` name. Files are taken as they are; folders are walked, leaving out what `.gitignore` and
 * `.carelintignore` name, hidden files, Word's lock files (`~$plan.docx`) and marked copies. Links to folders are not followed, so there are no loops.
 */
export function discover(paths: readonly string[], cwd: string): Discovery {
  const files = new Set<string>()
  const errors: string[] = []
  let passedOver = 0
  let leftOut = 0

  function walk(folder: string, filters: readonly Filter[]) {
    const here = [...filters, ...filtersIn(folder)]
    for (const entry of readFolder(folder)) {
      const path = join(folder, entry.name)
      if (entry.name.startsWith('.') || entry.name.startsWith('~$') || NO_RECORDS.has(entry.name)) continue
      if (isIgnored(path, entry.isDirectory(), here)) leftOut++
      else if (entry.isDirectory()) walk(path, here)
      else if (MARKED_COPY.test(entry.name) || OWN_FILE.test(entry.name)) continue
      else if (isDocumentName(entry.name)) files.add(path)
      else passedOver++
    }
  }

  function readFolder(folder: string): Dirent[] {
    try {
      return readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
    } catch {
      errors.push(
        `${shown(folder, cwd)}: this folder cannot be opened. Check that it is still there and that you have permission to read it.`,
      )
      return []
    }
  }

  for (const given of paths) {
    const path = resolve(cwd, given)
    const stats = statsAt(path)
    if (!stats) errors.push(notThere(given, cwd))
    else if (stats.isDirectory()) {
      const before = files.size + errors.length
      leftOut = 0
      walk(path, filtersAbove(path))
      if (files.size + errors.length === before) {
        const beside = leftOut > 0 ? ' apart from what .gitignore and .carelintignore leave out' : ''
        errors.push(
          `${given}: there are no documents in this folder${beside}. carelint reads .docx, .pdf, .md and .txt files.`,
        )
      }
    } else files.add(path)
  }
  return {files: [...files], errors, passedOver}
}

function isDocumentName(name: string): boolean {
  const extension = extname(name).toLowerCase()
  return DOCUMENTS.has(extension) || OLD_DOCUMENTS.has(extension)
}

/** An ignore file, and the folder its patterns count from. Listed from the outermost to the nearest. */
interface Filter {
  readonly folder: string
  readonly rules: Ignore
}

/** The filters of one folder. One that cannot be read leaves nothing out: better to check one file too many than one too few. */
function filtersIn(folder: string): Filter[] {
  return ['.gitignore', '.carelintignore'].flatMap((name) => {
    const path = join(folder, name)
    if (!statsAt(path)?.isFile()) return []
    try {
      return [{folder, rules: ignore().add(readFileSync(path, 'utf8'))}]
    } catch {
      return []
    }
  })
}

/** Ignore files above a folder apply to it too, up to the top of the repository or the disk. */
function filtersAbove(folder: string): Filter[] {
  const filters: Filter[] = []
  for (let at = folder; ; ) {
    if (existsSync(join(at, '.git'))) break
    const parent = resolve(at, '..')
    if (parent === at) break
    filters.unshift(...filtersIn(parent))
    at = parent
  }
  return filters
}

/** As in git, the nearest filter that names a path decides; so `!plan.docx` in a `.carelintignore` brings back what a `.gitignore` leaves out. */
function isIgnored(path: string, isFolder: boolean, filters: readonly Filter[]): boolean {
  for (const {folder, rules} of filters.toReversed()) {
    const {ignored, unignored} = rules.test(toPosix(relative(folder, path)) + (isFolder ? '/' : ''))
    if (ignored || unignored) return ignored
  }
  return false
}
