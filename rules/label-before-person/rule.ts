import {defineTermRule} from '../../src/rule/term-rule.js'

export default defineTermRule({
  id: 'label-before-person',
  summary: 'A condition, a status or a place comes before the person.',
  standard: ['missouri-support-coordination A46', 'wisconsin-cst A5'],
})
