import {lowerCase, pattern} from '../text/letters.js'
import type {Span} from '../text/span.js'
import type {GoalDraft, NeedDraft} from './goal-drafts.js'

/** "Goal 1 addresses Need 2", "(need #2)". */
const MENTION = pattern('g')`\b[Nn]eed\s?(?:#\s?|[Nn]o\.\s?)?(\d{1,2})\b`

/**
 * Links needs and goals that a plan lists apart: by the number a goal's block gives, and by the same need said again beside a goal.
 * What no number and no words link stays as it is.
 */
export function linkNeeds(goals: readonly GoalDraft[], needs: readonly NeedDraft[], text: string): void {
  if (needs.every(({answers}) => answers > 0) && goals.every(({need}) => need)) return
  const byNumber = new Map<number, NeedDraft>()
  for (const need of needs) if (need.number !== undefined && !byNumber.has(need.number)) byNumber.set(need.number, need)
  if (byNumber.size > 0) {
    for (const goal of goals) {
      for (const number of new Set(goal.scope.flatMap((span) => numbersIn(text, span)))) {
        const need = byNumber.get(number)
        if (!need) continue
        need.answers++
        goal.need ??= need
      }
    }
  }
  const answered = new Set(needs.filter(({answers}) => answers > 0).map((need) => wordsOf(need, text)))
  for (const need of needs) if (need.answers === 0 && answered.has(wordsOf(need, text))) need.answers++
}

const numbersIn = (text: string, {start, end}: Span): number[] =>
  [...text.slice(start, end).matchAll(MENTION())].map(([, number]) => Number(number))

/** The words of a need as they are compared. */
const wordsOf = ({span}: NeedDraft, text: string): string =>
  lowerCase(text.slice(span.start, span.end))
    .replace(/[.,;:]+$/, '')
    .replace(/\s+/g, ' ')

/** The number in "Need 2", "2." or "#2"; nothing when there is none. */
export function numberOf(label: string | undefined): {readonly number?: number} {
  const digits = /^(?:[a-z ]+)?#?\s?(\d{1,2})[.):]?$/i.exec((label ?? '').trim())?.[1]
  return digits ? {number: Number(digits)} : {}
}
