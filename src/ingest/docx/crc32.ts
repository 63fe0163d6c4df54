// The CRC-32 of zip (APPNOTE.TXT 4.4.7): reflected polynomial 0xedb88320. Four tables let one step take four bytes.
const TABLES = makeTables()

function makeTables(): Uint32Array[] {
  const tables = [0, 1, 2, 3].map(() => new Uint32Array(256))
  const [first, ...rest] = tables as [Uint32Array, ...Uint32Array[]]
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    first[byte] = crc
  }
  let previous = first
  for (const table of rest) {
    for (let byte = 0; byte < 256; byte++) {
      const crc = previous[byte] as number
      table[byte] = (crc >>> 8) ^ (first[crc & 0xff] as number)
    }
    previous = table
  }
  return tables
}

/** The CRC-32 of `bytes`, as zip archives carry it: an unsigned number of 32 bits. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
  const length = bytes.length
  const inFours = length - (length % 4)
  let crc = -1
  let i = 0
  // Indexes are within bounds by construction; `as number` only says so.
  for (; i < inFours; i += 4) {
    crc ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24)
    crc =
      (t3[crc & 0xff] as number) ^
      (t2[(crc >>> 8) & 0xff] as number) ^
      (t1[(crc >>> 16) & 0xff] as number) ^
      (t0[crc >>> 24] as number)
  }
  for (; i < length; i++) crc = (crc >>> 8) ^ (t0[(crc ^ (bytes[i] as number)) & 0xff] as number)
  return ~crc >>> 0
}
