import type {Word} from './leaf.js'
import {linesOf} from './lines.js'
import {helveticaWidth} from './metrics.js'
import type {TableCell, TablePart} from './outline.js'
import {SAME_LEFT} from './table-lines.js'

/** Lines of a cell are no further apart than this, in text sizes. */
const LINE_SPACING = 2
/** How exactly the end of a column is known, in points. */
const EXACT = 0.5
/** Width of a letter where it is not known, in text sizes. */
const USUAL_LETTER = 0.5
/** A shorter word than this is no reason to cut it, in characters. */
const SHORTEST = 4
/** Titles are tied to the name behind them by a blank at which no line ends. */
const TITLE = /^(?:Mrs?|Ms|Dr|Prof|Rev|St)\.$/u

/**
 * The table with the words marked that are cut at the end of their line since they are wider than their column: they fill it so that not
 * one letter more has room, and what follows begins the next line. `ends` are the right sides of the columns, without the room that stays
 * free before the next; nothing where they are not known.
 */
export function markCutWords(table: TablePart, ends: readonly (number | undefined)[]): TablePart {
  if (ends.every((end) => end === undefined)) return table
  const last = table.rows.at(-1)
  const rows = table.rows.map((row) => ({...row, cells: row.cells.map((cell) => markInCell(cell, ends, row === last))}))
  return {...table, rows}
}

/** `mayGoOn` where the next page may go on with the cell. */
function markInCell(cell: TableCell, ends: readonly (number | undefined)[], mayGoOn: boolean): TableCell {
  const end = ends[cell.column + cell.colSpan - 1]
  if (end === undefined || cell.words.length === 0) return cell
  const lines = linesOf(cell.words)
  const cut = new Set<Word>()
  lines.forEach(({words, x0}, i) => {
    const [last, below] = [words.at(-1), lines[i + 1]]
    if (!last || last.text.length < SHORTEST || !isAlone(words)) return
    const next = below?.words[0]
    const goesOn = below && next ? isBelow(x0, last, below.x0, next) && isNext(last, next) : mayGoOn
    if (goesOn && fills(last, next, end)) cut.add(last)
  })
  if (cut.size === 0) return cell
  return {...cell, words: cell.words.map((word) => (cut.has(word) ? {...word, cut: true} : word))}
}

/** A word goes to the next line before it is cut, so that nothing stands before it. */
function isAlone([first, ...rest]: readonly Word[]): boolean {
  return first !== undefined && (rest.length === 0 || (rest.length === 1 && TITLE.test(first.text)))
}

/** Whether the next line begins where this one does, or is centred below it. */
function isBelow(x0: number, last: Word, x0Below: number, next: Word): boolean {
  const isCentred = Math.abs(x0 + last.x1 - x0Below - next.x1) <= 2 * SAME_LEFT
  return Math.abs(x0Below - x0) <= SAME_LEFT || isCentred
}

/** Whether two words follow each other in neighbouring lines, and look alike. */
function isNext(word: Word, next: Word): boolean {
  const looksAlike = word.size === next.size && word.bold === next.bold && word.italic === next.italic
  return looksAlike && next.page === word.page && next.baseline - word.baseline < LINE_SPACING * word.size
}

/** Whether the first letter of `next`, or any letter where the next page holds it, has no room behind `word`. */
function fills(word: Word, next: Word | undefined, end: number): boolean {
  const letter = next ? firstLetterOf(next) : USUAL_LETTER * word.size
  return word.x1 <= end + EXACT && word.x1 + letter > end - EXACT
}

/** Width of the first letter of a word in points. */
function firstLetterOf({text, x0, x1}: Word): number {
  const natural = [...text].reduce((sum, char) => sum + helveticaWidth(char), 0)
  return (helveticaWidth(text.charAt(0)) / natural) * (x1 - x0)
}
