import {isAbsolute, type PlatformPath, relative, sep} from 'node:path'

/** The package `picomatch`, loaded only if some settings are for certain files. */
export type Picomatch = typeof import('picomatch')

/** The parts of `node:path` that know how a path is written; passed in so that both styles can be tested on one machine. */
type PathStyle = Pick<PlatformPath, 'relative' | 'sep' | 'isAbsolute'>

/** `file` as seen from `folder`, with forward slashes; nothing if it is not below it. Both absolute. */
export function pathBelow(
  folder: string,
  file: string,
  style: PathStyle = {relative, sep, isAbsolute},
): string | undefined {
  const path = style.relative(folder, file).split(style.sep).join('/')
  return path === '' || path === '..' || path.startsWith('../') || style.isAbsolute(path) ? undefined : path
}

/**
 * Whether a path (with forward slashes, relative) is one of those that `files` of an override names: `*`, `**`, `?` and `{a,b}` have their usual
 * meaning; a name without a slash may be in any folder; a folder's name stands for all in it; `!` takes away; capitals do not matter.
 */
export function isNamed(path: string, files: string | readonly string[], picomatch: Picomatch): boolean {
  const globs = [files].flat()
  const isTakenAway = (glob: string) => glob.startsWith('!')
  const wanted = globs.filter((glob) => !isTakenAway(glob))
  const matches = (some: readonly string[]) => some.some((glob) => isMatch(path, glob, picomatch))
  const takenAway = globs.filter(isTakenAway).map((glob) => glob.slice(1))
  return (wanted.length === 0 || matches(wanted)) && !matches(takenAway)
}

function isMatch(path: string, glob: string, picomatch: Picomatch): boolean {
  // Folders of records are called "Rivera, Ana (2025)": brackets mean themselves here, not groups of patterns.
  const pattern = glob
    .replace(/^\.?\//, '')
    .replace(/\/$/, '')
    .replaceAll(/[()[\]+@!]/g, '\\$&')
  const name = path.slice(path.lastIndexOf('/') + 1)
  const options = {dot: true, nocase: true}
  const subject = pattern.includes('/') ? path : name
  return picomatch.isMatch(subject, pattern, options) || picomatch.isMatch(path, `${pattern}/**`, options)
}
