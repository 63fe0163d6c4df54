// Writes everything that is committed but made from something else: docs/rules/, docs/standards.md, schema/config.schema.json, the list of rules in README.md.
// With --check nothing is written; the exit code is 1 when a file is stale.
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {configSchema} from './config-schema.mjs'
import {generateData} from './generate-data.mjs'
import {loadTs, root} from './load-ts.mjs'
import {withParts} from './plan-parts.mjs'
import {standardsPage} from './standards-page.mjs'

const isCheck = process.argv.includes('--check')
const stale = []

function write(path, content) {
  const file = join(root, path)
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return
  stale.push(path)
  if (isCheck) return
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, content)
}

await generateData()
const facts = await loadTs('scripts/rule-facts.ts')
const {rules, describeStandard} = facts

for (const rule of rules) {
  const page = readFileSync(join(root, 'rules', rule.id, 'rule.md'), 'utf8')
  const [title, ...rest] = withParts(page, facts.planParts).split('\n')
  const head = [
    '',
    `Category: ${rule.category}. Severity: ${rule.severity}.`,
    ...(rule.standard.length > 0
      ? [`Asked for by: ${rule.standard.map(describeStandard).join('; ')} ([what they ask](../standards.md)).`]
      : []),
    `Generated from [rules/${rule.id}/rule.md](../../rules/${rule.id}/rule.md), whose examples run as tests.`,
  ]
  write(`docs/rules/${rule.id}.md`, [title, ...head, ...rest].join('\n'))
}
for (const file of existsSync(join(root, 'docs/rules')) ? readdirSync(join(root, 'docs/rules')) : []) {
  if (rules.some((rule) => `${rule.id}.md` === file)) continue
  stale.push(`docs/rules/${file}`)
  if (!isCheck) rmSync(join(root, 'docs/rules', file))
}

write('docs/standards.md', standardsPage(facts))

write('schema/config.schema.json', `${JSON.stringify(await configSchema(), null, 2)}\n`)

const list = rules.map(
  ({id, category, severity, summary}) => `| [${id}](docs/rules/${id}.md) | ${category} | ${severity} | ${summary} |`,
)
const table = ['| Rule | Category | Severity | What it finds |', '|---|---|---|---|', ...list].join('\n')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
write(
  'README.md',
  readme.replace(/(<!-- rules -->\n)[\s\S]*?(\n<!-- \/rules -->)/, (_, start, end) => start + table + end),
)

if (stale.length > 0) {
  console.log(isCheck ? `Stale, run "npm run generate":\n  ${stale.join('\n  ')}` : `Wrote:\n  ${stale.join('\n  ')}`)
  if (isCheck) process.exitCode = 1
} else console.log('Everything generated is fresh.')
