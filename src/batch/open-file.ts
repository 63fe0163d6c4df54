import {closeSync, constants, fstatSync, openSync, type Stats, statSync} from 'node:fs'

/** What is at a path; undefined where nothing is, where a link leads nowhere or round in a circle, and where one may not look. */
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
 * Opens a file. A pipe or a device is refused: a pipe that nobody writes into would be waited for without end, and what a first look takes
 * out of one is gone.
 *
 * @throws what `openSync` throws, and an error with the code `ENOTFILE` or `EISDIR` for what is there and is no file.
 */
export function openFile(path: string): OpenFile {
  // Windows has no such flag and no pipes among its files; there the constant is missing.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const stats = fstatSync(descriptor)
  if (stats.isFile()) return {descriptor, size: stats.size}
  closeSync(descriptor)
  throw Object.assign(new Error('not a file'), {code: stats.isDirectory() ? 'EISDIR' : 'ENOTFILE'})
}
