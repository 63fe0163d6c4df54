import {wordsOf} from './phrases.js'

const either = (words: readonly string[]): string => `(?:${words.join('|')})`

/** Words that announce what somebody will do. */
export const MODAL: ReadonlySet<string> = new Set(
  wordsOf("will shall can could should must i'll we'll she'll he'll they'll cannot won't can't"),
)

/** These take "to" and a verb: want to, hope to, going to. */
export const TAKES_TO: ReadonlySet<string> = new Set(
  wordsOf(`
    want wants like hope hopes plan plans need needs going able intend intends aim aims agree agrees ought ready willing wish wishes expected
    would try tries love
  `),
)

/** These take "to" as well, but the verb behind is the one that counts: "continue to walk", "learn how to cook". */
const LEADING_VERBS = wordsOf(
  'continue continues begin start try attempt work strive learn agree choose want plan have need help get',
).concat('figure out', 'find out')
/** "Be able to", "become ready to". */
const STATES_OF_BEING = wordsOf('able willing ready expected encouraged prepared')
/** "Increase his ability to", "demonstrate the skills to". */
const SHOWING_VERBS = wordsOf('demonstrate show display develop gain improve increase have exhibit acquire build')
const ABILITIES = ['ability', 'skill', 'skills', 'capacity', 'willingness', 'skills needed', 'skills necessary']
const OWNERS = wordsOf('an the his her their my increased improved')

/** In front of the verb that counts. Matches lower-case words with one blank between them and one at the end. */
export const WRAPPER = new RegExp(
  `^(?:(?:be|become|remain) ${either(STATES_OF_BEING)}|${either(LEADING_VERBS)}|${either(SHOWING_VERBS)} (?:${either(
    OWNERS,
  )} ){0,2}${either(ABILITIES)})(?: on| toward| towards| how)? to `,
)

/** "Work on walking", "engage in reading", "avoid hitting": the -ing verb is the act. */
export const GERUND_WRAPPER = new RegExp(
  `^${either([
    'work on',
    'engage in',
    'participate in',
    'continue',
    'practice',
    'practise',
    'begin',
    'start',
    'keep',
    'refrain from',
    'avoid',
    'stop',
    'quit',
    'cease',
    'abstain from',
  ])} $`,
)

/** Words between will and its verb, and -ly words that are neither verbs nor frequencies. */
export const ADVERB =
  /^(?:also|then|only|always|often|not|never|still|just|each|both|first|once|more|and|again|,)$|^(?!apply|reply|supply|rely|comply|multiply|family|early|daily|weekly|monthly|only).{3,}ly$/

/** Words that turn an act into its absence. */
export const NEGATION = /^(?:not|never|no|without|cannot|won't|can't|don't|doesn't)$/

/** "Will be enrolled in", "will be employed at": said in the passive, but the person's own step. */
export const PASSIVE_EVENT: ReadonlySet<string> = new Set(['employ', 'enroll', 'register', 'hire'])

/** What follows "and <word>" when the word is a verb: "and work on", not "sleep and work". */
export const DETERMINER = new RegExp(
  `^(?:${wordsOf(
    'a an the his her their my our your this that its to at in on for with from into up out him himself herself two three four five one all each every staff it them',
  ).join('|')}|\\d.*)$`,
)
