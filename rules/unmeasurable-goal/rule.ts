import * as v from 'valibot'
import type {Action, Goal} from '../../src/record/care-record.js'
import {type GoalScore, isEmptyStep} from '../../src/record/goals/index.js'
import {judgeGoal} from '../../src/record/judge-goal.js'
import {defineRule} from '../../src/rule/define-rule.js'
import {remarkOn} from '../../src/rule/goal-remark.js'
import {aboutGoal, aboutStep, type Unmeasurable, wordsFor} from './wording.js'

const options = v.object({
  /**
   * `both`: a goal says what others will see or hear, and how much or how often ("observable and measurable"). `either`: one of the two is
   * enough ("observable or measurable").
   */
  require: v.optional(v.picklist(['both', 'either']), 'both'),
})

export default defineRule<Unmeasurable, typeof options>({
  id: 'unmeasurable-goal',
  category: 'goals',
  severity: 'warning',
  summary: 'Nobody could tell from the goal whether it was reached.',
  standard: [
    'wisconsin-care-coordination A11',
    'florida-care-coordination A18 A19',
    'missouri-support-coordination A48',
  ],
  options,
  *check(context, {require}) {
    const {document, record, today} = context
    for (const goal of record.goals) {
      const score = judgeGoal(goal, record, document.text, today)
      const remark = remarkOn(goal, context)
      if (remark === 'unmeasurable') {
        if (require === 'both' || !hasEither(score)) yield aboutGoal(goal, score, record.person)
      } else if (!remark && require === 'both' && isUnseen(goal, score)) {
        yield {...aboutGoal(goal, score, record.person), severity: 'info'}
      }
    }
    if (record.family !== 'plan') return
    for (const step of record.actions) if (isEmpty(step)) yield aboutStep(step)
  },
  message: wordsFor,
  measure: ({record}, detections) => {
    const open = detections.filter(({about, severity}) => about === 'goal' && !severity).length
    return {checked: record.goals.length, met: record.goals.length - open}
  },
})

/** An act that others can see, or an amount. Being served is not an act, nor is not doing something. */
const hasEither = ({slots, traits}: GoalScore) =>
  slots.criterion.state === 'present' ||
  (slots.behavior.state === 'present' && !traits.serviceAttendance && !traits.absence)

/** It says how often, and nothing that others could see or hear: "feel calm on 4 of 5 mornings". */
const isUnseen = (goal: Goal, {slots, traits}: GoalScore) =>
  !goal.isClosed &&
  goal.confidence === 'high' &&
  goal.objectives.length === 0 &&
  !traits.vision &&
  slots.criterion.state === 'present' &&
  slots.behavior.state === 'absent'

/** A step with nothing to see and nothing to go by. Its row may hold the date or how often. */
const isEmpty = ({text, frequency, targetDate}: Action) => !frequency && !targetDate && isEmptyStep(text)
