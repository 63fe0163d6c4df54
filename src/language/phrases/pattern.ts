/**
 * The pattern language of vocabularies: readable by people who do not program.
 *
 *     suffer[s|ed|ing] (from|with)     [ ] may be there, also inside a word; ( | ) one of
 *     (mentally|physically) ill {person}   { } a named word list
 *     born * addicted                  * exactly one word
 *
 * A space also matches a hyphen or a line end; capitals do not matter unless the entry says so; words match whole.
 */

/** Named word lists that patterns may use: `{person}`. */
export type WordLists = Readonly<Record<string, readonly string[]>>

/** A pattern that cannot be understood; the message says where and why, for the person who wrote it. */
export class PatternError extends Error {
  override readonly name = 'PatternError'
}

/** Text without brackets, a group in brackets (`list`: the name of the list it was), or `*`. */
export type Piece =
  | {readonly type: 'text'; readonly value: string}
  | {readonly type: 'group'; readonly optional: boolean; readonly options: readonly Sequence[]; readonly list?: string}
  | {readonly type: 'any-word'}

/** Pieces written without a space between them. */
export type Word = readonly Piece[]
/** Words with spaces between them. */
export type Sequence = readonly Word[]

const CLOSING: Readonly<Record<string, string>> = {'(': ')', '[': ']'}

/** Reads a pattern into words; named lists are put in place. */
export function parsePattern(pattern: string, lists: WordLists = {}): Sequence {
  let at = 0

  const fail = (why: string): never => {
    throw new PatternError(`In the pattern "${pattern}": ${why}.`)
  }

  function parseSequence(end: string): Sequence {
    const words: Piece[][] = []
    let word: Piece[] = []
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== end) {
      const sign = pattern[at] ?? ''
      if (sign === ' ') {
        if (word.length > 0) words.push(word)
        word = []
        at++
      } else word.push(parsePiece(sign))
    }
    if (word.length > 0) words.push(word)
    return words
  }

  function parsePiece(sign: string): Piece {
    if (sign === '(' || sign === '[') return parseGroup(CLOSING[sign] ?? '')
    if (sign === '{') return parseList()
    if (sign === ')' || sign === ']' || sign === '}') fail(`there is a "${sign}" that nothing opens`)
    at++
    if (sign === '*') return {type: 'any-word'}
    let value = sign
    while (at < pattern.length && !' |()[]{}*'.includes(pattern[at] ?? '')) value += pattern[at++]
    return {type: 'text', value}
  }

  function parseGroup(close: string): Piece {
    const options: Sequence[] = []
    do {
      at++
      options.push(parseSequence(close))
    } while (pattern[at] === '|')
    if (pattern[at] !== close) fail(`a "${close}" is missing`)
    at++
    return {type: 'group', optional: close === ']', options}
  }

  function parseList(): Piece {
    const end = pattern.indexOf('}', at)
    if (end < 0) fail('a "}" is missing')
    const name = pattern.slice(at + 1, end)
    const entries = lists[name]
    if (!entries) fail(`there is no word list called "${name}"`)
    at = end + 1
    const options = (entries ?? []).map((entry) => parsePattern(entry, lists))
    return {type: 'group', optional: false, options, list: name}
  }

  const sequence = parseSequence('')
  if (at < pattern.length) fail(`there is a "${pattern[at]}" outside of brackets`)
  if (sequence.length === 0) fail('there are no words in it')
  return sequence
}
