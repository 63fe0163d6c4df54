import type {Action, Goal} from '../../src/record/care-record.js'
import {actOf, exampleFor, type GoalScore, indefiniteWord, missingSlots} from '../../src/record/goals/index.js'
import type {Detection} from '../../src/rule/define-rule.js'

/** What the messages need to know. */
export type Unmeasurable = Detection &
  (
    | {
        readonly about: 'goal'
        /** The goal is only a wish, being served or not doing something; otherwise some part of it is missing. */
        readonly kind: 'wish' | 'service' | 'absence' | 'parts'
        readonly missing: readonly string[]
        /** A word that can be read in many ways. */
        readonly vague?: string
        readonly example: string
      }
    | {readonly about: 'step'; readonly act: string}
  )

/** The data for a message about a goal. */
export function aboutGoal(goal: Goal, score: GoalScore, person: string | undefined): Unmeasurable {
  const {traits} = score
  const missing = missingSlots(score)
  const kind = traits.vision ? 'wish' : traits.serviceAttendance ? 'service' : traits.absence ? 'absence' : 'parts'
  const lack =
    score.verdict !== 'unmeasurable'
      ? 'sign'
      : kind === 'absence'
        ? 'instead'
        : kind !== 'parts'
          ? 'outcome'
          : missing.includes('behavior')
            ? 'behavior'
            : 'criterion'
  const vague = lack === 'criterion' ? indefiniteWord(goal.text) : undefined
  return {
    at: goal.span,
    about: 'goal',
    kind,
    missing,
    ...(vague ? {vague} : {}),
    example: exampleFor(lack, goal.text, person),
  }
}

/** The data for a message about a step. */
export function aboutStep({span, text}: Action): Unmeasurable {
  return {at: span, severity: 'info', about: 'step', act: actOf(text)}
}

/** What the missing part of a goal is called in plain words. */
const SLOTS: Readonly<Record<string, string>> = {
  behavior: 'what others will notice',
  criterion: 'how often or how much',
  baseline: 'where things are now',
}

const HARD = 'It is hard to tell when this goal is met'

/** The message of one finding. */
export function wordsFor(found: Unmeasurable): string {
  if (found.about === 'step') {
    return `“${found.act}” can mean many things. Say what somebody will do and how often or by when, for example “${found.act} by ___ every ___”.`
  }
  const {kind, missing, vague, example, severity} = found
  if (kind === 'wish')
    return `This is a wish: keep it as it is. Below it, add a line that others can see or count, for example ${example}.`
  if (kind === 'service')
    return `${HARD}: going to a service is a step. Say what will be different because of it, for example ${example}.`
  if (kind === 'absence')
    return `${HARD}: it only says what should not happen. Say what happens instead and how often, for example ${example}.`
  if (severity === 'info')
    return `It says how often or how much, but not yet what others will see or hear. You could add a sign, for example ${example}.`
  const lacks = missing.flatMap((slot) => SLOTS[slot] ?? [])
  const what = lacks.length > 0 ? `: it does not yet say ${either(lacks)}` : ''
  if (vague) return `${HARD}${what}. “${vague}” can be read in many ways; an amount cannot, for example ${example}.`
  const ask = missing.includes('behavior') ? 'Say what others will see or hear' : 'Say how often'
  return `${HARD}${what}. ${ask}, for example ${example}.`
}

/** "a", "a, or b", "a, b, or c": with a comma, because the parts hold "or" themselves. */
const either = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}, or ${words.at(-1)}`
