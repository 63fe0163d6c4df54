import {availableParallelism} from 'node:os'
import {type Child, type PendingJob, startChild} from './child.js'
import type {Failure, Job, Outcome} from './messages.js'

/** Child processes that do jobs. None is started before there is a job for it. */
export interface Pool {
  /** Never rejects. */
  run(job: Job): Promise<Outcome>
  /** Ends all children at once; unfinished jobs are never done. */
  close(): void
}

/** How children are started, and how many. */
export interface PoolOptions {
  /** Path of the script that children run, and its arguments. */
  readonly program: readonly string[]
  /** The most memory that any job may take, in MiB. */
  readonly memoryMb: number
  /** Children at one time; by default, as many as there are cores. */
  readonly size?: number
}

/** More children than this gain nothing: the parent cannot print what they find. */
const MOST_CHILDREN = 8
/** Jobs that wait in a child while it does another, where there are plenty: so it does not have to wait for the parent, which may be busy printing. */
const QUEUE_DEPTH = 3
/** A child is retired after this many jobs, or when it uses this share of the memory that a job may take. */
const MOST_JOBS = 500
const MOST_MEMORY = 0.4

/** Starts with no child. Close it when the work is done; otherwise the command does not end. */
export function createPool({program, memoryMb, size = availableParallelism()}: PoolOptions): Pool {
  const most = Math.min(size, MOST_CHILDREN)
  const waiting: PendingJob[] = []
  const children = new Set<Child>()

  function start(jobs: readonly PendingJob[]): Child {
    const child: Child = startChild(program, {
      onDone: () => {
        // A worn-out child gets no more jobs, but finishes those it has.
        if (isWorn(child) && child.running === 0) retire(child)
        dispatch()
      },
      onEnd: (failure, left) => {
        children.delete(child)
        handOn(child.served > 0, failure, left)
        dispatch()
      },
    })
    children.add(child)
    for (const job of jobs) child.give(job)
    return child
  }

  /**
   * When a child ends, the job it was doing is to blame. That is certain only in a fresh child: what earlier jobs left in memory may have
   * killed it, so the job gets a second try there. Time is counted for each job alone.
   */
  function handOn(wasUsed: boolean, failure: Failure, left: readonly PendingJob[]) {
    const [blamed, ...rest] = left
    if (!blamed) return
    if (wasUsed && failure !== 'took-too-long') {
      start(left)
      return
    }
    blamed.done({failure})
    waiting.unshift(...rest)
  }

  const isWorn = (child: Child) => child.served >= MOST_JOBS || child.memoryMb > memoryMb * MOST_MEMORY

  function retire(child: Child) {
    children.delete(child)
    child.end()
  }

  function dispatch() {
    while (waiting.length > 0) {
      const depth = waiting.length > most * QUEUE_DEPTH ? QUEUE_DEPTH : 1
      const free = [...children].filter((child) => child.running < depth && !isWorn(child))
      const idlest = free.sort((a, b) => a.running - b.running)[0]
      if (children.size < most && (idlest?.running ?? 1) > 0) {
        const job = waiting.shift()
        if (job) start([job])
      } else if (idlest) {
        const job = waiting.shift()
        if (job) idlest.give(job)
      } else return
    }
  }

  function close() {
    process.off('exit', close)
    for (const child of children) child.end()
    children.clear()
    waiting.length = 0
  }
  process.on('exit', close)

  return {
    run: (job) =>
      new Promise((done) => {
        waiting.push({...job, done})
        dispatch()
      }),
    close,
  }
}
