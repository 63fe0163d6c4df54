import {MONTHS, NUMBERS, WEEKDAYS} from './words.js'

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s{1,3}')

/** An alternation of words, longest first so that none hides a longer one. Blanks match any one to three white spaces. */
export function anyOf(words: readonly string[]): string {
  return `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')})`
}

/** A sticky, case-blind pattern that ends at a word's end. Every quantifier in it must be bounded. */
export function sticky(source: string): RegExp {
  // Latin letters only: with \p{L} every pattern takes V8 thirty times as long to compile, and a short plan is mostly start-up.
  return new RegExp(`${source}(?![a-z\\d\\u00c0-\\u024f])`, 'iy')
}

/** One to three white spaces: PDF and table text breaks lines inside a date. */
export const SP = '\\s{1,3}'

/** A whole number in digits or words, with the form's habit of saying it twice: "two (2)". */
export const NUMBER = `(?:\\d{1,3}|${anyOf(Object.keys(NUMBERS))})(?:\\s?\\(\\d{1,3}\\))?`

/** A month's name, short or long. */
export const MONTH = anyOf(Object.keys(MONTHS))

/** A weekday's name. */
export const WEEKDAY = anyOf(Object.keys(WEEKDAYS))

/** The value of a number in digits or words, or undefined. */
export function numberOf(written: string | undefined): number | undefined {
  const word = /^[a-z]+|^\d{1,3}/.exec((written ?? '').toLowerCase())?.[0]
  if (word === undefined) return undefined
  return /^\d/.test(word) ? Number(word) : NUMBERS[word]
}

/** The first lower-case words of a list of phrases: what a form can start with. */
export function firstWords(phrases: readonly string[]): string[] {
  return [...new Set(phrases.map((phrase) => /^[\p{L}\p{N}]+/u.exec(phrase.toLowerCase())?.[0] ?? ''))].filter(Boolean)
}
