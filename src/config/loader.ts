import {basename, dirname, resolve} from 'node:path'
import type {Settings} from '../check/settings.js'
import type {RuleDefinition} from '../rule/define-rule.js'
import {allowsFor, readAllowFile} from './allow-file.js'
import type {ConfigContent} from './config-content.js'
import {ConfigError} from './config-error.js'
import {allowFileAbove, configsAbove} from './find.js'
import {isNamed, type Picomatch, pathBelow} from './globs.js'
import {mergeSteps, type Origin, type Step} from './merge.js'
import {BUILT_IN, builtInProfiles} from './profiles.js'
import {profileLayer, readChain} from './read-chain.js'
import type {Layer} from './read-layer.js'
import {withYaml} from './read-yaml.js'
import {createConfigSchema} from './schema.js'

/** The settings for one document. */
export interface ResolvedConfig {
  readonly settings: Settings
  /** Absolute paths of the files of settings that took part, nearest first; empty when there is none. */
  readonly files: readonly string[]
  /** Where each value that holds came from. */
  readonly origins: readonly Origin[]
}

/** Settings of many documents, each settings file read once. */
export interface ConfigLoader {
  /** Settings for a document; it does not have to exist, but its folder counts. Rejects with ConfigError. */
  settingsFor(file: string): Promise<ResolvedConfig>
}

const NOTHING_SET: ResolvedConfig = {settings: {rules: {}}, files: [], origins: []}

/** The nearest settings file and all it extends, read. */
interface Chain {
  readonly layers: readonly Layer[]
  readonly files: readonly string[]
  /** Documents to which the same overrides apply have the same settings, as one object. */
  readonly resolved: Map<string, ResolvedConfig>
}

/**
 * Finds, reads and merges settings. Files are read once for all documents: make a new loader when they may have changed.
 */
export function createConfigLoader(rules: readonly RuleDefinition[]): ConfigLoader {
  const chains = new Map<string, Promise<Chain | undefined>>()

  function chainFor(folder: string): Promise<Chain | undefined> {
    const known = chains.get(folder)
    if (known) return known
    const chain = readNearest(folder)
    chains.set(folder, chain)
    return chain
  }

  async function readNearest(folder: string): Promise<Chain | undefined> {
    const [config, other] = configsAbove(folder)
    if (!config) return undefined
    if (dirname(config) !== folder) return chainFor(dirname(config))
    if (other) {
      const message = `this folder contains both ${basename(config)} and ${basename(other)}. Put all settings into one of them and delete the other.`
      throw new ConfigError([{file: config, message}])
    }
    const schema = createConfigSchema(rules)
    const layers = await withYaml((readYaml) => readChain({readYaml, schema, profiles: builtInProfiles}, config))
    const files = layers.map(({file}) => file).filter((file) => file !== BUILT_IN)
    return {layers, files: files.reverse(), resolved: new Map()}
  }

  const allowFiles = new Map<string, ReturnType<typeof readAllowFile>>()

  /** What a file beside the document allows in it; nothing for most. */
  async function allowsIn(path: string): Promise<Settings['allows']> {
    const file = allowFileAbove(dirname(path))
    if (!file) return undefined
    const entries = allowFiles.get(file) ?? (await withYaml((readYaml) => readAllowFile(readYaml, file, rules)))
    allowFiles.set(file, entries)
    const allows = entries.length > 0 ? allowsFor(entries, file, path, (await import('picomatch')).default) : []
    return allows.length > 0 ? allows : undefined
  }

  async function resolveFor(path: string): Promise<ResolvedConfig> {
    const chain = await chainFor(dirname(path))
    if (!chain) return NOTHING_SET
    const hasOverrides = chain.layers.some(({content}) => content.overrides?.length)
    const steps = stepsFor(path, chain, hasOverrides ? (await import('picomatch')).default : undefined)
    const key = steps.map(({id}) => id).join()
    const known = chain.resolved.get(key)
    if (known) return known
    const resolved = {...mergeSteps(steps, rules), files: chain.files}
    chain.resolved.set(key, resolved)
    return resolved
  }

  /** By the settings and the entries that come to them: an entry for a whole folder must not make settings of its own for each document. */
  const withAllows = new Map<ResolvedConfig, Map<string, ResolvedConfig>>()

  return {
    async settingsFor(file) {
      const path = resolve(file)
      const resolved = await resolveFor(path)
      const allows = await allowsIn(path)
      if (!allows) return resolved
      const made = withAllows.get(resolved) ?? new Map<string, ResolvedConfig>()
      withAllows.set(resolved, made)
      const key = JSON.stringify(allows)
      const known = made.get(key) ?? {...resolved, settings: {...resolved.settings, allows}}
      made.set(key, known)
      return known
    },
  }
}

/** What applies to a document, in order: each layer's own values, then those of its overrides that name the document. */
function stepsFor(path: string, {layers, files}: Chain, picomatch: Picomatch | undefined): (Step & {id: string})[] {
  const nearest = dirname(files[0] ?? '')
  const steps = layers.flatMap((layer, number) => {
    // A shared file may be beside the records: then its globs count from the folder of the file that extends it.
    const fromHere = layer.file === BUILT_IN ? undefined : pathBelow(dirname(layer.file), path)
    const below = fromHere ?? pathBelow(nearest, path) ?? basename(path)
    const overrides = (layer.content.overrides ?? []).flatMap((values, index) =>
      picomatch && isNamed(below, values.files, picomatch)
        ? [{id: `${number}.${index}`, layer, values, hasWords: false}]
        : [],
    )
    return [{id: `${number}`, layer, values: layer.content, hasWords: true}, ...overrides]
  })
  return withProfile(steps)
}

/** With the profile that the last step to name one chose: it comes after the built-in settings and before the agency's own. */
function withProfile(steps: (Step & {id: string})[]): (Step & {id: string})[] {
  const name = steps.reduce<string | undefined>((chosen, {values}) => values.profile ?? chosen, undefined)
  if (!name) return steps
  const content = builtInProfiles[name] as ConfigContent
  const own = steps.findIndex(({layer}) => layer.file !== BUILT_IN)
  return steps.toSpliced(own < 0 ? steps.length : own, 0, {
    id: name,
    layer: profileLayer(content),
    values: content,
    hasWords: false,
  })
}
