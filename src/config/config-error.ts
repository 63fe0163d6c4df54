import {isAbsolute, relative, sep} from 'node:path'

/** One thing that is wrong in a settings file. */
export interface ConfigProblem {
  /** Absolute path. */
  readonly file: string
  /** Where in the file, both from 1; absent when it is about the file as a whole. */
  readonly line?: number
  readonly column?: number
  /** What is wrong and what to do. */
  readonly message: string
}

/**
 * Settings that cannot be used. The message is complete: one line for each problem, with its file and place, such as
 * `carelint.yaml:4:3: there is no rule called "undefined-acronyms". Did you mean "undefined-acronym"?`
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly ConfigProblem[]

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(describe).join('\n'))
    this.problems = problems
  }
}

function describe({file, line, column, message}: ConfigProblem): string {
  const place = line === undefined ? '' : `:${line}:${column ?? 1}`
  return `${shown(file)}${place}: ${message}`
}

/** Relative to the working folder where the file is below it, so that terminals and people find it; forward slashes. */
function shown(file: string): string {
  const below = relative(process.cwd(), file)
  return (below === '' || below.startsWith('..') || isAbsolute(below) ? file : below).split(sep).join('/')
}
