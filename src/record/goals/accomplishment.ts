import {startsWithCapital} from '../../text/letters.js'
import {namesDocument} from './documents.js'
import type {GoalVerb} from './main-verb.js'
import {ABSTRACT, DEFINITE, GENERIC, INDEFINITE, THINGS} from './objects.js'
import {wordsOf} from './phrases.js'
import {DOCTORS} from './seen.js'
import {isWord, type Token} from './tokens.js'
import {ACCOMPLISHMENT, REPORTING} from './verbs.js'

const abstract = new Set(ABSTRACT)
const generic = new Set(GENERIC)
const definite = new Set(DEFINITE.map((word) => word.toLowerCase()))
const indefinite = new Set(INDEFINITE)
const accomplishment = new Set(ACCOMPLISHMENT)
const reporting = new Set(REPORTING)

const DETERMINER = /^(?:an?|the|his|her|their|my|our|this|another|one's)$/
const STOP =
  /^(?:and|or|but|to|by|so|when|while|because|if|as|after|before|within|until|that|who|which|for|[.,;:()”»–—])$/
const LINK = /^(?:in|into|at|with|from|of|on|up|out|off|down|to|as|for)$/
const BACK_TO = /^(?:work|school|college|class|home)$/
const QUESTION = /^(?:how|why|what|which|who)$/
const WITHOUT_OBJECT = /^(?:employ|enroll|hire|move|register|urinate|void)$/
const STAYING = /^(?:work|employ|live|attend|have)$/
const HABIT = /^(?:work|live|attend|visit|volunteer|take|get|go)$/

/** A capital and a small letter: "Elm", not "GED" nor "A". */
const isName = (word: string): boolean => startsWithCapital(word) && word.charAt(1) !== word.charAt(1).toUpperCase()

/** The bracket that closes the one at `at`, when only a few words are in between: "walk (with her walker) to the gate". Else -1. */
function closing(tokens: readonly Token[], at: number): number {
  const words = tokens.slice(at, at + 9).findIndex(({word}) => word === ')')
  return words < 0 ? -1 : at + words
}

/** The words of a verb's object: up to the next clause, at most eight. */
export function objectOf(verb: GoalVerb, tokens: readonly Token[]): Token[] {
  const words: Token[] = []
  for (let at = verb.at + 1; at < tokens.length && words.length < 8; at++) {
    const token = tokens[at]
    const close = token?.word === '(' ? closing(tokens, at) : -1
    if (close > 0) {
      at = close
      continue
    }
    // "Full time" says how; it is not the object of the verb.
    if (/^(?:full|part)$/.test(token?.word ?? '') && tokens[at + 1]?.word === 'time') {
      at++
      continue
    }
    if (/^(?:full|part)-time$/.test(token?.word ?? '')) continue
    const opening = words.every((word) => LINK.test(word.word) || word.word === 'back')
    if (!token || (STOP.test(token.word) && !(opening && LINK.test(token.word)))) break
    // "… at least 75 % of the time" is the criterion, no longer the object.
    if (words.length > 0 && (tokens[at + 1]?.word === 'least' || /^(?:%|percent)$/.test(tokens[at + 1]?.word ?? '')))
      break
    if (isWord(token)) words.push(token)
  }
  return words
}

/** The noun an object is about: its last word before an inner preposition ("the source of my anger" is a source). */
function headOf(words: readonly Token[]): Token | undefined {
  const inner = words.findIndex(
    (token, index) => index > 0 && LINK.test(token.word) && !LINK.test(words[index - 1]?.word ?? ''),
  )
  return inner > 0 ? words[inner - 1] : words.at(-1)
}

/** True when some word makes the amount or manner a matter of taste: more, better, regularly. */
export function isIndefinite(words: readonly Token[]): boolean {
  return words.some((token) => indefinite.has(token.word))
}

/** True when what a verb is done to is nothing one could point at: wise choices, listening skills. */
export function hasAbstractObject(verb: GoalVerb, tokens: readonly Token[]): boolean {
  const words = objectOf(verb, tokens)
  return isIndefinite(words) || words.some((token) => abstract.has(token.word))
}

/** "Makes statements that …", "makes remarks about …": said, and no event. */
const makesRemark = (verb: GoalVerb, words: readonly Token[]): boolean =>
  verb.base === 'make' && words.some(({word}) => /^(?:statement|remark|comment)s?$/.test(word))

/** True when a verb has an object that one could point at. */
export function hasConcreteObject(verb: GoalVerb, tokens: readonly Token[]): boolean {
  const words = objectOf(verb, tokens)
  // "Says that the cramps are gone": what is said can be heard, unless it is only "better".
  const that = tokens[verb.at + 1 + words.length]
  if (that?.word === 'that' && (makesRemark(verb, words) || (reporting.has(verb.base) && words.length === 0))) {
    const from = tokens.indexOf(that) + 1
    return !isIndefinite(tokens.slice(from, from + 7))
  }
  const [next, after] = [tokens[verb.at + 1]?.word ?? '', tokens[verb.at + 2]?.word]
  // "States when to call the doctor", "explains why he takes it".
  if (reporting.has(verb.base) && (QUESTION.test(next) || (/^wh(?:en|ere)$/.test(next) && after === 'to'))) return true
  // "Walks safely with her walker": that is how, not how much.
  const told = words[0]?.word === 'safely' ? words.slice(1) : words
  const head = headOf(told)
  if (!head || isIndefinite(told)) return false
  // "The use of coping skills" is no more than the skills.
  if (head.word === 'use') return !words.some(({word}) => abstract.has(word))
  return reporting.has(verb.base) || !abstract.has(head.word)
}

/**
 * A yes/no event: an accomplishment verb with a definite object ("gets his learner's permit"), or 'dated' when the object is definite
 * only together with a date ("get a job"). Undefined for anything that can continue without end.
 */
export function findEvent(verb: GoalVerb, tokens: readonly Token[]): 'event' | 'dated' | undefined {
  if (verb.negated) return undefined
  // "Will see the dentist": once, on a day.
  if (verb.base === 'see') return objectOf(verb, tokens).some(({word}) => DOCTORS.has(word)) ? 'dated' : undefined
  if (verb.class !== 'observable' && verb.base !== 'have') return undefined
  // "Graduates to a higher level" is not one.
  if (verb.base === 'graduate' && tokens[verb.at + 1]?.word === 'to') return undefined
  if (verb.base === 'graduate' || verb.base === 'vote') return 'event'
  if (!accomplishment.has(verb.base) && verb.base !== 'have') return undefined
  const words = objectOf(verb, tokens)
  const head = headOf(words)
  // "Will be employed by June", "will move by June": with a day, no object is needed.
  if (words.length === 0 && WITHOUT_OBJECT.test(verb.base)) return 'dated'
  const enrolled = /^(?:enroll|register|apply)$/.test(verb.base) && LINK.test(words[0]?.word ?? '')
  if (!head || isIndefinite(words) || makesRemark(verb, words)) return undefined
  // "Health insurance" is a thing though "health" is not one.
  // The place says where somebody works, lives or studies; what follows it only says which: "in the field of health care".
  const telling = STAYING.test(verb.base) ? words.slice(0, words.indexOf(head) + 1) : words
  const isThing = THINGS.has(head.word) || namesDocument(words)
  if (enrolled ? abstract.has(head.word) : !isThing && telling.some(({word}) => abstract.has(word))) return undefined
  const named = words.some((token) => isName(token.text) || definite.has(token.word))
  const school = /^(?:college|school|university|program)$/.test(head.word)
  if (verb.base === 'go' && words[0]?.word === 'back' && words.some(({word}) => BACK_TO.test(word))) return 'dated'
  // One calls one's mother, or pays one's bills, again and again: once only on a day.
  if (/^(?:call|meet|visit)$/.test(verb.base) || (/[^s]s$/.test(head.word) && !named)) return 'dated'
  // "Go to college" is any of them until a day is set; "to Elm College" is one.
  const isNamed = words.some((token) => isName(token.text))
  if (/^(?:go|attend)$/.test(verb.base) && named && !isNamed) return 'dated'
  if (verb.base === 'go' && !named && !(school && words.length > 1)) return undefined
  const place = verb.base === 'work' && /^(?:in|at|as|for)$/.test(words[0]?.word ?? '')
  // "Has help with her sleep": "her" is not about the help.
  const told = verb.base === 'have' ? telling : words
  const determined = told.some((token) => DETERMINER.test(token.word))
  if (!named && !determined && !enrolled && !place && !(school && words.length > 1)) return undefined
  // "Has a signed lease" is a state that a day turns into an event.
  // "Work with a tutor" continues without end.
  if (verb.base === 'work' && !place) return undefined
  if (verb.base === 'have' || (place && !determined && !named)) return 'dated'
  // "Work in a store" is a place one can name; "get a job" is any.
  if (generic.has(head.word) && !named && words.length < 4 && !namesDocument(words)) return 'dated'
  return HABIT.test(verb.base) && !named && !determined && !LINK.test(words[0]?.word ?? '') ? 'dated' : 'event'
}

/** Said of a thing or of somebody once it has happened: "visit completed", "ramp installed", "will be trained". */
const DONE: ReadonlySet<string> = new Set(
  wordsOf(`
    accepted admitted approved adopted baptized bought built certified chosen child-proofed cleaned completed delivered discharged dismissed evaluated filed filled finished fixed held hired housed immunized installed issued locked licensed married
    mailed ordered paid placed purchased received removed repaired reunited released returned scheduled screened seen signed submitted tested trained vaccinated weaned written
  `),
)

/** At the start of a goal: an event named by a noun, "Graduation from drug court". */
const EVENT_NOUN = /^(?:graduation|completion|enrollment|registration|adoption|discharge|purchase)$/

/** "Off probation", "up to date on shots": over, or caught up. */
const isOver = (word: string, next = ''): boolean =>
  word === 'off' ? /^(?:probation|parole|supervision|oxygen|insulin)$/.test(next) : word === 'up' && next === 'to'

/** What has been done by a day, without saying who does it; undefined if it is nothing that could be pointed at. */
export function findDone(tokens: readonly Token[]): {start: number; end: number} | undefined {
  return tokens.find(
    (token, at) =>
      (at === 0 ? EVENT_NOUN.test(token.word) : DONE.has(token.word) || isOver(token.word, tokens[at + 1]?.word)) &&
      !tokens.slice(Math.max(0, at - 2), at).some(({word}) => abstract.has(word) || indefinite.has(word)),
  )
}
