/** How much of the machine one file may use. */
export interface Limits {
  /** Size of the file in MiB. */
  readonly fileMb: number
  /** What a Word file may unpack to, in MiB. */
  readonly unpackedMb: number
  /** Pages of a PDF that are read; the rest is reported as not read. */
  readonly pages: number
  /** Seconds that reading a file in a separate process may take. */
  readonly seconds: number
  /** MiB that such a process may hold. */
  readonly memoryMb: number
}

/**
 * Far above what records need: of 998 public Word files and 1,410 PDF files that were made to test readers, the largest took 404 MiB, and
 * all that end at all do so within seconds.
 */
export const DEFAULT_LIMITS: Limits = {fileMb: 64, unpackedMb: 192, pages: 2000, seconds: 30, memoryMb: 1024}

/** Bytes in a MiB. */
export const MIB = 2 ** 20
