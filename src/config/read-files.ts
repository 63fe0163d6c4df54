// All that the settings need of the file system.
import {readFileSync, statSync} from 'node:fs'

/** The text of a file, or why it cannot be read, worded to follow its name. */
export type FileText = {readonly text: string} | {readonly problem: string}

/** Whether there is a file with this path; a folder without read permission has none. */
export function isFile(path: string): boolean {
  try {
    return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false
  } catch {
    return false
  }
}

/** Reads a UTF-8 text file; a byte order mark is left out. */
export function readText(path: string): FileText {
  let bytes: Uint8Array
  try {
    // A pipe or a device may never come to an end.
    const stats = statSync(path)
    if (!stats.isFile() && !stats.isDirectory()) return {problem: 'is a pipe or a device. Write the path of a file'}
    bytes = readFileSync(path)
  } catch (error) {
    return {problem: openingProblem((error as NodeJS.ErrnoException).code)}
  }
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes)}
  } catch {
    return {problem: 'is not saved as UTF-8 text. Open it in an editor and save it with the encoding "UTF-8"'}
  }
}

function openingProblem(code: string | undefined): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'does not exist. Check the spelling'
    case 'EISDIR':
      return 'is a folder. Write the path of a file'
    default:
      return 'cannot be opened. Check that you are allowed to read it'
  }
}
