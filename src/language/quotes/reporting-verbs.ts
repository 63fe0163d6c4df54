import {isLetter, isSpace, LETTER, lowerCase, pattern} from '../../text/letters.js'
import {setOf} from './words.js'

/**
 * Verbs that give somebody's words. Only forms that are not also everyday nouns count by themselves; "report", "text", "note" and "state" are left out
 * in the plain form.
 */
const STRONG = setOf(
  `say says said saying stated states stating reports reported reporting shared shares sharing tell tells told telling
   ask asks asked asking adds added adding explain explains explained explaining write writes wrote writing
   texts texted texting typed emailed describe describes described describing noted notes mentions mentioned
   expresses expressed expressing voiced voices verbalized verbalizes reply replies replied responds responded responding answers answered
   exclaims exclaimed comments commented remarks remarked confided confides reflects reflected recalls recalled
   repeats repeated repeating insists insisted jokes joked laughs laughed whispers whispered yells yelled yelling
   shouts shouted shouting screams screamed screaming cried indicates indicated declares declared announces announced
   discloses disclosed confirms confirmed agrees agreed admits admitted acknowledges acknowledged suggests suggested requests requested
   continues continued quotes quoted signed signs
   dijo dice comentó explicó agregó preguntó respondió escribió contó`,
)

/** Verbs of wanting and feeling: they give words only when the quote follows at once. */
const WEAK = setOf(
  'want wants wanted feel feels felt think thinks thought believe believes believed hope hopes hoped wish wishes wished worry worries worried',
)

/** Verbs of two words: how they go on, and whether they are weak. */
const PAIRS: ReadonlyMap<string, {readonly rest: string; readonly isWeak: boolean}> = new Map([
  ...['put', 'puts', 'putting'].map((verb) => [verb, {rest: ' it', isWeak: false}] as const),
  ...['calls', 'called'].map((verb) => [verb, {rest: ' out', isWeak: false}] as const),
  ['went', {rest: ' on', isWeak: false}],
  ['e', {rest: '-mailed', isWeak: false}],
  ['hais', {rest: ' tias', isWeak: false}],
  ['would', {rest: ' like', isWeak: true}],
  ...['dream', 'dreams'].map((verb) => [verb, {rest: ' of', isWeak: true}] as const),
])

/** A verb that may give somebody's words, at its place in the words that were looked at. */
export interface ReportingVerb {
  readonly start: number
  readonly end: number
  readonly text: string
  /** A verb of wanting or feeling. */
  readonly isWeak: boolean
}

const WORD = pattern('g')`[${LETTER}\d]+`

/** The reporting verbs in `words`, in order; no more than `most`. */
export function reportingVerbsIn(words: string, most = Number.POSITIVE_INFINITY): ReportingVerb[] {
  const lower = lowerCase(words)
  const found: ReportingVerb[] = []
  const word = WORD()
  word.lastIndex = 0
  for (let match = word.exec(lower); match && found.length < most; match = word.exec(lower)) {
    const verb = verbAt(words, lower, match.index, match[0])
    if (!verb) continue
    found.push(verb)
    word.lastIndex = verb.end
  }
  return found
}

/** A reporting verb right at the start, as in ‹"…," said Ana›. */
export function leadingVerb(words: string): ReportingVerb | undefined {
  return reportingVerbsIn(/^\S+(?: \S+)?/.exec(words)?.[0] ?? '', 1).find((verb) => verb.start === 0)
}

function verbAt(words: string, lower: string, start: number, word: string): ReportingVerb | undefined {
  if (lower[start - 1] === '-') return undefined
  const pair = PAIRS.get(word)
  const isPair = pair !== undefined && lower.startsWith(pair.rest, start + word.length)
  const end = start + word.length + (isPair ? pair.rest.length : 0)
  if (isPair ? isLetter(lower.charCodeAt(end)) : !STRONG.has(word) && !WEAK.has(word)) return undefined
  // "Signed a form" says nothing, "signed: more" does.
  if (word.startsWith('sign') && !/^[,:]/.test(words.slice(end, end + 1))) return undefined
  return {start, end, text: words.slice(start, end), isWeak: isPair ? pair.isWeak : WEAK.has(word)}
}

/** Forms that are also nouns ("progress notes", "the United States"): a capital word before them is not a name. */
export const ALSO_NOUN = setOf(
  'notes reports states texts shares comments requests answers describes voices quotes signs writing',
)

/** Words that may be between somebody and the verb without being anybody, beside those in -ly. */
const ADVERBS = setOf(
  'has have had also then often always again later once recently repeatedly still just would first finally simply sometimes usually who',
)

/** Where the adverbs at the end of `words` begin; after its last word when there are none. */
export function beforeAdverbs(words: string): number {
  let end = words.trimEnd().length
  while (end > 0) {
    let start = end
    while (start > 0 && !isSpace(words.charCodeAt(start - 1))) start--
    const word = words.slice(start, end)
    if (!ADVERBS.has(word) && !(word.length > 3 && word.endsWith('ly') && word === lowerCase(word))) break
    end = words.slice(0, start).trimEnd().length
  }
  return end
}

/** Whether nothing but adverbs, and a comma before them, is in `words`. */
export function isOnlyAdverbs(words: string): boolean {
  const rest = words.trimStart()
  return beforeAdverbs(rest.startsWith(',') ? rest.slice(1) : rest) === 0
}
