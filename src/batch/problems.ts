import type {Format, ReadingProblem} from '../document/document.js'
import type {Limits} from '../ingest/limits.js'
import type {Failure} from './messages.js'

/** What happened to a file whose reading was ended from outside, and what to do next. */
export function failureProblem(code: Failure, {seconds, memoryMb}: Limits, format: Format): ReadingProblem {
  const advice =
    format === 'pdf'
      ? 'Print it to a new PDF, or ask for the Word file'
      : 'Split it, or save a fresh copy and check that'
  switch (code) {
    case 'took-too-long':
      return {
        code,
        message: `Reading this file took longer than ${seconds === 1 ? '1 second' : `${seconds} seconds`}, so it was stopped. ${advice}; or raise "seconds" under "limits" in carelint.yaml.`,
      }
    case 'too-much-memory':
      return {
        code,
        message: `Reading this file took more than ${memoryMb} MB of memory, so it was stopped. ${advice}; or raise "memory-mb" under "limits" in carelint.yaml.`,
      }
    case 'reader-failed':
      return {
        code,
        message:
          'carelint could not read this file: something in it is unusual or damaged. Open it, save a fresh copy, and check the copy.',
      }
  }
}

/** Why a file whose name was found cannot be opened, by the code of the system's error or of `openFile`. */
export function openingProblem(code: string | undefined): ReadingProblem {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'no-permission',
        message:
          'carelint is not allowed to open this file. Check that you have permission to read it, then try again.',
      }
    case 'EBUSY':
      return {code: 'locked', message: 'Another program has this file open. Close it there, then try again.'}
    case 'ENOENT':
      return {
        code: 'vanished',
        message:
          'This file no longer exists: it was just moved or deleted, or this is a link to a file that is gone. Check the folder, then try again.',
      }
    case 'EISDIR':
      return {code: 'folder', message: 'This is a folder, not a file.'}
    case 'ENOTFILE':
      return {
        code: 'not-a-file',
        message:
          'This is a pipe or a device, not a file. Save what comes out of it as a file, or give it to "carelint check -".',
      }
    case 'ELOOP':
      return {
        code: 'link-circle',
        message: 'This is a link that leads in a circle. Check where the file itself is.',
      }
    default:
      return {
        code: 'cannot-open',
        message: 'This file cannot be opened. Check that it is not damaged and that you have permission to read it.',
      }
  }
}
