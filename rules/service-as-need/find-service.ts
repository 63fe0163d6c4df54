import services from '../../src/rule/generated/services.json' with {type: 'json'}
import {isDigit, isLetter, lowerCase, pattern} from '../../src/text/letters.js'
import {type Phrases, phraseAt} from '../../src/text/phrases.js'

/** Words that may follow: then the need is the service all the same. What begins otherwise is another noun ("therapy dog"). */
const AFTER = pattern()`^(?:$|[.,;:()/!–—-]|(?:weekly|monthly|daily|biweekly|twice|once|two|three|four|\d|every|each|
  for|with|at|in|from|to|and|or|on|as|so|because|sessions?|services?|groups?|classes|program|through|by|until|per|
  after|before|who|that|again|asap|right away|now)\b)`

/** "Does not need therapy" says the contrary. */
const NOT = /(?:\b(?:no|not|never|no longer)|n't) $/

/** Longest words that stand for themselves, without a verb of need: "Weekly individual therapy". */
const LONGEST_ALONE = 6

/**
 * The service that a need names instead of what is missing, as written; nothing when it names none. "Ana needs weekly therapy" and
 * "Individual counseling" name one; "Ana needs a ride to therapy" does not. `own` are services as the agency calls them.
 */
export function findService(need: string, own?: Phrases): string | undefined {
  const folded = lowerCase(need).replaceAll('’', "'").replaceAll(/\s/g, ' ')
  for (const verb of services.verbs) {
    for (let at = folded.indexOf(verb); at >= 0; at = folded.indexOf(verb, at + 1)) {
      if (!isEdge(folded, at - 1) || !isEdge(folded, at + verb.length) || NOT.test(folded.slice(0, at))) continue
      // "needs to know why she has therapy": only what follows directly is what is needed.
      const found = serviceAt(need, folded, skipBlanks(folded, at + verb.length), own)
      if (found) return found
    }
  }
  const isShort = folded.trim().split(/\s+/).length <= LONGEST_ALONE
  return isShort ? serviceAlone(need, folded, own) : undefined
}

/** Only words that go before services, then a service that is more than one general word, then the end. */
function serviceAlone(need: string, folded: string, own: Phrases | undefined): string | undefined {
  const number = /^\d+[.)] */.exec(folded)?.[0].length ?? 0
  const found = serviceAt(need, folded, skipBlanks(folded, number), own)
  if (!found || AMBIGUOUS.has(lowerCase(found))) return undefined
  const behind = folded.slice(folded.indexOf(lowerCase(found)) + found.length).trim()
  return /^(?:$|[.,;]|services?\b|weekly\b|monthly\b|\d)/.test(behind) ? found : undefined
}

/** Names of areas in which forms sort needs; on their own they are not sentences about anybody. */
const AMBIGUOUS = new Set(
  'services,treatment,group,groups,special education,iep,foster care,ot,pt,aide,placement,coaching,personal care,physical therapy,occupational therapy,speech therapy,home health'.split(
    ',',
  ),
)

/** The longest service that is at `at`, with the words that may go before it. */
function serviceAt(need: string, folded: string, start: number, own: Phrases | undefined): string | undefined {
  let at = start
  for (;;) {
    const service = longer(longestAt(services.services, folded, at), ownAt(own, folded, at))
    if (service && AFTER().test(folded.slice(skipBlanks(folded, at + service.length))))
      return need.slice(at, at + service.length)
    const before = longestAt(services.before, folded, at)
    if (!before) return undefined
    at = skipBlanks(folded, at + before.length)
  }
}

function ownAt(own: Phrases | undefined, folded: string, at: number): string | undefined {
  const end = own ? phraseAt(own, folded, at) : -1
  return end < 0 ? undefined : folded.slice(at, end)
}

const longer = (a: string | undefined, b: string | undefined) => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a)

function longestAt(words: readonly string[], folded: string, at: number): string | undefined {
  let longest: string | undefined
  for (const word of words)
    if (folded.startsWith(word, at) && isEdge(folded, at + word.length) && word.length > (longest?.length ?? 0))
      longest = word
  return longest
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at++
  return at
}

/** Whether no word goes on at an offset; "one-on-one" is one word. */
function isEdge(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return !isLetter(code) && !isDigit(code) && text[at] !== "'"
}
