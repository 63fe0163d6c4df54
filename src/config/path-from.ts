import {dirname, resolve} from 'node:path'
import type {ConfigPath, YamlFile} from './yaml-file.js'

/** A path that a settings file names: from its own folder, with either slash. Nothing is ever fetched from the network. */
export function pathFrom(source: Pick<YamlFile, 'file' | 'error'>, written: string, at: ConfigPath): string {
  if (/^\w{2,}:\/\//.test(written)) {
    throw source.error(
      'carelint reads only files on this computer, nothing from the network. Save that file here and write its path.',
      at,
    )
  }
  return resolve(dirname(source.file), written.replaceAll('\\', '/'))
}
