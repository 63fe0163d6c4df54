import {CommanderError} from 'commander'
import {complain} from './complain.js'
import {ExitCode} from './exit.js'

/** Prints what went wrong in one sentence, and sets the exit code. */
export function fail(error: unknown): void {
  // Commander has printed its own message; help and version are not errors.
  if (error instanceof CommanderError && error.exitCode === 0) return
  process.exitCode = ExitCode.Failure
  if (!(error instanceof CommanderError)) complain(sentenceFor(error))
}

function sentenceFor(error: unknown): string {
  // By name: commands that are bundled separately have their own classes.
  if (error instanceof Error && (error.name === 'UsageError' || error.name === 'ConfigError')) return error.message
  if ((error as NodeJS.ErrnoException)?.syscall === 'uv_cwd') {
    return 'the folder you are in is no longer there. Go to another folder, then run the command again.'
  }
  // The message of an unexpected error may quote a document, so only its kind and the place in our own code are shown.
  const what = error instanceof Error ? [error.name, codeOf(error), placeOf(error)] : ['unknown']
  return `something went wrong inside carelint itself (${what.filter(Boolean).join(' ')}). Nothing was changed. Please report this line; it contains no text from your documents.`
}

/** The code that Node gives an error, such as EMFILE. */
function codeOf({code}: NodeJS.ErrnoException): string {
  return /^[A-Z][A-Z\d_]*$/.test(String(code)) ? String(code) : ''
}

/** The line of our code that threw: the first of the stack behind the message, which may itself have lines that look like one. */
function placeOf({message, stack = ''}: Error): string {
  const trace = stack.slice(stack.indexOf(message) + message.length)
  return /\n\s+at .*/.exec(trace)?.[0].trim() ?? ''
}
