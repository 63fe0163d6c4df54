import type {CareRecord, Need} from '../../src/record/care-record.js'
import {normaliseLabel} from '../../src/record/normalise-label.js'
import {defineRule} from '../../src/rule/define-rule.js'
import {contains} from '../../src/text/span.js'

/** Words for what stands in the way: a plan may name it without an answer. */
const NOT_A_NEED = /\b(?:barriers?|challenges|issues?|gets in the way|is hard)\b/

export default defineRule({
  id: 'unaddressed-need',
  category: 'plan',
  severity: 'warning',
  summary: 'A need has no goal or step beside it.',
  standard: ['missouri-support-coordination A55', 'wisconsin-care-coordination A12'],
  *check({record}) {
    for (const need of told(record)) if (need.addressed === 'no') yield {at: need.span}
  },
  message: () =>
    'No goal or step answers this need yet. Add one, or say why it is waiting: “The family wants to start with sleep; we look at this in June.”',
  measure: ({record}, detections) => {
    const {length} = told(record).filter(({addressed}) => addressed !== 'unknown')
    return {checked: length, met: length - detections.length}
  },
})

/** Needs that the form shows to be answered or not; what its label calls a barrier is background. */
function told({needs, fields}: CareRecord): Need[] {
  return needs.filter(({span, confidence}) => {
    const field = fields.find(({name, value}) => name === 'need' && contains(value, span))
    return confidence === 'high' && !(field && NOT_A_NEED.test(normaliseLabel(field.label)))
  })
}
