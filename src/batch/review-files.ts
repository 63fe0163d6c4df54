import {pathToFileURL} from 'node:url'
import type {FileReview, Review} from '../check/finding.js'
import type {Settings} from '../check/settings.js'
import {DEFAULT_LIMITS} from '../ingest/limits.js'
import {failedDocument, isMuchWork, mustBeIsolated, runIsolated} from './isolation.js'
import type {Job, Outcome} from './messages.js'
import {statsAt} from './open-file.js'
import type {Pool} from './pool.js'
import type {Source} from './read-file.js'
import {limitsOf, type ReviewTerms, reviewOne, reviewSource} from './review-file.js'
import {shown} from './shown-path.js'

/** What a review of files needs apart from the files. */
export interface ReviewRun {
  /** The working folder, to which the paths in reviews are relative. */
  readonly cwd: string
  /** `YYYY-MM-DD` */
  readonly today: string
  /** The settings for a file, by its absolute path or, for standard input, its name. */
  readonly settingsFor: (file: string) => Settings | Promise<Settings>
  /** Script and arguments of a child process with the task `review`; `many` follows them when children share the cores. */
  readonly childProgram: readonly string[]
}

/** Files that are in progress or done before their turn: enough for the others to continue while one takes long, and few enough to hold in memory. */
const AHEAD = 256

/**
 * Reads and reviews files, yielding the reviews in the order of `files`, each as soon as all before it are there. PDF and large files are read in
 * child processes, and so are all files where that is faster.
 *
 * Settings of all files are read first: it rejects with their ConfigError before it yields anything.
 */
export async function* reviewFiles(files: readonly string[], run: ReviewRun): AsyncGenerator<FileReview> {
  const terms = await readTerms(files, run)
  const termsAt = (i: number) => terms[i] ?? {settings: {rules: {}}, today: run.today}
  const memoryMb = terms.reduce((most, {settings}) => Math.max(most, limitsOf(settings).memoryMb), 0)
  const isolateAll = isMuchWork(files, sizeOf)
  // Most runs are of one file that needs no child, and what starts children takes Node a tenth of such a run to load.
  let pool: Promise<Pool> | undefined
  const openPool = async () =>
    (await import('./pool.js')).createPool({
      program: isolateAll ? [...run.childProgram, 'many'] : run.childProgram,
      memoryMb: memoryMb || DEFAULT_LIMITS.memoryMb,
    })
  const started: (Promise<Outcome> | undefined)[] = []
  const start = (file: string, at: number) => {
    if (!isolateAll && !mustBeIsolated({file})) return undefined
    pool ??= openPool()
    const job = jobOf({file}, termsAt(at))
    return pool.then(({run: doJob}) => doJob(job))
  }
  try {
    for (const [i, file] of files.entries()) {
      for (const next of files.slice(started.length, i + AHEAD)) started.push(start(next, started.length))
      const outcome = started[i]
      started[i] = undefined
      const review = outcome
        ? await reviewFrom(await outcome, {file}, termsAt(i))
        : await reviewSource({file}, termsAt(i))
      yield {path: shown(file, run.cwd), uri: pathToFileURL(file).href, ...review}
    }
  } finally {
    const opened = await pool
    opened?.close()
  }
}

/** Reviews bytes that come from standard input; `name` stands for the file they would be. */
export async function reviewInput(bytes: Uint8Array, name: string, run: ReviewRun): Promise<FileReview> {
  const source = {bytes, name}
  const terms = {settings: await run.settingsFor(name), today: run.today}
  const review = mustBeIsolated(source)
    ? await reviewFrom(await runIsolated(run.childProgram, jobOf(source, terms)), source, terms)
    : await reviewSource(source, terms)
  return {path: name, uri: `stdin:${encodeURI(name)}`, ...review}
}

/** Files with the same settings share one object, which is sent to each child once. */
async function readTerms(files: readonly string[], {settingsFor, today}: ReviewRun): Promise<ReviewTerms[]> {
  const known = new Map<Settings, ReviewTerms>()
  const terms: ReviewTerms[] = []
  for (const file of files) {
    const settings = await settingsFor(file)
    const same = known.get(settings) ?? {settings, today}
    known.set(settings, same)
    terms.push(same)
  }
  return terms
}

function jobOf(source: Source, terms: ReviewTerms): Job {
  return {task: 'review', input: source, shared: terms, limits: limitsOf(terms.settings)}
}

async function reviewFrom(outcome: Outcome, source: Source, terms: ReviewTerms): Promise<Review> {
  if ('value' in outcome) return outcome.value as Review
  return reviewOne(failedDocument(outcome.failure, source, limitsOf(terms.settings)), terms)
}

const sizeOf = (file: string) => statsAt(file)?.size ?? 0
