/** A word, number or mark of a goal. `word` is lower-case with straight apostrophes; offsets are UTF-16, end exclusive. */
export type Token = {text: string; word: string; start: number; end: number}

const TOKEN = /\p{L}[\p{L}\p{M}\d]*(?:[-'’]\p{L}[\p{L}\p{M}\d]*)*|\d+(?:[.,]\d+)*|[^\s\p{L}\d]/gu

/** The words, numbers and marks of a text, in order. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    text: match[0],
    word: match[0].toLowerCase().replace(/’/g, "'"),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** True for a word or a number, false for a mark. */
export function isWord(token: Token | undefined): boolean {
  return token !== undefined && /^[\p{L}\d]/u.test(token.word)
}
