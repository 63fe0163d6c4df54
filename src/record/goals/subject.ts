import type {GoalVerbs} from './main-verb.js'
import {isWord, type Token} from './tokens.js'
import type {Slot} from './types.js'

/** People the plan is for, and their own people. */
const PERSON =
  /^(?:i|we|he|she|they|you|client|clients|patient|student|child|youth|teen|adult|individual|person|resident|participant|consumer|member|learner|pupil|recipient|mom|mother|dad|father|parent|parents|family|families|guardian|caregiver|grandmother|grandfather|grandma|grandpa|aunt|uncle|sister|brother|son|daughter|couple|spouse|partner|veteran|mr|mrs|ms|i'll|we'll|he'll|she'll|they'll)$/
/** Those who serve: fine in an action step, wrong as the one a goal is about. */
const PROVIDER =
  /^(?:staff|manager|managers|cm|coordinator|coordinators|facilitator|therapist|therapists|counselor|clinician|psychiatrist|psychologist|teacher|teachers|aide|paraprofessional|nurse|nurses|doctor|physician|provider|providers|agency|school|district|clinic|hospital|team|cft|worker|caseworker|specialist|bcba|slp|ot|pt|rbt|navigator|mentor|advocate|supervisor|program|department|county|dsp|facility|care coordinator)$/

/** Who acts: the words between the last comma (or the start) and will. */
function subjectOf({tokens, anchor, verbs}: GoalVerbs): Token[] {
  const main = verbs[0]
  const end = anchor ?? main?.at ?? 0
  const wish = tokens
    .slice(0, end)
    .findIndex((token) => /^(?:want|wants|would|hope|hopes|needs?|plans?|is|am|going|like)$/.test(token.word))
  const stop = wish > 0 ? wish : end
  let start = stop
  while (start > 0 && !/^[,:;.)]$/.test(tokens[start - 1]?.word ?? '')) start--
  return tokens.slice(start, stop).filter(isWord)
}

/** The who slot, and whether a provider stands in it. A thing ("Ana's skills will …") is weak: the person is only its owner. */
export function findSubject(found: GoalVerbs): {who: Slot; provider: boolean} {
  const words = subjectOf(found)
  const head = words.at(-1)
  const first = words[0]
  if (!head || !first) return {who: {state: 'absent'}, provider: false}
  const span = {start: first.start, end: head.end}
  const person = words.some((token) => PERSON.test(token.word))
  if (PROVIDER.test(head.word)) {
    const shared = person && words.some((token) => token.word === 'and')
    return {who: {state: shared ? 'present' : 'weak', ...span}, provider: !shared}
  }
  const named = words.length <= 3 && /^\p{Lu}/u.test(head.text) && found.anchor !== undefined
  if (PERSON.test(head.word) || named) return {who: {state: 'present', ...span}, provider: false}
  return {
    who: {state: person || words.some((token) => /'s$/.test(token.word)) ? 'weak' : 'absent', ...span},
    provider: false,
  }
}
