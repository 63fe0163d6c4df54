import {isCapital, LETTER, lowerCase, pattern} from '../text/letters.js'

const WORD = pattern('g')`[${LETTER}]{4,}`

/** Words that plans and people use whatever they speak about. */
const COMMON = new Set(
  `about able after again also always another anything around away back because been before being best better both come could days does doing done
   down each easy even every everybody everyone everything family feel find first from gets give goal going good have having hear help here home hope
   into just keep know less life like likes live long look made make many mind more most much must need never next nobody none nothing only other
   over people person plan really right said same says should show some somebody someone something sometimes soon still sure take talk tell than
   that their them then there these they thing things think this those through time times today together told trying until used very want
   wants week weeks well were what when where which while will wish with without work would year years your yourself`.split(
    /\s+/,
  ),
)

/** The words that carry what a sentence is about, without their endings; names are left out, a word at its beginning only when it is in `names`. */
export function contentWords(text: string, names: ReadonlySet<string>): Set<string> {
  const found = new Set<string>()
  for (const {0: word, index} of text.matchAll(WORD())) {
    const lower = lowerCase(word)
    const isName =
      names.has(lower) || (isCapital(word.charCodeAt(0)) && /[a-z,]\s$/.test(text.slice(Math.max(0, index - 2), index)))
    if (!isName && !COMMON.has(lower)) found.add(stemOf(lower))
  }
  return found
}

const stemOf = (word: string): string => word.replace(/(?:ings?|ed|es|s|ly|er|ers|e)$/, '')
