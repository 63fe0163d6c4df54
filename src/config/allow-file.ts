import {dirname} from 'node:path'
import * as v from 'valibot'
import type {AllowEntry} from '../rule/allow.js'
import type {RuleDefinition} from '../rule/define-rule.js'
import {didYouMean} from '../text/nearest.js'
import {ConfigError} from './config-error.js'
import {isNamed, type Picomatch, pathBelow} from './globs.js'
import {readText} from './read-files.js'
import {validate} from './validate.js'
import {daySchema, globsSchema, textSchema} from './value-schemas.js'
import {valueInWords} from './words.js'
import type {YamlReader} from './yaml-file.js'

/** One entry of the file, with the documents it is for. */
interface FileEntry extends AllowEntry {
  readonly files: string | readonly string[]
}

/** Reads and checks a file of allowed findings; throws ConfigError with the line and column of what cannot be used. */
export function readAllowFile(
  readYaml: YamlReader,
  file: string,
  rules: readonly RuleDefinition[],
): readonly FileEntry[] {
  const read = readText(file)
  if ('problem' in read) throw new ConfigError([{file, message: `this file ${read.problem}.`}])
  const source = readYaml(read.text, file)
  if (source.value === null || source.value === undefined) return []
  if (!Array.isArray(source.value)) {
    const wanted = 'a list of entries, each beginning with "- files:"'
    throw source.error(`this file should contain ${wanted}. Here is ${valueInWords(source.value)}.`)
  }
  validate(source, entriesSchema(rules.map(({id}) => id)))
  return source.value as readonly FileEntry[]
}

/** The entries that are for a document. */
export function allowsFor(
  entries: readonly FileEntry[],
  file: string,
  document: string,
  picomatch: Picomatch,
): AllowEntry[] {
  const path = pathBelow(dirname(file), document)
  if (path === undefined) return []
  return entries
    .filter(({files}) => isNamed(path, files, picomatch))
    .map(({files, ...entry}) => ({...entry, isForOneFile: ![files].flat().some((glob) => /[*?{!]/.test(glob))}))
}

function entriesSchema(ids: readonly string[]) {
  const entries = {
    files: globsSchema,
    rule: v.pipe(
      textSchema('"rule" should be the id of a rule'),
      v.check(
        (id) => ids.includes(id),
        ({input}) =>
          `there is no rule called "${input}". ${didYouMean(input, ids, '"carelint rules" lists all rules.')}`,
      ),
    ),
    words: v.optional(textSchema('"words" should be the words of the document that are allowed')),
    reason: textSchema('"reason" should say why these words should stay'),
    until: v.optional(daySchema('until')),
  }
  const keys = Object.keys(entries)
  return v.array(
    v.strictObject(entries, ({expected, received, path}) => {
      if (expected === 'never') {
        return `an entry has no setting called ${received}. ${didYouMean(String(path?.at(-1)?.key ?? ''), keys, `It has ${keys.join(', ')}.`)}`
      }
      if (expected === 'Object')
        return 'an entry begins with "- files:", with the rest of the entry on the lines below.'
      return `this entry needs ${expected}. It looks like this: {files: plan.docx, rule: undefined-acronym, reason: why the words should stay}.`
    }),
  )
}
