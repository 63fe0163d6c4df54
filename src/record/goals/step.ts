import {verbOf} from './inflect.js'
import {findVerbs} from './main-verb.js'
import {wordsOf} from './phrases.js'
import {findService} from './services.js'

/** Empty steps: nobody could say what is done, or when it has been done. */
const EMPTY: ReadonlySet<string> = new Set(
  wordsOf(`
    address assist build consider continue cope develop empower encourage engage enhance ensure explore facilitate focus foster help improve increase
    maintain manage monitor nurture observe process progress promote pursue reflect stabilize strengthen strive support sustain understand
  `),
)

/** Where the verb is empty and a noun beside it is not, one could still see it done: "monitor blood pressure", "build a ramp". */
const TELLING: ReadonlySet<string> = new Set(
  wordsOf(`
    pressure sugar weight temperature pulse intake output pain medication medications meds attendance grades ramp shelf list chart log plan schedule
    checklist sheet application form forms transportation ride rides bus referral call calls visit visits appointment appointments contact
    therapy services
  `),
)

/** A day, a number, a rhythm: then there is something to go by. */
const AMOUNT = /\d|^(?:every|each|daily|weekly|monthly|nightly|once|twice|one|two|three|four|five)$/

/**
 * Whether a step has no act in it that somebody could see done ("support the family", "work on communication"), and nothing to go by, such
 * as how often. Steps need less than goals: any act, number or service in the words is enough.
 */
export function isEmptyStep(text: string): boolean {
  const {verbs, tokens} = findVerbs(text)
  const [main] = verbs
  if (!main || main.negated || tokens.length > LONGEST) return false
  const isWorkingOn = main.base === 'work' && /^(?:on|toward|towards)$/.test(tokens[main.at + 1]?.word ?? '')
  const isFollowUp = main.base === 'follow' && tokens[main.at + 1]?.word === 'up' && tokens.length <= main.at + 5
  if (isFollowUp)
    return tokens.slice(main.at + 2).every(({word}) => /^(?:as|if|when|needed|necessary|[.,;])$/.test(word))
  if (!isWorkingOn && (main.class === 'observable' || !EMPTY.has(main.base))) return false
  if (findService(main, tokens, text)) return false
  // Of two sentences in one cell, one that says an act or an amount is enough.
  if (/[.!?]\s+[A-Z]/.test(text) && tokens.some(({word}) => AMOUNT.test(word))) return false
  return !tokens.some(
    ({word}, at) =>
      at > main.at && (TELLING.has(word) || AMOUNT.test(word) || (verbOf(word)?.class === 'observable' && isAct(word))),
  )
}

/** Nouns that are written like verbs: "work", "play", "support". */
const isAct = (word: string): boolean => !/^(?:work|support|practice|group|state|place|present|address)$/.test(word)

/** A step with more words says somewhere what is meant. */
const LONGEST = 25
