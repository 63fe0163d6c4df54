/** A marked copy of a file. */
export interface Annotated {
  readonly bytes: Uint8Array
  /** How many notes were written; several findings about the same words are one. */
  readonly marks: number
  /** A plain sentence for each thing that could not be marked at its own words: what, and where its note is instead. No words of the document. */
  readonly notes: readonly string[]
}

/**
 * Why a file cannot be marked, and what to do next, in plain sentences for whoever asked for the copy. Never words of the document. It is
 * known by its name, `AnnotateError`: bundles that are loaded separately share no classes.
 */
export function annotateError(message: string): Error {
  const error = new Error(message)
  error.name = 'AnnotateError'
  return error
}
