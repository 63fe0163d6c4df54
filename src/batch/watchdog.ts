import {workerData} from 'node:worker_threads'

/** What the main thread of a child reports to its watchdog. */
export interface Watched {
  /** One number: the most mebibytes the process may hold, 0 for no limit. Changes from file to file. */
  readonly mostMemory: Int32Array
  /** The process that started the child. */
  readonly parent: number
}

/** Milliseconds between two looks: a file that fills memory at 1 GiB a second is seen 50 MiB too late. */
const EVERY = 50

/**
 * A thread of its own in each child, because a file that keeps a reader busy keeps the whole main thread busy. It ends the process when that
 * holds too much memory (array buffers included, which no limit of V8 counts), and when the command that started it is gone.
 */
const {mostMemory, parent} = workerData as Watched

setInterval(() => {
  const most = Atomics.load(mostMemory, 0)
  const isTooMuch = most > 0 && process.memoryUsage.rss() > most * 2 ** 20
  if (isTooMuch || isOrphan()) process.kill(process.pid, 'SIGKILL')
}, EVERY)

/** Where processes get a new parent, the number changes; on Windows it stays, and nobody answers to it. */
function isOrphan(): boolean {
  if (process.ppid !== parent) return true
  if (process.platform !== 'win32') return false
  try {
    process.kill(parent, 0)
    return false
  } catch {
    return true
  }
}
