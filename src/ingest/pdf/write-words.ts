import type {Span} from '../../text/span.js'
import type {TextBuilder} from '../../text/text-map.js'
import type {Word} from './leaf.js'
import {areOneWord, lettersOf} from './word-pieces.js'

/** Words of different items closer than this, in text sizes, are pieces of one word, unless the file has a blank between them. */
const KERNING = 0.2
/** A baseline this far from its neighbour's, in text sizes, is raised or lowered. */
const RAISED = 0.15
/** Baselines further apart than this, in text sizes, are different lines. */
const OTHER_LINE = 0.6

/** Writes words into the text with the blanks between them, and joins words that a line end cut. */
export type WordWriter = (words: readonly Word[]) => Span

/** A writer into `text`; `all` are the words of the document, in which broken words are looked up. */
export function createWordWriter(text: TextBuilder, all: readonly Word[]): WordWriter {
  const whole = all.filter((word, i) => !word.cut && !all[i - 1]?.cut)
  const vocabulary = new Set(whole.map((word) => lettersOf(word.text)))

  /** A word broken at the line end is joined, unless the document only knows it with its hyphen. */
  const isBroken = (word: Word, next: Word) => {
    if (sameLine(word, next) || !/\p{L}{2,}[-\u00AD\u2010]$/u.test(word.text) || !/^\p{Ll}/u.test(next.text))
      return false
    if (word.text.endsWith('\u00AD')) return true
    const head = lettersOf(word.text.slice(0, -1))
    const tail = lettersOf(next.text)
    return vocabulary.has(head + tail) || !vocabulary.has(`${head}-${tail}`)
  }
  const isCut = (word: Word, next: Word) =>
    word.cut === true && !sameLine(word, next) && areOneWord(word.text, next.text, vocabulary)
  /** A hyphen at the line end that belongs to the word stays, and no blank follows it. */
  const keepsHyphen = (word: Word, next: Word) =>
    !sameLine(word, next) && /\p{L}[-\u2010]$/u.test(word.text) && /^\p{L}/u.test(next.text)

  return (words) => {
    const start = text.length
    words.forEach((word, i) => {
      const before = words[i - 1]
      const next = words[i + 1]
      const goesOn =
        before && (isBroken(before, word) || isCut(before, word) || keepsHyphen(before, word) || touches(before, word))
      if (before && !goesOn && !cutsDate(words, i)) {
        // A blank that the file holds is mapped, so that a place of several words is one piece of the line.
        if (before.leaf === word.leaf && before.to + 1 === word.from) text.add(' ', word.leaf, before.to)
        else text.add(' ')
      }
      const broken = next !== undefined && isBroken(word, next)
      text.add(broken ? word.text.slice(0, -1) : word.text, word.leaf, word.from)
    })
    return {start, end: text.length}
  }
}

/** Whether a date too wide for its cell was cut before word `i`: both pieces stand alone on their lines, and make a year of four digits. */
function cutsDate(words: readonly Word[], i: number): boolean {
  const [further, before, word, next] = [words[i - 2], words[i - 1], words[i], words[i + 1]]
  // "4/28/202" and "5–", where the next day follows.
  if (!before || !word || !/^\d{1,4}[,;–-]?$/u.test(word.text)) return false
  if (!/^\d{1,2}([/.-])\d{1,2}\1\d{4}[,;–-]?$/u.test(before.text + word.text)) return false
  const isAlone = [further, word].every((other) => !other || !sameLine(other, before))
  return isAlone && !(next && sameLine(word, next))
}

function sameLine(a: Word, b: Word): boolean {
  return a.page === b.page && Math.abs(a.baseline - b.baseline) <= Math.max(a.size, b.size) * OTHER_LINE
}

/** Whether two words of one line have nothing between them. */
function touches(before: Word, word: Word): boolean {
  if (before.leaf === word.leaf) return before.to === word.from
  // A raised number is the mark of a footnote, no part of the word; the "th" of "4th" is.
  if (Math.abs(before.baseline - word.baseline) > RAISED * before.size && /^\p{N}/u.test(word.text)) return false
  const gap = word.x0 - before.x1
  return sameLine(before, word) && !word.afterBlank && gap < KERNING * before.size && gap > -before.size
}
