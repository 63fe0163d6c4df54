import {spawn} from 'node:child_process'
import {carelint} from './programs.mjs'

/**
 * Runs carelint and its peers on the same documents: one round to warm the file cache and to see that each does its work, then
 * `runs` rounds that count. In every round each program runs once, one after another, beginning with another one each time, so that a
 * machine that gets slower or faster does so for all.
 * @param {readonly import('./programs.mjs').Program[]} peers
 * @param {readonly string[]} files paths relative to `folder`
 * @param {string} folder the working folder of all of them
 * @param {number} runs
 * @returns {Promise<Map<import('./programs.mjs').Program, number[]>>} milliseconds of each round, from start to end of the process
 */
export async function measure(peers, files, folder, runs) {
  const programs = [carelint, ...peers]
  const exitCodes = new Map()
  for (const program of programs) exitCodes.set(program, await warmUp(program, files, folder))
  const times = new Map(programs.map((program) => [program, []]))
  for (let round = 0; round < runs; round++) {
    for (let turn = 0; turn < programs.length; turn++) {
      const program = programs[(round + turn) % programs.length]
      times.get(program).push(await time(program, files, folder, exitCodes.get(program)))
    }
  }
  return times
}

/** Runs a program once and returns its exit code; throws when it did not do its work. */
async function warmUp(program, files, folder) {
  let output = ''
  const child = start(program.run(files), folder, 'pipe')
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      // A warning of a library on standard error is no part of the report, but alex and markdownlint-cli2 print theirs there.
      if (stream === child.stdout || program !== carelint) output += text
    })
  }
  const exitCode = await ended(child)
  if (!isDone(program, output, files)) {
    throw new Error(
      `${program.name} did not do its work, so there is nothing to measure. It printed:\n${output.slice(0, 2000)}`,
    )
  }
  return exitCode
}

function isDone(program, output, files) {
  try {
    return program.didItsWork(output, files)
  } catch {
    return false
  }
}

async function time(program, files, folder, expectedExitCode) {
  const begin = performance.now()
  const exitCode = await ended(start(program.run(files), folder, 'ignore'))
  const duration = performance.now() - begin
  // A build that runs beside, for example, takes the program away under us.
  if (exitCode !== expectedExitCode) throw new Error(`${program.name} failed in the middle: it ended with ${exitCode}.`)
  return duration
}

/** Node itself, without a shell or npm between. */
function start(args, folder, output) {
  return spawn(process.execPath, args, {cwd: folder, stdio: ['ignore', output, output]})
}

/** The exit code. Most of the programs end with 1 where they found something, so 1 alone says nothing. */
function ended(child) {
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', done)
  })
}
