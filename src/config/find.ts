import {dirname, join, resolve} from 'node:path'
import {isFile} from './read-files.js'

/** What a file of settings may be called. */
const CONFIG_NAMES = ['carelint.yaml', 'carelint.yml']

/**
 * The files of settings in the nearest folder that has one, from `folder` upwards: usually one, two if both spellings of the name are there.
 * Settings belong to the documents below them, wherever the command is started.
 */
export function configsAbove(folder: string): readonly string[] {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = CONFIG_NAMES.map((name) => join(at, name)).filter(isFile)
    if (found.length > 0 || dirname(at) === at) return found
  }
}

/** Whether any settings may hold for a document; it need not exist. Cheap: nothing is read. */
export function hasConfigAbove(file: string): boolean {
  return configsAbove(dirname(resolve(file))).length > 0
}
