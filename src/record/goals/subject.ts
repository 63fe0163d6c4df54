import {startsWithCapital} from '../../text/letters.js'
import {type AgencyWords, endsWithStaff} from '../agency-words.js'
import {verbOf} from './inflect.js'
import type {GoalVerbs} from './main-verb.js'
import {PERSONS, PROVIDERS} from './people.js'
import {isWord, type Token} from './tokens.js'
import type {Slot} from './types.js'

const persons = new Set(PERSONS)
const providers = new Set(PROVIDERS)

const WITNESSING = /^(?:report|rate|observe|see|hear|note|notice|count|score|say)$/

/** "Pt" is the patient, "PT" the therapist. */
const PATIENT = /^[Pp]ts?$/

/** Who acts: the words between the last comma (or the start) and will. */
function subjectOf({tokens, anchor, verbs}: GoalVerbs): Token[] {
  const main = verbs[0]
  const end = anchor ?? main?.at ?? 0
  const wish = tokens
    .slice(0, end)
    .findIndex((token) => /^(?:want|wants|would|hope|hopes|needs?|plans?|is|am|going|like)$/.test(token.word))
  let stop = wish > 0 ? wish : end
  // "Ms. Petrova, the school social worker, will": what is between the commas says who she is.
  if (tokens[stop - 1]?.word === ',') stop--
  let start = stop
  while (start > 0 && !/^[,:;.)]$/.test(tokens[start - 1]?.word ?? '')) start--
  return tokens.slice(start, stop).filter(isWord)
}

/** The who slot, and whether a provider is in it. A thing ("Ana's skills will …") is weak: the person is only its owner. */
export function findSubject(found: GoalVerbs, agency?: AgencyWords): {who: Slot; provider: boolean} {
  const words = subjectOf(found)
  const head = words.at(-1)
  const first = words[0]
  if (!head || !first) return {who: {state: 'absent'}, provider: false}
  const span = {start: first.start, end: head.end}
  const isPatient = PATIENT.test(head.text)
  const person = isPatient || words.some((token) => persons.has(token.word))
  if ((providers.has(head.word) && !isPatient) || endsWithStaff(agency, words.map(({word}) => word).join(' '))) {
    // "Her teacher will report two or fewer calls": staff only report what the person does.
    const [main] = found.verbs
    // "School will be a place where …" is not a task of the school's.
    if (main?.base === 'be') return {who: {state: 'weak', ...span}, provider: false}
    if (main && WITNESSING.test(main.base) && isWord(found.tokens[main.at + 1]))
      return {who: {state: 'weak', ...span}, provider: false}
    const and = words.findIndex((token) => token.word === 'and')
    const shared = and > 0 && (person || startsWithCapital(words[and - 1]?.text ?? ''))
    return {who: {state: shared ? 'present' : 'weak', ...span}, provider: !shared}
  }
  const says = found.anchor !== undefined || verbOf(found.verbs[0]?.text ?? '')?.form === 's'
  const named = words.length <= 3 && startsWithCapital(head.text) && says
  if (isPatient || persons.has(head.word) || named) return {who: {state: 'present', ...span}, provider: false}
  return {
    who: {state: person || words.some((token) => /'s$/.test(token.word)) ? 'weak' : 'absent', ...span},
    provider: false,
  }
}
