import {readFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import type {FileReview} from '../check/finding.js'
import type {Settings} from '../check/settings.js'
import {reviewUnreadable} from '../check/unreadable.js'
import {unreadableDocument} from '../document/create.js'
import type {Document} from '../document/document.js'
import {readDocument} from '../ingest/index.js'
import {shown} from './discover.js'

export interface ReviewRun {
  readonly cwd: string
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly settingsFor: (file: string) => Settings | Promise<Settings>
}

/** Reads and reviews files one after another, yielding each review as soon as it is there, in the order of `files`. */
export async function* reviewFiles(files: readonly string[], run: ReviewRun): AsyncGenerator<FileReview> {
  for (const file of files) {
    const document = await readFile(file)
    yield {
      path: shown(file, run.cwd),
      uri: pathToFileURL(file).href,
      ...(await reviewOne(document, await run.settingsFor(file), run.today)),
    }
  }
}

/** Reviews bytes that come from standard input; `name` stands for the file they would be. */
export async function reviewInput(bytes: Uint8Array, name: string, run: ReviewRun): Promise<FileReview> {
  const document = await readDocument(bytes, name)
  return {
    path: name,
    uri: `stdin:${encodeURI(name)}`,
    ...(await reviewOne(document, await run.settingsFor(name), run.today)),
  }
}

async function reviewOne(document: Document, settings: Settings, today: string) {
  // The rules and their vocabularies are loaded here and not at the top: a file that cannot be read needs none of them.
  if (document.status === 'unreadable' && Object.keys(settings.rules).length === 0) {
    return reviewUnreadable(document)
  }
  const {createReviewer} = await import('../check/reviewer.js')
  return createReviewer({settings, today})(document)
}

async function readFile(file: string): Promise<Document> {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    return unreadableDocument('unknown', openingProblem((error as NodeJS.ErrnoException).code))
  }
  return readDocument(bytes, file)
}

function openingProblem(code: string | undefined): {code: string; message: string} {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'no-permission',
        message: 'carelint is not allowed to open this file. Check that you may read it, then try again.',
      }
    case 'EBUSY':
      return {code: 'locked', message: 'Another program holds this file open. Close it there, then try again.'}
    case 'ENOENT':
      return {
        code: 'vanished',
        message: 'This file was there a moment ago and is gone now. Check the folder, then try again.',
      }
    case 'EISDIR':
      return {code: 'folder', message: 'This is a folder, not a file.'}
    default:
      return {
        code: 'cannot-open',
        message: 'This file cannot be opened. Check that it is not damaged and that you may read it.',
      }
  }
}
