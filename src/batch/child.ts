import {type ChildProcess, fork} from 'node:child_process'
import type {Failure, Job, Order, Outcome, Report} from './messages.js'

/** A job on its way, and where its outcome goes. */
export interface PendingJob extends Job {
  readonly done: (outcome: Outcome) => void
}

/** What a child reports about itself. */
export interface ChildEvents {
  /** It has answered a job. */
  readonly onDone: () => void
  /** It has ended, with the jobs it had not done, the one that killed it first. */
  readonly onEnd: (failure: Failure, left: readonly PendingJob[]) => void
}

/** A child process with a row of jobs. */
export interface Child {
  /** Jobs given to it and not done. */
  readonly running: number
  /** Jobs done. */
  readonly served: number
  /** What it held after its last job, in MiB. */
  readonly memoryMb: number
  give(job: PendingJob): void
  /** Ends it now. */
  end(): void
}

/**
 * Starts a child that runs `program`: the path of a script and its arguments, which say nothing about documents. The number of this process
 * comes as the last argument, so that a child whose parent ends at once still knows which process to watch.
 */
export function startChild(program: readonly string[], events: ChildEvents): Child {
  const [script = '', ...args] = program
  const forked = fork(script, [...args, String(process.pid)], {
    serialization: 'advanced',
    // What a failing child prints may quote a document.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // With V8 options other than those at build time, compiled code is useless: so there are none, not even a limit on the heap.
    execArgv: [],
    // A child calls nobody, and reading a file of certificates at its start can take as long as all the rest of it.
    env: {...process.env, NODE_EXTRA_CA_CERTS: undefined},
  })
  const running: PendingJob[] = []
  const known = new Map<object, number>()
  let isReady = false
  let served = 0
  let memoryMb = 0
  let timer: NodeJS.Timeout | undefined
  let isTimeUp = false

  /** The time of a job starts when the child begins it. */
  function watch() {
    clearTimeout(timer)
    const [job] = running
    if (!job || !isReady) return
    timer = setTimeout(() => {
      // When this process itself was busy or asleep, the answer may lie here unread: look once before judging.
      setImmediate(() => {
        if (running[0] !== job) return
        isTimeUp = true
        forked.kill('SIGKILL')
      })
    }, job.limits.seconds * 1000)
  }

  forked.on('message', (report: Report) => {
    if (report === 'ready') {
      isReady = true
      watch()
      return
    }
    served++
    memoryMb = report.memoryMb
    running.shift()?.done(report.outcome)
    watch()
    events.onDone()
  })
  onceGone(forked, (signal) => {
    clearTimeout(timer)
    events.onEnd(isTimeUp ? 'took-too-long' : failureOf(signal), running.splice(0))
  })

  return {
    get running() {
      return running.length
    },
    get served() {
      return served
    },
    get memoryMb() {
      return memoryMb
    },
    give(job) {
      running.push(job)
      const {task, input, shared, limits} = job
      const isNew = !known.has(shared)
      if (isNew) known.set(shared, known.size)
      const sharedId = known.get(shared) ?? 0
      const order: Order = {task, input, memoryMb: limits.memoryMb, sharedId, ...(isNew ? {shared} : {})}
      // A child that is dying takes no more orders; its end passes the job on.
      forked.send(order, () => {})
      if (running.length === 1) watch()
    },
    end() {
      forked.removeAllListeners()
      forked.on('error', () => {})
      clearTimeout(timer)
      forked.kill('SIGKILL')
      if (forked.connected) forked.disconnect()
      forked.unref()
    },
  }
}

/** Calls back once the process has ended and all it sent has been read; or could not be started at all. */
function onceGone(child: ChildProcess, gone: (signal: NodeJS.Signals | null) => void): void {
  let signal: NodeJS.Signals | null = null
  let isOver = false
  let isRead = false
  const look = () => {
    if (isOver && isRead) gone(signal)
  }
  child.once('exit', (_, by) => {
    signal = by
    isOver = true
    isRead ||= !child.connected
    look()
  })
  child.once('disconnect', () => {
    isRead = true
    look()
  })
  child.on('error', () => {
    if (isOver || child.pid !== undefined) return
    isOver = true
    isRead = true
    look()
  })
}

/** The watchdog and the system both kill a process that takes too much memory; V8 aborts. */
function failureOf(signal: NodeJS.Signals | null): Failure {
  return signal === 'SIGKILL' || signal === 'SIGABRT' ? 'too-much-memory' : 'reader-failed'
}
