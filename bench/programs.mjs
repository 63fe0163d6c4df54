import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/**
 * What is run. `run` makes the arguments for node from the documents' paths, relative to the folder they lie in. `didItsWork` looks at what was printed: a
 * program that failed is fast, and must not be measured.
 * @typedef {{name: string, run: (files: readonly string[]) => string[], didItsWork: (output: string, files: readonly string[]) => boolean}} Program
 */

/** @type {Program} */
export const carelint = {
  name: 'carelint',
  run: (files) => [here('../bin/carelint.js'), 'check', ...foldersOf(files), '--format', 'json', '--fail-on', 'never'],
  didItsWork(output, files) {
    const {summary} = JSON.parse(output)
    return summary.files === files.length
  },
}

/** carelint over the same documents in the folder beside, which has no terms of its own. @type {Program} */
export const withoutTerms = {
  ...carelint,
  name: 'carelint without the terms',
  run: (files) => carelint.run(files.map((file) => file.replace(/^with-terms/, 'without-terms'))),
}

/** How long Node takes to start and end, with nothing to do. @type {Program} */
export const floor = {
  name: 'node -e 0',
  run: () => ['-e', '0'],
  didItsWork: (output) => output === '',
}

/** @type {Program} */
export const alex = {
  name: 'alex',
  run: (files) => [here('node_modules/alex/cli.js'), ...foldersOf(files)],
  didItsWork: (output) => /no issues found|\d+ warnings?/.test(output),
}

/** @type {Program} */
export const remarkEquality = {
  name: 'remark + retext-equality',
  run: (files) => [here('peers/remark-equality.mjs'), ...files],
  didItsWork: hasOneLinePerFile,
}

/** @type {Program} */
export const plainWiring = {
  name: 'plain wiring',
  run: (files) => [here('peers/plain-wiring.mjs'), ...files],
  didItsWork: hasOneLinePerFile,
}

/** @type {Program} */
export const markdownlint = {
  name: 'markdownlint-cli2',
  run: (files) => [
    here('node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'),
    ...foldersOf(files).map((path) => (path.endsWith('.md') ? path : `${path}/**/*.md`)),
  ],
  didItsWork: (output, files) => output.includes(`Linting: ${files.length} file`),
}

/** Why nothing can be measured yet, or undefined. */
export function whatIsMissing() {
  if (!existsSync(here('../dist/index.js'))) return 'carelint is not built yet. Run "npm run build" first.'
  if (!existsSync(here('node_modules'))) return 'The peers are not installed yet. Run "npm --prefix bench ci" first.'
  return undefined
}

function hasOneLinePerFile(output, files) {
  return output.trim().split('\n').length === files.length
}

/** A file stays as it is; many are named by their folder, as a person would. */
function foldersOf(files) {
  return [...new Set(files.map((file) => (files.length === 1 ? file : file.slice(0, file.lastIndexOf('/')))))]
}
