/** What the exit code means to scripts. */
export const ExitCode = {
  /** Nothing at or above `--fail-on`. */
  Clean: 0,
  /** Findings at or above `--fail-on`. */
  Findings: 1,
  /** Wrong usage or configuration, a path that is not there, or a failure of carelint itself. */
  Failure: 2,
} as const

/** Something the user asked for that cannot be done; the message says what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
