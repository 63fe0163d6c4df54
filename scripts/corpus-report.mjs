// Findings per 1,000 words by rule over any folder of records, for tuning rules: npm run corpus-report -- FOLDER [--rule ID] [--terms]
// With --terms, the words behind each count are listed too, so keep that output where the records are kept.
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {generateData} from './generate-data.mjs'
import {loadTs} from './load-ts.mjs'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {rule: {type: 'string'}, terms: {type: 'boolean', default: false}},
})
if (positionals.length === 0) {
  console.error('Say which folder: npm run corpus-report -- FOLDER')
  process.exit(2)
}

await generateData()
const {checkDocument} = await loadTs('src/index.ts')

const files = positionals.flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, {recursive: true, encoding: 'utf8'})
        .filter((name) => /\.(?:md|txt|docx|pdf)$/i.test(name))
        .map((name) => join(path, name))
    : [path],
)

let words = 0
let unreadable = 0
const counts = new Map()
for (const file of files) {
  const review = await checkDocument(new Uint8Array(readFileSync(file)), {name: file})
  if (review.status === 'unreadable') unreadable++
  words += review.words
  for (const {rule, severity, term = ''} of review.findings) {
    if (values.rule && rule !== values.rule) continue
    const key = `${rule} ${severity}`
    const seen = counts.get(key) ?? {files: new Set(), terms: new Map(), count: 0}
    seen.count++
    seen.files.add(file)
    seen.terms.set(term.toLowerCase(), (seen.terms.get(term.toLowerCase()) ?? 0) + 1)
    counts.set(key, seen)
  }
}

console.log(`${files.length} files, ${unreadable} of them unreadable, ${words} words`)
console.log('per 1,000 words   findings   files   rule')
for (const [key, {count, files, terms}] of [...counts].sort((a, b) => b[1].count - a[1].count)) {
  const rate = words > 0 ? ((1000 * count) / words).toFixed(2) : '-'
  console.log(`${rate.padStart(15)} ${String(count).padStart(10)} ${String(files.size).padStart(7)}   ${key}`)
  if (!values.terms) continue
  for (const [term, times] of [...terms].sort((a, b) => b[1] - a[1])) console.log(`${' '.repeat(38)}${times} × ${term}`)
}
