import {isDigit, isLetter, lowerCase} from '../../src/text/letters.js'

/** A question about a text: whether it says some words, which are in lower case; a `*` at their end stands for any ending. */
export function createSaid(text: string): (words: string) => boolean {
  const folded = lowerCase(text).replaceAll('’', "'").replaceAll('“', '"').replaceAll('”', '"')
  return (words) => {
    const isOpen = words.endsWith('*')
    const wanted = isOpen ? words.slice(0, -1) : words
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      if (isEdge(folded, at - 1) && (isOpen || isEdge(folded, at + wanted.length))) return true
    }
    return false
  }
}

/** Whether no word goes on at an offset. */
function isEdge(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return !isLetter(code) && !isDigit(code)
}
