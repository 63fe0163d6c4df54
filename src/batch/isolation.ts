import {extname} from 'node:path'
import {unreadableDocument} from '../document/create.js'
import type {Document} from '../document/document.js'
import {type Limits, MIB} from '../ingest/limits.js'
import type {Failure, Job, Outcome} from './messages.js'
import {failureProblem} from './problems.js'
import {LARGE_ARCHIVE, peek, type Source} from './read-file.js'

/**
 * Larger files of any format are read in separate processes too: they take long enough that the start is not noticed, and for the limits on time
 * and memory to matter. Bytes. A parser of Markdown can be made to need time that grows with the square of the size, a quarter of a MiB takes
 * it some seconds. Of 964 public Word files, 99 % unpack to less than a MiB more than their own size.
 */
const LARGE = {text: MIB / 4, archive: LARGE_ARCHIVE, unpacked: MIB}

/**
 * Whether a document must not be read in this process. PDF files must not: pdf.js can be kept busy forever and made to fill the memory, and a
 * worker thread could not be stopped in time, because limits on threads do not count array buffers.
 */
export function mustBeIsolated(source: Source): boolean {
  const seen = peek(source)
  switch (seen?.format) {
    case undefined:
      return false
    case 'pdf':
      return true
    case 'zip':
      return seen.size > LARGE.archive || seen.unpacked > LARGE.unpacked
    case 'other':
      return seen.size > LARGE.text
  }
}

/** Does one job in its own child process. Never rejects; see `Pool.run`. */
export async function runIsolated(program: readonly string[], job: Job): Promise<Outcome> {
  const {createPool} = await import('./pool.js')
  const pool = createPool({program, memoryMb: job.limits.memoryMb, size: 1})
  try {
    return await pool.run(job)
  } finally {
    pool.close()
  }
}

/** The document of a source whose reading was ended from outside. */
export function failedDocument(failure: Failure, source: Source, limits: Limits): Document {
  const format = peek(source)?.format === 'pdf' ? 'pdf' : 'unknown'
  return unreadableDocument(format, failureProblem(failure, limits, format))
}

/** Above this many milliseconds of estimated work it pays to start processes for all files. */
const MUCH_WORK = 500

/** Whether reviewing these files is worth several processes. Looks at names and sizes, and at as few files as possible. */
export function isMuchWork(files: readonly string[], sizeOf: (file: string) => number): boolean {
  // One file cannot be shared out.
  if (files.length < 4) return false
  let work = 0
  for (const file of files) {
    work += estimate(extname(file).toLowerCase(), sizeOf(file))
    if (work > MUCH_WORK) return true
  }
  return false
}

/** Milliseconds that a first run takes on a file, roughly; measured on the example records. */
function estimate(extension: string, size: number): number {
  if (extension === '.pdf') return 150
  // The size of a Word file says little: pictures are not read.
  if (extension.startsWith('.do')) return Math.min(10 + size / 1000, 60)
  return 4 + size / 1000
}
