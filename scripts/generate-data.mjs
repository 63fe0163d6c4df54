// Compiles what people write in the rule folders (YAML) into what the program loads (src/**/generated, not committed).
// Runs as the first step of every build, so it can never be stale. Prints what is wrong with an entry and stops.
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {parse} from 'yaml'
import {loadTs, root} from './load-ts.mjs'
import {planParts, withParts} from './plan-parts.mjs'
import {profileOf} from './profiles.mjs'

const rulesFolder = join(root, 'rules')

/** @returns {string[]} ids of all rules, in alphabetical order */
function ruleIds() {
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

/** The files of a rule's words, from the project's root: `terms.yaml`, or a longer list by topic in `terms/`. */
function termFiles(id) {
  const own = [`rules/${id}/terms.yaml`].filter((file) => existsSync(join(root, file)))
  const folder = join(rulesFolder, id, 'terms')
  if (!existsSync(folder)) return own
  return [...own, ...readdirSync(folder).map((file) => `rules/${id}/terms/${file}`)].sort()
}

async function vocabulary() {
  const {compileVocabulary} = await loadTs('src/language/phrases/compile.ts')
  const {packVocabulary} = await loadTs('src/language/phrases/packed.ts')
  const {checkTermEntries} = await loadTs('src/rule/term-entries.ts')
  const lists = readYaml('rules/word-lists.yaml')
  const sources = ruleIds()
    .map((id) => ({id, files: termFiles(id)}))
    .filter(({files}) => files.length > 0)
    .map(({id, files}) => {
      const entries = files.flatMap((file) => checkTermEntries(readYaml(file), file))
      return {rule: id, group: RESPECT.includes(id) ? 'respect' : id, entries}
    })
  return packVocabulary(compileVocabulary([...sources, await equalitySource()], lists))
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
function explanations(parts) {
  const pages = ruleIds()
    .filter((id) => existsSync(join(rulesFolder, id, 'rule.md')))
    .map((id) => [id, withParts(readFileSync(join(rulesFolder, id, 'rule.md'), 'utf8'), parts)])
  return `// Made from rules/*/rule.md by scripts/generate-data.mjs.\nexport const explanations: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(pages), null, 2)}\n`
}

function profiles() {
  const folder = join(rulesFolder, 'profiles')
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  return Object.fromEntries(
    files.map((file) => [file.replace(/\.yaml$/, ''), profileOf(readFileSync(join(folder, file), 'utf8'))]),
  )
}

export async function generateData() {
  write('src/rule/generated/rules.ts', registry())
  write('src/rule/generated/vocabulary.json', toJson(await vocabulary()))
  write('src/rule/generated/word-lists.json', toJson(readYaml('rules/word-lists.yaml')))
  write('src/rule/generated/acronyms.json', toJson(acronyms()))
  const byName = profiles()
  write('src/rule/generated/profiles.json', toJson(byName))
  write('src/rule/generated/profile-names.json', toJson(Object.keys(byName)))
  write('src/rule/generated/statements.json', toJson(readYaml('rules/standards.yaml')))
  const labels = readYaml('src/record/labels.yaml')
  const {packLabels} = await loadTs('src/record/label-index.ts')
  write('src/record/generated/labels.json', toJson(packLabels(labels)))
  const parts = planParts(readYaml('rules/missing-plan-part/parts.yaml'), Object.keys(labels))
  write('src/rule/generated/plan-parts.json', toJson(parts))
  write('src/rule/generated/explanations.ts', explanations(parts))
  write('src/rule/generated/services.json', toJson(readYaml('rules/service-as-need/services.yaml')))
}
