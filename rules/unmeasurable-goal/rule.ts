import {missingSlots, suggestCriterion} from '../../src/record/goals/index.js'
import {judgeGoal} from '../../src/record/judge-goal.js'
import {defineRule} from '../../src/rule/define-rule.js'

export default defineRule({
  id: 'unmeasurable-goal',
  category: 'goals',
  severity: 'warning',
  summary: 'Nobody could tell from the goal whether it was reached.',
  standard: ['wisconsin-care-coordination A11', 'florida-care-coordination A18', 'missouri-support-coordination A48'],
  *check({document, record}) {
    for (const goal of record.goals) {
      const score = judgeGoal(goal, document.text)
      // A goal that can be read either way is left to the team: one wrong flag costs more than a miss.
      if (score.verdict !== 'unmeasurable') continue
      // A long-term goal may stay wide when an objective below it can be measured.
      if (goal.objectives.some((objective) => judgeGoal(objective, document.text).verdict === 'measurable')) continue
      const words = document.text.slice(goal.span.start, goal.span.end)
      yield {
        at: goal.span,
        missing: missingSlots(score),
        isVision: score.traits.vision,
        hint: suggestCriterion(words),
      } as const
    }
  },
  message: ({missing, isVision, hint}) => {
    if (isVision) return VISION
    const lacks = missing.flatMap((slot) => SLOTS[slot] ?? [])
    const what = lacks.length > 0 ? `: it does not yet say ${either(lacks)}` : ''
    return `It is hard to tell when this goal is met${what}. You could ${hint}.`
  },
  measure: ({record}, detections) => ({
    checked: record.goals.length,
    met: record.goals.length - detections.length,
  }),
})

/** What the missing part of a goal is called in plain words. */
const SLOTS: Readonly<Record<string, string>> = {
  behavior: 'what others will notice',
  criterion: 'how often or how much',
  baseline: 'where things are now',
}

/** The gentle message for a wish. */
const VISION =
  'These are the person’s own words: keep them. Below them, add a line that others can see or count, such as what the person will do, and how often.'

/** "a", "a, or b", "a, b, or c": with a comma, because the parts hold "or" themselves. */
const either = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}, or ${words.at(-1)}`
