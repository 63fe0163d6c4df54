import {closeSync, constants, fstatSync, openSync, type Stats, statSync} from 'node:fs'

/** What is at a path; undefined if there is nothing, if a link leads nowhere or in a circle, and if access is denied. */
export function statsAt(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** A file that is open for reading. */
export interface OpenFile {
  /** The number that node:fs reads it by. Whoever opened it closes it. */
  readonly descriptor: number
  /** Bytes. */
  readonly size: number
}

/**
 * Opens a file. A pipe or a device is refused: a pipe that nobody writes to would be waited for forever, and what a first look takes
 * out of one is gone.
 *
 * @throws what `openSync` throws, and an error with the code `ENOTFILE` or `EISDIR` for something that is not a file.
 */
export function openFile(path: string): OpenFile {
  // Windows has no such flag and no pipes among its files; there the constant is missing.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const stats = fstatSync(descriptor)
  if (stats.isFile()) return {descriptor, size: stats.size}
  closeSync(descriptor)
  throw Object.assign(new Error('not a file'), {code: stats.isDirectory() ? 'EISDIR' : 'ENOTFILE'})
}
