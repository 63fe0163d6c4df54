import {renameSync, rmSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {UsageError} from './exit.js'

/**
 * Writes a file whole or not at all: first beside its place, then moved there.
 *
 * `mode` is that of the document it comes from: a copy is not open to more people than the document. Throws a UsageError that names the
 * file as `name`.
 */
export function writeWhole(path: string, bytes: Uint8Array, mode: number, name: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    writeFileSync(draft, bytes, {flag: 'wx', mode: (mode & 0o666) | 0o200})
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, {force: true})
    throw new UsageError(`${name} could not be written. ${adviceOn((error as NodeJS.ErrnoException).code)}`)
  }
}

/** Writes a text file that must not be there yet. Throws a UsageError that names the file as `name`. */
export function writeNew(path: string, text: string, name: string): void {
  try {
    writeFileSync(path, text, {flag: 'wx'})
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new UsageError(`${name} is there already; it was left as it is. Give another name.`)
    throw new UsageError(`${name} could not be written. ${adviceOn(code)}`)
  }
}

function adviceOn(code: string | undefined): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'Check that you may write into this folder and that no other program holds the file open, or choose another folder.'
    case 'EBUSY':
      return 'Another program holds it open. Close it there, then try again.'
    case 'ENOSPC':
      return 'The disk is full. Make room, or choose another folder.'
    default:
      return 'Choose another folder or another name.'
  }
}
