// Compiles what people write in the rule folders (YAML) into what the program loads (src/**/generated, not committed).
// Runs as the first step of every build, so it can never be stale. Prints what is wrong with an entry and stops.
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {parse} from 'yaml'
import {loadTs, root} from './load-ts.mjs'

const rulesFolder = join(root, 'rules')

/** @returns {string[]} ids of all rules, in alphabetical order */
export function ruleIds() {
  return readdirSync(rulesFolder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && existsSync(join(rulesFolder, entry.name, 'rule.ts')))
    .map((entry) => entry.name)
    .sort()
}

const readYaml = (path) => parse(readFileSync(join(root, path), 'utf8'))

function write(path, content) {
  const file = join(root, path)
  mkdirSync(dirname(file), {recursive: true})
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return
  writeFileSync(file, content)
}

/** JSON in ASCII: Node reads and parses it twice as fast as text that needs two bytes a character. */
function toJson(data) {
  return JSON.stringify(data).replaceAll(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The vocabularies that words of respect are reported from: of these, one stretch of text is reported once. */
const RESPECT = ['label-before-person', 'stigmatizing-term', 'blaming-language']

async function vocabulary() {
  const {compileVocabulary} = await loadTs('src/language/phrases/compile.ts')
  const {checkTermEntries} = await loadTs('src/rule/term-entries.ts')
  const lists = readYaml('rules/word-lists.yaml')
  const sources = ruleIds()
    .filter((id) => existsSync(join(rulesFolder, id, 'terms.yaml')))
    .map((id) => {
      const entries = checkTermEntries(readYaml(`rules/${id}/terms.yaml`), `rules/${id}/terms.yaml`)
      return {rule: id, group: RESPECT.includes(id) ? 'respect' : id, entries}
    })
  return compileVocabulary([...sources, await equalitySource()], lists)
}

/** The phrases of retext-equality's considered pairs, so that its grammar runs only where one of them occurs. */
async function equalitySource() {
  // The patterns are not exported, but lie beside the module that is.
  const {patterns} = await import(new URL('patterns-en.js', import.meta.resolve('retext-equality')).href)
  const allowed = new Set(readYaml('rules/biased-term/allowed.yaml'))
  const known = new Set(patterns.map((pattern) => pattern.id))
  for (const id of allowed)
    if (!known.has(id)) throw new Error(`rules/biased-term/allowed.yaml: retext-equality has no rule "${id}".`)
  const entries = patterns
    .filter((pattern) => allowed.has(pattern.id))
    .map((pattern) => ({
      id: pattern.id,
      pattern: Object.keys(pattern.inconsiderate),
      why: '',
      alternatives: [],
      severity: 'info',
      sources: [],
    }))
  return {rule: 'biased-term', group: 'respect', entries}
}

function acronyms() {
  const known = readYaml('rules/undefined-acronym/acronyms.yaml')
  const wellKnown = readYaml('rules/undefined-acronym/well-known.yaml')
  return {expansions: known, wellKnown: Array.isArray(wellKnown) ? wellKnown : Object.values(wellKnown).flat()}
}

function registry() {
  const ids = ruleIds()
  const name = (id) => id.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase())
  return [
    '// Made from the folders in rules/ by scripts/generate-data.mjs.',
    `import type {RuleDefinition} from '../define-rule.js'`,
    ...ids.map((id) => `import ${name(id)} from '../../../rules/${id}/rule.js'`),
    '',
    `export const rules: readonly RuleDefinition[] = [${ids.map(name).join(', ')}]`,
    '',
  ].join('\n')
}

/** The pages that `carelint explain` shows. */
function explanations() {
  const pages = ruleIds()
    .filter((id) => existsSync(join(rulesFolder, id, 'rule.md')))
    .map((id) => [id, readFileSync(join(rulesFolder, id, 'rule.md'), 'utf8')])
  return `// Made from rules/*/rule.md by scripts/generate-data.mjs.\nexport const explanations: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(pages), null, 2)}\n`
}

function profiles() {
  const folder = join(rulesFolder, 'profiles')
  if (!existsSync(folder)) return {}
  return Object.fromEntries(
    readdirSync(folder).map((file) => [file.replace(/\.yaml$/, ''), readYaml(`rules/profiles/${file}`)]),
  )
}

export async function generateData() {
  write('src/rule/generated/rules.ts', registry())
  write('src/rule/generated/vocabulary.json', toJson(await vocabulary()))
  write('src/rule/generated/word-lists.json', toJson(readYaml('rules/word-lists.yaml')))
  write('src/rule/generated/acronyms.json', toJson(acronyms()))
  write('src/rule/generated/explanations.ts', explanations())
  write('src/config/generated/profiles.json', toJson(profiles()))
  write('src/record/generated/labels.json', toJson(readYaml('src/record/labels.yaml')))
}
