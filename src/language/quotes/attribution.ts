import type {Span} from '../../text/span.js'
import type {Mention, Speakers} from './speakers.js'
import type {Speaker} from './subject.js'
import {lastWords, setOf} from './words.js'

/** What the words around a quote say about who speaks it. */
export interface Attribution {
  /** Absent where the words are only a script ("will say …") or the source is not a person ("the handbook says …"). */
  readonly speaker?: Speaker
  /** `direct`: the quote follows the verb, or the label; `indirect`: it is part of a longer reported sentence; `none`: a script. */
  readonly how: 'direct' | 'indirect' | 'none'
  /** Where the words that name the speaker end, when they come after the quote. */
  readonly end?: number
  /** The sentence leaves out who speaks and those before it name nobody: only a label or a cell beside it could say more. */
  readonly isLeftOut?: true
}

/** What an attribution is looked up in. */
export interface Around {
  readonly text: string
  readonly block: Span
  readonly speakers: Speakers
  /** Whom a pronoun at this place means. */
  antecedent(pronoun: Mention): Speaker
}

const SCRIPT = setOf('will can could may might should must shall to by not please practice practices practicing')
const HABIT = setOf(
  'like likes liked love loves loved want wants wanted used tend tends tended continue continues continued wish wishes wished able had has',
)

/**
 * Whether the words before a verb make it one of words to be said one day: "will say", "by saying", "learn to ask". "Likes to say" and
 * "would say" are things really said.
 */
export function isScripted(before: string): boolean {
  const words = lastWords(before, 4)
  const at = words.slice(0, 3).findIndex((word) => SCRIPT.has(word) || /['’]ll$/.test(word))
  return at >= 0 && !(words[at] === 'to' && at < 2 && HABIT.has(words[at + 1] ?? ''))
}
