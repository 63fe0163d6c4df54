import {Worker} from 'node:worker_threads'
import {MIB} from '../ingest/limits.js'
import type {Order, Outcome, Report} from './messages.js'
import type {Watched} from './watchdog.js'

/** Something a child can do: plain data in, plain data out. `shared` is the same object for all jobs that share it. */
export type Task = (input: never, shared: never) => Promise<unknown>

/**
 * The life of a child process: does what its parent orders, one job after another, until the parent is gone.
 *
 * @param watchdog - path of the built watchdog.
 * @param parent - the number of the process that started this one, its last argument.
 */
export function serve(tasks: Readonly<Record<string, Task>>, watchdog: string, parent: number): void {
  const mostMemory = new Int32Array(new SharedArrayBuffer(4))
  const workerData: Watched = {mostMemory, parent}
  new Worker(watchdog, {workerData}).unref()

  const shared = new Map<number, object>()
  let last: Promise<void> = Promise.resolve()
  process.on('message', (order: Order) => {
    if (order.shared) shared.set(order.sharedId, order.shared)
    last = last.then(async () => {
      Atomics.store(mostMemory, 0, order.memoryMb)
      const outcome = await run(tasks[order.task], order.input, shared.get(order.sharedId))
      Atomics.store(mostMemory, 0, 0)
      report({outcome, memoryMb: Math.ceil(process.memoryUsage.rss() / MIB)})
    })
  })
  process.on('disconnect', () => process.exit())
  // A reader may leave a promise behind that fails later, when its file is long done.
  process.on('unhandledRejection', () => {})
  report('ready')
}

async function run(task: Task | undefined, input: unknown, shared: unknown): Promise<Outcome> {
  try {
    return {value: await task?.(input as never, shared as never)}
  } catch {
    return {failure: 'reader-failed'}
  }
}

function report(report: Report): void {
  process.send?.(report)
}
