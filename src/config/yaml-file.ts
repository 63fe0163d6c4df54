import type {ConfigError} from './config-error.js'

/** Names of keys and numbers of list entries, from the outermost inwards. */
export type ConfigPath = readonly (string | number)[]

/** A YAML file as plain data, with the way back to its lines. */
export interface YamlFile {
  /** Absolute path. */
  readonly file: string
  /** Null when the file is empty or holds comments only. */
  readonly value: unknown
  /** An error about the value at `path`, or about the key that leads to it. */
  error(message: string, path?: ConfigPath, about?: 'key' | 'value'): ConfigError
}

/** Reads the text of a YAML file; throws an error when it is not YAML that settings may use. */
export type YamlReader = (text: string, file: string) => YamlFile
