import {ConfigError} from './config-error.js'
import {exactReader} from './exact-yaml.js'
import type {YamlReader} from './yaml-file.js'

/**
 * Does work that reads YAML files, with a reader for it. Nearly always nothing is wrong with them, so js-yaml reads them first: it is ten times
 * as fast, which is a second for a list of 10,000 terms. When anything is wrong, the work is done again with the package `yaml`, which
 * knows where each value is written and what the matter is. What it rejects with is the error that people see.
 */
export async function withYaml<T>(work: (read: YamlReader) => Promise<T> | T): Promise<T> {
  const quick = quickReader(await import('js-yaml'))
  try {
    return await work(quick)
  } catch {
    const {yaml} = await import('./yaml-package.js')
    return work(exactReader(yaml))
  }
}

/** An alias (`*name`) needs an anchor (`&name`), and another version of YAML needs a line that says so: settings have neither. */
const UNUSUAL = /(?:^|[\s[{,])&\w|^%/m

/** A reader whose errors have no place. */
function quickReader(jsYaml: typeof import('js-yaml')): YamlReader {
  return (text, file) => {
    if (UNUSUAL.test(text)) throw new Error('Left to the exact reader.')
    return {
      file,
      value: isEmpty(text) ? null : jsYaml.load(text),
      error: (message) => new ConfigError([{file, message}]),
    }
  }
}

/** The settings as `carelint init` writes them, before anything is switched on. */
const isEmpty = (text: string) => !/^\s*[^\s#]/m.test(text)
