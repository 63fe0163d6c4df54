import {isSpace} from '../text/letters.js'
import type {Span} from '../text/span.js'

/** The span without white space around it; empty at `from` when there is nothing else. */
export function trim(text: string, from: number, to: number): Span {
  let start = from
  let end = Math.max(from, to)
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return {start, end}
}

/** Whether a span holds anything. */
export const isFilled = ({start, end}: Span): boolean => end > start
