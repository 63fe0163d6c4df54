import type {Paint} from './colour.js'
import {columnsOf, printable} from './printable.js'

/** A stretch of a line that is never broken: usually one word, sometimes a file name or a rule id. */
export interface Word {
  readonly text: string
  readonly paint?: Paint
}

/** The printable words of `text`. */
export function wordsOf(text: string, paint?: Paint): Word[] {
  return printable(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (paint ? {text: word, paint} : {text: word}))
}

/** `text` as one unbreakable word, for paths that terminals make clickable. */
export function unbroken(text: string, paint?: Paint): Word {
  return paint ? {text: printable(text), paint} : {text: printable(text)}
}

/**
 * Lays words out in lines of at most `width` columns; only a word that is wider by itself goes beyond.
 *
 * @param indent - spaces before the first line.
 * @param hang - spaces before every further line.
 */
export function wrap(words: readonly Word[], width: number, indent: number, hang = indent): string[] {
  const lines: string[] = []
  let line = ''
  let columns = 0
  for (const word of words) {
    const wordColumns = columnsOf(word.text)
    if (line && columns + 1 + wordColumns > width) {
      lines.push(line)
      line = ''
    }
    if (line) {
      line += ' '
      columns += 1
    } else {
      columns = lines.length === 0 ? indent : hang
      line = ' '.repeat(columns)
    }
    line += word.paint ? word.paint(word.text) : word.text
    columns += wordColumns
  }
  if (line) lines.push(line)
  return lines
}
