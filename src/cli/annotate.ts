import {resolve} from 'node:path'
import type {Annotated} from '../annotate/annotated.js'
import {notThere, shown} from '../batch/discover.js'
import {statsAt} from '../batch/open-file.js'
import {readBytes, readSource} from '../batch/read-file.js'
import {limitsOf} from '../batch/review-file.js'
import {type ReviewRun, reviewFiles} from '../batch/review-files.js'
import type {FileReview} from '../check/finding.js'
import {today} from '../clock.js'
import type {Document} from '../document/document.js'
import {counted} from '../report/wording.js'
import {childProgram} from './child-program.js'
import {type CopyFormat, copyTarget} from './copy-target.js'
import {UsageError} from './exit.js'
import {print, settingsLoader} from './terminal.js'
import {writeWhole} from './write-whole.js'

interface AnnotateFlags {
  readonly output?: string
  readonly html?: boolean
  readonly today?: string
  readonly force?: boolean
}

/** `carelint annotate FILE`: writes a copy of a document with its findings marked on the words, and says where it is. */
export async function annotate(file: string, flags: AnnotateFlags): Promise<void> {
  const cwd = process.cwd()
  const {path, mode} = documentAt(file, cwd)
  const day = flags.today ?? today()
  const settingsFor = settingsLoader()
  const review = await reviewOf(path, {cwd, settingsFor, today: day, childProgram})
  if (review.status === 'unreadable') {
    throw new UsageError(`${review.path}: ${review.problems[0]?.message ?? 'It cannot be read.'} Nothing was written.`)
  }
  const format = copyFormatOf(review, flags.html ?? false)
  const target = await copyTarget(path, format, flags.output === undefined ? undefined : resolve(cwd, flags.output))
  const name = shown(target.path, cwd)
  const limits = limitsOf(await settingsFor(path))
  const read = readBytes(path, limits)
  if ('problem' in read) throw new UsageError(`${review.path}: ${read.problem.message} Nothing was written.`)
  const {bytes} = read
  // The review above has shown, in a process that can be ended, that reading this file comes to an end.
  const document = await readSource({bytes, name: path}, limits)
  const copy = await makeCopy(format, bytes, document, review, day)
  if (copy.marks === 0 && Buffer.compare(copy.bytes, bytes) === 0) {
    return print(nothingMarked(review, copy, target.exists && !target.isTaken ? name : undefined))
  }
  if (target.isTaken && !flags.force) {
    throw new UsageError(
      `${name} already exists, and it was not written by carelint or has been changed since. Add --force to replace it, or choose another name with -o.`,
    )
  }
  writeWhole(target.path, copy.bytes, mode, name)
  return print(`${[summaryOf(name, format, review, copy), ...copy.notes].join(' ')}\n`)
}

/** The absolute path of the document and its mode, which says who may open it. */
function documentAt(file: string, cwd: string): {path: string; mode: number} {
  if (file === '-') throw new UsageError('annotate marks a copy of a file, so it needs a file name.')
  const path = resolve(cwd, file)
  const stats = statsAt(path)
  if (!stats) throw new UsageError(notThere(file, cwd))
  if (stats.isDirectory()) throw new UsageError(`${file} is a folder. annotate marks one file at a time.`)
  return {path, mode: stats.mode}
}

async function reviewOf(path: string, run: ReviewRun): Promise<FileReview> {
  for await (const review of reviewFiles([path], run)) return review
  throw new UsageError(`${shown(path, run.cwd)} could not be reviewed.`)
}

function copyFormatOf({format, path}: FileReview, wantsHtml: boolean): CopyFormat {
  if (wantsHtml) return 'html'
  if (format === 'docx' || format === 'pdf') return format
  const what = format === 'markdown' ? 'Markdown' : 'text'
  throw new UsageError(
    `${path}: a ${what} file has no place for notes. Add --html to get a page that shows it with its findings.`,
  )
}

async function makeCopy(
  format: CopyFormat,
  bytes: Uint8Array,
  document: Document,
  review: FileReview,
  day: string,
): Promise<Annotated> {
  try {
    switch (format) {
      case 'html': {
        const {renderHtmlCopy} = await import('../annotate/html/index.js')
        const page = await renderHtmlCopy({bytes, document, review, today: day})
        return {bytes: new TextEncoder().encode(page), marks: review.findings.length, notes: []}
      }
      case 'docx':
        return (await import('../annotate/docx/index.js')).annotateDocx(bytes, review.findings, day)
      case 'pdf':
        return await (await import('../annotate/pdf/index.js')).annotatePdf(bytes, document, review.findings, day)
    }
  } catch (error) {
    // By name: the rooms that mark are bundled apart.
    if (!(error instanceof Error) || !['AnnotateError', 'ReadingError'].includes(error.name)) throw error
    throw new UsageError(`${review.path}: ${error.message} Nothing was written.`)
  }
}

function summaryOf(name: string, format: CopyFormat, {findings}: FileReview, {marks}: Annotated): string {
  if (format === 'html') return `Wrote ${name} with ${countedOrNo(findings.length, 'finding')}.`
  const what = countedOrNo(marks, format === 'docx' ? 'comment' : 'highlight')
  return marks === findings.length
    ? `Wrote ${name} with ${what}.`
    : `Wrote ${name} with ${what} for ${countedOrNo(findings.length, 'finding')}.`
}

function nothingMarked({path, findings}: FileReview, {notes}: Annotated, earlier: string | undefined): string {
  const why = findings.length === 0 ? 'nothing was found' : 'there was nothing to mark'
  const old = earlier ? [`${earlier} is still there from an earlier run and may be out of date.`] : []
  return `${[`${path}: ${why}, so no copy was written.`, ...notes, ...old].join(' ')}\n`
}

const countedOrNo = (count: number, what: string) => (count === 0 ? `no ${what}s` : counted(count, what))
