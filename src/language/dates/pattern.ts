import {isDigit, isLetter, LETTER, pattern} from '../../text/letters.js'
import {lazyPhrases, phraseAt} from '../../text/phrases.js'
import {NUMBERS} from './words.js'

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s{1,3}')

/** An alternation of words, longest first so that none hides a longer one. Blanks match any one to three white spaces. */
export function anyOf(words: readonly string[]): string {
  return `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')})`
}

/** What a form matched: the whole, then the groups. */
export type Match = {readonly 0: string; readonly [group: number]: string | undefined}

/** Reads a form at an offset of a text in lower case. */
export type Matcher = (lower: string, start: number) => Match | null

/** More blanks than this within a date part two columns. */
export const COLUMNS = /\s{4}/

/**
 * A matcher for text in lower case that ends at a word's end; "May 3×" is not a day. The pattern is made when it is first used and is
 * best kept short: V8 takes about 1 ms for every thousand characters of it, and much longer where an optional part with a bound of its
 * own (`(?:the\s{1,3})?`) makes it copy the rest. So words that only have to be known are looked up after the match.
 */
export function sticky(source: string): Matcher {
  const made = pattern('y')`${source}(?![${LETTER}\d×])`
  return (lower, start) => {
    const regExp = made()
    regExp.lastIndex = start
    const match = regExp.exec(lower)
    return match && !COLUMNS.test(match[0]) ? match : null
  }
}

/** Whether a date may end at an offset: no letter, digit or × follows. */
export function endsHere(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at)
  return !isLetter(code) && !isDigit(code) && code !== 0xd7
}

/** A matcher for any of some phrases. */
export function anyPhrase(list: readonly string[]): Matcher {
  const phrases = lazyPhrases(list)
  return (lower, start) => {
    const end = phraseAt(phrases(), lower, start)
    return end < 0 || isDigit(lower.charCodeAt(end)) ? null : [lower.slice(start, end)]
  }
}

/** White space: PDF and table text breaks lines inside a date. */
export const SP = '\\s+'

/** A word that may be a number, or digits, with the form's habit of saying it twice: "two (2)". To be checked with `numberOf`. */
export const NUMBER = '(?:\\d{1,3}|[a-z]+)(?:\\s?\\(\\d{1,3}\\))?'

/** The value of a number in digits or words, or undefined. */
export function numberOf(written: string | undefined): number | undefined {
  const word = /^[a-z]+|^\d{1,3}/.exec((written ?? '').toLowerCase())?.[0]
  if (word === undefined) return undefined
  return /^\d/.test(word) ? Number(word) : NUMBERS[word]
}

/** The first lower-case words of a list of phrases: what a form can start with. */
export function firstWords(phrases: readonly string[]): string[] {
  return [...new Set(phrases.map((phrase) => /^[a-z\d]+/.exec(phrase.toLowerCase())?.[0] ?? ''))].filter(Boolean)
}
