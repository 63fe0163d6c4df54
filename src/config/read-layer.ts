import type * as v from 'valibot'
import type {Vocabulary} from '../language/phrases/term.js'
import type {ConfigContent} from './config-content.js'
import {pathFrom} from './path-from.js'
import {readText} from './read-files.js'
import {readTerms} from './read-terms.js'
import {validate} from './validate.js'
import {termsSchema} from './value-schemas.js'
import {valueInWords} from './words.js'
import type {ConfigPath, YamlFile, YamlReader} from './yaml-file.js'

/** A term that an agency explains to families, and the file that says so. */
export interface GlossaryEntry {
  readonly term: string
  readonly meaning: string
  readonly file: string
}

/** One settings file, or one built-in profile. Later layers win over earlier ones. */
export interface Layer {
  /** Absolute path, or `built in`. */
  readonly file: string
  readonly content: ConfigContent
  /** In the order of their writing. */
  readonly glossary: readonly GlossaryEntry[]
  /** The agency's own terms, a vocabulary for each file. */
  readonly vocabularies: readonly Vocabulary[]
  /** An error about what is at `path` in the file. */
  readonly error: YamlFile['error']
}

/** Reads and checks one settings file and the files of glossaries and terms it names; rejects with ConfigError. */
export async function readLayer(
  readYaml: YamlReader,
  schema: v.GenericSchema,
  file: string,
  text: string,
): Promise<Layer> {
  const source = readYaml(text, file)
  const {error} = source
  // An empty file, or one in which every line is a comment, sets nothing.
  if (source.value === null || source.value === undefined)
    return {file, content: {}, glossary: [], vocabularies: [], error}
  validate(source, schema)
  const content = source.value as ConfigContent
  const glossary = readGlossary(readYaml, source, content.glossary)
  return {file, content, glossary, vocabularies: await readTerms(readYaml, source, content.terms), error}
}

function readGlossary(readYaml: YamlReader, source: YamlFile, glossary: ConfigContent['glossary']): GlossaryEntry[] {
  if (!glossary) return []
  if (typeof glossary === 'string') return readGlossaryFile(readYaml, source, glossary, ['glossary'])
  if (isList(glossary))
    return glossary.flatMap((path, index) => readGlossaryFile(readYaml, source, path, ['glossary', index]))
  return entriesOf(glossary, source.file)
}

function readGlossaryFile(readYaml: YamlReader, source: YamlFile, written: string, at: ConfigPath): GlossaryEntry[] {
  const file = pathFrom(source, written, at)
  const read = readText(file)
  if ('problem' in read)
    throw source.error(
      `the glossary file "${written}" ${read.problem}; its path starts from the folder of this file.`,
      at,
    )
  const terms = readYaml(read.text, file)
  if (terms.value === null) return []
  if (typeof terms.value !== 'object' || Array.isArray(terms.value)) {
    const wanted = 'one term and its plain words on each line (IEP: school plan for special education)'
    throw terms.error(`a glossary file should contain ${wanted}. Here is ${valueInWords(terms.value)}.`)
  }
  validate(terms, termsSchema)
  return entriesOf(terms.value as Record<string, string>, file)
}

function entriesOf(terms: Readonly<Record<string, string>>, file: string): GlossaryEntry[] {
  return Object.entries(terms).map(([term, meaning]) => ({term, meaning, file}))
}

const isList = (value: unknown): value is readonly string[] => Array.isArray(value)
