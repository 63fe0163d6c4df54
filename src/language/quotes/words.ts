import {isCapital, isDigit, isLetter, isSpace, LETTER, lowerCase, pattern} from '../../text/letters.js'

const WORD = pattern('g')`[${LETTER}\d]+(?:['’-][${LETTER}\d]+)*`

/** The words of a text, in lower case and with straight apostrophes. */
export function wordsOf(text: string): string[] {
  return (lowerCase(text).match(WORD()) ?? []).map((word) => (word.includes('’') ? word.replaceAll('’', "'") : word))
}

/** The last words of a text, the last one first, in lower case: those that only blanks part from each other and from its end. */
export function lastWords(text: string, most: number): string[] {
  const found: string[] = []
  let end = text.length
  while (found.length < most) {
    while (end > 0 && text[end - 1] === ' ') end--
    let start = end
    while (start > 0 && isWordSign(text, start - 1)) start--
    if (start === end) break
    found.push(lowerCase(text.slice(start, end)))
    end = start
  }
  return found
}

function isWordSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isLetter(code) || isDigit(code) || text[at] === "'" || text[at] === '’' || text[at] === '-'
}

/**
 * Where a name of one or two capital words that begins at `at` ends, or -1: "Đặng", "Rosa Ruiz", "O’Brien". An initial alone is not one.
 */
export function nameEndAt(text: string, at: number): number {
  const first = capitalWordEndAt(text, at)
  if (first < 0) return -1
  let next = first
  while (isSpace(text.charCodeAt(next))) next++
  return next > first ? Math.max(first, capitalWordEndAt(text, next)) : first
}

function capitalWordEndAt(text: string, at: number): number {
  if (!isCapital(text.charCodeAt(at))) return -1
  let end = at + 1
  while (isWordSign(text, end) && !isDigit(text.charCodeAt(end))) end++
  const isCut = isDigit(text.charCodeAt(end))
  while (end > at && !isLetter(text.charCodeAt(end - 1))) end--
  return isCut || end < at + 2 ? -1 : end
}

/** A set of words, written with blanks between them. */
export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}
