import {printable} from '../report/printable.js'

/**
 * Tells on standard error what went wrong or was passed over. Names of files and words of settings may be in it, so nothing in it may steer
 * the terminal; its own line ends stay.
 */
export function complain(message: string): void {
  process.stderr.write(`carelint: ${message.split('\n').map(printable).join('\n')}\n`)
}
