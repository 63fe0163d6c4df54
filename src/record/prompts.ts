import {lettersAt, lowerCase} from '../text/letters.js'
import {type LabelKnowledge, nameOfLabel} from './label-lexicon.js'
import type {LabelName} from './label-names.js'

/** Words of a question, and what its answer is about; so that a prompt nobody listed is still understood. The first that fits wins. */
const ASKED: readonly (readonly [LabelName, string])[] = [
  ['own_words', 'own words, in his words, in her words, in their words, in my words, in your words'],
  ['strength', 'strength, good at, does well, do well, great things, going for us, going for me'],
  [
    'measure',
    'will we know, will you know, do we know, do you know, would we know, will the team know, will they know, be measured',
  ],
  ['target_date', 'by when, when will we, when will this, when will it, when do we, when do you, when should'],
  ['status', 'is reported, be reported, progress toward goals, progress towards goals'],
  ['action', 'needs to be done, need to be done, actions are needed, will work toward, will be done, ways in which'],
  ['who', 'who will help, who will do, who will be, who is responsible, who can help, who is going to'],
  ['natural_supports', 'natural support, friends or family'],
  ['preferences', 'important to, important for, tradition, culture'],
  ['vision', 'vision, hopes, dream, good life'],
  ['language', 'language, interpreter'],
  ['crisis', 'crisis'],
  ['transition', 'transition, after services'],
  [
    'goal',
    'goal, want to achieve, want to work on, want to change, want to accomplish, like to see happen, want to see happen, like to achieve',
  ],
  ['need', 'need help, needs help, need support, needs support, needs'],
]

/** Words with which a form asks. */
const ASKS = new Set(
  'what who whom how when where which why does do is are has have can will describe list explain tell identify please name'.split(
    ' ',
  ),
)

/** Longest question or instruction that is taken for a label, in characters. */
const LONGEST_PROMPT = 200

/** Whether words begin as a question or a request of a form does. */
export function asksQuestion(words: string): boolean {
  const lower = lowerCase(words.slice(0, 16))
  return ASKS.has(lettersAt(lower, lower.startsWith('in wh') ? 3 : 0))
}

/**
 * Whether words are a prompt: a question of the form, or "Describe …:", to be answered behind or below it. `name`, when known, is what the
 * answer is about.
 */
export function readPrompt(words: string, known: LabelKnowledge): {name?: LabelName} | undefined {
  const prompt = words.trim()
  if (prompt.length > LONGEST_PROMPT || !(prompt.endsWith('?') || prompt.endsWith(':'))) return undefined
  if (!asksQuestion(prompt)) return undefined
  const lower = lowerCase(prompt)
  const name = nameOfLabel(prompt, known)
  if (name) return {name}
  // "Why I chose this goal:" is not a goal.
  if (lower.startsWith('why ')) return {name: 'rationale'}
  const guess = ASKED.find(([, hints]) => hints.split(', ').some((hint) => lower.includes(hint)))?.[0]
  return guess ? {name: guess} : {}
}
