import {printable} from '../report/printable.js'

/**
 * Reports on standard error what went wrong or was skipped. Names of files and words of settings may be in it, so nothing in it may control
 * the terminal; its own line ends stay.
 */
export function complain(message: string): void {
  writeError(`carelint: ${message.split('\n').map(printable).join('\n')}\n`)
}

/** Writes to standard error. That nobody reads it any more is no error: the exit code says the same. */
export function writeError(text: string): void {
  const {stderr} = process
  if (stderr.listenerCount('error') === 0) stderr.on('error', () => {})
  stderr.write(text)
}
