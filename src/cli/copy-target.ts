import {existsSync, readFileSync, realpathSync, type Stats, statSync} from 'node:fs'
import {basename, dirname, extname, join} from 'node:path'
import {statsAt} from '../batch/open-file.js'
import {shown} from '../batch/shown-path.js'
import {UsageError} from './exit.js'

/** What a marked copy is: a Word file, a PDF, or a page for browsers. */
export type CopyFormat = 'docx' | 'pdf' | 'html'

/** Where a copy goes. */
export interface CopyTarget {
  readonly path: string
  readonly exists: boolean
  /** Another file is there that is not an earlier copy in the state in which carelint wrote it. */
  readonly isTaken: boolean
}

const EXTENSIONS: Readonly<Record<CopyFormat, readonly string[]>> = {
  docx: ['.docx', '.docm', '.dotx', '.dotm'],
  pdf: ['.pdf'],
  html: ['.html', '.htm'],
}

/**
 * The file that the copy of a document is written to: `output`, or beside the document, `plan.docx` → `plan.carelint.docx`. A copy of a copy
 * gets a number: `plan.carelint-2.docx`. A copy that is another kind of file keeps the whole name, `plan.docx.carelint.html`: the folder may
 * hold a `plan.pdf` too.
 *
 * Both paths are absolute. Throws a UsageError for a name that cannot be or must not be written.
 */
export async function copyTarget(document: string, format: CopyFormat, output?: string): Promise<CopyTarget> {
  const path = output ?? besideDocument(document, format)
  const stats = statsAt(path)
  refuseBadName(path, stats, document, format)
  return {path, exists: Boolean(stats), isTaken: stats !== undefined && !(await isOwnCopy(path, format))}
}

const COPY_SUFFIX = /\.carelint(?:-(\d+))?$/

function besideDocument(document: string, format: CopyFormat): string {
  const folder = dirname(document)
  const extension = extname(document)
  if (!EXTENSIONS[format].includes(extension.toLowerCase())) {
    return join(folder, `${basename(document)}.carelint.${format}`)
  }
  const name = basename(document, extension)
  const suffix = COPY_SUFFIX.exec(name)
  const number = suffix ? `-${Number(suffix[1] ?? 1) + 1}` : ''
  return join(folder, `${name.replace(COPY_SUFFIX, '')}.carelint${number}${extension}`)
}

function refuseBadName(path: string, stats: Stats | undefined, document: string, format: CopyFormat): void {
  const name = shown(path, process.cwd())
  if (stats?.isDirectory()) throw new UsageError(`${name} is a folder. Give the name of a file with -o.`)
  // A look into a pipe that nobody writes to would never end.
  if (stats && !stats.isFile()) {
    throw new UsageError(`${name} is a pipe or a device, not a file. Give another name with -o.`)
  }
  if (!existsSync(dirname(path))) {
    throw new UsageError(
      `there is no folder ${shown(dirname(path), process.cwd())}. Create it first, or give another one with -o.`,
    )
  }
  if (stats && isSameFile(path, document)) {
    throw new UsageError(`${name} is the document itself, which carelint never changes. Give another name with -o.`)
  }
  const extension = extname(path).toLowerCase()
  // A document with macros under the name of one without (or the other way round) is not opened by Word.
  const own = extname(document).toLowerCase()
  const fitting = format === 'docx' && EXTENSIONS.docx.includes(own) ? [own] : EXTENSIONS[format]
  if (!fitting.includes(extension)) {
    const hint = format !== 'html' && EXTENSIONS.html.includes(extension) ? ', or add --html for a page' : ''
    throw new UsageError(`${name}: the name of this copy must end in ${fitting.join(' or ')}${hint}.`)
  }
}

function isSameFile(a: string, b: string): boolean {
  const [first, second] = [statSync(a), statSync(b)]
  // Inode numbers are 0 on some file systems.
  return (
    realpathSync(a) === realpathSync(b) || (first.ino !== 0 && first.ino === second.ino && first.dev === second.dev)
  )
}

/** Whether the file is a copy as carelint wrote it: no program has saved it since, so replacing it loses nobody's work. */
async function isOwnCopy(path: string, format: CopyFormat): Promise<boolean> {
  try {
    const bytes = readFileSync(path)
    if (format === 'docx') {
      return (await import('../annotate/docx/index.js')).isUntouchedCopy(new Uint8Array(bytes))
    }
    const text = bytes.toString('latin1')
    return format === 'pdf' ? isOwnPdf(text) : OWN_PAGE.test(text.slice(0, HEAD_LENGTH))
  } catch {
    return false
  }
}

/** Longer than everything before a page's title. */
const HEAD_LENGTH = 4096
const OWN_PAGE = /^<!doctype html>[\s\S]*<title>[^<]* carelint review<\/title>/i

/** Whether the last revision of the file is one that carelint appended. */
function isOwnPdf(text: string): boolean {
  const last = text.lastIndexOf('%%EOF')
  const before = text.lastIndexOf('%%EOF', last - 1)
  return before > 0 && text.slice(before, last).includes('/T (carelint)')
}
