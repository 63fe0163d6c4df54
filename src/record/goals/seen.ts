import {namesDocument} from './documents.js'
import {ATTAINED} from './objects.js'
import {wordsOf} from './phrases.js'
import type {Token} from './tokens.js'

/** "Be on time", "be home", "be in class": being somewhere can be seen. */
const SEEN_PLACE = /^(?:on time|in bed|in class|in school|at school|at work|at home|out of|home .*|dressed .*)$/
const ATTAINING = /^(?:achieve|attain|establish|gain|receive|regain|reinstate|resolve)$/
const attained = new Set(ATTAINED)

/** "Become a certified welder", "become a citizen": there is a paper for it. */
const CREDENTIAL = /^(?:certified|licensed|registered|citizen)$/

/** "See the dentist": a visit, and no impression. */
export const DOCTORS: ReadonlySet<string> = new Set(
  wordsOf(
    'audiologist cardiologist dentist doctor neurologist optometrist orthodontist pediatrician paediatrician specialist surgeon',
  ),
)

/** Whether a verb that says nothing by itself can be seen for the words after it: "show up", "be on time", "receive her diploma". */
export function isSeen(tokens: readonly Token[], at: number, base: string | undefined): boolean {
  const [next, after] = [tokens[at + 1]?.word, tokens[at + 2]?.word]
  if (base === 'show') return next === 'up'
  if (base === 'be') return SEEN_PLACE.test(`${next} ${after}`)
  // "Develop a safety plan": a paper is seen, "develop skills" is not.
  if (base === 'develop') return namesDocument(tokens.slice(at + 1, at + 8))
  if (base === 'become') return tokens.slice(at + 1, at + 4).some(({word}) => CREDENTIAL.test(word))
  if (base === 'see') return tokens.slice(at + 1, at + 6).some(({word}) => DOCTORS.has(word))
  return ATTAINING.test(base ?? '') && tokens.slice(at + 1, at + 8).some(({word}) => attained.has(word))
}
