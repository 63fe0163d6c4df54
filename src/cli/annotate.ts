import {resolve} from 'node:path'
import {failedDocument, runIsolated} from '../batch/isolation.js'
import {notThere} from '../batch/not-there.js'
import {statsAt} from '../batch/open-file.js'
import {limitsOf} from '../batch/review-file.js'
import {shown} from '../batch/shown-path.js'
import {today} from '../clock.js'
import type {Document} from '../document/document.js'
import {counted} from '../report/wording.js'
import type {AnnotateTerms, MarkedSource} from './annotate-source.js'
import {childProgram} from './child-program.js'
import {copyTarget} from './copy-target.js'
import {UsageError} from './exit.js'
import {settingsLoader} from './settings-loader.js'
import {print} from './terminal.js'
import {writeWhole} from './write-file.js'

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
  const name = shown(path, cwd)
  const settings = await settingsLoader()(path)
  const terms = {settings, today: flags.today ?? today(), path: name, html: flags.html ?? false}
  const marked = await markedSource(path, terms)
  if ('refused' in marked) throw new UsageError(`${name}: ${marked.refused} Nothing was written.`)
  const {format, copy, isChanged} = marked
  const target = await copyTarget(path, format, flags.output === undefined ? undefined : resolve(cwd, flags.output))
  const targetName = shown(target.path, cwd)
  if (copy.marks === 0 && !isChanged) {
    return print(nothingMarked(name, marked, target.exists && !target.isTaken ? targetName : undefined))
  }
  if (target.isTaken && !flags.force) {
    throw new UsageError(
      `${targetName} already exists, and it was not written by carelint or has been changed since. Add --force to replace it, or choose another name with -o.`,
    )
  }
  writeWhole(target.path, copy.bytes, mode, targetName)
  return print(`${[summaryOf(targetName, marked), ...copy.notes].join(' ')}\n`)
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

/**
 * The marked copy, made in a child process whatever the document is: marking takes more code of others than reading, and nobody notices the
 * start of a process for one file.
 */
async function markedSource(file: string, terms: AnnotateTerms): Promise<MarkedSource> {
  const source = {file}
  const limits = limitsOf(terms.settings)
  const outcome = await runIsolated(childProgram, {task: 'annotate', input: source, shared: terms, limits})
  if ('value' in outcome) return outcome.value as MarkedSource
  return {refused: messageOf(failedDocument(outcome.failure, source, limits))}
}

const messageOf = ({problems}: Document) => problems.map(({message}) => message).join(' ')

type Marked = Exclude<MarkedSource, {refused: string}>

function summaryOf(name: string, {format, findings, copy: {marks}}: Marked): string {
  if (format === 'html') return `Wrote ${name} with ${countedOrNo(findings, 'finding')}.`
  const what = countedOrNo(marks, format === 'docx' ? 'comment' : 'highlight')
  return marks === findings
    ? `Wrote ${name} with ${what}.`
    : `Wrote ${name} with ${what} for ${countedOrNo(findings, 'finding')}.`
}

function nothingMarked(name: string, {findings, copy: {notes}}: Marked, earlier: string | undefined): string {
  const why = findings === 0 ? 'nothing was found' : 'there was nothing to mark'
  const old = earlier ? [`${earlier} is still there from an earlier run and may be out of date.`] : []
  return `${[`${name}: ${why}, so no copy was written.`, ...notes, ...old].join(' ')}\n`
}

const countedOrNo = (count: number, what: string) => (count === 0 ? `no ${what}s` : counted(count, what))
