import {ReadingError} from '../reading-error.js'

/** The file is a Word file, or was meant to be one, but its bytes are broken. */
export function damaged(): ReadingError {
  return new ReadingError(
    'damaged',
    'This Word file is damaged and could not be opened. Open it in Word, let Word repair it, save it as .docx and try again.',
  )
}

/** The bytes are something else than a Word package. */
export function notWord(): ReadingError {
  return new ReadingError(
    'not-word',
    'This is not a Word file in the .docx format. Open it in the program it was made with and save it as .docx.',
  )
}

/** The package is locked. */
export function passwordNeeded(): ReadingError {
  return new ReadingError(
    'password',
    'This Word file is protected by a password. Open it in Word, remove the password, save it and try again.',
  )
}

/** The package, or one part of it, is larger than a plan can sensibly be. */
export function tooLarge(): ReadingError {
  return new ReadingError(
    'too-large',
    'This Word file is too large to be read safely. Split it into smaller files, or remove what is not part of the plan.',
  )
}

/** The file is built in a way no word processor builds it: it could be meant to do harm, so it is not opened. */
export function unsafe(): ReadingError {
  return new ReadingError(
    'unsafe',
    'This Word file is not put together the way Word does it, so it was not opened. Open it in Word, save it as a new .docx and try again.',
  )
}
