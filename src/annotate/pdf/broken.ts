const NAME = 'BrokenPdf'

/** Says that the file's own tables or objects cannot be followed. Never shown to anybody: the file is repaired, or refused in plain words. */
export function brokenPdf(what: string): Error {
  const error = new Error(what)
  error.name = NAME
  return error
}

/** Whether `error` is one of `brokenPdf`. */
export function isBrokenPdf(error: unknown): boolean {
  return error instanceof Error && error.name === NAME
}
