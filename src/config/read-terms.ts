import type {compileVocabulary} from '../language/phrases/compile.js'
import type {TermEntry, Vocabulary} from '../language/phrases/term.js'
import {agencyEntries} from '../rule/term-entries.js'
import type {ConfigContent} from './config-content.js'
import {pathFrom} from './path-from.js'
import {readText} from './read-files.js'
import {validate} from './validate.js'
import {valueInWords} from './words.js'
import type {ConfigPath, YamlFile, YamlReader} from './yaml-file.js'

/** The rule that reports an agency's own terms. */
const RULE = 'agency-term'

/** The compiler and the named word lists, which only runs with own terms need. */
interface TermKnowledge {
  readonly compileVocabulary: typeof compileVocabulary
  readonly wordLists: Parameters<typeof compileVocabulary>[1]
}

/** Reads the term files that a settings file names; throws ConfigError with the line and column of what cannot be used. */
export async function readTerms(
  readYaml: YamlReader,
  source: YamlFile,
  terms: ConfigContent['terms'],
): Promise<Vocabulary[]> {
  if (!terms) return []
  const knowledge = await import('./term-knowledge.js')
  const paths = typeof terms === 'string' ? [{written: terms, at: ['terms']}] : numbered(terms)
  return paths.map(({written, at}) => readTermFile(readYaml, source, written, at, knowledge))
}

const numbered = (paths: readonly string[]) => paths.map((written, index) => ({written, at: ['terms', index]}))

function readTermFile(
  readYaml: YamlReader,
  source: YamlFile,
  written: string,
  at: ConfigPath,
  knowledge: TermKnowledge,
): Vocabulary {
  const file = pathFrom(source, written, at)
  const read = readText(file)
  if ('problem' in read)
    throw source.error(
      `the file of terms "${written}" ${read.problem}; its path starts from the folder of this file.`,
      at,
    )
  const content = readYaml(read.text, file)
  if (!Array.isArray(content.value)) {
    const wanted = 'a list of entries, each beginning with "- pattern:"'
    throw content.error(`a file of terms should contain ${wanted}. Here is ${valueInWords(content.value)}.`)
  }
  const entries = validate(content, agencyEntries) as readonly TermEntry[]
  const compile = (some: readonly TermEntry[]) =>
    knowledge.compileVocabulary([{rule: RULE, group: RULE, entries: some}], knowledge.wordLists)
  try {
    return compile(entries)
  } catch (error) {
    if (!isPatternError(error)) throw error
    const index = entries.findIndex((entry) => isPatternError(errorOf(() => compile([entry]))))
    // The line number says where it is.
    throw content.error(error.message.replace(/^Entry ".*?": In /, 'in '), [index, 'pattern'])
  }
}

/** By name: what is bundled apart brings a class of its own. */
const isPatternError = (error: unknown): error is Error => error instanceof Error && error.name === 'PatternError'

function errorOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}
