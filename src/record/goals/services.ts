import type {GoalVerb} from './main-verb.js'
import type {Token} from './tokens.js'

const ATTENDING =
  /^(?:attend|participate|go|engage|receive|access|continue|follow|comply|keep|meet|accept|use|utilize|take|cooperate|enroll)$/
const SERVICE =
  /^(?:therapy|therapies|therapist|counseling|counselling|counselor|treatment|session|sessions|appointment|appointments|service|services|respite|rehab|iop|php|ccs|cst|aa|na|mentoring|psychiatrist|psychiatry|psychotherapy|groups?|meetings?|ot|pt|slp|speech|detox|wraparound|case-management|dbt|cbt|emdr|mat)$/
/** Being at school or at work is an outcome of its own. */
const OWN_LIFE = /^(?:school|class|classes|work|job|college|church|practice|rehearsal|game|prom)$/

/** True when going to a service is all that a goal's verb asks for. */
export function isServiceAttendance(verb: GoalVerb | undefined, tokens: readonly Token[]): boolean {
  if (!verb || !ATTENDING.test(verb.base)) return false
  const object = tokens.slice(verb.at + 1, verb.at + 9)
  const stop = object.findIndex(
    (token) => /^(?:and|to|so|by|while|[.;:])$/.test(token.word) && !(verb.base === 'go' && token.word === 'to'),
  )
  const words = stop > 0 ? object.slice(0, stop) : object
  return words.some((token) => SERVICE.test(token.word)) && !words.some((token) => OWN_LIFE.test(token.word))
}
