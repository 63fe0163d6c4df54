/**
 * A file, or a part of one, that cannot be read.
 *
 * `message` is shown to the user as it is: what happened and what to do next, in plain words, without any text of the file.
 */
export class ReadingError extends Error {
  override readonly name = 'ReadingError'
  /** Stable and short, for machines: `password`, `damaged`, `too-large` … */
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
