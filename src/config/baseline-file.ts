import {dirname, join, relative, resolve, sep} from 'node:path'
import type {Baseline} from '../check/baseline.js'
import {ConfigError} from './config-error.js'
import {isFile, readText} from './read-files.js'

/** What the file is called; it is in the folder of the records or above them. */
export const BASELINE_NAME = 'carelint-baseline.json'

interface BaselineFile {
  readonly schema: 1
  /** Path from the folder of the file, with forward slashes → fingerprints, sorted. */
  readonly files: Readonly<Record<string, readonly string[]>>
}

/** A function that gives the known fingerprints of a document, from the nearest baseline above it. Each baseline is read once. */
export function createBaselineLoader(): (file: string) => ReadonlySet<string> | undefined {
  const baselines = new Map<string, {folder: string; known: Baseline} | undefined>()

  function baselineFor(folder: string): {folder: string; known: Baseline} | undefined {
    if (baselines.has(folder)) return baselines.get(folder)
    const path = join(folder, BASELINE_NAME)
    const above = dirname(folder)
    const found = isFile(path) ? {folder, known: readBaseline(path)} : above === folder ? undefined : baselineFor(above)
    baselines.set(folder, found)
    return found
  }

  return (file) => {
    const path = resolve(file)
    const baseline = baselineFor(dirname(path))
    return baseline?.known.get(nameIn(baseline.folder, path))
  }
}

/** The content of a baseline file in `folder`; `files` have absolute paths. Hashes only: it contains no text from the records. */
export function renderBaseline(folder: string, files: ReadonlyMap<string, readonly string[]>): string {
  const named = [...files].map(([path, prints]) => [nameIn(folder, path), [...prints].sort()] as const)
  const entries = named.filter(([, prints]) => prints.length > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  const content: BaselineFile = {schema: 1, files: Object.fromEntries(entries)}
  return `${JSON.stringify(content, null, 2)}\n`
}

const nameIn = (folder: string, path: string) => relative(folder, path).split(sep).join('/')

/** Throws ConfigError when the file is not what `carelint baseline` wrote. */
function readBaseline(path: string): Baseline {
  const read = readText(path)
  if ('problem' in read) throw new ConfigError([{file: path, message: `this file ${read.problem}.`}])
  const content = parse(read.text)
  if (!content) {
    const message =
      'this is not a baseline that carelint can read. Write a new one with "carelint baseline", or delete it.'
    throw new ConfigError([{file: path, message}])
  }
  return new Map(Object.entries(content.files).map(([name, prints]) => [name, new Set(prints)]))
}

function parse(text: string): BaselineFile | undefined {
  try {
    const content = JSON.parse(text) as Partial<BaselineFile> | null
    if (content?.schema !== 1 || typeof content.files !== 'object') return undefined
    const lists: unknown[] = Object.values(content.files)
    const isWhole = lists.every((list) => Array.isArray(list) && list.every((print) => typeof print === 'string'))
    return isWhole ? (content as BaselineFile) : undefined
  } catch {
    return undefined
  }
}
