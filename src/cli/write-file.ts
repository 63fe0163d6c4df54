import {closeSync, openSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {UsageError} from './exit.js'

/**
 * Writes a whole file or nothing: first beside its final place, then moved there.
 *
 * `mode` is that of the document it comes from: a copy is not open to more people than the document. Throws a UsageError that names the
 * file as `name`.
 */
export function writeWhole(path: string, bytes: Uint8Array, mode: number, name: string): void {
  // With the process number, so that two commands at the same time do not write to one draft.
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    writeFileSync(draft, bytes, {flag: 'wx', mode: (mode & 0o666) | 0o200})
    renameSync(draft, path)
  } catch (error) {
    discard(draft)
    throw new UsageError(`${name} could not be written. ${adviceOn((error as NodeJS.ErrnoException).code)}`)
  }
}

/** Removes what was begun. Where even that is not allowed, nothing was begun. */
function discard(path: string): void {
  try {
    rmSync(path, {force: true})
  } catch {}
}

/** Writes a text file that must not be there yet, whole or not at all. Throws a UsageError that names the file as `name`. */
export function writeNew(path: string, text: string, name: string): void {
  let file: number
  try {
    file = openSync(path, 'wx')
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new UsageError(`${name} already exists; it was left as it is.`)
    throw new UsageError(`${name} could not be written. ${adviceOn(code)}`)
  }
  try {
    writeFileSync(file, text)
  } catch (error) {
    // It is ours from here on: an empty file would be in the way of the next attempt.
    discard(path)
    throw new UsageError(`${name} could not be written. ${adviceOn((error as NodeJS.ErrnoException).code)}`)
  } finally {
    closeSync(file)
  }
}

/** What to do about an error of the file system, by its code. */
function adviceOn(code: string | undefined): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'Check that you are allowed to write to this folder and that no other program has the file open, or choose another folder.'
    case 'EBUSY':
      return 'Another program has it open. Close it there, then try again.'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'The disk is full. Free up space, or choose another folder.'
    case 'ENOENT':
    case 'ENOTDIR':
      return 'There is no such folder. Create it first, or choose another one.'
    case 'ENAMETOOLONG':
      return 'The name is too long. Choose a shorter one.'
    default:
      return 'Choose another folder or another name.'
  }
}
