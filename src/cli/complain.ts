import {printable} from '../report/printable.js'

/**
 * Reports on standard error what went wrong or was skipped. Names of files and words of settings may be in it, so nothing in it may control
 * the terminal; its own line ends stay.
 */
export function complain(message: string): void {
  process.stderr.write(`carelint: ${message.split('\n').map(printable).join('\n')}\n`)
}
