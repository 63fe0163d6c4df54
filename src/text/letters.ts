/*
 * Letters, for patterns and loops that run on every document.
 *
 * `\p{L}` names them all, but V8 rebuilds its 600 ranges for every pattern: /(?<![\p{L}])(?:one|two)(?![\p{L}])/iu takes 0.8 ms before
 * it reads its first character, the same with `[a-z\u00c0-\u024f]` and no flags 0.04 ms. A short plan meets some two hundred patterns
 * and all of them once, so that was most of its time. The ranges below are a few characters wider than `\p{L}` outside Latin, where nobody
 * will see the difference, and leave out what is above U+FFFF, so that no pattern needs the u flag.
 */

/** Any letter; goes inside a character class. */
export const LETTER =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u1fff\\u3041-\\ud7a3'

/** Capitals of Latin Extended-A, of Romanian, and of Vietnamese. */
const MORE_CAPITALS =
  'ĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƠƯȘȚẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ'

/** Capital letters; goes inside a character class. Never use it with the i flag, which would let it match small ones. */
export const UPPER = `A-Z\\u00c0-\\u00d6\\u00d8-\\u00de${MORE_CAPITALS}`

/** Small letters; goes inside a character class. */
export const LOWER = `a-z\\u00df-\\u00f6\\u00f8-\\u00ff${MORE_CAPITALS.replace('İ', '').toLowerCase()}`

/**
 * Goes into a pattern behind words to choose from, where more choices follow, and always holds. Without it V8 compiles all that follows
 * again for each of the words: `(?:plan|review|…)(?: from| to|…){1,3}` becomes a seventh of its size with two of these.
 */
export const JOIN = '(?=)'

/**
 * A pattern that is made when it is first asked for: `const DAY = pattern('i')`(?<![${LETTER}])days?`` and then `DAY().test(text)`.
 * Most documents never ask for most patterns, and even an unused one costs a look at its source.
 * A long one may go on over several lines: line ends, and the blanks behind them, are not part of it.
 */
export function pattern(flags = ''): (source: TemplateStringsArray, ...parts: readonly string[]) => () => RegExp {
  return (source, ...parts) => {
    let made: RegExp | undefined
    return () => {
      made ??= new RegExp(String.raw(source, ...parts).replaceAll(/\n\s*/g, ''), flags)
      return made
    }
  }
}

/** Whether a UTF-16 unit is a letter. */
export function isLetter(code: number): boolean {
  if (code < 0xc0)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 0xaa || code === 0xb5 || code === 0xba
  if (code < 0x2b0) return code !== 0xd7 && code !== 0xf7
  return (code >= 0x370 && code < 0x2000) || (code >= 0x3041 && code <= 0xd7a3)
}

/** Whether a UTF-16 unit is a digit from 0 to 9. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whether a UTF-16 unit is white space, as `\s` has it and as far as documents hold it. */
export const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  (code >= 0x2028 && code <= 0x202f) ||
  code === 0x3000 ||
  code === 0xfeff

/** Whether a text has more than blanks and punctuation. */
export function hasWords(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isLetter(text.charCodeAt(i)) || isDigit(text.charCodeAt(i))) return true
  return false
}

/** The letters at an offset, up to the first other character. */
export function lettersAt(text: string, start: number): string {
  let end = start
  while (isLetter(text.charCodeAt(end))) end++
  return text.slice(start, end)
}

/** Whether a UTF-16 unit is a capital letter. */
export function isCapital(code: number): boolean {
  if (code < 0xc0) return code >= 65 && code <= 90
  return isLetter(code) && String.fromCharCode(code) !== String.fromCharCode(code).toLowerCase()
}

/** Whether a text begins with a capital letter. */
export function startsWithCapital(text: string): boolean {
  return isCapital(text.charCodeAt(0))
}

/** How many capital letters a text holds. */
export function capitalsIn(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (isCapital(text.charCodeAt(i))) count++
  return count
}

/** Small letters, without ever moving an offset: the one letter whose small form is two units long stays as it is. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replaceAll('İ', 'I').toLowerCase()
}
