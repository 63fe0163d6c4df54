import {isLetter, LETTER, pattern} from '../../text/letters.js'

const WORD = pattern('g')`[${LETTER}\d]+(?:['’][${LETTER}]+)?`
const NO_LETTER = pattern('g')`[^${LETTER}]`

/** Words that acronyms usually leave out, though they may use them ("Child **in** Need **o**f …", "D**o**D"). */
const SMALL_WORDS = new Set(
  'a an and the of for to in on with or by at from as per ad de la y not nor non its their his her your our'.split(' '),
)

/** Long names are not looked for further than this many words away: none in the data has more. */
const MOST_WORDS = 14

/** The words of `text`; hyphens and slashes part them, as initials do ("Community-Based", "SSI/SSDI"). */
export function wordsOf(text: string): string[] {
  return text.match(WORD()) ?? []
}

/** Whether `words` end with a name whose initials are `letters`. */
export function endsWithName(letters: string, words: readonly string[]): boolean {
  const near = words.slice(-MOST_WORDS)
  for (let start = near.length - 1; start >= 0; start--) if (spells(letters, near.slice(start))) return true
  return false
}

/** Whether `words` begin with a name whose initials are `letters`; articles before it do not count. */
export function startsWithName(letters: string, words: readonly string[]): boolean {
  let start = 0
  while (SMALL_WORDS.has((words[start] ?? '').toLowerCase()) && start < words.length - 1) start++
  for (const from of start > 0 ? [0, start] : [0]) {
    for (let end = from + 1; end <= Math.min(words.length, from + MOST_WORDS); end++) {
      if (spells(letters, words.slice(from, end))) return true
    }
  }
  return false
}

/**
 * Whether the initials of `words` are `letters`.
 *
 * The first word gives the first letter and every word but the small ones gives at least its own first letter; one more word may give
 * none when there are three letters or more ("Children's Long-Term Support Waiver": CLTS). A word may give letters from inside
 * ("Multi**s**ystemic Therapy": MST), but only when two words give their first: "Methylphenidate" does not spell out MPH.
 * Digits are not counted on either side ("Patient Health Questionnaire": PHQ-9).
 */
function spells(letters: string, words: readonly string[]): boolean {
  const wanted = letters.toLowerCase().replace(NO_LETTER(), '')
  const given = words.map((word) => word.toLowerCase())
  // Letters give all of themselves or only the first one: "Community Living BC" is CLBC, but "ACAS team" is not ACAT.
  const isLetters = words.map((word) => word.length < 6 && word.length > 1 && word === word.toUpperCase())
  if (wanted.length < 2 || wanted[0] !== given[0]?.[0]) return false
  const spareWords = wanted.length > 2 ? 1 : 0
  const dead = new Set<string>()

  const fits = (letter: number, word: number, firsts: number, inside: boolean, spare: number): boolean => {
    if (word === given.length) return letter === wanted.length && firsts > 1
    const state = `${letter} ${word} ${Math.min(firsts, 2)} ${inside} ${spare}`
    if (dead.has(state)) return false
    const current = given[word] ?? ''
    if (current[0] === wanted[letter]) {
      if (fits(letter + 1, word + 1, firsts + 1, inside, spare)) return true
      if (isLetters[word]) {
        const all = current.length
        if (wanted.startsWith(current, letter) && fits(letter + all, word + 1, firsts + 1, true, spare)) return true
      }
      let at = 0
      for (let next = letter + 1; next < wanted.length && wanted.length > 2 && !isLetters[word]; next++) {
        at = current.indexOf(wanted[next] ?? '', at + 1)
        if (at < 0) break
        if (fits(next + 1, word + 1, firsts + 1, true, spare)) return true
      }
    }
    if (
      word > 0 &&
      (SMALL_WORDS.has(current) || /^\d/.test(current)) &&
      fits(letter, word + 1, firsts, inside, spare)
    ) {
      return true
    }
    if (word > 0 && spare < spareWords && firsts > 1 && fits(letter, word + 1, firsts, inside, spare + 1)) return true
    dead.add(state)
    return false
  }
  return fits(0, 0, 0, false, 0)
}

/** Whether one of `names` is at that edge of `words`, whatever its case, hyphens or plural. */
export function holdsName(names: readonly string[], words: readonly string[], edge: 'start' | 'end'): boolean {
  const given = words.map(singular)
  return names.some((name) => {
    const wanted = wordsOf(name).map(singular)
    if (wanted.length === 0) return false
    if (edge === 'end') return sameWords(wanted, given.slice(-wanted.length))
    const skip = SMALL_WORDS.has(given[0] ?? '') ? 1 : 0
    return (
      sameWords(wanted, given.slice(0, wanted.length)) || sameWords(wanted, given.slice(skip, skip + wanted.length))
    )
  })
}

/** Whether `words` say in plain words what `plain` does: `least` of its words that carry meaning, or its only one. */
export function saysPlainly(plain: string, words: readonly string[], least = 2): boolean {
  const wanted = new Set(
    wordsOf(plain)
      .map(singular)
      .filter((word) => !SMALL_WORDS.has(word)),
  )
  const shared = new Set(words.map(singular).filter((word) => wanted.has(word))).size
  return shared >= Math.min(least, wanted.size) && shared > 0
}

function singular(word: string): string {
  const own = word.toLowerCase()
  const bare = own.endsWith("'s") || own.endsWith('’s') ? own.slice(0, -2) : own
  if (bare.endsWith('ies')) return `${bare.slice(0, -3)}y`
  const isPlural =
    bare.endsWith('s') && isLetter(bare.charCodeAt(bare.length - 2)) && isLetter(bare.charCodeAt(bare.length - 3))
  return isPlural ? bare.slice(0, -1) : bare
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i])
}
