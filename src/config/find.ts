import {dirname, join, resolve} from 'node:path'
import {isFile} from './read-files.js'

/** What a settings file may be called. */
const CONFIG_NAMES = ['carelint.yaml', 'carelint.yml']
/** Findings that are allowed in documents of a folder and below. */
const ALLOW_NAME = 'carelint-allow.yaml'

/**
 * The files of settings in the nearest folder that has one, from `folder` upwards: usually one, two if both spellings of the name are there.
 * Settings belong to the documents below them, wherever the command is started.
 */
export function configsAbove(folder: string): readonly string[] {
  return nearestAbove(folder, CONFIG_NAMES)
}

/** The nearest file of allowed findings, from `folder` upwards. */
export function allowFileAbove(folder: string): string | undefined {
  return nearestAbove(folder, [ALLOW_NAME])[0]
}

function nearestAbove(folder: string, names: readonly string[]): readonly string[] {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = names.map((name) => join(at, name)).filter(isFile)
    if (found.length > 0 || dirname(at) === at) return found
  }
}

/** Whether any settings, or allowed findings, may apply to a document; it does not have to exist. Cheap: nothing is read. */
export function hasConfigAbove(file: string): boolean {
  const folder = dirname(resolve(file))
  return configsAbove(folder).length > 0 || allowFileAbove(folder) !== undefined
}
