import {dirname, resolve} from 'node:path'
import type {ConfigPath, YamlFile} from './parse-yaml.js'

/** A path that a file of settings names: from its own folder, with either slash. Nothing is ever fetched from the network. */
export function pathFrom(source: Pick<YamlFile, 'file' | 'error'>, written: string, at: ConfigPath): string {
  if (/^\w{2,}:\/\//.test(written)) {
    throw source.error(
      'carelint reads files of this computer only, nothing from the network. Save that file here and write its path.',
      at,
    )
  }
  return resolve(dirname(source.file), written.replaceAll('\\', '/'))
}
