import {targetDateOf} from '../../src/record/judge-goal.js'
import {defineRule} from '../../src/rule/define-rule.js'
import {pattern} from '../../src/text/letters.js'

/** Goals for after school have no day yet, and IEPs ask for none (34 CFR 300.320(b)). */
const LATER_IN_LIFE = pattern(
  'i',
)`^\s*(?:within [\w ]{1,24})?(?:after|upon|following)\s+(?:(?:i|he|she|they|\w+)\s+)?(?:graduat|high school|leav(?:es?|ing) (?:high )?school|finish(?:es|ing)? (?:high )?school|complet\w+ (?:of )?(?:high )?school|exit)`

export default defineRule({
  id: 'missing-target-date',
  category: 'dates',
  severity: 'warning',
  summary: 'A goal does not say by when.',
  standard: ['florida-care-coordination A20'],
  *check({document, record, today}) {
    for (const goal of record.goals) {
      if (goal.isClosed || LATER_IN_LIFE().test(goal.text)) continue
      if (targetDateOf(goal, record, document.text, today).state === 'none') yield {at: goal.span}
    }
  },
  message: () => 'This goal has no target date. Add the day the team hopes to reach it, such as “by 6/30/2026”.',
  measure: ({record}, detections) => ({
    checked: record.goals.length,
    met: record.goals.length - detections.length,
  }),
})
