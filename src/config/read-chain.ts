import {dirname, relative, sep} from 'node:path'
import type * as v from 'valibot'
import {didYouMean} from '../text/nearest.js'
import type {ConfigContent} from './config-content.js'
import {ConfigError} from './config-error.js'
import {pathFrom} from './path-from.js'
import {BUILT_IN} from './profiles.js'
import {readText} from './read-files.js'
import {type Layer, readLayer} from './read-layer.js'
import type {ConfigPath, YamlReader} from './yaml-file.js'

/** What reading a settings file and all it extends needs. */
export interface ChainReader {
  readonly readYaml: YamlReader
  readonly schema: v.GenericSchema
  readonly profiles: Readonly<Record<string, unknown>>
}

/** The layers of a settings file: what it extends first, itself last, each once. Rejects with ConfigError. */
export async function readChain(reader: ChainReader, file: string): Promise<readonly Layer[]> {
  // Each file is read once, however many others extend it.
  const chains = new Map<string, readonly Layer[]>()

  async function chainOf(path: string, text: string, above: readonly string[]): Promise<readonly Layer[]> {
    const layer = await readLayer(reader.readYaml, reader.schema, path, text)
    const bases: Layer[] = []
    for (const {written, at} of extended(layer.content))
      bases.push(...(await baseOf(layer, written, at, [...above, path])))
    return lastOfEach([...bases, layer])
  }

  async function baseOf(
    layer: Layer,
    written: string,
    at: ConfigPath,
    above: readonly string[],
  ): Promise<readonly Layer[]> {
    if (Object.hasOwn(reader.profiles, written)) return [profileLayer(reader.profiles[written] as ConfigContent)]
    if (!/[./\\]/.test(written)) {
      const names = Object.keys(reader.profiles)
      const otherwise = `Built in ${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}; the path of a file looks like ./team.yaml.`
      throw layer.error(`there is no profile called "${written}". ${didYouMean(written, names, otherwise)}`, at)
    }
    const path = pathFrom(layer, written, at)
    if (above.includes(path)) {
      const round = [...above.slice(above.indexOf(path)), path].map((step) =>
        relative(dirname(path), step).split(sep).join('/'),
      )
      throw layer.error(
        `these files extend each other in a circle: ${round.join(' → ')}. Delete one of these "extends".`,
        at,
      )
    }
    const known = chains.get(path)
    if (known) return known
    const read = readText(path)
    if ('problem' in read)
      throw layer.error(`the file "${written}" ${read.problem}; its path starts from the folder of this file.`, at)
    const chain = await chainOf(path, read.text, above)
    chains.set(path, chain)
    return chain
  }

  const read = readText(file)
  if ('problem' in read) throw new ConfigError([{file, message: `this file ${read.problem}.`}])
  return chainOf(file, read.text, [])
}

function extended({extends: written}: ConfigContent): {written: string; at: ConfigPath}[] {
  if (!written) return []
  if (typeof written === 'string') return [{written, at: ['extends']}]
  return written.map((name, index) => ({written: name, at: ['extends', index]}))
}

/** The layer of a built-in profile. */
export function profileLayer(content: ConfigContent): Layer {
  return {
    file: BUILT_IN,
    content,
    glossary: [],
    vocabularies: [],
    error: (message) => new ConfigError([{file: BUILT_IN, message}]),
  }
}

/** What two files extend is applied once, at the later place: its values win there in any case. */
function lastOfEach(layers: readonly Layer[]): readonly Layer[] {
  const contents = layers.map(({content}) => content)
  return layers.filter(({content}, index) => contents.lastIndexOf(content) === index)
}
