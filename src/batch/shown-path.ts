import {basename, isAbsolute, relative, sep} from 'node:path'

/** A path as messages and reports show it: relative where it is below the working folder, with forward slashes. */
export function shown(path: string, cwd: string): string {
  const below = relative(cwd, path)
  return toPosix(below === '' ? basename(path) : isOutside(below) ? path : below)
}

/** A path with forward slashes, on Windows too. */
export const toPosix = (path: string): string => path.split(sep).join('/')

/** On Windows, the way to another drive is a whole path. A name may itself begin with two dots. */
const isOutside = (way: string) => way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
