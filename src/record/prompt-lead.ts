import type {Block} from '../document/blocks.js'
import {pattern} from '../text/letters.js'
import type {Span} from '../text/span.js'
import {afterFormNote} from './form-text.js'
import type {LabelKnowledge} from './label-lexicon.js'
import type {LabelName} from './label-names.js'
import {asksQuestion, readPrompt} from './prompts.js'

/** The questions of a form that come before an answer in one block. */
export interface PromptLead {
  /** What the first question that carelint understands asks about. */
  readonly name?: LabelName
  readonly text: string
  readonly span: Span
  readonly valueStart: number
}

/** One question; numbers such as "4.1" and "i.e." may be in it. */
const QUESTION = pattern()`^[^?!:\n]{3,200}\?\s*`
const NUMBERING = pattern()`^(?:\d{1,2}|[A-Z])[.)]\s+`

/**
 * "What is happening now? What do you do about it? (Describe a usual day.)" with the answer in the next line: long questions, several in
 * a row, or one with the form's note in brackets. A single short question is found like any other label.
 */
export function promptLead(text: string, {span}: Block, known: LabelKnowledge): PromptLead | undefined {
  const {start, end} = span
  if (!text.slice(start, end).includes('?')) return undefined
  let at = start + (NUMBERING().exec(text.slice(start, start + 6))?.[0].length ?? 0)
  const isNumbered = at > start
  const from = at
  const questions: string[] = []
  let to = at
  let hasNote = false
  for (;;) {
    const found = QUESTION().exec(text.slice(at, end))?.[0]
    if (!found || !asksQuestion(found)) break
    questions.push(found.trim())
    to = at + found.trimEnd().length
    at += found.length
    const after = afterFormNote(text, at, end)
    hasNote ||= after > at
    at = after
    // An answer on its own line may be a question, too.
    if (text.slice(to, at).includes('\n')) break
  }
  const [first = ''] = questions
  const isLead = questions.length > 0 && (hasNote || isNumbered || first.length > LONGEST_LABEL || questions.length > 1)
  if (!isLead || (questions.length > 1 && !hasNote && at < end && !text.slice(to, at).includes('\n'))) return undefined
  const name = questions.map((question) => readPrompt(question, known)?.name).find(Boolean)
  return {...(name ? {name} : {}), text: text.slice(from, to), span: {start: from, end: to}, valueStart: at}
}

/** Longer questions are not found as labels, in characters. */
const LONGEST_LABEL = 68
