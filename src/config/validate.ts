import * as v from 'valibot'
import {listed} from '../text/listed.js'
import {ConfigError} from './config-error.js'
import {valueInWords} from './words.js'
import type {ConfigPath, YamlFile} from './yaml-file.js'

type Issue = v.BaseIssue<unknown>

/** Schemas without their own message get this one, and are described here. */
const NO_MESSAGE = ''

/**
 * Checks the value of a YAML file and returns it as the schema makes it; throws one ConfigError with what is wrong, in the order of its lines (of
 * unknown names in one place, the first).
 */
export function validate<Schema extends v.GenericSchema>(yaml: YamlFile, schema: Schema): v.InferOutput<Schema> {
  const {issues, output} = v.safeParse(schema, yaml.value, {message: NO_MESSAGE})
  if (!issues) return output as v.InferOutput<Schema>
  const problems = issues
    .flatMap((issue) => innermost(issue))
    .filter(({issue}, _, all) => !isExplained(issue, all))
    .flatMap(({issue, path}) => {
      const step = issue.path?.at(-1)
      const message = issue.message === NO_MESSAGE ? describe(issue, path) : issue.message
      if (step?.origin !== 'key') return yaml.error(message, path).problems
      // To a schema, a list where names are expected has the names 0, 1, 2 …: it is the list that is out of place.
      if (Array.isArray(step.input)) return yaml.error(message, path.slice(0, -1)).problems
      return yaml.error(message, path, 'key').problems
    })
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]))
  throw new ConfigError(
    [...unique.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
  )
}

/**
 * The issues behind an issue. Where a value may have several forms, what is wrong inside the form it has is more helpful than that no form fits.
 */
function innermost(issue: Issue, above: ConfigPath = []): {issue: Issue; path: ConfigPath}[] {
  const path = [...above, ...(issue.path ?? []).map(({key}) => (typeof key === 'number' ? key : String(key)))]
  const isList = Array.isArray(issue.input)
  const inside = (issue.issues ?? []).filter((inner) => inner.path && (inner.path[0].type === 'array') === isList)
  return inside.length === 0 ? [{issue, path}] : inside.flatMap((inner) => innermost(inner, path))
}

/** A name that is missing is most likely the unknown one beside it, misspelled; that has already been reported. */
function isExplained(issue: Issue, all: readonly {issue: Issue}[]): boolean {
  const step = issue.path?.at(-1)
  if (step?.origin !== 'key' || issue.expected === 'never') return false
  return all.some(({issue: other}) => other.expected === 'never' && other.path?.at(-1)?.input === step.input)
}

/** A sentence for an option of a rule that is not what the rule's schema wants. */
function describe(issue: Issue, path: ConfigPath): string {
  const name = path.findLast((step) => typeof step === 'string')
  const subject = typeof path.at(-1) === 'number' ? `each entry of "${name}"` : `"${name}"`
  return `${subject} should be ${wanted(issue)}. Here is ${valueInWords(issue.input)}.`
}

const TYPES: Readonly<Record<string, string>> = {
  Array: 'a list, such as [one, two]',
  Object: 'a group of names and values',
  boolean: 'true or false',
  number: 'a number',
  string: 'text',
}

function wanted({type, expected, input}: Issue): string {
  if (type === 'integer') return 'a whole number'
  const known = TYPES[expected ?? '']
  if (known) return known
  const [, comparison = '', limit] = /^(>=|<=|>|<)(.+)$/.exec(expected ?? '') ?? []
  const bound = {
    '>=': `${limit} or more`,
    '<=': `${limit} or less`,
    '>': `more than ${limit}`,
    '<': `less than ${limit}`,
  }[comparison]
  if (bound && type.endsWith('_length')) return Array.isArray(input) ? `a list of ${bound}` : `${bound} letters long`
  if (bound) return bound
  const names = [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, name = '']) => name)
  return names.length > 0 ? listed(names, 'or') : 'a value that this rule can use; "carelint explain" says which'
}
