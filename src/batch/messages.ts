import type {Limits} from '../ingest/limits.js'

/** One piece of work for a child process. `input` and `shared` are plain data, typed arrays included. */
export interface Job {
  /** Name of the task that the child's program has for it. */
  readonly task: string
  readonly input: unknown
  /** Data that is the same for many jobs, such as settings; sent to each child once, distinguished by identity. */
  readonly shared: object
  readonly limits: Limits
}

/** Why there is no result. */
export type Failure = 'took-too-long' | 'too-much-memory' | 'reader-failed'

/** The result of a job. Nothing else is passed on about a failure: an error's own message may quote the document. */
export type Outcome = {readonly value: unknown} | {readonly failure: Failure}

/** From the parent to a child. */
export interface Order {
  readonly task: string
  readonly input: unknown
  readonly memoryMb: number
  readonly sharedId: number
  /** Only the first time. */
  readonly shared?: object
}

/** From a child to its parent: once when it can take orders, then once for each order, in their sequence. */
export type Report = 'ready' | {readonly outcome: Outcome; readonly memoryMb: number}
