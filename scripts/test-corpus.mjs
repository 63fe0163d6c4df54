// Runs the readers over folders of real files and tells how they did: crashes, refusals, time, memory, and words that other readers
// see and ours does not. Prints names of files and counts, never a word of a file.
// npm run test:corpus -- FOLDER… [--seconds 10] [--jobs 4]
import {readdirSync, statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {extname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {createChild} from './corpus/child.mjs'
import {isClean, renderReport} from './corpus/report.mjs'
import {compareWords} from './corpus/words.mjs'

const {values, positionals: folders} = parseArgs({
  allowPositionals: true,
  options: {seconds: {type: 'string', default: '10'}, jobs: {type: 'string', default: String(availableParallelism())}},
})
if (folders.length === 0) {
  console.error('Say which folder: npm run test:corpus -- FOLDER')
  process.exit(2)
}

const FORMATS = new Set(['.docx', '.docm', '.dotx', '.dotm', '.pdf', '.md', '.txt'])
const limit = 1000 * Number(values.seconds)
/** Other readers are not what is tested: they may take longer. */
const peerLimit = 3 * limit

const files = folders.flatMap((folder) =>
  statSync(folder).isDirectory()
    ? readdirSync(folder, {recursive: true, encoding: 'utf8'})
        .filter((name) => FORMATS.has(extname(name).toLowerCase()))
        .map((name) => join(folder, name))
    : [folder],
)
const results = []
const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Takes files from the list until none is left. */
async function work() {
  const reader = createChild(here('./corpus/reader.mjs'))
  const peers = createChild(here('./corpus/peers.mjs'))
  for (let path = files.pop(); path; path = files.pop()) {
    const {answer: read, failure} = await reader.ask(path, limit)
    const {answer = []} = read && read.status !== 'unreadable' ? await peers.ask(path, peerLimit) : {}
    results.push({
      path,
      read,
      failure,
      peers: answer.map(({name, words}) => ({name, ...compareWords(read.words, words)})),
    })
    if (process.stderr.isTTY) process.stderr.write(`\r${results.length} read, ${files.length} to go `)
  }
  reader.stop()
  peers.stop()
}

await Promise.all(Array.from({length: Number(values.jobs)}, work))
if (process.stderr.isTTY) process.stderr.write('\n')
process.stdout.write(renderReport(results.sort((a, b) => (a.path < b.path ? -1 : 1))))
if (!isClean(results)) process.exitCode = 1
