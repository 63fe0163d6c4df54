// The last step of a build: runs the command over the example records, as it will be run, and keeps the code that V8 compiled.
// Usage: node scripts/make-code-cache.cjs FOLDER_OF_BUNDLES child|json|pretty|settings|one
// Later runs add to what earlier ones kept. The last one, `one`, is the run of a single file that most people wait for.
const {copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync} = require('node:fs')
const {tmpdir} = require('node:os')
const {join} = require('node:path')
const {setFlagsFromString} = require('node:v8')

const [, , folder, what] = process.argv
const {load, writeCaches} = require(join(folder, 'bundle-loader.cjs'))
const fixtures = join(__dirname, '../fixtures')
const folders = ['plans', 'notes'].map((name) => join(fixtures, name))
// V8 forgets the code of functions that were not run for a while, and takes no code that was compiled under other options than its own.
setFlagsFromString('--no-flush-bytecode')
process.on('exit', () => {
  setFlagsFromString('--flush-bytecode')
  writeCaches()
})

const SETTINGS = {
  main: `# What our agency asks for.
profile: wisconsin-cst
terms: terms.yaml
glossary:
  CFT: the family's team
rules:
  hard-to-read: warning
overrides:
  - files: ["notes/**"]
    rules:
      undefined-acronym: off
`,
  terms: `- id: own-words
  pattern: (our|the) consumer[s]
  why: Our families asked us to say who is meant.
  alternatives: ["the person"]
  severity: info
`,
}

if (what === 'child') {
  // This process is given what a child is given by its parent.
  const files = folders
    .flatMap((path) => readdirSync(path, {recursive: true}).map((name) => join(path, name)))
    .filter((path) => /\.(?:md|txt|docx|pdf)$/.test(path))
  const shared = {settings: {rules: {}}, today: '2026-01-15'}
  let left = files.length
  process.send = (report) => {
    if (report !== 'ready' && --left === 0) process.exit()
  }
  process.argv.push(String(process.ppid))
  load('cli-child.cjs')
  for (const file of files) {
    process.emit('message', {task: 'review', input: {file}, memoryMb: 0, sharedId: 0, shared})
  }
} else {
  const plan = join(fixtures, 'plans/pettway-support-plan/plan.md')
  const paths = what === 'one' ? [plan] : what === 'settings' ? [withSettings(plan)] : folders
  const format = what === 'pretty' ? 'pretty' : 'json'
  // The lists of what is expected lie beside the records, and nobody who builds needs to hear of them.
  const write = process.stderr.write.bind(process.stderr)
  process.stderr.write = (text, ...rest) => String(text).includes('not looked at') || write(text, ...rest)
  process.argv = [process.argv[0], 'carelint', 'check', ...paths, '--format', format, '--fail-on', 'never']
  load('cli-main.cjs')
}

/** A copy of a document in a folder of its own with settings, as most agencies have them. */
function withSettings(document) {
  const folder = mkdtempSync(join(tmpdir(), 'carelint-'))
  process.on('exit', () => rmSync(folder, {recursive: true}))
  const copy = join(folder, 'plan.md')
  copyFileSync(document, copy)
  writeFileSync(join(folder, 'terms.yaml'), SETTINGS.terms)
  writeFileSync(join(folder, 'carelint.yaml'), SETTINGS.main)
  return copy
}
