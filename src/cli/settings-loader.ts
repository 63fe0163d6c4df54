import {defaultSettings, type Settings} from '../check/settings.js'
import {hasConfigAbove} from '../config/find.js'

/** Settings by file. The loader, and YAML with it, is only loaded when there is a carelint.yaml to read. */
export function settingsLoader(): (file: string) => Promise<Settings> {
  let loader: Promise<ConfigLoader> | undefined
  return async (file) => {
    if (!hasConfigAbove(file)) return defaultSettings
    loader ??= loadConfigLoader()
    return (await (await loader).settingsFor(file)).settings
  }
}

interface ConfigLoader {
  settingsFor(file: string): Promise<{settings: Settings}>
}

async function loadConfigLoader(): Promise<ConfigLoader> {
  const [{createConfigLoader}, {rules}] = await Promise.all([
    import('../config/index.js'),
    import('../rule/knowledge.js'),
  ])
  return createConfigLoader(rules)
}
