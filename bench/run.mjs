#!/usr/bin/env node
// Measures carelint beside its peers and prints the ratios: npm run bench

import {mkdtempSync, rmSync} from 'node:fs'
import {availableParallelism, cpus, loadavg, tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {cases} from './cases.mjs'
import {measure} from './measure.mjs'
import {readOptions, usage} from './options.mjs'
import {carelint, whatIsMissing} from './programs.mjs'
import {compare} from './ratios.mjs'
import {renderTable} from './table.mjs'

try {
  const {help, names, runs} = readOptions(process.argv.slice(2))
  if (help) process.stdout.write(usage)
  else await run(names, runs)
} catch (error) {
  process.stderr.write(`bench: ${error.message}\n`)
  process.exitCode = 2
}

async function run(names, runs) {
  const missing = whatIsMissing()
  if (missing) throw new Error(missing)
  const folder = mkdtempSync(join(tmpdir(), 'carelint-bench-'))
  process.stdout.write(`${machine()}\n\n`)
  try {
    const results = []
    for (const name of names) results.push(await runCase(name, folder, runs ?? cases[name].runs))
    process.stdout.write(`${renderTable(results)}\n`)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

async function runCase(name, folder, runs) {
  process.stderr.write(`${name} …\n`)
  const {title, input, goals, measure: measureCase = measure} = cases[name]
  const files = input(folder).map((path) => relative(folder, path).replaceAll('\\', '/'))
  const peers = goals.map(({peer}) => peer)
  const times = await measureCase(peers, files, folder, runs)
  return {title, runs, lines: goals.map((goal) => compare(goal, times.get(carelint), times.get(goal.peer)))}
}

/** What the absolute times depend on. The load is that of the last minute; much above 0 says that other work runs beside. */
function machine() {
  const cores = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`
  return `Node ${process.version}, ${process.platform}, ${cores}, load ${loadavg()[0].toFixed(1)}`
}
