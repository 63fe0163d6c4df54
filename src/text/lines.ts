/** A position as editors and the Language Server Protocol count: both from 0, `character` in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly character: number
}

/** Two positions; the end is exclusive. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** Offsets at which the lines of `text` begin; LF, CRLF and a lone CR each end a line. */
export function lineStartsOf(text: string): Uint32Array {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return Uint32Array.from(starts)
}

/** The line and character of `offset`, in a text whose lines begin at `lineStarts`. */
export function positionAt(lineStarts: Uint32Array, offset: number): Position {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return {line: low, character: offset - (lineStarts[low] ?? 0)}
}
