import {isDigit, isLetter, isSpace, lowerCase} from '../../text/letters.js'

/** A word, number or mark of a goal. `word` is lower-case with straight apostrophes; offsets are UTF-16, end exclusive. */
export type Token = {text: string; word: string; start: number; end: number}

const isMark = (code: number): boolean => code >= 0x300 && code <= 0x36f

/** The end of the word that begins at `at`: letters and digits, also behind a single hyphen or apostrophe. */
function wordEnd(text: string, at: number): number {
  let end = at + 1
  for (;;) {
    const code = text.charCodeAt(end)
    if (isLetter(code) || isDigit(code) || isMark(code)) end++
    else if ((code === 45 || code === 39 || code === 0x2019) && isLetter(text.charCodeAt(end + 1))) end += 2
    else return end
  }
}

/** The end of the number that begins at `at`: 3, 1,000, 2.5. */
function numberEnd(text: string, at: number): number {
  let end = at + 1
  for (;;) {
    const code = text.charCodeAt(end)
    if (isDigit(code)) end++
    else if ((code === 44 || code === 46) && isDigit(text.charCodeAt(end + 1))) end += 2
    else return end
  }
}

/** The words, numbers and marks of a text, in order. */
export function tokenize(text: string): Token[] {
  const lower = lowerCase(text)
  const tokens: Token[] = []
  for (let start = 0; start < text.length; ) {
    const code = text.charCodeAt(start)
    if (isSpace(code)) {
      start++
      continue
    }
    const pair = code >= 0xd800 && code <= 0xdbff ? 2 : 1
    const end = isLetter(code) ? wordEnd(text, start) : isDigit(code) ? numberEnd(text, start) : start + pair
    tokens.push({text: text.slice(start, end), word: lower.slice(start, end).replaceAll('’', "'"), start, end})
    start = end
  }
  return tokens
}

/** True for a word or a number, false for a mark. */
export function isWord(token: Token | undefined): boolean {
  const code = token?.word.charCodeAt(0) ?? 0
  return isLetter(code) || isDigit(code)
}
