import {EMPTY_BOX} from './fields.js'
import type {Word} from './leaf.js'
import type {ListMark} from './outline.js'

const BULLET = /^[•▪●○■□◦‣⁃∙·➢➤❖✓\uF0B7\uF0A7\uF0D8\uF076]$/u
const DASH = /^[-–—*o]$/u
const BOX = /^[☐☑☒]$/u
const NUMBER = /^\(?\d{1,2}[.)]$/u
const LETTER = /^\(?(?:[A-Za-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})+)[.)]?$/u

/** A dash or a letter is a list mark only with a tab behind it, of at least this many text sizes: "– Maria", "A. Smith" are words. */
const TAB = 0.55

/** The mark a list item begins with, and the words behind it; nothing for words that begin no item. */
export function splitListMark(words: readonly Word[]): {mark: ListMark; words: readonly Word[]} | undefined {
  const [first, second] = words
  if (!first || !second) return undefined
  const rest = words.slice(1)
  const {text} = first
  const tabbed = second.x0 - first.x1 > TAB * first.size && Math.abs(second.baseline - first.baseline) < first.size
  if (BULLET.test(text) || (DASH.test(text) && tabbed)) return {mark: {}, words: rest}
  if (NUMBER.test(text) || (LETTER.test(text) && tabbed && text !== 'I')) return {mark: {label: text}, words: rest}
  // "☐ Yes ☒ No" is one answer of several boxes, whose marks must stay beside their words.
  if (BOX.test(text) && !rest.some((word) => BOX.test(word.text))) {
    return {mark: {checked: text !== EMPTY_BOX}, words: rest}
  }
  return undefined
}

/** Whether a line that begins with these words begins a new item. */
export function beginsItem(words: readonly Word[]): boolean {
  return splitListMark(words) !== undefined || BOX.test(words[0]?.text ?? '')
}

/** Whether the words begin with a bullet that says nothing in itself. */
export function beginsWithBullet(words: readonly Word[]): boolean {
  const mark = splitListMark(words)?.mark
  return mark !== undefined && mark.label === undefined && mark.checked === undefined
}
