import type {Document, Node} from 'yaml'
import {ConfigError} from './config-error.js'
import {describeYamlError} from './yaml-errors.js'
import type {ConfigPath, YamlFile, YamlReader} from './yaml-file.js'

type Yaml = typeof import('yaml')

/** A reader whose errors have lines and columns; errors of writing become a ConfigError in plain words. Nothing but plain data can come out. */
export const exactReader =
  (yaml: Yaml): YamlReader =>
  (text, file) =>
    readExactly(yaml, text, file)

function readExactly(yaml: Yaml, text: string, file: string): YamlFile {
  const lines = new yaml.LineCounter()
  const document = yaml.parseDocument(text, {lineCounter: lines, prettyErrors: false, logLevel: 'error'})

  const errorAt = (message: string, offset: number | undefined) => {
    if (offset === undefined) return new ConfigError([{file, message}])
    const {line, col} = lines.linePos(offset)
    return new ConfigError([{file, line, column: col, message}])
  }

  const [problem] = [...document.errors, ...document.warnings]
  if (problem) throw errorAt(describeYamlError(problem, text), problem.pos[0])
  yaml.visit(document, {
    // Aliases are not needed here, and a glob without quotation marks looks like one.
    Alias(_, {source: name, range}) {
      throw errorAt(`a value that begins with * needs quotation marks: "*${name}".`, range?.[0])
    },
    Pair(_, {key}) {
      if (!yaml.isScalar(key))
        throw errorAt('a name before a colon must be plain text.', (key as Node | null)?.range?.[0])
    },
  })
  return {
    file,
    value: document.toJS() as unknown,
    error: (message, path = [], about = 'value') => errorAt(message, offsetOf(yaml, document, path, about)),
  }
}

/** Where the value (or key) at `path` begins; if there is nothing at the path, of the nearest thing above it. */
function offsetOf(yaml: Yaml, document: Document, path: ConfigPath, about: 'key' | 'value'): number | undefined {
  let node = document.contents as Node | null
  let offset = node?.range?.[0]
  for (const [depth, step] of path.entries()) {
    if (yaml.isMap<Node, Node | null>(node)) {
      const pair = node.items.find(({key}) => yaml.isScalar(key) && String(key.value) === String(step))
      if (!pair) return offset
      const isEmpty = yaml.isScalar(pair.value) && pair.value.value === null
      const wantsKey = (about === 'key' && depth === path.length - 1) || !pair.value || isEmpty
      offset = (wantsKey ? pair.key : pair.value)?.range?.[0] ?? offset
      node = pair.value
    } else if (yaml.isSeq<Node>(node)) {
      node = node.items[Number(step)] ?? null
      offset = node?.range?.[0] ?? offset
    } else return offset
  }
  return offset
}
