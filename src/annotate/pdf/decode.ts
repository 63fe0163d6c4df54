import {Inflate} from 'fflate'
import {brokenPdf} from './broken.js'
import {numberOf, type PdfValue, type Stream} from './values.js'

/**
 * The data of a cross-reference stream or a stream of objects. Programs write these plain or deflated, and in no other way.
 *
 * @throws BrokenPdf for another filter, or data that do not fit it.
 */
export function decodeStream({dictionary, data}: Stream): Uint8Array {
  const filter = onlyOne(dictionary.entries.get('Filter'))
  if (!filter || filter.kind === 'null') return data
  if (filter.kind !== 'name' || !/^(?:FlateDecode|Fl)$/.test(filter.value)) throw brokenPdf('a filter that is not read')
  const inflated = inflate(data)
  const parameters = onlyOne(dictionary.entries.get('DecodeParms'))
  if (parameters?.kind !== 'dictionary') return inflated
  const predictor = numberOf(parameters.entries.get('Predictor')) ?? 1
  if (predictor === 1) return inflated
  if (predictor < 10) throw brokenPdf('a predictor that is not read')
  return unpredict(inflated, numberOf(parameters.entries.get('Columns')) ?? 1)
}

/** Inflates as much as there is: some programs leave out the checksum, or cut the very end, and every viewer lets them. */
function inflate(data: Uint8Array): Uint8Array {
  let inflated = new Uint8Array()
  const inflater = new Inflate((chunk) => {
    inflated = chunk
  })
  try {
    // Behind the two bytes of the zlib header. The stream is not marked as ended here, or it would throw where the end is missing.
    inflater.push(data.subarray(2), false)
  } catch {
    throw brokenPdf('deflated data')
  }
  return inflated
}

function onlyOne(value: PdfValue | undefined): PdfValue | undefined {
  if (value?.kind !== 'array') return value
  if (value.items.length > 1) throw brokenPdf('more than one filter')
  return value.items[0]
}

/** Undoes the predictors of PNG (RFC 2083, 6) for rows of `columns` bytes. */
function unpredict(data: Uint8Array, columns: number): Uint8Array {
  if (!(columns > 0)) throw brokenPdf('rows without columns')
  const rows = Math.floor(data.length / (columns + 1))
  const out = new Uint8Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    const type = data[row * (columns + 1)]
    for (let i = 0; i < columns; i++) {
      const to = row * columns + i
      const left = i > 0 ? (out[to - 1] as number) : 0
      const up = row > 0 ? (out[to - columns] as number) : 0
      const upLeft = i > 0 && row > 0 ? (out[to - columns - 1] as number) : 0
      const raw = data[row * (columns + 1) + 1 + i] as number
      out[to] = raw + prediction(type, left, up, upLeft)
    }
  }
  return out
}

function prediction(type: number | undefined, left: number, up: number, upLeft: number): number {
  switch (type) {
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4: {
      const guess = left + up - upLeft
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)]
      if (a <= b && a <= c) return left
      return b <= c ? up : upLeft
    }
    default:
      return 0
  }
}
