import {defineTermRule} from '../../src/rule/term-rule.js'

export default defineTermRule({
  id: 'blaming-language',
  summary: 'Words that doubt, judge or blame the person or the family.',
  standard: ['wisconsin-care-coordination A13 A14', 'wisconsin-cst A5'],
})
