export {ConfigError, type ConfigProblem} from './config-error.js'
export {type ConfigLoader, createConfigLoader, type ResolvedConfig} from './loader.js'
export type {Origin} from './merge.js'
export {starterConfig} from './starter.js'
